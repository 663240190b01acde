//! Which manifests are believed.

use envelope::manifest::{Fingerprint, ManifestError, RootKey, verify};
use proptest::{prelude::*, sample::Index};

use crate::fixtures::rng;

const MANIFEST: &[u8] = br#"{"keys":["the office's"]}"#;

#[test]
fn the_expected_root_is_believed() {
    let root = RootKey::generate(&mut rng(1));
    let signature = root.sign(MANIFEST);
    let verified = verify(MANIFEST, &root.public(), &signature, &root.fingerprint());
    assert_eq!(verified, Ok(MANIFEST));
}

proptest! {
    #[test]
    fn altered_bytes_are_not_believed(place: Index, bits in 1..=u8::MAX) {
        let root = RootKey::generate(&mut rng(1));
        let signature = root.sign(MANIFEST);
        let mut manifest = MANIFEST.to_vec();
        manifest[place.index(MANIFEST.len())] ^= bits;
        let verified = verify(&manifest, &root.public(), &signature, &root.fingerprint());
        prop_assert_eq!(verified, Err(ManifestError::BadSignature));
    }

    #[test]
    fn altered_signatures_are_not_believed(place in 0..64_usize, bits in 1..=u8::MAX) {
        let root = RootKey::generate(&mut rng(1));
        let mut signature = root.sign(MANIFEST);
        signature[place] ^= bits;
        let verified = verify(MANIFEST, &root.public(), &signature, &root.fingerprint());
        prop_assert_eq!(verified, Err(ManifestError::BadSignature));
    }
}

/// Whoever serves the app can sign a manifest of their own, with a root of their own.
#[test]
fn another_root_is_not_believed() {
    let [root, attacker] = [1, 2].map(|seed| RootKey::generate(&mut rng(seed)));
    let expected = root.fingerprint();
    let signature = attacker.sign(MANIFEST);
    let swapped = verify(MANIFEST, &attacker.public(), &signature, &expected);
    assert_eq!(swapped, Err(ManifestError::OtherRoot));
    let pretended = verify(MANIFEST, &root.public(), &signature, &expected);
    assert_eq!(pretended, Err(ManifestError::BadSignature));
}

#[test]
fn pieces_of_keys_and_signatures_are_not_believed() {
    let root = RootKey::generate(&mut rng(1));
    let signature = root.sign(MANIFEST);
    let cut = &root.public()[..31];
    let by_cut_root = verify(MANIFEST, cut, &signature, &Fingerprint::of(cut));
    assert_eq!(by_cut_root, Err(ManifestError::OtherRoot));
    for piece in [&signature[..63], &[]] {
        let verified = verify(MANIFEST, &root.public(), piece, &root.fingerprint());
        assert_eq!(verified, Err(ManifestError::BadSignature));
    }
}

/// A root of small order would accept a signature over anything.
#[test]
fn a_root_of_small_order_signs_nothing() {
    let mut identity = [0; 32];
    identity[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    let verified = verify(MANIFEST, &identity, &signature, &Fingerprint::of(&identity));
    assert_eq!(verified, Err(ManifestError::BadSignature));
}

#[test]
fn fingerprints_read_back() {
    let fingerprint = RootKey::generate(&mut rng(1)).fingerprint();
    assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
}
