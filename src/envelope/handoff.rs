//! The hand-off: a code that takes the answers from a kiosk to a person's own telephone.
//!
//! It stands behind the `#` of a link, which no browser sends anywhere, or is typed in. It is short
//! because somebody in front of a kiosk has to type it, and good for minutes.

use std::fmt::{self, Debug, Formatter};

use zeroize::Zeroizing;

use crate::{
    SymbolsError, crockford,
    locker::{Locker, Purpose},
    rand_core::CryptoRng,
};

const ID_LABEL: &[u8] = b"intake hand-off v1: id";
const KEY_LABEL: &[u8] = b"intake hand-off v1: key";

const SECRET_BYTES: usize = 10;
/// 80 bits, five to a symbol, none left over.
const SYMBOLS: usize = 16;
const GROUP: usize = 4;

/// 80 random bits. Wiped from memory when dropped, and does not print.
#[derive(Clone)]
pub struct HandoffSecret(Zeroizing<[u8; SECRET_BYTES]>);

impl HandoffSecret {
    /// A new secret.
    pub fn from_random(rng: &mut impl CryptoRng) -> Self {
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        rng.fill_bytes(secret.as_mut_slice());
        Self(secret)
    }

    /// Reads what a person typed or what a link holds, in any case and spacing. There is no check
    /// symbol: one that was mistyped leads to no locker.
    ///
    /// # Errors
    /// When it is too short or too long, or holds a character that no code has.
    pub fn parse(typed: &str) -> Result<Self, SymbolsError> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(typed.len()));
        crockford::read(typed, &mut symbols)?;
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        if symbols.len() == SYMBOLS && crockford::to_bytes(&symbols, secret.as_mut_slice()) {
            Ok(Self(secret))
        } else {
            Err(SymbolsError::Length {
                found: symbols.len(),
                expected: SYMBOLS,
            })
        }
    }

    /// Four groups of four symbols.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(SYMBOLS));
        crockford::to_symbols(self.0.as_slice(), &mut symbols);
        let mut text = Zeroizing::new(String::with_capacity(2 * SYMBOLS));
        crockford::write_groups(&symbols, GROUP, &mut text);
        text
    }

    /// Where the answers lie meanwhile.
    pub fn locker(&self) -> Locker {
        Locker::derive(Purpose::Handoff, self.0.as_slice(), [ID_LABEL, KEY_LABEL])
    }
}

impl Debug for HandoffSecret {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("HandoffSecret")
    }
}
