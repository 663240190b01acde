//! The codes on paper that let a member of staff in who lost what they sign in with. Sixteen symbols:
//! whoever has the database's digests cannot try them all, however fast a digest is.

use std::fmt::{self, Debug, Formatter};

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{SymbolsError, crockford};

const LABEL: &[u8] = b"intake staff v1: recovery code";
const BYTES: usize = 10;

/// 80 random bits. Wiped from memory when dropped, and does not print.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<[u8; RecoveryCode::BYTES]>);

impl RecoveryCode {
    /// How much randomness makes one.
    pub const BYTES: usize = BYTES;

    /// A code of this randomness.
    pub fn new(random: [u8; BYTES]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// Reads what a person typed, in any case and spacing.
    ///
    /// # Errors
    /// When it has more or fewer than sixteen symbols, or a character that no code has.
    pub fn parse(typed: &str) -> Result<Self, SymbolsError> {
        crockford::read_code(typed).map(Self)
    }

    /// `XXXX-XXXX-XXXX-XXXX`.
    pub fn to_text(&self) -> Zeroizing<String> {
        crockford::write_code(self.0.as_slice())
    }

    /// What is kept of it.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::new()
            .chain_update(LABEL)
            .chain_update(self.0.as_slice())
            .finalize()
            .into()
    }
}

impl Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_comes_back_however_it_is_typed() {
        let code = RecoveryCode::new([0, 255, 17, 3, 9, 200, 44, 1, 8, 90]);
        let text = code.to_text();
        assert_eq!(text.len(), 19);
        for typed in [
            text.to_lowercase(),
            text.replace('-', " "),
            text.replace('0', "o"),
        ] {
            assert_eq!(RecoveryCode::parse(&typed).unwrap().digest(), code.digest());
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for typed in [
            "",
            "123456",
            "0000-0000-0000-000",
            "0000-0000-0000-0000-0",
            "U000-0000-0000-0000",
        ] {
            assert!(RecoveryCode::parse(typed).is_err(), "{typed}");
        }
    }
}
