//! Fixed-length identifiers as lower-case hexadecimal digits, as they stand on the wire.
//!
//! Only the one spelling is read back, so that equal ids are equal strings in a database.

use std::fmt::{self, Formatter, Write};

use thiserror::Error;

/// The text is not the expected number of lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected {digits} lower-case hexadecimal digits")]
pub struct NotHex {
    /// How many digits were expected.
    pub digits: usize,
}

pub(crate) fn write(bytes: &[u8], formatter: &mut Formatter<'_>) -> fmt::Result {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 0x0f] {
            let digit = if nibble < 10 {
                b'0' + nibble
            } else {
                b'a' + nibble - 10
            };
            formatter.write_char(char::from(digit))?;
        }
    }
    Ok(())
}

pub(crate) fn read<const LENGTH: usize>(text: &str) -> Result<[u8; LENGTH], NotHex> {
    let error = NotHex { digits: 2 * LENGTH };
    if text.len() != error.digits {
        return Err(error);
    }
    let mut bytes = [0; LENGTH];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = (nibble(pair[0]).ok_or(error)? << 4) | nibble(pair[1]).ok_or(error)?;
    }
    Ok(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
