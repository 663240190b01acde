//! Specialists and officers as an office writes them down.

use std::collections::BTreeSet;

use domain::value::STATES;
use serde::Deserialize;

use super::RoutingError;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("team.toml");

/// Everybody who gets cases.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Victim assistance specialists.
    #[serde(rename = "specialist")]
    pub specialists: Vec<Member>,
    /// Community relations officers.
    #[serde(rename = "officer", default)]
    pub officers: Vec<Member>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The name that they sign in with.
    pub account: String,
    /// Where they sit.
    pub city: String,
    /// Their region, by USPS codes.
    pub states: Vec<String>,
    /// What they speak, as BCP 47 tags.
    pub languages: Vec<String>,
    /// So many open cases are enough.
    pub most_cases: u32,
}

impl Team {
    /// Reads an office's own file.
    ///
    /// # Errors
    /// When it cannot be read, or an entry in it cannot be.
    pub fn read(text: &str) -> Result<Self, RoutingError> {
        let team: Self = toml::from_str(text).map_err(Box::new)?;
        if team.specialists.is_empty() {
            return Err(RoutingError::Whole("there is no `specialist`"));
        }
        for members in [&team.specialists, &team.officers] {
            let mut accounts = BTreeSet::new();
            for member in members {
                if let Some(problem) = member.problem(accounts.insert(&member.account)) {
                    return Err(RoutingError::Entry {
                        entry: member.account.clone(),
                        problem,
                    });
                }
            }
        }
        Ok(team)
    }

    /// The team of an office that has none of its own: the sample.
    ///
    /// # Errors
    /// Never: a test reads it.
    pub fn built_in() -> Result<Self, RoutingError> {
        Self::read(BUILT_IN)
    }
}

impl Member {
    /// Whether the state lies in their region.
    pub(super) fn covers(&self, state: &str) -> bool {
        self.states.iter().any(|own| own == state)
    }

    /// Whether they speak the language, in whatever country's or script's form.
    pub(super) fn speaks(&self, language: &str) -> bool {
        let spoken = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        self.languages
            .iter()
            .any(|own| spoken(own) == spoken(language))
    }

    fn problem(&self, new: bool) -> Option<String> {
        if self.account.trim().is_empty() {
            return Some("`account` is empty".to_owned());
        }
        if !new {
            return Some("`account` stands twice in the file".to_owned());
        }
        if self.languages.is_empty() {
            return Some("`languages` is empty: nobody speaks none".to_owned());
        }
        if self.most_cases == 0 {
            return Some("`most_cases` is 0: take the entry out instead".to_owned());
        }
        let stranger = self
            .states
            .iter()
            .find(|state| !STATES.contains(&state.as_str()));
        stranger.map(|state| format!("`states` holds what is no state: {state}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_office_covers_the_country_with_27_specialists() {
        let team = Team::built_in().unwrap();
        assert_eq!(team.specialists.len(), 27);
        for state in STATES {
            assert!(
                team.specialists.iter().any(|member| member.covers(state)),
                "{state}"
            );
        }
    }

    #[test]
    fn wrong_entries_are_refused_with_their_place() {
        let refused = |from: &str, to: &str| {
            assert!(BUILT_IN.contains(from), "{from}");
            let error = Team::read(&BUILT_IN.replacen(from, to, 1)).unwrap_err();
            error.to_string()
        };
        assert!(refused("\"baltimore\"", "\"atlanta\"").contains("twice"));
        assert!(refused("[\"NJ\"]", "[\"Jersey\"]").contains("Jersey"));
        assert!(refused("most_cases = 40", "most_cases = 0").contains("atlanta"));
    }

    #[test]
    fn a_language_is_spoken_in_all_its_forms() {
        let team = Team::built_in().unwrap();
        let speaks = |language| {
            team.specialists
                .iter()
                .any(|member| member.speaks(language))
        };
        assert!(speaks("zh") && speaks("zh-Hant") && speaks("es-MX") && speaks("AR"));
        assert!(!speaks("mam"));
    }
}
