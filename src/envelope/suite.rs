//! The two HPKE suites (RFC 9180), and the only place that calls the `hpke` crate.
//!
//! Base mode, one message to an encapsulation, never a long-lived context: the modes that
//! authenticate the sender are leaving the standard, and a second message would need a counter.

use hpke::{
    Deserializable, HpkeError, Kem, OpModeR, OpModeS, Serializable,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::{X25519HkdfSha256, XWing},
    single_shot_open, single_shot_seal_with_rng,
};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::rand_core::CryptoRng;

/// Which key encapsulation an envelope uses. HKDF-SHA256 and ChaCha20-Poly1305 go with both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Suite {
    /// X-Wing, ML-KEM-768 with X25519: what is stolen today must not open in twenty years.
    #[default]
    XWing = 1,
    /// X25519 with HKDF-SHA256, for openers that lack X-Wing.
    X25519 = 2,
}

/// A suite id that this version does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("unknown suite {0}")]
pub struct UnknownSuite(pub u8);

/// A private key in bytes: the X-Wing seed or the X25519 scalar.
pub(crate) type Secret = Zeroizing<[u8; SECRET_BYTES]>;

/// Both suites have private keys of this length.
pub(crate) const SECRET_BYTES: usize = 32;

/// What ChaCha20-Poly1305 adds to what it seals.
pub(crate) const TAG_BYTES: usize = 16;

impl Suite {
    /// Its id in headers and in the office manifest.
    pub const fn id(self) -> u8 {
        self as u8
    }

    pub(crate) const fn encapsulation_bytes(self) -> usize {
        match self {
            Self::XWing => 1120,
            Self::X25519 => 32,
        }
    }

    /// Whether `public_key` is one of this suite.
    pub(crate) fn accepts(self, public_key: &[u8]) -> bool {
        match self {
            Self::XWing => <XWing as Kem>::PublicKey::from_bytes(public_key).is_ok(),
            Self::X25519 => <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public_key).is_ok(),
        }
    }

    /// A private key and its public half out of at least 32 bytes of key material.
    pub(crate) fn derive_key_pair(self, key_material: &[u8]) -> (Secret, Vec<u8>) {
        match self {
            Self::XWing => derive_key_pair::<XWing>(key_material),
            Self::X25519 => derive_key_pair::<X25519HkdfSha256>(key_material),
        }
    }

    /// The public half of a private key; `None` when it is not a private key of this suite.
    pub(crate) fn public_key(self, secret: &Secret) -> Option<Vec<u8>> {
        match self {
            Self::XWing => public_key::<XWing>(secret),
            Self::X25519 => public_key::<X25519HkdfSha256>(secret),
        }
    }

    /// Seals one message. The answer is the encapsulation followed by the ciphertext with its tag.
    pub(crate) fn seal(
        self,
        public_key: &[u8],
        bound: Bound<'_>,
        message: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, HpkeError> {
        match self {
            Self::XWing => seal::<XWing>(public_key, bound, message, rng),
            Self::X25519 => seal::<X25519HkdfSha256>(public_key, bound, message, rng),
        }
    }

    /// Opens what [`Suite::seal`] made.
    pub(crate) fn open(
        self,
        secret: &Secret,
        bound: Bound<'_>,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, HpkeError> {
        let (encapsulation, ciphertext) = sealed
            .split_at_checked(self.encapsulation_bytes())
            .ok_or(HpkeError::ValidationError)?;
        match self {
            Self::XWing => open::<XWing>(secret, bound, encapsulation, ciphertext),
            Self::X25519 => open::<X25519HkdfSha256>(secret, bound, encapsulation, ciphertext),
        }
    }
}

impl TryFrom<u8> for Suite {
    type Error = UnknownSuite;

    fn try_from(id: u8) -> Result<Self, UnknownSuite> {
        match id {
            1 => Ok(Self::XWing),
            2 => Ok(Self::X25519),
            other => Err(UnknownSuite(other)),
        }
    }
}

/// What a sealed message is tied to: HPKE's `info` and `aad`.
#[derive(Clone, Copy)]
pub(crate) struct Bound<'a> {
    pub(crate) info: &'a [u8],
    pub(crate) aad: &'a [u8],
}

fn derive_key_pair<K: Kem>(key_material: &[u8]) -> (Secret, Vec<u8>) {
    let (private_key, public_key) = K::derive_keypair(key_material);
    let mut secret = Secret::default();
    private_key.write_exact(secret.as_mut_slice());
    (secret, public_key.to_bytes().to_vec())
}

fn public_key<K: Kem>(secret: &Secret) -> Option<Vec<u8>> {
    let private_key = K::PrivateKey::from_bytes(secret.as_slice()).ok()?;
    Some(K::sk_to_pk(&private_key).to_bytes().to_vec())
}

fn seal<K: Kem>(
    public_key: &[u8],
    bound: Bound<'_>,
    message: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, HpkeError> {
    let public_key = K::PublicKey::from_bytes(public_key)?;
    let (encapsulation, ciphertext) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, K>(
        &OpModeS::Base,
        &public_key,
        bound.info,
        message,
        bound.aad,
        rng,
    )?;
    let mut sealed = encapsulation.to_bytes().to_vec();
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

fn open<K: Kem>(
    secret: &Secret,
    bound: Bound<'_>,
    encapsulation: &[u8],
    ciphertext: &[u8],
) -> Result<Zeroizing<Vec<u8>>, HpkeError> {
    let private_key = K::PrivateKey::from_bytes(secret.as_slice())?;
    let encapsulation = K::EncappedKey::from_bytes(encapsulation)?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, K>(
        &OpModeR::Base,
        &private_key,
        &encapsulation,
        bound.info,
        ciphertext,
        bound.aad,
    )
    .map(Zeroizing::new)
}
