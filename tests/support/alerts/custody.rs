//! A custody system that the office knows: it signs what it tells.

use axum::{
    body::Body,
    http::{Method, header::CONTENT_TYPE},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use notifier::{
    SourceSettings,
    feed::{HEADER, Mapping, signed_text},
    paths::FEED_EVENTS,
};
use serde_json::{Value, json};
use server::settings::Settings;

use crate::routers::{Answer, Client};

/// A custody system.
#[derive(Clone)]
pub struct CustodySystem {
    name: &'static str,
    key: SigningKey,
}

impl CustodySystem {
    /// One of this name, which the settings know from now on.
    pub fn known_to(settings: &mut Settings, name: &'static str) -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        let source = SourceSettings {
            key: Some(key.verifying_key()),
            folder: None,
            mapping: Mapping::default(),
        };
        settings.alerts.sources.insert(name.to_owned(), source);
        Self { name, key }
    }

    /// Tells of events, as JSON.
    pub async fn tell(&self, client: &mut Client, at: u64, events: &Value) -> Answer {
        let body = events.to_string().into_bytes();
        self.send(client, at, "application/json", body).await
    }

    /// Sends any body, signed.
    pub async fn send(
        &self,
        client: &mut Client,
        at: u64,
        media_type: &str,
        body: Vec<u8>,
    ) -> Answer {
        let header = self.header(at, &body);
        let headers = [(CONTENT_TYPE.as_str(), media_type), (HEADER, &header)];
        client
            .send(Method::POST, FEED_EVENTS, &headers, Body::from(body))
            .await
    }

    /// The header that signs a body.
    pub fn header(&self, at: u64, body: &[u8]) -> String {
        let text = signed_text("POST", FEED_EVENTS, self.name, at, body);
        let signature = self.key.sign(text.as_bytes()).to_bytes();
        let signature = Base64UrlUnpadded::encode_string(&signature);
        format!("{};{at};{signature}", self.name)
    }
}

/// The release of the person whom [`super::notice`] names, as an event of this id.
pub fn released(id: &str) -> Value {
    json!({
        "event_id": id,
        "kind": "released",
        "happened_at": "2026-02-28",
        "person": {
            "alien_number": "A012345678",
            "country": "MX",
            "given_name": "José",
            "family_name": "de la Cruz",
            "birth_date": "1980-02-29",
        },
    })
}
