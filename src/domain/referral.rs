//! Referring a person to others who can help, in codes: the line of a timeline keeps them. Where to, what is
//! written to the person, and why consent was overridden, is sealed beside it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Most places of one referral: more than that is a list, and no referral.
pub const MOST_ENTRIES: usize = 8;

/// How the person agreed to be referred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They said so.
    Spoken,
    /// They wrote so, in a message or on paper.
    Written,
    /// They did not, and staff said why it is done all the same.
    Overridden,
}

impl Consent {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Spoken, Self::Written, Self::Overridden];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Written => "written",
            Self::Overridden => "overridden",
        }
    }
}

/// How the person gets to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralWay {
    /// A letter, printed at the desk.
    Letter,
    /// A message, sealed to their receipt.
    Message,
}

impl ReferralWay {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Letter, Self::Message];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Message => "message",
        }
    }
}

/// What came of a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralOutcome {
    /// They are in contact.
    Contacted,
    /// They got help there.
    Served,
    /// They are on a list and wait.
    Waits,
    /// The place could not help them.
    TurnedAway,
    /// The person did not want it.
    Declined,
    /// Nobody there answered, or the person could not be reached.
    NoAnswer,
}

impl ReferralOutcome {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::Contacted,
        Self::Served,
        Self::Waits,
        Self::TurnedAway,
        Self::Declined,
        Self::NoAnswer,
    ];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contacted => "contacted",
            Self::Served => "served",
            Self::Waits => "waits",
            Self::TurnedAway => "turned_away",
            Self::Declined => "declined",
            Self::NoAnswer => "no_answer",
        }
    }
}

/// What figures call a referral of which nothing is known yet.
pub const NOT_KNOWN: &str = "not_known";

/// A referral as a line of the timeline keeps it: `spoken letter 2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferralLine {
    /// How the person agreed.
    pub consent: Consent,
    /// How they get to know.
    pub way: ReferralWay,
    /// To how many places.
    pub places: usize,
}

/// What came of it at one of them, likewise: `12 0 served`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutcomeLine {
    /// The number of the referral's line.
    pub referral: i64,
    /// Which of its places, from 0 on.
    pub place: usize,
    /// What came of it.
    pub outcome: ReferralOutcome,
}

/// It is no such line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALine;

impl fmt::Display for ReferralLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (consent, way) = (self.consent.name(), self.way.name());
        write!(out, "{consent} {way} {}", self.places)
    }
}

impl FromStr for ReferralLine {
    type Err = NotALine;

    fn from_str(text: &str) -> Result<Self, NotALine> {
        let words: Vec<_> = text.split_whitespace().collect();
        let [consent, way, places] = words[..] else {
            return Err(NotALine);
        };
        Ok(Self {
            consent: named(Consent::ALL, Consent::name, consent)?,
            way: named(ReferralWay::ALL, ReferralWay::name, way)?,
            places: places.parse().map_err(|_| NotALine)?,
        })
    }
}

impl fmt::Display for OutcomeLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = self.outcome.name();
        write!(out, "{} {} {outcome}", self.referral, self.place)
    }
}

impl FromStr for OutcomeLine {
    type Err = NotALine;

    fn from_str(text: &str) -> Result<Self, NotALine> {
        let words: Vec<_> = text.split_whitespace().collect();
        let [referral, place, outcome] = words[..] else {
            return Err(NotALine);
        };
        Ok(Self {
            referral: referral.parse().map_err(|_| NotALine)?,
            place: place.parse().map_err(|_| NotALine)?,
            outcome: named(ReferralOutcome::ALL, ReferralOutcome::name, outcome)?,
        })
    }
}

fn named<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
    wanted: &str,
) -> Result<T, NotALine> {
    let found = all.into_iter().find(|one| name(*one) == wanted);
    found.ok_or(NotALine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_the_one_on_the_wire() {
        for one in Consent::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
        for one in ReferralWay::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
        for one in ReferralOutcome::ALL {
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
    }

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let line = ReferralLine {
            consent: Consent::Overridden,
            way: ReferralWay::Message,
            places: 2,
        };
        assert_eq!(line.to_string(), "overridden message 2");
        assert_eq!(line.to_string().parse(), Ok(line));
        let outcome = OutcomeLine {
            referral: 12,
            place: 0,
            outcome: ReferralOutcome::NoAnswer,
        };
        assert_eq!(outcome.to_string(), "12 0 no_answer");
        assert_eq!(outcome.to_string().parse(), Ok(outcome));
        assert_eq!("12 0".parse::<OutcomeLine>(), Err(NotALine));
        assert_eq!("guessed letter 1".parse::<ReferralLine>(), Err(NotALine));
    }
}
