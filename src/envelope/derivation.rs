//! What derives from a secret that a person keeps: ids and keys, each under a label of its own.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// HKDF-SHA256 without salt. Nothing that derives under one label says anything of the secret, or of
/// what derives under another.
pub(crate) fn derive<const LENGTH: usize>(secret: &[u8], label: &[u8]) -> Zeroizing<[u8; LENGTH]> {
    const {
        assert!(LENGTH <= 255 * 32, "more than HKDF-SHA256 gives");
    }
    let mut derived = Zeroizing::new([0; LENGTH]);
    let expanded = Hkdf::<Sha256>::new(None, secret).expand(label, derived.as_mut_slice());
    debug_assert!(expanded.is_ok());
    derived
}
