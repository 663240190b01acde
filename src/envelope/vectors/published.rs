//! Published test vectors, run through the very functions that sealing and opening call.
//!
//! Both suites draw their randomness in one piece, so a generator that replays the vector's bytes
//! makes the published envelope again, byte for byte.

use serde::Deserialize;

use super::{Replay, bytes};
use crate::{
    Suite,
    suite::{Bound, Secret},
};

const RFC_9180_X25519: &str = include_str!("rfc9180_x25519.json");
const HPKE_PQ_X_WING: &str = include_str!("hpke_pq_x_wing.json");
const DRAFT_X_WING: &str = include_str!("draft_x_wing.json");

/// One message of HPKE base mode, in hexadecimal.
#[derive(Deserialize)]
struct Message {
    ikm_recipient: String,
    info: String,
    aad: String,
    plaintext: String,
    ciphertext: String,
    #[serde(flatten)]
    kem: KemVector,
}

/// One encapsulation, in hexadecimal.
#[derive(Deserialize)]
struct KemVector {
    private_key: String,
    public_key: String,
    encapsulation_randomness: String,
    encapsulation: String,
}

#[derive(Deserialize)]
struct KemVectors {
    vectors: Vec<KemVector>,
}

#[test]
fn rfc_9180_x25519() {
    seals_and_opens_as_published(Suite::X25519, RFC_9180_X25519);
}

#[test]
fn hpke_pq_x_wing() {
    seals_and_opens_as_published(Suite::XWing, HPKE_PQ_X_WING);
}

#[test]
fn draft_x_wing() {
    let published: KemVectors = serde_json::from_str(DRAFT_X_WING).unwrap();
    assert_eq!(published.vectors.len(), 3);
    for vector in published.vectors {
        encapsulates_as_published(Suite::XWing, &vector);
    }
}

fn seals_and_opens_as_published(suite: Suite, json: &str) {
    let vector: Message = serde_json::from_str(json).unwrap();
    encapsulates_as_published(suite, &vector.kem);

    let (derived, public_key) = suite.derive_key_pair(&bytes(&vector.ikm_recipient));
    let secret = secret(&vector.kem.private_key);
    assert_eq!(suite.public_key(&derived), suite.public_key(&secret));
    assert_eq!(public_key, bytes(&vector.kem.public_key));

    let (info, aad) = (bytes(&vector.info), bytes(&vector.aad));
    let bound = Bound {
        info: &info,
        aad: &aad,
    };
    let plaintext = bytes(&vector.plaintext);
    let published = bytes(&(vector.kem.encapsulation + &vector.ciphertext));
    let mut randomness = Replay::of(&vector.kem.encapsulation_randomness);
    let sealed = suite
        .seal(&public_key, bound, &plaintext, &mut randomness)
        .unwrap();
    assert_eq!(sealed, published);
    assert_eq!(*suite.open(&secret, bound, &published).unwrap(), plaintext);

    let elsewhere = Bound {
        info: &aad,
        aad: &info,
    };
    assert!(suite.open(&secret, elsewhere, &published).is_err());
}

fn encapsulates_as_published(suite: Suite, vector: &KemVector) {
    let public_key = bytes(&vector.public_key);
    assert_eq!(
        suite.public_key(&secret(&vector.private_key)).as_ref(),
        Some(&public_key)
    );
    assert!(suite.accepts(&public_key));

    let bound = Bound {
        info: b"",
        aad: b"",
    };
    let mut randomness = Replay::of(&vector.encapsulation_randomness);
    let sealed = suite
        .seal(&public_key, bound, b"", &mut randomness)
        .unwrap();
    let (encapsulation, _) = sealed.split_at(suite.encapsulation_bytes());
    assert_eq!(encapsulation, bytes(&vector.encapsulation));
    assert!(
        suite
            .open(&secret(&vector.private_key), bound, &sealed)
            .is_ok()
    );
}

fn secret(digits: &str) -> Secret {
    Secret::new(bytes(digits).try_into().unwrap())
}
