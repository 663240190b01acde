//! Keys that envelopes are sealed to.

use std::fmt::{self, Debug, Formatter};

use base64ct::{Base64UrlUnpadded, Encoding};
use hpke::HpkeError;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    KeyId, Suite,
    key_sheet::{self, KeySheetError},
    rand_core::CryptoRng,
    suite::{Bound, Secret},
};

/// The public half of a key: whom something is sealed to.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    suite: Suite,
    id: KeyId,
    bytes: Vec<u8>,
}

/// The private half of a key. It is wiped from memory when dropped, and does not print.
#[derive(Clone)]
pub struct PrivateKey {
    secret: Secret,
    public: PublicKey,
}

/// Why something is not a public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// Not base64url without padding.
    #[error("not base64url")]
    NotBase64,
    /// Not a key of the suite that it is said to be of.
    #[error("not a key of its suite")]
    NotOfSuite,
}

impl PublicKey {
    /// Takes the bytes of a public key: 1216 for X-Wing, 32 for X25519.
    ///
    /// # Errors
    /// When they are no key of the suite.
    pub fn from_bytes(suite: Suite, bytes: &[u8]) -> Result<Self, KeyError> {
        if suite.accepts(bytes) {
            Ok(Self::of(suite, bytes.to_vec()))
        } else {
            Err(KeyError::NotOfSuite)
        }
    }

    /// Reads a public key as the office manifest has it: base64url without padding.
    ///
    /// # Errors
    /// When it is not that, or no key of the suite.
    pub fn from_base64(suite: Suite, text: &str) -> Result<Self, KeyError> {
        let bytes = Base64UrlUnpadded::decode_vec(text).map_err(|_| KeyError::NotBase64)?;
        Self::from_bytes(suite, &bytes)
    }

    /// Base64url without padding; the suite has to be told beside it.
    pub fn to_base64(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.bytes)
    }

    /// Its name in headers.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The suite that it belongs to.
    pub fn suite(&self) -> Suite {
        self.suite
    }

    pub(crate) fn seal(
        &self,
        bound: Bound<'_>,
        message: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, HpkeError> {
        self.suite.seal(&self.bytes, bound, message, rng)
    }

    fn of(suite: Suite, bytes: Vec<u8>) -> Self {
        Self {
            suite,
            id: KeyId::of(suite, &bytes),
            bytes,
        }
    }
}

impl Debug for PublicKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "PublicKey({})", self.id)
    }
}

impl PrivateKey {
    /// A new key.
    pub fn generate(suite: Suite, rng: &mut impl CryptoRng) -> Self {
        let mut key_material = Secret::default();
        rng.fill_bytes(key_material.as_mut_slice());
        Self::derive(suite, key_material.as_slice())
    }

    /// The half that may be published.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The name of its public half.
    pub fn id(&self) -> KeyId {
        self.public.id
    }

    /// The suite that it belongs to.
    pub fn suite(&self) -> Suite {
        self.public.suite
    }

    /// The key as four lines to keep in a file or on paper, which a person can type in again.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        key_sheet::write(self.suite().id(), &self.secret)
    }

    /// Reads what [`PrivateKey::to_secret_text`] wrote, in any case and spacing.
    ///
    /// # Errors
    /// When a line was mistyped (it says which), or it is the sheet of another kind of key.
    pub fn from_secret_text(text: &str) -> Result<Self, KeySheetError> {
        let (kind, secret) = key_sheet::read(text)?;
        let suite = Suite::try_from(kind).map_err(|_| KeySheetError::OtherKind)?;
        let public_key = suite.public_key(&secret).ok_or(KeySheetError::OtherKind)?;
        Ok(Self {
            secret,
            public: PublicKey::of(suite, public_key),
        })
    }

    /// The key that RFC 9180 section 7.1.3 derives from key material.
    pub(crate) fn derive(suite: Suite, key_material: &[u8]) -> Self {
        let (secret, public_key) = suite.derive_key_pair(key_material);
        Self {
            secret,
            public: PublicKey::of(suite, public_key),
        }
    }

    pub(crate) fn open(
        &self,
        bound: Bound<'_>,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, HpkeError> {
        self.suite().open(&self.secret, bound, sealed)
    }
}

impl Debug for PrivateKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "PrivateKey({})", self.id())
    }
}
