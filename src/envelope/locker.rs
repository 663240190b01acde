//! Lockers: what a person leaves with the office for a while and only they can open again.
//!
//! Everything about a locker derives from a secret that stays with the person: the id under which
//! it lies, and the key. Whoever keeps the bytes learns which size class they have, and no more.

use std::fmt::{self, Debug, Formatter};

use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, KeyInit, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{derivation::derive, padding, rand_core::CryptoRng, suite::TAG_BYTES};

/// The first four bytes of everything that comes out of a locker.
const MAGIC: [u8; 4] = *b"INTL";
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 12;
/// Magic, version, purpose, nonce.
const FRONT_BYTES: usize = 4 + 1 + 1 + NONCE_BYTES;

/// Length of a locker's id in bytes.
pub const LOCKER_ID_BYTES: usize = 16;

/// The length of the longest sealed locker.
pub const MAX_LOCKER_BYTES: usize = FRONT_BYTES + padding::LARGEST_CLASS_BYTES + TAG_BYTES;

/// What a locker is for. One secret never opens a locker of another purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Answers that are to be gone on with later. The secret is the receipt.
    Draft = 1,
    /// Answers on their way from a kiosk to a person's own telephone. The secret is in the code.
    Handoff = 2,
}

/// A place to leave something, and its key. The key is wiped from memory when dropped, and does not
/// print.
#[derive(Clone)]
pub struct Locker {
    purpose: Purpose,
    id: [u8; LOCKER_ID_BYTES],
    key: Zeroizing<[u8; 32]>,
}

/// Why nothing was put into a locker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("too long to seal")]
pub struct TooLarge;

/// Why a locker was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LockerError {
    /// Nothing that came out of a locker of this purpose.
    #[error("not a sealed locker of this kind")]
    NotALocker,
    /// A later or a made-up version of the format.
    #[error("unknown locker version {0}")]
    UnknownVersion(u8),
    /// Sealed with another secret, or damaged or altered on its way.
    #[error("the seal is broken")]
    Broken,
}

impl Locker {
    pub(crate) fn derive(purpose: Purpose, secret: &[u8], labels: [&[u8]; 2]) -> Self {
        let [id_label, key_label] = labels;
        Self {
            purpose,
            id: *derive(secret, id_label),
            key: derive(secret, key_label),
        }
    }

    /// The id under which it lies. It says nothing of the secret.
    pub fn id(&self) -> [u8; LOCKER_ID_BYTES] {
        self.id
    }

    /// Seals what is to lie there. Two calls never give the same bytes: a retry sends the bytes of
    /// the first call again.
    ///
    /// # Errors
    /// When the plain text is longer than [`MAX_PLAINTEXT_BYTES`](crate::MAX_PLAINTEXT_BYTES).
    pub fn seal(&self, plaintext: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>, TooLarge> {
        let mut body = padding::pad(plaintext, TAG_BYTES).ok_or(TooLarge)?;
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        let mut sealed = Vec::with_capacity(FRONT_BYTES + body.capacity());
        sealed.extend_from_slice(&MAGIC);
        sealed.extend_from_slice(&[VERSION, self.purpose as u8]);
        sealed.extend_from_slice(&nonce);
        self.cipher()
            .encrypt_in_place(&Nonce::from(nonce), &self.bound(&sealed), &mut *body)
            .map_err(|_| TooLarge)?;
        sealed.extend_from_slice(&body);
        Ok(sealed)
    }

    /// Opens what [`Locker::seal`] made: all or nothing.
    ///
    /// # Errors
    /// When it is something else, of another secret, or not byte for byte what was sealed.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, LockerError> {
        let (front, body) = take_apart(sealed)?;
        if front[5] != self.purpose as u8 {
            return Err(LockerError::NotALocker);
        }
        let mut nonce = [0; NONCE_BYTES];
        nonce.copy_from_slice(&front[FRONT_BYTES - NONCE_BYTES..]);
        let mut body = Zeroizing::new(body.to_vec());
        self.cipher()
            .decrypt_in_place(&Nonce::from(nonce), &self.bound(front), &mut *body)
            .map_err(|_| LockerError::Broken)?;
        if padding::unpad(&mut body) {
            Ok(body)
        } else {
            Err(LockerError::Broken)
        }
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new((&*self.key).into())
    }

    /// The additional data: everything in the clear, and where it lies.
    fn bound(&self, front: &[u8]) -> [u8; FRONT_BYTES + LOCKER_ID_BYTES] {
        let mut bound = [0; FRONT_BYTES + LOCKER_ID_BYTES];
        bound[..FRONT_BYTES].copy_from_slice(front);
        bound[FRONT_BYTES..].copy_from_slice(&self.id);
        bound
    }
}

impl Debug for Locker {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "Locker({:?})", self.purpose)
    }
}

/// What a sealed locker is for, and that it could be one: beginning, version, purpose, and that the
/// length is one of those that padding leads to. All that can be checked without a secret.
///
/// # Errors
/// When any of these does not hold.
pub fn purpose_of(sealed: &[u8]) -> Result<Purpose, LockerError> {
    let (front, _) = take_apart(sealed)?;
    match front[5] {
        1 => Ok(Purpose::Draft),
        2 => Ok(Purpose::Handoff),
        _ => Err(LockerError::NotALocker),
    }
}

fn take_apart(sealed: &[u8]) -> Result<(&[u8], &[u8]), LockerError> {
    let (front, body) = sealed
        .split_at_checked(FRONT_BYTES)
        .ok_or(LockerError::NotALocker)?;
    if front[..4] != MAGIC {
        return Err(LockerError::NotALocker);
    }
    if front[4] != VERSION {
        return Err(LockerError::UnknownVersion(front[4]));
    }
    match body.len().checked_sub(TAG_BYTES) {
        Some(class) if padding::is_class(class) => Ok((front, body)),
        _ => Err(LockerError::NotALocker),
    }
}
