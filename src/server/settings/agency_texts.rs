//! `[desk.agency]`: staff sign in by the agency's own sign-in (OpenID Connect).
//!
//! ```toml
//! [desk.agency]
//! name = "Example Agency"                       # stands on the button
//! issuer = "https://login.agency.example"       # as its tokens name it
//! client_id = "intake-desk"
//! groups_claim = "groups"                       # with dots for one inside others: realm_access.roles
//! scopes = ["profile"]                          # beside openid
//! certificate = "/etc/intake/agency-ca.pem"     # where a private authority vouches for the issuer
//! passwords = false                             # nobody signs in by a password any more
//!
//! [[desk.agency.roles]]                         # the first that fits counts
//! group = "VOICE supervisors"
//! role = "supervisor"
//! ```
//!
//! The secret of the client stands in `INTAKE_AGENCY_SECRET`. There, `<address of the office>/desk/sign-in/agency` is
//! entered as the address to come back to.

use std::{fs, io, path::PathBuf};

use desk::{AgencySignIn, ClientSecret, Exchange, GroupRole, IssuerUrl, NotACertificate};
use domain::staff::Role;
use serde::Deserialize;
use thiserror::Error;

/// `[desk.agency]` of the settings file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgencyTexts {
    name: String,
    issuer: String,
    client_id: String,
    #[serde(default = "usual_claim")]
    groups_claim: String,
    #[serde(default = "usual_scopes")]
    scopes: Vec<String>,
    certificate: Option<PathBuf>,
    #[serde(default = "yes")]
    passwords: bool,
    #[serde(default)]
    roles: Vec<GroupText>,
}

/// One line of the table from groups to roles.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupText {
    group: String,
    role: Role,
}

/// What is wrong in `[desk.agency]`.
#[derive(Debug, Error)]
pub enum AgencySettingsError {
    /// An entry that says nothing.
    #[error("desk.agency: {0} is empty")]
    Empty(&'static str),
    /// The issuer.
    #[error(
        "desk.agency: issuer is to be an https address, or an http address of this machine, without \
         a question mark or fragment; it is {0}"
    )]
    Issuer(String),
    /// The secret.
    #[error("desk.agency: set INTAKE_AGENCY_SECRET to the secret of the client")]
    Secret,
    /// Nobody would have a role.
    #[error("desk.agency: no group has a role; write [[desk.agency.roles]] with group and role")]
    NoRoles,
    /// One group twice.
    #[error("desk.agency: the group {0} has two roles; the second would never count")]
    Twice(String),
    /// The certificate cannot be read.
    #[error("desk.agency: certificate {file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The certificate is none.
    #[error("desk.agency: certificate {file}: {source}")]
    Certificate {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: NotACertificate,
    },
}

use AgencySettingsError as Error;

impl AgencyTexts {
    /// Whether a name and a password are still taken.
    pub(super) fn leave_passwords(&self) -> bool {
        self.passwords
    }
}

/// What was written, as the desk takes it.
pub(super) fn resolve(texts: AgencyTexts, secret: Option<String>) -> Result<AgencySignIn, Error> {
    let entries = [
        ("name", &texts.name),
        ("client_id", &texts.client_id),
        ("groups_claim", &texts.groups_claim),
    ];
    if let Some((entry, _)) = entries.iter().find(|(_, text)| text.trim().is_empty()) {
        return Err(Error::Empty(entry));
    }
    let secret = secret.filter(|secret| !secret.is_empty());
    Ok(AgencySignIn {
        name: texts.name,
        issuer: issuer(texts.issuer)?,
        client: texts.client_id,
        secret: ClientSecret::new(secret.ok_or(Error::Secret)?),
        scopes: texts.scopes,
        groups: texts.groups_claim,
        roles: roles(texts.roles)?,
        exchange: exchange(texts.certificate)?,
    })
}

/// A secret must not cross a network in the clear.
fn issuer(text: String) -> Result<IssuerUrl, Error> {
    let issuer = IssuerUrl::new(text.clone()).map_err(|_| Error::Issuer(text.clone()))?;
    let url = issuer.url();
    let own = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let safe = url.scheme() == "https" || (url.scheme() == "http" && own);
    let bare = url.query().is_none() && url.fragment().is_none();
    if safe && bare {
        Ok(issuer)
    } else {
        Err(Error::Issuer(text))
    }
}

fn roles(texts: Vec<GroupText>) -> Result<Vec<GroupRole>, Error> {
    let mut roles: Vec<GroupRole> = Vec::with_capacity(texts.len());
    for GroupText { group, role } in texts {
        if group.trim().is_empty() {
            return Err(Error::Empty("group"));
        }
        if roles.iter().any(|line| line.group == group) {
            return Err(Error::Twice(group));
        }
        roles.push(GroupRole { group, role });
    }
    if roles.is_empty() {
        return Err(Error::NoRoles);
    }
    Ok(roles)
}

fn exchange(certificate: Option<PathBuf>) -> Result<Exchange, Error> {
    let Some(file) = certificate else {
        return Ok(Exchange::over_the_network());
    };
    match fs::read(&file) {
        Ok(pem) => Exchange::over_the_network_by(&pem)
            .map_err(|source| Error::Certificate { file, source }),
        Err(source) => Err(Error::File { file, source }),
    }
}

fn usual_claim() -> String {
    "groups".to_owned()
}

fn usual_scopes() -> Vec<String> {
    vec!["profile".to_owned()]
}

const fn yes() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "name = 'Example Agency'\nissuer = 'https://login.agency.example'\n\
        client_id = 'desk'\n[[roles]]\ngroup = 'VOICE'\nrole = 'specialist'";

    fn resolved(file: &str) -> Result<AgencySignIn, String> {
        let texts: AgencyTexts = toml::from_str(file).map_err(|error| error.to_string())?;
        resolve(texts, Some("hunter2".to_owned())).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_left_out_is_usual_and_the_secret_is_told_to_nobody() {
        let agency = resolved(WHOLE).unwrap();
        assert_eq!((agency.groups.as_str(), agency.scopes.len()), ("groups", 1));
        assert_eq!(agency.roles[0].role, Role::Specialist);
        assert!(!format!("{agency:?}").contains("hunter2"));
        let texts: AgencyTexts = toml::from_str(WHOLE).unwrap();
        assert!(texts.leave_passwords());
        let error = resolve(texts, None).unwrap_err().to_string();
        assert!(error.contains("INTAKE_AGENCY_SECRET"), "{error}");
    }

    #[test]
    fn what_is_mistyped_is_named() {
        let again = format!("{WHOLE}\n[[roles]]\ngroup = 'VOICE'\nrole = 'auditor'");
        for (file, expected) in [
            (WHOLE.replace("issuer", "isuer"), "isuer"),
            (
                WHOLE.replace("https://", "http://"),
                "http://login.agency.example",
            ),
            (WHOLE.replace("https://", ""), "issuer"),
            (
                WHOLE.replace("agency.example", "agency.example/?a=1"),
                "issuer",
            ),
            (WHOLE.replace("'desk'", "''"), "client_id"),
            (WHOLE.replace("specialist", "director"), "director"),
            (WHOLE.replace("role =", "roel ="), "roel"),
            (WHOLE.replace("'VOICE'", "' '"), "group"),
            (again, "VOICE"),
            (
                WHOLE.split("[[").next().unwrap().to_owned(),
                "[[desk.agency.roles]]",
            ),
            (
                WHOLE.replace("[[", "certificate = '/nowhere.pem'\n[["),
                "/nowhere.pem",
            ),
        ] {
            let error = resolved(&file).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
