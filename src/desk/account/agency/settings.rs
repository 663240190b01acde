//! What an office says of its agency's own sign-in.

use domain::staff::Role;
use openidconnect::{ClientSecret, IssuerUrl};

use super::exchange::Exchange;

/// The agency's own sign-in. Its secret does not print.
#[derive(Clone, Debug)]
pub struct AgencySignIn {
    /// What people call it: it stands on the button.
    pub name: String,
    /// The issuer, as its own tokens name it.
    pub issuer: IssuerUrl,
    /// What the desk is called there.
    pub client: String,
    /// What the desk proves there that it is the desk by.
    pub secret: ClientSecret,
    /// What else is asked for, beside `openid`.
    pub scopes: Vec<String>,
    /// The claim that holds a person's groups; with dots between, one inside others.
    pub groups: String,
    /// Which group makes which role; the first that fits counts.
    pub roles: Vec<GroupRole>,
    /// How it is asked.
    pub exchange: Exchange,
}

/// One line of the table from groups to roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRole {
    /// The group, as the agency writes it.
    pub group: String,
    /// What its members are at the desk.
    pub role: Role,
}

impl AgencySignIn {
    /// What somebody with these groups is there for.
    pub(super) fn role_of(&self, groups: &[String]) -> Option<Role> {
        let fits = |line: &&GroupRole| groups.contains(&line.group);
        self.roles.iter().find(fits).map(|line| line.role)
    }
}
