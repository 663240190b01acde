//! Tokens: 256 random bits that a person or a browser holds. We keep SHA-256 of them only: with so
//! much chance inside, a slow hash would add nothing.

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use store::{Entropy, TokenDigest};
use zeroize::Zeroizing;

const TOKEN_BYTES: usize = 32;

/// The bearer of this text may do something. It is wiped from memory when dropped, and does not
/// print.
pub struct Token(Zeroizing<String>);

impl Token {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; TOKEN_BYTES]);
        entropy(bytes.as_mut_slice());
        Self(Zeroizing::new(Base64UrlUnpadded::encode_string(
            bytes.as_slice(),
        )))
    }

    /// Base64url, 43 characters.
    pub fn as_text(&self) -> &str {
        &self.0
    }

    pub(crate) fn digest(&self) -> TokenDigest {
        digest(&self.0)
    }
}

/// What is kept of a token. Any text has one; only that of a token we made is found again.
pub(crate) fn digest(text: &str) -> TokenDigest {
    Sha256::digest(text).into()
}
