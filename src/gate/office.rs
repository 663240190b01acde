//! The signed manifest as it is served, and the keys that submissions may be sealed to.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    body::Bytes,
    extract::State,
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::office::{KeyPurpose, PublishedKey, SignedManifest};
use envelope::KeyId;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::Gate;

/// What the office says about itself now. Clones share it; the server renews it before it expires.
#[derive(Clone)]
pub struct Office(Arc<RwLock<Arc<Publication>>>);

/// One manifest, ready to be sent, with the keys that the gate accepts beside it.
pub struct Publication {
    body: Bytes,
    entity_tag: String,
    keys: HashMap<KeyId, KeyPurpose>,
}

/// Why something cannot be published.
#[derive(Debug, Error)]
pub enum PublicationError {
    /// The manifest could not be written as JSON.
    #[error("the manifest could not be written")]
    Manifest(#[from] serde_json::Error),
    /// A key id that is not one.
    #[error("{0} is not a key id")]
    KeyId(String),
}

impl Office {
    /// An office that says this.
    pub fn new(publication: Publication) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(publication))))
    }

    /// From now on, says this.
    pub fn publish(&self, publication: Publication) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(publication);
    }

    pub(crate) fn current(&self) -> Arc<Publication> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Publication {
    /// Prepares a manifest for sending. `keys` are all that were ever published, not only those
    /// that the manifest names: a kiosk that was off line for weeks seals to an older one.
    ///
    /// # Errors
    /// When a key id cannot be read.
    pub fn new(manifest: &SignedManifest, keys: &[PublishedKey]) -> Result<Self, PublicationError> {
        let body = serde_json::to_vec(manifest)?;
        let digest = Sha256::digest(&body);
        Ok(Self {
            entity_tag: format!("\"{}\"", Base64UrlUnpadded::encode_string(&digest[..16])),
            body: body.into(),
            keys: keys.iter().map(named).collect::<Result<_, _>>()?,
        })
    }

    /// What a key is for; `None` when it was never published.
    pub(crate) fn purpose_of(&self, key: KeyId) -> Option<KeyPurpose> {
        self.keys.get(&key).copied()
    }
}

/// `GET /api/office`.
pub(crate) async fn get_office(State(gate): State<Gate>, headers: HeaderMap) -> Response {
    let publication = gate.office.current();
    // Nothing of ours lies in a browser's cache; a kiosk that remembers the tag itself may use it.
    let caching = [
        (CACHE_CONTROL, "no-store".to_owned()),
        (ETAG, publication.entity_tag.clone()),
    ];
    if names_tag(&headers, &publication.entity_tag) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let content_type = [(CONTENT_TYPE, "application/json")];
    (caching, content_type, publication.body.clone()).into_response()
}

fn names_tag(headers: &HeaderMap, entity_tag: &str) -> bool {
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim().trim_start_matches("W/") == entity_tag || tag.trim() == "*")
}

fn named(key: &PublishedKey) -> Result<(KeyId, KeyPurpose), PublicationError> {
    let id = key
        .id
        .parse()
        .map_err(|_| PublicationError::KeyId(key.id.clone()))?;
    Ok((id, key.purpose))
}
