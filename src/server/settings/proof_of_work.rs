//! How much work a sender does whom the gate does not know: a number of hashes, or `off`.

use std::str::FromStr;

use serde::{Deserialize, Deserializer, de::Error as _};
use thiserror::Error;

/// Hashes on average; 0 is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProofOfWork(pub(super) u32);

/// The text is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a number of hashes from 1 to {} is expected, or off", u32::MAX)]
pub struct NotWork;

impl FromStr for ProofOfWork {
    type Err = NotWork;

    fn from_str(text: &str) -> Result<Self, NotWork> {
        match text.parse() {
            _ if text == "off" => Ok(Self(0)),
            Ok(0) | Err(_) => Err(NotWork),
            Ok(hashes) => Ok(Self(hashes)),
        }
    }
}

/// In the file the number may stand with or without quotation marks.
impl<'de> Deserialize<'de> for ProofOfWork {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(i64),
            Text(String),
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Number(number) => number.to_string(),
            Written::Text(text) => text,
        };
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_off_and_nothing_else() {
        assert_eq!("off".parse(), Ok(ProofOfWork(0)));
        assert_eq!("40000".parse(), Ok(ProofOfWork(40_000)));
        for text in ["", "0", "-1", "on", "4294967296", "1.5"] {
            assert_eq!(text.parse::<ProofOfWork>(), Err(NotWork), "{text}");
        }
    }

    #[test]
    fn the_file_takes_both_ways_of_writing() {
        #[derive(Deserialize)]
        struct File {
            work: ProofOfWork,
        }
        for (text, hashes) in [("'off'", 0), ("7", 7), ("'7'", 7)] {
            let file: File = toml::from_str(&format!("work = {text}")).unwrap();
            assert_eq!(file.work, ProofOfWork(hashes));
        }
        for text in ["0", "-7", "false", "'much'"] {
            assert!(toml::from_str::<File>(&format!("work = {text}")).is_err());
        }
    }
}
