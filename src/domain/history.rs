//! What may be told of a person's history, in codes: whether the record is protected, what a rule says of an
//! item, and what a value may be. The values themselves are sealed as notes are.

use serde::{Deserialize, Serialize};

use crate::{validation::Fault, value::holds_identity_number, wire::UnixSeconds};

/// Most items of one answer: with the longest values they still fit into one message.
pub const MOST_ITEMS: usize = 8;
/// Most characters of one value.
pub const LONGEST_VALUE: usize = 120;
/// How many seconds somebody may see the values of a locked answer after a second person agreed.
pub const SEEN_FOR: UnixSeconds = 15 * 60;

/// Whether a record is protected by 8 USC 1367: the record of somebody who asked for safety by the Violence
/// Against Women Act, or for a T or U visa.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// It is.
    Yes,
    /// It was looked up, and it is not.
    No,
    /// Nobody knows; it is treated as one that is.
    NotKnown,
}

impl Protection {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotKnown];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotKnown => "not_known",
        }
    }

    /// Whether an answer from such a record is locked.
    pub const fn locks(self) -> bool {
        !matches!(self, Self::No)
    }
}

/// What the office's rules say of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemRule {
    /// It may be told.
    May,
    /// It is never told, and never written down here.
    Never,
    /// It is written down in a locked answer alone, and told to nobody.
    Protected,
}

impl ItemRule {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::May, Self::Never, Self::Protected];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::May => "may",
            Self::Never => "never",
            Self::Protected => "protected",
        }
    }

    /// Whether it can be an item of an answer from such a record.
    pub const fn can_be_chosen(self, protection: Protection) -> bool {
        match self {
            Self::May => true,
            Self::Never => false,
            Self::Protected => protection.locks(),
        }
    }
}

/// Reads a value as it was typed: trimmed, one line, not empty, not too long. Nobody needs a Social Security
/// number in it.
///
/// # Errors
/// What is wrong with it.
pub fn read_value(typed: &str) -> Result<String, Fault> {
    let value = typed.trim();
    if value.is_empty() {
        return Err(Fault::Missing);
    }
    if value.chars().any(char::is_control) {
        return Err(Fault::Unreadable);
    }
    if value.chars().count() > LONGEST_VALUE {
        return Err(Fault::TooLong);
    }
    if holds_identity_number(value) {
        return Err(Fault::IdentityNumber);
    }
    Ok(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_the_one_on_the_wire() {
        for one in Protection::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
        for one in ItemRule::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
    }

    #[test]
    fn what_nobody_knows_is_treated_as_protected() {
        assert!(Protection::Yes.locks() && Protection::NotKnown.locks());
        assert!(!Protection::No.locks());
        assert!(ItemRule::Protected.can_be_chosen(Protection::NotKnown));
        assert!(!ItemRule::Protected.can_be_chosen(Protection::No));
        for protection in Protection::ALL {
            assert!(ItemRule::May.can_be_chosen(protection));
            assert!(!ItemRule::Never.can_be_chosen(protection));
        }
    }

    #[test]
    fn a_value_is_one_short_line_without_an_identity_number() {
        assert_eq!(read_value("  In custody. "), Ok("In custody.".to_owned()));
        assert_eq!(read_value(" \n"), Err(Fault::Missing));
        assert_eq!(read_value("one\ntwo"), Err(Fault::Unreadable));
        assert!(read_value(&"é".repeat(LONGEST_VALUE)).is_ok());
        let long = "é".repeat(LONGEST_VALUE + 1);
        assert_eq!(read_value(&long), Err(Fault::TooLong));
        assert_eq!(read_value("A 123456789"), Err(Fault::IdentityNumber));
    }
}
