//! Local contacts as staff write them down.

use domain::{
    value::STATES,
    wire::routing::{ListedContact, LocalContact},
};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::RoutingError;
use crate::search::fold;

/// The contacts of the sample office.
const BUILT_IN: &str = include_str!("local_contacts.toml");
/// Most letters of a name, a number, an address.
const LONGEST: usize = 120;
/// Most letters of what staff should know.
const LONGEST_NOTES: usize = 500;
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalContacts {
    /// Every one.
    #[serde(rename = "contact", default)]
    pub contacts: Vec<LocalContact>,
}

impl LocalContacts {
    /// Reads such a file.
    ///
    /// # Errors
    /// When it cannot be read, or an entry in it cannot be.
    pub fn read(text: &str) -> Result<Self, RoutingError> {
        let file: Self = toml::from_str(text).map_err(Box::new)?;
        let read = |contact: LocalContact| {
            let entry = contact.name.clone();
            read_contact(contact).map_err(|problem| RoutingError::Entry {
                entry,
                problem: problem.to_owned(),
            })
        };
        let contacts = file.contacts.into_iter().map(read);
        Ok(Self {
            contacts: contacts.collect::<Result<_, _>>()?,
        })
    }

    /// The contacts of the sample office, which a demonstration begins with.
    ///
    /// # Errors
    /// Never: a test reads them.
    pub fn built_in() -> Result<Self, RoutingError> {
        Self::read(BUILT_IN)
    }
}

/// Those of a county, then those of its whole state.
pub fn at_place(
    mut contacts: Vec<ListedContact>,
    state: &str,
    county: Option<&str>,
) -> Vec<ListedContact> {
    let wanted = county.map(plain_county);
    contacts.retain(|one| {
        let known = one.contact.county.as_deref().map(plain_county);
        one.contact.state == state
            && known.is_none_or(|known| wanted.as_ref().is_some_and(|wanted| **wanted == *known))
    });
    contacts.sort_by_key(|one| one.contact.county.is_none());
    contacts
}

/// What was written of a contact without spaces around it; what is empty is left out.
///
/// # Errors
/// When it is at no place, has no name, cannot be reached, or something is too long to be read in a list.
pub fn read_contact(given: LocalContact) -> Result<LocalContact, &'static str> {
    let contact = LocalContact {
        state: given.state,
        county: filled(given.county),
        name: given.name.trim().to_owned(),
        telephone: filled(given.telephone),
        email: filled(given.email),
        notes: filled(given.notes),
    };
    let short = [&contact.county, &contact.telephone, &contact.email];
    let texts = short.into_iter().chain([&contact.notes]).flatten();
    let is_too_long = |text: &String, most| text.chars().count() > most;
    if !STATES.contains(&contact.state.as_str()) {
        Err("the state is none")
    } else if contact.name.is_empty() {
        Err("the name is missing")
    } else if contact.telephone.is_none() && contact.email.is_none() {
        Err("a telephone number or an e-mail address is missing: nobody could reach them")
    } else if texts
        .chain([&contact.name])
        .any(|text| text.contains(char::is_control))
    {
        Err("there is a control character in it")
    } else if is_too_long(&contact.name, LONGEST)
        || short
            .into_iter()
            .flatten()
            .any(|text| is_too_long(text, LONGEST))
        || contact
            .notes
            .as_ref()
            .is_some_and(|text| is_too_long(text, LONGEST_NOTES))
    {
        Err("something in it is too long")
    } else {
        Ok(contact)
    }
}

fn filled(text: Option<String>) -> Option<String> {
    let text = text?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// The name of a county without capitals, accents, signs, and what kind of county it is.
pub(crate) fn plain_county(county: &str) -> Zeroizing<String> {
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
        let sample = LocalContacts::built_in().unwrap().contacts;
        let listed: Vec<_> = (1..)
            .zip(sample)
            .map(|(number, contact)| ListedContact { number, contact })
            .collect();
        let at = |state, county| -> Vec<String> {
            let found = at_place(listed.clone(), state, county);
            let city = |one: ListedContact| {
                let words = one.contact.name.split("office ").nth(1).unwrap_or_default();
                words.split(',').next().unwrap_or_default().to_owned()
            };
            found.into_iter().map(city).collect()
        };
        for county in ["Travis", "travis county", "TRAVIS CO."] {
            assert_eq!(
                at("TX", Some(county)),
                ["Austin", "San Antonio"],
                "{county}"
            );
        }
        assert_eq!(at("FL", Some("Miami Dade County")), ["Miami", "Tampa"]);
        assert_eq!(at("TX", Some("Loving")), ["San Antonio"]);
        assert_eq!(at("TX", None), ["San Antonio"]);
        assert!(at("WY", Some("Travis")).is_empty());
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
                .contains("Desk")
        );
        assert!(LocalContacts::read("").unwrap().contacts.is_empty());
    }
}
