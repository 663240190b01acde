//! The reference: how people speak of a submission on the telephone and on paper.
//!
//! It derives from the submission id by a hash, so that it exists without a network and says
//! nothing of the id. It is a name, not a secret and not quite unique: among a million submissions
//! the chance that any two share one is about 1.4 %, so whoever searches by it shows all that match.

use std::fmt::{self, Debug, Display, Formatter};

use sha2::{Digest, Sha256};

use crate::{SubmissionId, SymbolsError, crockford};

const LABEL: &[u8] = b"intake reference v1";
/// 45 bits of hash.
const SYMBOLS: usize = 9;
const GROUP: usize = 5;

/// Ten symbols, the last of them a check, shown as two groups of five: `7KQ2M-0XV9B`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference([u8; SYMBOLS + 1]);

impl Reference {
    /// Reads what a person typed or an operator heard: any case, any spaces and hyphens, O for 0,
    /// I and L for 1.
    ///
    /// # Errors
    /// When it is too short or too long, holds a character that no reference has, or its check
    /// symbol does not fit, which betrays every single wrong symbol and every exchange of two.
    pub fn parse(typed: &str) -> Result<Self, SymbolsError> {
        let mut symbols = Vec::with_capacity(SYMBOLS + 1);
        crockford::read(typed, &mut symbols)?;
        let row = <[u8; SYMBOLS + 1]>::try_from(symbols.as_slice()).map_err(|_| {
            SymbolsError::Length {
                found: symbols.len(),
                expected: SYMBOLS + 1,
            }
        })?;
        crockford::verify(&row)?;
        Ok(Self(row))
    }

    pub(crate) fn of(submission_id: &SubmissionId) -> Self {
        let hash = Sha256::new()
            .chain_update(LABEL)
            .chain_update(submission_id.0)
            .finalize();
        let mut symbols = Vec::new();
        crockford::to_symbols(&hash, &mut symbols);
        let mut row = [0; SYMBOLS + 1];
        row[..SYMBOLS].copy_from_slice(&symbols[..SYMBOLS]);
        row[SYMBOLS] = crockford::check_symbol(&row[..SYMBOLS]);
        Self(row)
    }
}

impl Display for Reference {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(SYMBOLS + 2);
        crockford::write_groups(&self.0, GROUP, &mut text);
        formatter.write_str(&text)
    }
}

impl Debug for Reference {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}
