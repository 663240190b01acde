//! Local contacts as staff write them down.

use domain::value::STATES;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::RoutingError;
use crate::search::fold;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("local_contacts.toml");
/// What people write behind the name of a county.
const KINDS: [&str; 6] = [
    "county",
    "parish",
    "borough",
    "municipio",
    "co",
    "census area",
];

/// All local contacts, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalContacts {
    /// Every one.
    #[serde(rename = "contact", default)]
    pub contacts: Vec<LocalContact>,
}

/// Who can be asked at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalContact {
    /// USPS code.
    pub state: String,
    /// The county; `None` for the whole state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Who it is.
    pub name: String,
    /// Their telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Their e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What staff should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

impl LocalContacts {
    /// Reads an office's own file.
    ///
    /// # Errors
    /// When it cannot be read, or an entry in it cannot be.
    pub fn read(text: &str) -> Result<Self, RoutingError> {
        let contacts: Self = toml::from_str(text).map_err(Box::new)?;
        for contact in &contacts.contacts {
            contact.check()?;
        }
        Ok(contacts)
    }

    /// The contacts of an office that has none of its own: the sample.
    ///
    /// # Errors
    /// Never: a test reads them.
    pub fn built_in() -> Result<Self, RoutingError> {
        Self::read(BUILT_IN)
    }

    /// The contact of a county, or else of its state.
    pub fn of(&self, state: &str, county: Option<&str>) -> Option<&LocalContact> {
        let of_state = || {
            let here = move |contact: &&LocalContact| contact.state == state;
            self.contacts.iter().filter(here)
        };
        let of_county = county.and_then(|county| {
            let wanted = plain(county);
            of_state().find(|contact| {
                let known = contact.county.as_deref().map(plain);
                known.is_some_and(|known| *known == *wanted)
            })
        });
        of_county.or_else(|| of_state().find(|contact| contact.county.is_none()))
    }
}

impl LocalContact {
    fn check(&self) -> Result<(), RoutingError> {
        let filled = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        let problem = if !STATES.contains(&self.state.as_str()) {
            format!("`state` is no state: {}", self.state)
        } else if self.name.trim().is_empty() {
            "`name` is empty".to_owned()
        } else if !filled(self.telephone.as_deref()) && !filled(self.email.as_deref()) {
            "neither `telephone` nor `email`: nobody could reach them".to_owned()
        } else {
            return Ok(());
        };
        Err(RoutingError::Entry {
            entry: self.name.clone(),
            problem,
        })
    }
}

/// The name of a county without capitals, accents, signs, and what kind of county it is.
fn plain(county: &str) -> Zeroizing<String> {
    let folded = fold(county);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let mut name = Zeroizing::new(String::with_capacity(folded.len()));
    for word in words.filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    for kind in KINDS {
        if let Some(short) = name
            .strip_suffix(kind)
            .and_then(|short| short.strip_suffix(' '))
        {
            return Zeroizing::new(short.to_owned());
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_comes_before_its_state() {
        let contacts = LocalContacts::built_in().unwrap();
        let city = |state, county| {
            let contact = contacts.of(state, county);
            contact.map(|contact| contact.name.as_str())
        };
        for county in ["Travis", "travis county", "TRAVIS CO."] {
            assert!(
                city("TX", Some(county)).unwrap().contains("Austin"),
                "{county}"
            );
        }
        assert!(
            city("FL", Some("Miami Dade County"))
                .unwrap()
                .contains("Miami")
        );
        assert!(city("TX", Some("Loving")).unwrap().contains("San Antonio"));
        assert!(city("TX", None).unwrap().contains("San Antonio"));
        assert_eq!(city("WY", Some("Travis")), None);
    }

    #[test]
    fn wrong_entries_are_refused() {
        let entry = "[[contact]]\nstate = \"TX\"\nname = \"Desk\"\n";
        assert!(LocalContacts::read(entry).is_err(), "no way to reach them");
        let wrong = format!("{}telephone = \"1\"\n", entry.replace("TX", "Texas"));
        assert!(
            LocalContacts::read(&wrong)
                .unwrap_err()
                .to_string()
                .contains("Texas")
        );
        assert!(LocalContacts::read("").unwrap().contacts.is_empty());
    }
}
