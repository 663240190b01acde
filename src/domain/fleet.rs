//! The office's kiosks: what they may be called, and what can be said of how they do.

use thiserror::Error;

use crate::wire::kiosk::{Fleet, Kiosk};

/// A kiosk says that it is there every minute; one that missed this many seconds is late.
pub const LATE_AFTER: u64 = 5 * 60;
/// Most characters of a name.
pub const LONGEST_NAME: usize = 60;

/// Where a kiosk stands, in the office's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

/// Why a text cannot be a kiosk's name. Its words go to staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a kiosk's name has 1 to {LONGEST_NAME} characters, all in one line")]
pub struct NotAName;

/// How a kiosk does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It was heard of lately.
    Online,
    /// It was heard of, but not lately.
    Late,
    /// It was enrolled and has said nothing since.
    Never,
    /// The office took its enrolment back.
    Revoked,
}

impl Name {
    /// Reads a name. Spaces around it are not part of it.
    ///
    /// # Errors
    /// When nothing is left, or too much, or it would not stand in one line.
    pub fn read(text: &str) -> Result<Self, NotAName> {
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 || length > LONGEST_NAME || text.chars().any(char::is_control) {
            return Err(NotAName);
        }
        Ok(Self(text.to_owned()))
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Name> for String {
    fn from(Name(text): Name) -> Self {
        text
    }
}

impl Standing {
    /// How one of these kiosks does.
    pub fn of(kiosk: &Kiosk, fleet: &Fleet) -> Self {
        match &kiosk.heard {
            _ if kiosk.revoked_at.is_some() => Self::Revoked,
            None => Self::Never,
            Some(heard) if fleet.now.saturating_sub(heard.at) > fleet.late_after => Self::Late,
            Some(_) => Self::Online,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::kiosk::{Heartbeat, LastHeartbeat};

    #[test]
    fn a_name_stands_in_one_line() {
        assert_eq!(Name::read("  Lobby 3 ").unwrap().as_str(), "Lobby 3");
        assert!(Name::read(&"é".repeat(LONGEST_NAME)).is_ok());
        for text in [
            "",
            " \n",
            "Lobby\n3",
            "\u{7}",
            &"a".repeat(LONGEST_NAME + 1),
        ] {
            assert_eq!(Name::read(text), Err(NotAName), "{text:?}");
        }
    }

    #[test]
    fn standing_follows_from_what_was_heard() {
        let standing = |heard_at: Option<u64>, revoked_at| {
            let heard = heard_at.map(|at| LastHeartbeat {
                at,
                heartbeat: Heartbeat {
                    queue_depth: 0,
                    version: String::new(),
                    last_sent_at: None,
                    errors: Vec::new(),
                    ended: Vec::new(),
                },
            });
            let kiosk = Kiosk {
                id: String::new(),
                name: String::new(),
                enrolled_at: 0,
                revoked_at,
                heard,
                last_intake_at: None,
            };
            let fleet = Fleet {
                kiosks: Vec::new(),
                late_after: 300,
                now: 1000,
            };
            Standing::of(&kiosk, &fleet)
        };
        assert_eq!(standing(None, None), Standing::Never);
        assert_eq!(standing(Some(700), None), Standing::Online);
        assert_eq!(standing(Some(699), None), Standing::Late);
        assert_eq!(standing(Some(1001), None), Standing::Online);
        assert_eq!(standing(Some(1000), Some(1000)), Standing::Revoked);
    }
}
