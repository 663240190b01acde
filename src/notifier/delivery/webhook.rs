//! Our own shape, for providers that speak no other: `POST` of JSON, signed.
//!
//! `Intake-Signature: <seconds since 1970>;<base64url of HMAC-SHA256>` over the seconds, a line feed
//! and the body. 422 with a body that holds `undeliverable` means that the address is no good.

use axum::http::HeaderMap;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::UnixSeconds;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::{Digest, Sha256};
use ureq::Agent;

use super::provider::{Outgoing, Provider, Sending, agent, meaning};
use crate::{feed::CLOCK_TOLERANCE, settings::ProviderSettings};

/// The header, both ways.
const HEADER: &str = "Intake-Signature";

pub(super) struct WebhookProvider {
    agent: Agent,
    settings: ProviderSettings,
}

impl WebhookProvider {
    pub(super) fn new(settings: ProviderSettings) -> Self {
        Self {
            agent: agent(),
            settings,
        }
    }
}

impl Provider for WebhookProvider {
    fn send(&self, message: &Outgoing, now: u64) -> Sending {
        let body = json!({
            "id": message.number,
            "channel": message.channel,
            "to": *message.to,
            "language": message.language,
            "text": *message.text,
            "voicemail": message.voicemail,
        })
        .to_string();
        let Some(signature) = signed(&self.settings.secret, now, body.as_bytes()) else {
            return Sending::Unreachable("no_secret");
        };
        let signature = Base64UrlUnpadded::encode_string(&signature.finalize().into_bytes());
        let answer = self
            .agent
            .post(&self.settings.address)
            .header(HEADER, format!("{now};{signature}"))
            .content_type("application/json")
            .send(body);
        meaning(answer, |text| text.contains("undeliverable"))
    }
}

/// Whether somebody who knows the secret signed this body within the last minutes, as we sign ours.
pub(crate) fn verified(secret: &str, headers: &HeaderMap, body: &[u8], now: UnixSeconds) -> bool {
    let header = headers.get(HEADER).and_then(|value| value.to_str().ok());
    let Some((at, encoded)) = header.and_then(|text| text.split_once(';')) else {
        return false;
    };
    let (Ok(at), Ok(signature)) = (at.parse::<u64>(), Base64UrlUnpadded::decode_vec(encoded))
    else {
        return false;
    };
    let in_time = now.abs_diff(at) <= CLOCK_TOLERANCE;
    in_time && signed(secret, at, body).is_some_and(|mac| mac.verify_slice(&signature).is_ok())
}

/// Whether two secrets are the same; how long it takes tells nothing of where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    Sha256::digest(one) == Sha256::digest(other)
}

/// The signature of a body, made or to be verified.
fn signed(secret: &str, at: UnixSeconds, body: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(at.to_string().as_bytes());
    mac.update(b"\n");
    mac.update(body);
    Some(mac)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const README: &str = include_str!("../README.md");

    #[test]
    fn the_example_of_the_readme_is_signed() {
        let mut lines = README.lines();
        let header = lines.find_map(|line| line.strip_prefix("Intake-Signature: "));
        let header = HeaderValue::from_static(header.unwrap());
        let name = HeaderName::from_static("intake-signature");
        let headers: HeaderMap = [(name, header)].into_iter().collect();
        let body = br#"{"id":17,"outcome":"delivered"}"#;
        assert!(README.contains(std::str::from_utf8(body).unwrap()));
        let signed_at = 1_772_366_400;
        for (secret, seconds, expected) in [
            ("a shared secret", 0, true),
            ("a shared secret", CLOCK_TOLERANCE, true),
            ("a shared secret", CLOCK_TOLERANCE + 1, false),
            ("another secret", 0, false),
        ] {
            let now = signed_at + seconds;
            assert_eq!(verified(secret, &headers, body, now), expected, "{seconds}");
        }
    }
}
