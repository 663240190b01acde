//! A site that may show the questionnaire in a frame: an origin, and nothing more.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, de::Error as _};
use thiserror::Error;

/// The origin of a site, such as `https://www.agency.example`. Over plain HTTP only this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedHost(String);

/// The text is no such origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an origin is expected, such as https://www.agency.example, without a path or a wildcard")]
pub struct NotAnOrigin;

/// The longest name that there is (RFC 1035, section 2.3.4), as it is written.
const LONGEST_NAME: usize = 253;
/// All of them stand in one header, beside the rest of the policy: servers in between take 8,000 bytes for
/// all headers together.
const MOST_TOGETHER: usize = 2_000;
const MOST_SITES: usize = 50;

impl EmbedHost {
    /// Pages of this machine, at any port: for the demonstration's own host page.
    pub fn this_machine() -> [Self; 2] {
        ["127.0.0.1", "localhost"].map(|name| Self(format!("http://{name}:*")))
    }

    /// Whether there is room for all of these in the header that names them.
    pub(super) fn fit_together(hosts: &[Self]) -> bool {
        // Each with the space after it.
        let together: usize = hosts.iter().map(|host| host.0.len() + 1).sum();
        hosts.len() <= MOST_SITES && together <= MOST_TOGETHER
    }
}

impl FromStr for EmbedHost {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let (scheme, authority) = text.split_once("://").ok_or(NotAnOrigin)?;
        let (name, port) = match authority.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (authority, None),
        };
        let this_machine = matches!(name, "localhost" | "127.0.0.1");
        // These letters end no directive and start no other one.
        let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
        let named = (1..=LONGEST_NAME).contains(&name.len()) && name.chars().all(plain);
        let numbered = port.is_none_or(|port| {
            // Parsing alone would take a sign before it.
            let digits = port.bytes().all(|byte| byte.is_ascii_digit());
            digits && port.parse::<u16>().is_ok_and(|port| port > 0)
        });
        if named && numbered && (scheme == "https" || scheme == "http" && this_machine) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(NotAnOrigin)
        }
    }
}

impl fmt::Display for EmbedHost {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for EmbedHost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_taken_and_nothing_else() {
        for text in [
            "https://www.agency.example",
            "https://agency.example:8443",
            "http://localhost:3000",
            "http://127.0.0.1",
        ] {
            let host: EmbedHost = text.parse().unwrap();
            assert_eq!(host.to_string(), text);
        }
        for text in [
            "",
            "www.agency.example",
            "http://www.agency.example",
            "https://",
            "https://agency.example/",
            "https://agency.example/victims",
            "https://*.example",
            "https://agency.example; script-src *",
            "https://agency.example https://other.example",
            "https://agency.example:0",
            "https://agency.example:port",
            "https://agency.example:+443",
            "https://user@agency.example",
            "javascript://agency.example",
        ] {
            assert_eq!(text.parse::<EmbedHost>(), Err(NotAnOrigin), "{text}");
        }
    }
}
