//! The office's kiosks: what they may be called, and what can be said of how they do.

use std::cmp::Reverse;

use thiserror::Error;

use crate::wire::kiosk::{Fleet, Kiosk};

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

/// What a kiosk needs of a person, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// It was heard of, but not lately.
    Late,
    /// It says itself that something is wrong.
    Problem,
    /// It was enrolled a while ago, and never said anything.
    Silent,
    /// Its app is older than what the office serves now.
    OldApp,
    /// Nothing.
    Nothing,
    /// Nothing any more: the office took its enrolment back.
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

impl Fleet {
    /// How many kiosks nobody hears of.
    pub fn silent(&self) -> u32 {
        let kiosks = self.kiosks.iter();
        let silent = kiosks.filter(|kiosk| Need::of(kiosk, self).is_silence());
        u32::try_from(silent.count()).unwrap_or(u32::MAX)
    }
}

impl Need {
    /// What one of these kiosks needs.
    pub fn of(kiosk: &Kiosk, fleet: &Fleet) -> Self {
        let waited = fleet.now.saturating_sub(kiosk.enrolled_at);
        match Standing::of(kiosk, fleet) {
            Standing::Revoked => Self::Revoked,
            Standing::Late => Self::Late,
            Standing::Never if waited > fleet.late_after => Self::Silent,
            Standing::Online if has_problems(kiosk) => Self::Problem,
            Standing::Online if has_old_app(kiosk, fleet) => Self::OldApp,
            Standing::Never | Standing::Online => Self::Nothing,
        }
    }

    /// Whether nobody knows how it does, so that somebody has to go and look.
    pub const fn is_silence(self) -> bool {
        matches!(self, Self::Late | Self::Silent)
    }

    /// Whether somebody has something to do about it.
    pub const fn is_something(self) -> bool {
        !matches!(self, Self::Nothing | Self::Revoked)
    }
}

/// Puts those first that need somebody first; of the same need, those first on which most waits.
pub fn by_need(fleet: &Fleet) -> Vec<&Kiosk> {
    let mut kiosks: Vec<&Kiosk> = fleet.kiosks.iter().collect();
    kiosks.sort_by_key(|kiosk| {
        let heard = kiosk.heard.as_ref();
        let waiting = heard.map_or(0, |heard| heard.heartbeat.queue_depth);
        (Need::of(kiosk, fleet), Reverse(waiting), kiosk.name.clone())
    });
    kiosks
}

/// Whether the app that a kiosk runs is older than what the office serves now.
pub fn has_old_app(kiosk: &Kiosk, fleet: &Fleet) -> bool {
    let heard = kiosk.heard.as_ref();
    heard.is_some_and(|heard| is_older(&heard.heartbeat.version, &fleet.version))
}

fn has_problems(kiosk: &Kiosk) -> bool {
    let heard = kiosk.heard.as_ref();
    heard.is_some_and(|heard| !heard.heartbeat.errors.is_empty())
}

/// By the numbers of both. What has none is not older than anything.
fn is_older(version: &str, than: &str) -> bool {
    match (numbers(version), numbers(than)) {
        (Some(version), Some(than)) => version < than,
        _ => false,
    }
}

/// `0.1.0+a1b2` has 0, 1 and 0.
fn numbers(version: &str) -> Option<Vec<u32>> {
    let plain = version.split(['-', '+']).next()?;
    plain.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::kiosk::{Heartbeat, KioskError, LastHeartbeat};

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

    /// A kiosk that was enrolled at first, and that said so at this instant.
    fn kiosk(name: &str, heard_at: Option<u64>) -> Kiosk {
        let heard = heard_at.map(|at| LastHeartbeat {
            at,
            heartbeat: Heartbeat {
                queue_depth: 0,
                version: "1.2.0".to_owned(),
                last_sent_at: None,
                errors: Vec::new(),
                ended: Vec::new(),
            },
        });
        Kiosk {
            id: String::new(),
            name: name.to_owned(),
            enrolled_at: 0,
            revoked_at: None,
            heard,
            last_intake_at: None,
        }
    }

    fn saying(name: &str, change: impl Fn(&mut Heartbeat)) -> Kiosk {
        let mut kiosk = kiosk(name, Some(1000));
        let heard = kiosk.heard.as_mut();
        change(&mut heard.unwrap().heartbeat);
        kiosk
    }

    fn fleet(kiosks: Vec<Kiosk>) -> Fleet {
        Fleet {
            kiosks,
            late_after: 300,
            version: "1.2.0".to_owned(),
            now: 1000,
        }
    }

    #[test]
    fn standing_follows_from_what_was_heard() {
        let standing = |heard_at: Option<u64>, revoked_at| {
            let kiosk = Kiosk {
                revoked_at,
                ..kiosk("", heard_at)
            };
            Standing::of(&kiosk, &fleet(Vec::new()))
        };
        assert_eq!(standing(None, None), Standing::Never);
        assert_eq!(standing(Some(700), None), Standing::Online);
        assert_eq!(standing(Some(699), None), Standing::Late);
        assert_eq!(standing(Some(1001), None), Standing::Online);
        assert_eq!(standing(Some(1000), Some(1000)), Standing::Revoked);
    }

    #[test]
    fn what_needs_somebody_first_comes_first() {
        let revoked = Kiosk {
            revoked_at: Some(900),
            ..kiosk("Revoked", Some(100))
        };
        let new = Kiosk {
            enrolled_at: 800,
            ..kiosk("New", None)
        };
        let mut full = kiosk("Late and full", Some(600));
        full.heard.as_mut().unwrap().heartbeat.queue_depth = 3;
        let fleet = fleet(vec![
            revoked,
            kiosk("Well", Some(1000)),
            new,
            saying("Old", |said| said.version = "1.1.9".to_owned()),
            kiosk("Silent", None),
            saying("Wrong", |said| said.errors = vec![KioskError::ClockWrong]),
            kiosk("Late", Some(500)),
            full,
        ]);
        let order = by_need(&fleet);
        let order: Vec<_> = order.iter().map(|kiosk| &*kiosk.name).collect();
        assert_eq!(
            order,
            [
                "Late and full",
                "Late",
                "Wrong",
                "Silent",
                "Old",
                "New",
                "Well",
                "Revoked"
            ]
        );
        let silent = fleet.kiosks.iter();
        let silent = silent.filter(|kiosk| Need::of(kiosk, &fleet).is_silence());
        assert_eq!(silent.count(), 3);
    }

    #[test]
    fn an_app_is_old_by_its_numbers() {
        for (version, old) in [
            ("1.1.10", true),
            ("0.9.0+a1b2", true),
            ("1.2.0", false),
            ("1.2.0+a1b2", false),
            ("1.10.0", false),
            ("unknown", false),
        ] {
            let kiosk = saying("", |said| said.version = version.to_owned());
            assert_eq!(has_old_app(&kiosk, &fleet(Vec::new())), old, "{version}");
        }
    }
}
