//! What an answer of the agency says of a person. None of it prints.

use std::{collections::BTreeMap, fmt};

use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The claims that OpenID Connect has no name for, groups among them.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct OtherClaims(BTreeMap<String, Value>);

impl fmt::Debug for OtherClaims {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OtherClaims")
    }
}

impl AdditionalClaims for OtherClaims {}

impl OtherClaims {
    /// The texts of the claim of this name, one or several; `None` where there is no such claim. A name
    /// with dots may be a claim inside others.
    pub(super) fn texts(&self, name: &str) -> Option<Vec<String>> {
        let within = || {
            let (outer, inner) = name.split_once('.')?;
            inner
                .split('.')
                .try_fold(self.0.get(outer)?, |claim, name| claim.get(name))
        };
        match self.0.get(name).or_else(within)? {
            Value::String(text) => Some(vec![text.clone()]),
            Value::Array(values) => {
                let texts = values.iter().filter_map(Value::as_str);
                Some(texts.map(str::to_owned).collect())
            }
            _ => None,
        }
    }
}

/// What an account may be called: as the agency writes it, but for what no name holds, with room for a
/// number behind it.
pub(super) fn tidy(name: &str) -> Option<String> {
    const LONGEST: usize = 56;
    let plain: String = name.chars().filter(|sign| !sign.is_control()).collect();
    let short: String = plain.trim().chars().take(LONGEST).collect();
    let short = short.trim_end().to_owned();
    (short.chars().count() > 1).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_wherever_a_provider_puts_them() {
        let claims: OtherClaims = serde_json::from_value(serde_json::json!({
            "groups": ["a", "b", 3],
            "role": "c",
            "realm_access": { "roles": ["d"] },
            "https://agency.example/groups": ["e"],
        }))
        .unwrap();
        let texts = |name| claims.texts(name).map(|texts| texts.join(" "));
        assert_eq!(texts("groups").as_deref(), Some("a b"));
        assert_eq!(texts("role").as_deref(), Some("c"));
        assert_eq!(texts("realm_access.roles").as_deref(), Some("d"));
        assert_eq!(texts("https://agency.example/groups").as_deref(), Some("e"));
        assert_eq!(texts("realm_access"), None);
        assert_eq!(texts("groups.a"), None);
        assert_eq!(format!("{claims:?}"), "OtherClaims");
    }

    #[test]
    fn a_name_is_one_that_the_desk_takes() {
        assert_eq!(tidy(" j\u{7}smith ").as_deref(), Some("jsmith"));
        assert_eq!(
            tidy(&"é".repeat(80)).map(|name| name.chars().count()),
            Some(56)
        );
        assert_eq!(tidy("x"), None);
        assert_eq!(tidy(""), None);
    }
}
