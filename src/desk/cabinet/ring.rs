//! The private keys of a desk.

use std::iter;

use envelope::{Header, PrivateKey, PublicKey};

/// Every key that opens intakes: the present one, former ones that are not drained yet, and what
/// came back from escrow.
pub struct KeyRing {
    present: PrivateKey,
    others: Vec<PrivateKey>,
}

impl KeyRing {
    /// A ring of these keys.
    pub fn new(present: PrivateKey, others: Vec<PrivateKey>) -> Self {
        Self { present, others }
    }

    /// What is sealed to the office is sealed to this key.
    pub(crate) fn present(&self) -> &PublicKey {
        self.present.public()
    }

    /// The key that opens an envelope with this header, as its reader or from escrow.
    pub(crate) fn key_for(&self, header: &Header) -> Option<&PrivateKey> {
        let keys = iter::once(&self.present).chain(&self.others);
        let named = |id| keys.clone().find(|key| key.id() == id);
        named(header.key_id).or_else(|| named(header.escrow_key_id))
    }
}
