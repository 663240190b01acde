//! A custody system that the office knows: it signs what it tells.

use std::net::SocketAddr;

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header::CONTENT_TYPE},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use hyper_util::{client::legacy::Client as HttpClient, rt::TokioExecutor};
use jiff::{Timestamp, tz::TimeZone};
use notifier::{
    SourceSettings,
    feed::{HEADER, Mapping, signed_text},
    paths::FEED_EVENTS,
};
use serde_json::{Value, json};
use server::{settings::Settings, system_clock};

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
        let system = Self::named(name);
        let source = SourceSettings {
            key: Some(system.key.verifying_key()),
            folder: None,
            mapping: Mapping::default(),
        };
        settings.alerts.sources.insert(name.to_owned(), source);
        system
    }

    /// One of this name, which no settings know yet.
    pub fn named(name: &'static str) -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        Self { name, key }
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What verifies its requests, as settings have it.
    pub fn public_key(&self) -> String {
        Base64UrlUnpadded::encode_string(self.key.verifying_key().as_bytes())
    }

    /// Tells a running server of events; `None` when the connection broke off before the answer.
    pub async fn tell_at(&self, address: SocketAddr, events: &Value) -> Option<StatusCode> {
        let body = events.to_string();
        let header = self.header(system_clock()(), body.as_bytes());
        let request = Request::post(format!("http://{address}{FEED_EVENTS}"))
            .header(CONTENT_TYPE, "application/json")
            .header(HEADER, header)
            .body(Body::from(body))
            .expect("a request");
        let http = HttpClient::builder(TokioExecutor::new()).build_http();
        let answer = http.request(request).await.ok()?;
        Some(answer.status())
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

/// As [`released`], on the day that the machine has, in UTC.
pub fn released_today(id: &str) -> Value {
    let now = i64::try_from(system_clock()()).expect("a time");
    let now = Timestamp::from_second(now).expect("a time");
    let mut event = released(id);
    event["happened_at"] = json!(TimeZone::UTC.to_datetime(now).date().to_string());
    event
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
