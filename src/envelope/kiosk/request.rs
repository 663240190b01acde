//! A signed request: which words are signed, and the header that carries the signature.

use std::{
    fmt::{self, Display, Formatter},
    str::FromStr,
};

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::KioskId;
use crate::hex;

/// The header: `<kiosk id>;<seconds since 1970>;<base64url of the signature>`.
pub const HEADER: &str = "Intake-Kiosk";
/// Length of a signature: r and s, each 32 bytes, as `WebCrypto` gives them.
pub const SIGNATURE_BYTES: usize = 64;

/// What the header holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestSignature {
    /// Who signed.
    pub kiosk: KioskId,
    /// When, by the kiosk's clock.
    pub at: u64,
    /// Over [`signed_text`].
    pub signature: [u8; SIGNATURE_BYTES],
}

/// The text is no such header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not the signature of a request")]
pub struct NotASignature;

/// What is signed: method, path, seconds and SHA-256 of the body in hexadecimal digits, each in a
/// line of its own. The path is without a query.
pub fn signed_text(method: &str, path: &str, at: u64, body: &[u8]) -> String {
    format!("{method}\n{path}\n{at}\n{}", Hex(&Sha256::digest(body)))
}

impl Display for RequestSignature {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let signature = Base64UrlUnpadded::encode_string(&self.signature);
        write!(formatter, "{};{};{signature}", self.kiosk, self.at)
    }
}

impl FromStr for RequestSignature {
    type Err = NotASignature;

    fn from_str(text: &str) -> Result<Self, NotASignature> {
        let (kiosk, rest) = text.split_once(';').ok_or(NotASignature)?;
        let (at, encoded) = rest.split_once(';').ok_or(NotASignature)?;
        let mut signature = [0; SIGNATURE_BYTES];
        let decoded = Base64UrlUnpadded::decode(encoded, &mut signature);
        if decoded.map_err(|_| NotASignature)?.len() != SIGNATURE_BYTES {
            return Err(NotASignature);
        }
        Ok(Self {
            kiosk: kiosk.parse().map_err(|_| NotASignature)?,
            at: at.parse().map_err(|_| NotASignature)?,
            signature,
        })
    }
}

struct Hex<'a>(&'a [u8]);

impl Display for Hex<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(self.0, formatter)
    }
}
