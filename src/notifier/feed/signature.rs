//! Whether a custody system that the office knows signed a request.
//!
//! `Intake-Source: <name>;<seconds since 1970>;<base64url of an Ed25519 signature>` over
//! [`signed_text`]. The office keeps public keys only. Whoever repeats a signed request within the
//! minutes that it holds repeats events that are known already.

use axum::http::{HeaderMap, Method};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::UnixSeconds;
use ed25519_dalek::Signature;
use sha2::{Digest, Sha256};

use super::Mapping;
use crate::Notifier;

/// The header.
pub const HEADER: &str = "Intake-Source";
/// Most seconds between the source's clock and ours.
pub const CLOCK_TOLERANCE: UnixSeconds = 5 * 60;

/// What is signed: method, path, name, seconds and SHA-256 of the body in hexadecimal digits, each in
/// a line of its own.
pub fn signed_text(method: &str, path: &str, source: &str, at: UnixSeconds, body: &[u8]) -> String {
    use std::fmt::Write;
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(body) {
        // Writing into a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    format!("{method}\n{path}\n{source}\n{at}\n{digits}")
}

/// A request's signature, taken apart.
pub(super) struct Signed<'a> {
    source: &'a str,
    at: UnixSeconds,
    signature: Signature,
}

impl<'a> Signed<'a> {
    /// `None` for a header that is missing or none.
    pub(super) fn of(headers: &'a HeaderMap) -> Option<Self> {
        let text = headers.get(HEADER)?.to_str().ok()?;
        let mut parts = text.split(';');
        let (source, at, encoded) = (parts.next()?, parts.next()?, parts.next()?);
        let bytes = Base64UrlUnpadded::decode_vec(encoded).ok()?;
        Some(Self {
            source,
            at: at.parse().ok()?,
            signature: Signature::from_slice(&bytes).ok()?,
        })
    }

    /// Whether the office has such a source.
    pub(super) fn known(&self, notifier: &Notifier) -> bool {
        let source = notifier.settings.sources.get(self.source);
        source.is_some_and(|source| source.key.is_some())
    }

    /// The name of the source and how it writes, if its key says that it signed this.
    pub(super) fn verified<'n>(
        &self,
        notifier: &'n Notifier,
        (method, path): (&Method, &str),
        body: &[u8],
    ) -> Option<(&'n str, &'n Mapping)> {
        let (name, source) = notifier.settings.sources.get_key_value(self.source)?;
        let key = source.key.as_ref()?;
        let text = signed_text(method.as_str(), path, self.source, self.at, body);
        key.verify_strict(text.as_bytes(), &self.signature).ok()?;
        let in_time = (notifier.clock)().abs_diff(self.at) <= CLOCK_TOLERANCE;
        in_time.then_some((name.as_str(), &source.mapping))
    }
}
