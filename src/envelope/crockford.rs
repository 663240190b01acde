//! Symbols that people read out and type in: Crockford's base 32, with a check symbol of our own.
//!
//! Crockford's alphabet leaves out I, L, O and U, and reads I and L as 1 and O as 0. His check
//! symbol needs five more characters, `*~$=U`, that are hard to say and absent from the kiosk's
//! keyboard; ours is one more symbol of the same alphabet. It is computed in the field of 32
//! elements, with another weight at each place, so that a row of up to 31 symbols betrays every
//! single wrong symbol and every exchange of two symbols, neighbours or not.

use thiserror::Error;
use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols of a code that stand together.
const CODE_GROUP: usize = 4;

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

/// Reads a code without a check symbol, whose symbols fill so many bytes to the last bit.
pub(crate) fn read_code<const BYTES: usize>(
    typed: &str,
) -> Result<Zeroizing<[u8; BYTES]>, SymbolsError> {
    let expected = BYTES * 8 / 5;
    let mut row = Zeroizing::new(Vec::with_capacity(typed.len()));
    read(typed, &mut row)?;
    let mut code = Zeroizing::new([0; BYTES]);
    if row.len() != expected || !to_bytes(&row, code.as_mut_slice()) {
        return Err(SymbolsError::Length {
            found: row.len(),
            expected,
        });
    }
    Ok(code)
}

/// Writes such a code.
pub(crate) fn write_code(code: &[u8]) -> Zeroizing<String> {
    let symbols = code.len() * 8 / 5;
    let mut row = Zeroizing::new(Vec::with_capacity(symbols));
    to_symbols(code, &mut row);
    // Room for all of it, so that no part is left behind where it would grow.
    let mut text = Zeroizing::new(String::with_capacity(symbols + symbols / CODE_GROUP));
    write_groups(&row, CODE_GROUP, &mut text);
    text
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The longest row in use has 27 symbols; 31 is the most that the check covers.
    const ROW: [u8; 30] = [
        7, 0, 31, 1, 1, 16, 9, 22, 0, 0, 30, 5, 28, 13, 2, 17, 17, 4, 8, 19, 25, 3, 12, 6, 29, 11,
        20, 10, 0, 26,
    ];

    fn checked_row() -> Vec<u8> {
        let mut row = ROW.to_vec();
        row.push(check_symbol(&ROW));
        row
    }

    #[test]
    fn check_symbol_betrays_every_wrong_symbol() {
        let good = checked_row();
        assert_eq!(verify(&good), Ok(ROW.as_slice()));
        for place in 0..good.len() {
            for wrong in (0..32).filter(|symbol| *symbol != good[place]) {
                let mut row = good.clone();
                row[place] = wrong;
                assert_eq!(verify(&row), Err(SymbolsError::Check), "{wrong} at {place}");
            }
        }
    }

    #[test]
    fn check_symbol_betrays_every_exchange() {
        let good = checked_row();
        for first in 0..good.len() {
            for second in first + 1..good.len() {
                let mut row = good.clone();
                row.swap(first, second);
                assert_eq!(verify(&row).is_ok(), good[first] == good[second]);
            }
        }
    }

    #[test]
    fn an_empty_row_is_not_good() {
        assert_eq!(verify(&[]), Err(SymbolsError::Check));
    }

    #[test]
    fn symbols_are_as_crockford_has_them() {
        let mut symbols = Vec::new();
        to_symbols(&[0xff, 0x00, 0x44, 0x32, 0x14], &mut symbols);
        let mut text = String::new();
        write_groups(&symbols, 4, &mut text);
        assert_eq!(text, "ZW04-8CGM");
    }

    #[test]
    fn people_may_type_as_they_like() {
        let mut symbols = Vec::new();
        assert_eq!(read(" oO-0 iI\u{2014}lL1\tzZ\n", &mut symbols), Ok(()));
        assert_eq!(symbols, [0, 0, 0, 1, 1, 1, 1, 1, 31, 31]);
        for stranger in ["u", "U", "*", ".", "ä", "０"] {
            assert_eq!(
                read(stranger, &mut Vec::new()),
                Err(SymbolsError::Symbol),
                "{stranger}"
            );
        }
    }

    #[test]
    fn bytes_come_back_and_bits_beyond_the_end_are_refused() {
        for length in 1..40_u8 {
            let bytes: Vec<u8> = (0..length)
                .map(|place| place.wrapping_mul(89) ^ 0xa5)
                .collect();
            let mut symbols = Vec::new();
            to_symbols(&bytes, &mut symbols);
            let mut back = vec![0; bytes.len()];
            assert!(to_bytes(&symbols, &mut back));
            assert_eq!(back, bytes);

            let fits_exactly = bytes.len().is_multiple_of(5);
            let last = symbols.len() - 1;
            symbols[last] ^= 1;
            assert_eq!(to_bytes(&symbols, &mut back), fits_exactly);
            assert!(!to_bytes(&symbols[..last], &mut back));
        }
    }
}
