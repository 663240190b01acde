//! Symbols that people read out and type in: Crockford's base 32, with a check symbol of our own.
//!
//! Crockford's alphabet leaves out I, L, O and U, and reads I and L as 1 and O as 0. His check
//! symbol needs five more characters, `*~$=U`, that are hard to say and absent from the kiosk's
//! keyboard; ours is one more symbol of the same alphabet. It is computed in the field of 32
//! elements, with another weight at each place, so that a row of up to 31 symbols betrays every
//! single wrong symbol and every exchange of two symbols, neighbours or not.

use thiserror::Error;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why a typed row of symbols was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SymbolsError {
    /// There are fewer or more symbols than there should be, not counting spaces and hyphens.
    #[error("{found} symbols instead of {expected}")]
    Length {
        /// How many were typed.
        found: usize,
        /// How many there are in a whole one.
        expected: usize,
    },
    /// A character that is no symbol: U, or anything beyond letters and digits.
    #[error("a character that is never part of it")]
    Symbol,
    /// The check symbol does not fit: at least one symbol is wrong or two changed places.
    #[error("a symbol is wrong or two changed places")]
    Check,
}

/// Appends the symbols of `bytes`, five bits each, highest first; the last is filled with zeros.
pub(crate) fn to_symbols(bytes: &[u8], symbols: &mut Vec<u8>) {
    let (mut pool, mut pooled) = (0_u16, 0);
    for byte in bytes {
        pool = (pool << 8) | u16::from(*byte);
        pooled += 8;
        while pooled >= 5 {
            pooled -= 5;
            symbols.push(low_five(pool >> pooled));
        }
    }
    if pooled > 0 {
        symbols.push(low_five(pool << (5 - pooled)));
    }
}

/// Fills `bytes` from `symbols`. False when there are too few or bits beyond the end are not zero.
pub(crate) fn to_bytes(symbols: &[u8], bytes: &mut [u8]) -> bool {
    let (mut pool, mut pooled, mut filled) = (0_u16, 0, 0);
    for symbol in symbols {
        pool = (pool << 5) | u16::from(*symbol);
        pooled += 5;
        if pooled >= 8 && filled < bytes.len() {
            pooled -= 8;
            bytes[filled] = low_eight(pool >> pooled);
            filled += 1;
            pool &= (1 << pooled) - 1;
        }
    }
    filled == bytes.len() && pool == 0
}

/// The symbol that makes a row good: `row` and it together have [`residue`] zero.
pub(crate) fn check_symbol(row: &[u8]) -> u8 {
    times_two(residue(row))
}

/// Splits the check symbol off a row and verifies it.
pub(crate) fn verify(row: &[u8]) -> Result<&[u8], SymbolsError> {
    match row.split_last() {
        Some((_, symbols)) if residue(row) == 0 => Ok(symbols),
        _ => Err(SymbolsError::Check),
    }
}

/// Writes symbols in groups parted by hyphens.
pub(crate) fn write_groups(symbols: &[u8], group: usize, text: &mut String) {
    for (index, symbol) in symbols.iter().enumerate() {
        if index > 0 && index % group == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(*symbol)]));
    }
}

/// Reads what a person typed: any case, any spaces and hyphens, O for 0, I and L for 1.
pub(crate) fn read(typed: &str, symbols: &mut Vec<u8>) -> Result<(), SymbolsError> {
    for character in typed.chars() {
        if !(character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')) {
            symbols.push(symbol_of(character).ok_or(SymbolsError::Symbol)?);
        }
    }
    Ok(())
}

fn symbol_of(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET
        .iter()
        .position(|symbol| char::from(*symbol) == upper)?;
    u8::try_from(place).ok()
}

/// Horner's rule with the factor two: the last symbol weighs 1, the one before it 2, then 4, and
/// so on. Two generates the field, so that 31 places have 31 different weights.
fn residue(row: &[u8]) -> u8 {
    row.iter().fold(0, |sum, symbol| times_two(sum) ^ symbol)
}

/// Times two in the field of 32 elements modulo x⁵ + x² + 1.
fn times_two(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}

fn low_five(pool: u16) -> u8 {
    low_eight(pool & 0b1_1111)
}

fn low_eight(pool: u16) -> u8 {
    pool.to_be_bytes()[1]
}
