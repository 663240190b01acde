//! The receipt: a secret that the visitor takes along and that lets them come back, for messages or
//! to go on with answers that they left unfinished.
//!
//! Nothing but the secret is needed: the ids under which these lie and the keys that open them derive
//! from it. Who finds the paper can read the messages and the unfinished answers, and nothing else.

use std::fmt::{self, Debug, Formatter};

use zeroize::Zeroizing;

use crate::{
    PrivateKey, Suite, SymbolsError, crockford,
    derivation::derive,
    locker::{Locker, Purpose},
    rand_core::CryptoRng,
};

const LOOKUP_LABEL: &[u8] = b"intake receipt v1: lookup";
const REPLY_KEY_LABEL: &[u8] = b"intake receipt v1: reply key";
const DRAFT_LOOKUP_LABEL: &[u8] = b"intake receipt v1: draft lookup";
const DRAFT_KEY_LABEL: &[u8] = b"intake receipt v1: draft key";

const SECRET_BYTES: usize = 16;
/// 128 bits in 26 symbols, with two zero bits at the end.
const SYMBOLS: usize = 26;
const GROUP: usize = 3;

/// 128 random bits. Wiped from memory when dropped, and does not print.
#[derive(Clone)]
pub struct ReceiptSecret(Zeroizing<[u8; SECRET_BYTES]>);

/// Length of a lookup id in bytes.
pub const LOOKUP_BYTES: usize = 16;

impl ReceiptSecret {
    /// A new secret.
    pub fn from_random(rng: &mut impl CryptoRng) -> Self {
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        rng.fill_bytes(secret.as_mut_slice());
        Self(secret)
    }

    /// Reads what a person typed, in any case and spacing.
    ///
    /// # Errors
    /// When it is too short or too long, holds a character that no receipt has, or its check
    /// symbol does not fit.
    pub fn parse(typed: &str) -> Result<Self, SymbolsError> {
        let mut row = Zeroizing::new(Vec::with_capacity(typed.len()));
        crockford::read(typed, &mut row)?;
        if row.len() != SYMBOLS + 1 {
            return Err(SymbolsError::Length {
                found: row.len(),
                expected: SYMBOLS + 1,
            });
        }
        let symbols = crockford::verify(&row)?;
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        let whole = crockford::to_bytes(symbols, secret.as_mut_slice());
        whole.then_some(Self(secret)).ok_or(SymbolsError::Check)
    }

    /// Nine groups of three symbols, the very last of them a check.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut row = Zeroizing::new(Vec::with_capacity(SYMBOLS + 1));
        crockford::to_symbols(self.0.as_slice(), &mut row);
        let check = crockford::check_symbol(&row);
        row.push(check);
        let mut text = Zeroizing::new(String::with_capacity(2 * SYMBOLS));
        crockford::write_groups(&row, GROUP, &mut text);
        text
    }

    /// The id under which messages lie for the holder. It says nothing of the secret.
    pub fn lookup(&self) -> [u8; LOOKUP_BYTES] {
        *derive(self.0.as_slice(), LOOKUP_LABEL)
    }

    /// The key that messages are sealed to. Its public half goes to the office with the answers.
    pub fn reply_key(&self) -> PrivateKey {
        let key_material = derive::<32>(self.0.as_slice(), REPLY_KEY_LABEL);
        PrivateKey::derive(Suite::X25519, key_material.as_slice())
    }

    /// Where the holder leaves answers that they mean to go on with. Its id is not the lookup id:
    /// nobody can tell from outside that a draft became an intake.
    pub fn draft(&self) -> Locker {
        Locker::derive(
            Purpose::Draft,
            self.0.as_slice(),
            [DRAFT_LOOKUP_LABEL, DRAFT_KEY_LABEL],
        )
    }
}

impl Debug for ReceiptSecret {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("ReceiptSecret")
    }
}
