//! What is counted of a case: codes and a day, nothing that anybody typed.

use domain::staff::Role;
use jiff::civil::Date;

use crate::roles::LEADERS;

/// What [`Dimension::Hoax`] and [`Dimension::Outcome`] both call a hoax.
pub(super) const HOAX: &str = "hoax";

/// What [`Dimension::Channel`] calls what was made at a kiosk.
pub(super) const AT_KIOSKS: &str = "kiosk";

/// What is counted of a case that has no value.
pub const NOT_GIVEN: &str = "not-given";

/// What cases are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Help wanted: options of `help`. A case can have several.
    Need,
    /// State, by USPS code.
    Place,
    /// Where it was made: `kiosk`, `widget`, `web`, `phone`.
    Channel,
    /// Language of the page, as a BCP 47 tag.
    Language,
    /// The disposition.
    Outcome,
    /// How long the person waited for the first answer, in bands.
    Waiting,
    /// `hoax` or `not-hoax`, by the outcome.
    Hoax,
    /// What came of a referral. A case can have several.
    Referral,
    /// The kiosk that signed for it, of what was made at a kiosk.
    Kiosk,
    /// The state of a case whose questions on the process a community relations officer got.
    Officer,
    /// Who has a case, specialist and officer, by the names of their accounts. It is about colleagues, and
    /// for those alone who give out the work. A case can have several.
    Worker,
    /// The page of a kiosk on which a visit ended that was not sent. Such a visit is no case: it counts here
    /// and by [`Self::LeftIn`] alone.
    LeftAt,
    /// The language of such a visit.
    LeftIn,
}

impl Dimension {
    /// Every one, in the order of the page.
    pub const ALL: [Self; 13] = [
        Self::Outcome,
        Self::Need,
        Self::Place,
        Self::Channel,
        Self::Language,
        Self::Waiting,
        Self::Referral,
        Self::Officer,
        Self::Hoax,
        Self::Kiosk,
        Self::Worker,
        Self::LeftAt,
        Self::LeftIn,
    ];

    /// The Fluent key of its name, and its name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Need => "figures-need",
            Self::Place => "figures-place",
            Self::Channel => "figures-channel",
            Self::Language => "figures-language",
            Self::Outcome => "figures-outcome",
            Self::Waiting => "figures-waiting",
            Self::Hoax => "figures-hoax",
            Self::Referral => "figures-referral",
            Self::Kiosk => "figures-kiosk",
            Self::Officer => "figures-officer",
            Self::Worker => "figures-worker",
            Self::LeftAt => "figures-left-at",
            Self::LeftIn => "figures-left-in",
        }
    }

    /// Whether a case without a value is left out of its table instead of counted as not given.
    const fn only_some(self) -> bool {
        let some = matches!(self, Self::Referral | Self::Officer | Self::Worker);
        some || self.is_of_visits()
    }

    /// Whether somebody with this role may see it.
    pub(super) fn is_for(self, role: Role) -> bool {
        self != Self::Worker || LEADERS.allows(Some(role))
    }

    /// Whether it counts visits that were not sent, and no cases.
    pub(super) const fn is_of_visits(self) -> bool {
        matches!(self, Self::LeftAt | Self::LeftIn)
    }
}

/// One case, or visits that were not sent and are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFacts {
    /// The day on which it was received, at the office.
    pub received_on: Date,
    /// How many they are: one, if it is a case.
    pub count: u64,
    /// Whole hours from receiving it to the first answer; `None` while there is none.
    pub waited_hours: Option<u32>,
    /// Codes by what they say. The waiting time is not among them.
    pub values: Vec<(Dimension, String)>,
}

impl CaseFacts {
    /// What it counts as.
    pub(super) fn counted_as(&self, dimension: Dimension) -> Vec<&str> {
        let is_visit = self.values.iter().any(|(known, _)| known.is_of_visits());
        if is_visit != dimension.is_of_visits() {
            return Vec::new();
        }
        if dimension == Dimension::Waiting {
            return vec![waiting_band(self.waited_hours)];
        }
        if dimension == Dimension::Hoax {
            let hoax = self.is(Dimension::Outcome, HOAX);
            return vec![if hoax { HOAX } else { "not-hoax" }];
        }
        // All kiosks together are the channel of that name, and nothing else is.
        let at_kiosk = self.is(Dimension::Channel, AT_KIOSKS);
        if dimension == Dimension::Kiosk && !at_kiosk {
            return Vec::new();
        }
        let mut values: Vec<&str> = self
            .values
            .iter()
            .filter(|(known, _)| *known == dimension)
            .map(|(_, value)| value.as_str())
            .collect();
        values.sort_unstable();
        values.dedup();
        if values.is_empty() && !dimension.only_some() {
            values.push(NOT_GIVEN);
        }
        values
    }

    /// Whether it has this value.
    fn is(&self, dimension: Dimension, code: &str) -> bool {
        let mut values = self.values.iter();
        values.any(|(known, value)| *known == dimension && value == code)
    }
}

/// Bands of the waiting time, in hours.
const fn waiting_band(hours: Option<u32>) -> &'static str {
    match hours {
        None => "not-yet",
        Some(0..4) => "within-4-hours",
        Some(4..24) => "within-a-day",
        Some(24..72) => "within-3-days",
        Some(72..168) => "within-a-week",
        Some(168..) => "longer",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_case_counts_once_for_each_value() {
        let value = |dimension, code: &str| (dimension, code.to_owned());
        let facts = CaseFacts {
            received_on: date(2026, 11, 29),
            count: 1,
            waited_hours: Some(30),
            values: vec![
                value(Dimension::Need, "safety"),
                value(Dimension::Need, "money"),
                value(Dimension::Need, "safety"),
            ],
        };
        assert_eq!(facts.counted_as(Dimension::Need), ["money", "safety"]);
        assert_eq!(facts.counted_as(Dimension::Place), [NOT_GIVEN]);
        assert_eq!(facts.counted_as(Dimension::Waiting), ["within-3-days"]);
        assert!(facts.counted_as(Dimension::Referral).is_empty());
        assert!(facts.counted_as(Dimension::LeftAt).is_empty());
    }

    #[test]
    fn the_kiosks_are_together_their_channel() {
        let at = |channel: &str, kiosk: Option<&str>| {
            let kiosk = kiosk.map(|name| (Dimension::Kiosk, name.to_owned()));
            let channel = (Dimension::Channel, channel.to_owned());
            CaseFacts {
                received_on: date(2026, 11, 29),
                count: 1,
                waited_hours: None,
                values: [channel].into_iter().chain(kiosk).collect(),
            }
        };
        let lobby = at("kiosk", Some("Lobby"));
        assert_eq!(lobby.counted_as(Dimension::Kiosk), ["Lobby"]);
        assert_eq!(at("kiosk", None).counted_as(Dimension::Kiosk), [NOT_GIVEN]);
        let web = at("web", Some("Lobby"));
        assert!(web.counted_as(Dimension::Kiosk).is_empty());
    }

    #[test]
    fn a_visit_that_was_not_sent_is_no_case() {
        let visit = CaseFacts {
            received_on: date(2026, 11, 29),
            count: 1,
            waited_hours: None,
            values: vec![(Dimension::LeftAt, "help".to_owned())],
        };
        assert_eq!(visit.counted_as(Dimension::LeftAt), ["help"]);
        for dimension in Dimension::ALL {
            let counts = !visit.counted_as(dimension).is_empty();
            assert_eq!(counts, dimension == Dimension::LeftAt, "{dimension:?}");
        }
    }
}
