//! Our own shape, for providers that speak no other: `POST` of JSON, signed.
//!
//! `Intake-Signature: <seconds since 1970>;<base64url of HMAC-SHA256>` over the seconds, a line feed
//! and the body. 422 with a body that holds `undeliverable` means that the address is no good.

use base64ct::{Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;
use ureq::Agent;

use super::provider::{Outgoing, Provider, Sending, agent, meaning};
use crate::settings::ProviderSettings;

/// The header, both ways.
pub(super) const HEADER: &str = "Intake-Signature";

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
        let Some(signature) = signed(&self.settings, now, body.as_bytes()) else {
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

/// The signature of a body, made or to be verified.
pub(super) fn signed(settings: &ProviderSettings, at: u64, body: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(settings.secret.as_bytes()).ok()?;
    mac.update(at.to_string().as_bytes());
    mac.update(b"\n");
    mac.update(body);
    Some(mac)
}
