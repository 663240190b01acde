//! Ids as machines write them: one spelling each.

use envelope::{
    KeyError, KeyId, NotHex, Part, PrivateKey, PublicKey, SubmissionId, Suite, UnknownPart,
    UnknownSuite, manifest::Fingerprint,
};

use crate::fixtures::{PARTS, SUITES, rng};

#[test]
fn submission_ids_read_back() {
    let id = SubmissionId::from_random(&mut rng(1));
    assert_ne!(id, SubmissionId::from_random(&mut rng(2)));
    assert_eq!(id.to_string().parse(), Ok(id));
    assert_eq!(
        SubmissionId([0x0a; 16]).to_string(),
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
    );
}

#[test]
fn other_spellings_are_refused() {
    let refused = Err(NotHex { digits: 32 });
    for text in [
        "",
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0",
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0",
        "0A0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
        "0g0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
        "+a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
        "éa0a0a0a0a0a0a0a0a0a0a0a0a0a0a0",
    ] {
        assert_eq!(text.parse::<SubmissionId>(), refused, "{text}");
    }
    assert_eq!("00".parse::<KeyId>(), Err(NotHex { digits: 16 }));
    assert_eq!("00".parse::<Fingerprint>(), Err(NotHex { digits: 64 }));
}

#[test]
fn public_keys_read_back_and_keep_their_id() {
    for suite in SUITES {
        let key = PrivateKey::generate(suite, &mut rng(3));
        let public = PublicKey::from_base64(suite, &key.public().to_base64()).unwrap();
        assert_eq!(public, *key.public());
        assert_eq!(public.id(), key.id());
        assert_eq!(key.id().to_string().parse(), Ok(key.id()));
    }
}

#[test]
fn what_is_no_key_of_the_suite_is_refused() {
    let [x_wing, x25519] = SUITES.map(|suite| PrivateKey::generate(suite, &mut rng(4)));
    let read = |suite, text: &str| PublicKey::from_base64(suite, text).map(|key| key.id());
    let refused = Err(KeyError::NotOfSuite);
    assert_eq!(read(Suite::X25519, &x_wing.public().to_base64()), refused);
    assert_eq!(read(Suite::XWing, &x25519.public().to_base64()), refused);
    assert_eq!(read(Suite::X25519, ""), refused);
    assert_eq!(read(Suite::X25519, "AA=="), Err(KeyError::NotBase64));
    // Coefficients of ML-KEM lie below 3329 (FIPS 203 section 7.2).
    let too_large = PublicKey::from_bytes(Suite::XWing, &[0xff; 1216]);
    assert_eq!(too_large.map(|key| key.id()), refused);
}

#[test]
fn ids_of_suites_and_parts_read_back() {
    for suite in SUITES {
        assert_eq!(Suite::try_from(suite.id()), Ok(suite));
    }
    for part in PARTS {
        assert_eq!(Part::try_from(part.id()), Ok(part));
    }
    for unknown in [0, 3, 255] {
        assert_eq!(Suite::try_from(unknown), Err(UnknownSuite(unknown)));
    }
    for unknown in [0, 8, 255] {
        assert_eq!(Part::try_from(unknown), Err(UnknownPart(unknown)));
    }
}
