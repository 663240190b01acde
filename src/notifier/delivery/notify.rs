//! GOV.UK Notify and its forks (US Notify, GC Notify): `POST /v2/notifications/sms`, with a token
//! (JWT, HS256) made for each request. The template has one field, `body`.

use base64ct::{Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;
use ureq::Agent;

use super::provider::{Outgoing, Provider, Sending, agent, meaning};
use crate::settings::ProviderSettings;

pub(super) struct NotifyProvider {
    agent: Agent,
    settings: ProviderSettings,
}

impl NotifyProvider {
    pub(super) fn new(settings: ProviderSettings) -> Self {
        Self {
            agent: agent(),
            settings,
        }
    }

    /// Header and claims as Notify's clients write them: `iss` is the service, `iat` now.
    fn token(&self, now: u64) -> String {
        let part = |value: serde_json::Value| {
            Base64UrlUnpadded::encode_string(value.to_string().as_bytes())
        };
        let head = part(json!({ "typ": "JWT", "alg": "HS256" }));
        let claims = part(json!({ "iss": self.settings.service, "iat": now }));
        let signed = format!("{head}.{claims}");
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.settings.secret.as_bytes()) else {
            return signed;
        };
        mac.update(signed.as_bytes());
        let signature = Base64UrlUnpadded::encode_string(&mac.finalize().into_bytes());
        format!("{signed}.{signature}")
    }
}

impl Provider for NotifyProvider {
    fn send(&self, message: &Outgoing, now: u64) -> Sending {
        let body = json!({
            "phone_number": *message.to,
            "template_id": self.settings.template,
            "personalisation": { "body": *message.text },
            "reference": message.number.to_string(),
        });
        let address = format!("{}/v2/notifications/sms", self.settings.address);
        let answer = self
            .agent
            .post(&address)
            .header("Authorization", format!("Bearer {}", self.token(now)))
            .content_type("application/json")
            .send(body.to_string());
        // 'ValidationError: phone_number …', 'InvalidPhoneError'.
        meaning(answer, |text| {
            text.contains("phone_number") || text.contains("InvalidPhone")
        })
    }
}
