//! The signature that makes the office's keys believable.
//!
//! Whoever serves the app also serves the keys that answers are sealed to. The manifest with those
//! keys is signed by the office's root key, and the app believes one root only: that whose
//! fingerprint it was built or configured with. What the manifest says, and until when it holds,
//! is for the reader of the bytes to judge.

use std::{
    fmt::{self, Debug, Display, Formatter},
    str::FromStr,
};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{KeySheetError, NotHex, hex, key_sheet, rand_core::CryptoRng, suite::Secret};

const LABEL: &[u8] = b"intake office manifest v1\n";
/// What its key sheet says in place of a suite.
const KIND: u8 = 0x80;

/// Length of a root public key in bytes.
pub const ROOT_KEY_BYTES: usize = 32;
/// Length of a signature in bytes.
pub const SIGNATURE_BYTES: usize = 64;

/// The office's root key (Ed25519). It is wiped from memory when dropped, and does not print.
pub struct RootKey(SigningKey);

/// Names a root key: SHA-256 of its public half. As text, 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

/// Why a manifest is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ManifestError {
    /// Signed, if at all, by another root than the expected one.
    #[error("the root key is not the expected one")]
    OtherRoot,
    /// The root is the expected one, and did not sign these bytes.
    #[error("the signature does not fit the manifest")]
    BadSignature,
}

/// Gives the manifest back if the expected root signed it.
///
/// # Errors
/// When the root key is another one, or the signature does not fit these bytes.
pub fn verify<'a>(
    manifest: &'a [u8],
    root_key: &[u8],
    signature: &[u8],
    expected: &Fingerprint,
) -> Result<&'a [u8], ManifestError> {
    if Fingerprint::of(root_key) != *expected {
        return Err(ManifestError::OtherRoot);
    }
    let root_key = VerifyingKey::try_from(root_key).map_err(|_| ManifestError::OtherRoot)?;
    let signature = Signature::from_slice(signature).map_err(|_| ManifestError::BadSignature)?;
    root_key
        .verify_strict(&signed_bytes(manifest), &signature)
        .map(|()| manifest)
        .map_err(|_| ManifestError::BadSignature)
}

impl RootKey {
    /// A new root key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut secret = Secret::default();
        rng.fill_bytes(secret.as_mut_slice());
        Self(SigningKey::from_bytes(&secret))
    }

    /// Signs the exact bytes of a manifest.
    pub fn sign(&self, manifest: &[u8]) -> [u8; SIGNATURE_BYTES] {
        self.0.sign(&signed_bytes(manifest)).to_bytes()
    }

    /// The public half, which goes along with each manifest.
    pub fn public(&self) -> [u8; ROOT_KEY_BYTES] {
        self.0.verifying_key().to_bytes()
    }

    /// What an app is built or configured with.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.public())
    }

    /// The key as four lines to keep in a file or on paper, which a person can type in again.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        key_sheet::write(KIND, &Zeroizing::new(self.0.to_bytes()))
    }

    /// Reads what [`RootKey::to_secret_text`] wrote, in any case and spacing.
    ///
    /// # Errors
    /// When a line was mistyped (it says which), or it is the sheet of another kind of key.
    pub fn from_secret_text(text: &str) -> Result<Self, KeySheetError> {
        match key_sheet::read(text)? {
            (KIND, secret) => Ok(Self(SigningKey::from_bytes(&secret))),
            _ => Err(KeySheetError::OtherKind),
        }
    }
}

impl Debug for RootKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "RootKey({})", self.fingerprint())
    }
}

impl Fingerprint {
    /// The fingerprint of a root public key.
    pub fn of(root_key: &[u8]) -> Self {
        Self(Sha256::digest(root_key).into())
    }
}

impl Display for Fingerprint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, formatter)
    }
}

impl Debug for Fingerprint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl FromStr for Fingerprint {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        hex::read(text).map(Self)
    }
}

/// The label keeps a manifest's signature from being one over anything else.
fn signed_bytes(manifest: &[u8]) -> Vec<u8> {
    [LABEL, manifest].concat()
}
