//! The private keys of a desk.

use envelope::{Header, PrivateKey};

/// Every key that opens intakes: the present one, former ones that are not drained yet, and what
/// came back from escrow.
pub struct KeyRing(Vec<PrivateKey>);

impl KeyRing {
    /// A ring of these keys.
    pub fn new(keys: Vec<PrivateKey>) -> Self {
        Self(keys)
    }

    /// The key that opens an envelope with this header, as its reader or from escrow.
    pub(super) fn key_for(&self, header: &Header) -> Option<&PrivateKey> {
        let named = |id| self.0.iter().find(|key| key.id() == id);
        named(header.key_id).or_else(|| named(header.escrow_key_id))
    }
}
