//! Private keys as text that survives paper: four lines of sixteen symbols.
//!
//! The escrow key lies in a safe for years and is typed in on the worst day. Each line ends with a
//! check symbol, so a mistyped line is named at once; a checksum over the whole catches the rest.

use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    SymbolsError, crockford,
    suite::{SECRET_BYTES, Secret},
};

const LABEL: &[u8] = b"intake key sheet v1";
const LINES: usize = 4;
const LINE_SYMBOLS: usize = 16;
const GROUP: usize = 4;
const SYMBOLS: usize = LINES * LINE_SYMBOLS;
const CHECKSUM_BYTES: usize = 4;
/// Kind of key, key, checksum: 296 bits, in the 300 that sixty symbols hold.
const BYTES: usize = 1 + SECRET_BYTES + CHECKSUM_BYTES;

/// Why the text of a private key was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeySheetError {
    /// Too few or too many symbols, or a character that is none.
    #[error(transparent)]
    Symbols(SymbolsError),
    /// This line, counted from 1, does not fit its check symbol.
    #[error("line {0} is mistyped")]
    Line(usize),
    /// Every line is good by itself and the whole is not, such as lines in another order.
    #[error("the lines do not belong together")]
    Checksum,
    /// A good sheet of a key that is for something else.
    #[error("the sheet of another kind of key")]
    OtherKind,
}

/// Writes a secret and what kind of key it is.
pub(crate) fn write(kind: u8, secret: &Secret) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0; BYTES]);
    bytes[0] = kind;
    bytes[1..=SECRET_BYTES].copy_from_slice(secret.as_slice());
    let checksum = checksum(kind, secret);
    bytes[1 + SECRET_BYTES..].copy_from_slice(&checksum);

    let mut symbols = Zeroizing::new(Vec::with_capacity(SYMBOLS));
    crockford::to_symbols(bytes.as_slice(), &mut symbols);
    let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + SYMBOLS / GROUP));
    for row in symbols.chunks(LINE_SYMBOLS - 1) {
        let mut line = Zeroizing::new([0; LINE_SYMBOLS]);
        line[..row.len()].copy_from_slice(row);
        line[row.len()] = crockford::check_symbol(row);
        crockford::write_groups(line.as_slice(), GROUP, &mut text);
        text.push('\n');
    }
    text
}

/// Reads what [`write`] wrote: the kind of key, and the secret.
pub(crate) fn read(text: &str) -> Result<(u8, Secret), KeySheetError> {
    let mut typed = Zeroizing::new(Vec::with_capacity(text.len()));
    crockford::read(text, &mut typed).map_err(KeySheetError::Symbols)?;
    if typed.len() != SYMBOLS {
        let length = SymbolsError::Length {
            found: typed.len(),
            expected: SYMBOLS,
        };
        return Err(KeySheetError::Symbols(length));
    }
    let mut symbols = Zeroizing::new(Vec::with_capacity(SYMBOLS));
    for (index, line) in typed.chunks(LINE_SYMBOLS).enumerate() {
        let row = crockford::verify(line).map_err(|_| KeySheetError::Line(index + 1))?;
        symbols.extend_from_slice(row);
    }
    let mut bytes = Zeroizing::new([0; BYTES]);
    let whole = crockford::to_bytes(&symbols, bytes.as_mut_slice());
    let mut secret = Secret::default();
    secret.copy_from_slice(&bytes[1..=SECRET_BYTES]);
    if whole && bytes[1 + SECRET_BYTES..] == checksum(bytes[0], &secret) {
        Ok((bytes[0], secret))
    } else {
        Err(KeySheetError::Checksum)
    }
}

fn checksum(kind: u8, secret: &Secret) -> [u8; CHECKSUM_BYTES] {
    let hash = Sha256::new()
        .chain_update(LABEL)
        .chain_update([kind])
        .chain_update(secret.as_slice())
        .finalize();
    let mut checksum = [0; CHECKSUM_BYTES];
    checksum.copy_from_slice(&hash[..CHECKSUM_BYTES]);
    checksum
}
