//! Why a case goes to whom, in codes: a line of a timeline keeps them, and the page says them in words.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What staff may speak, as BCP 47 tags: what is spoken most in the United States, American Sign Language,
/// and what the questionnaire is there in.
pub const SPOKEN: [&str; 27] = [
    "en", "es", "ase", "am", "ar", "bn", "de", "fa", "fr", "hi", "ht", "ja", "km", "ko", "pa",
    "pl", "ps", "pt", "ru", "so", "sw", "ti", "tl", "uk", "ur", "vi", "zh-Hans",
];
/// Most open cases that can be said to be enough.
pub const MOST_CASES: u32 = 1_000;

/// Why somebody was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoutingReason {
    /// The state lies in their region.
    Region(String),
    /// Nobody who is there has the state in their region.
    NobodyInRegion(String),
    /// They speak the person's language.
    Speaks(String),
    /// Nobody who is there speaks it: an interpreter is needed.
    NobodySpeaks(String),
    /// Of those who fit they have least to do: so many open cases.
    LeastToDo(u32),
    /// Everybody who fits has enough to do; they have so many open cases.
    EverybodyFull(u32),
}

impl RoutingReason {
    /// The word for it, in a line of a timeline and, with dashes, as the key of its sentence.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Region(_) => "region",
            Self::NobodyInRegion(_) => "nobody_in_region",
            Self::Speaks(_) => "speaks",
            Self::NobodySpeaks(_) => "nobody_speaks",
            Self::LeastToDo(_) => "least_to_do",
            Self::EverybodyFull(_) => "everybody_full",
        }
    }
}

impl fmt::Display for RoutingReason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Region(code)
            | Self::NobodyInRegion(code)
            | Self::Speaks(code)
            | Self::NobodySpeaks(code) => write!(out, "{}={code}", self.name()),
            Self::LeastToDo(open) | Self::EverybodyFull(open) => {
                write!(out, "{}={open}", self.name())
            }
        }
    }
}

/// It is no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAReason;

impl FromStr for RoutingReason {
    type Err = NotAReason;

    fn from_str(text: &str) -> Result<Self, NotAReason> {
        let (name, code) = text.split_once('=').ok_or(NotAReason)?;
        let count = || code.parse().map_err(|_| NotAReason);
        Ok(match name {
            "region" => Self::Region(code.to_owned()),
            "nobody_in_region" => Self::NobodyInRegion(code.to_owned()),
            "speaks" => Self::Speaks(code.to_owned()),
            "nobody_speaks" => Self::NobodySpeaks(code.to_owned()),
            "least_to_do" => Self::LeastToDo(count()?),
            "everybody_full" => Self::EverybodyFull(count()?),
            _ => return Err(NotAReason),
        })
    }
}

/// Reasons as a line of a timeline keeps them.
pub fn write_reasons(reasons: &[RoutingReason]) -> String {
    let written: Vec<_> = reasons.iter().map(ToString::to_string).collect();
    written.join(" ")
}

/// What such a line says. What is no reason is left out.
pub fn read_reasons(text: &str) -> Vec<RoutingReason> {
    let words = text.split_whitespace();
    words.filter_map(|word| word.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let reasons = [
            RoutingReason::Region("TX".to_owned()),
            RoutingReason::NobodyInRegion("GU".to_owned()),
            RoutingReason::Speaks("zh-Hans".to_owned()),
            RoutingReason::NobodySpeaks("mam".to_owned()),
            RoutingReason::LeastToDo(3),
            RoutingReason::EverybodyFull(41),
        ];
        let written = write_reasons(&reasons);
        assert!(written.starts_with("region=TX nobody_in_region=GU speaks=zh-Hans"));
        assert_eq!(read_reasons(&written), reasons);
        assert!(read_reasons("region least_to_do=many victim_services").is_empty());
    }
}
