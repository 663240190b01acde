//! What is sealed opens, for both recipients and for nobody else, and says nothing of its length.

use envelope::{
    MAX_ENVELOPE_BYTES, MAX_PLAINTEXT_BYTES, OpenError, Part, PrivateKey, PublicKey, SealError,
    Suite, open, read_header, seal,
};
use proptest::prelude::*;

use crate::fixtures::{Keys, PARTS, SUITES, context, rng};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn opens_for_both_recipients(
        suite in prop::sample::select(SUITES.as_slice()),
        part in prop::sample::select(PARTS.as_slice()),
        plaintext in prop::collection::vec(any::<u8>(), 0..=9_000),
        seed: u64,
    ) {
        let mut rng = rng(seed);
        let keys = Keys::generate(suite, &mut rng);
        let context = context(part, &mut rng);
        let envelope = keys.seal(&context, &plaintext, &mut rng);
        for key in keys.both() {
            let opened = open(&envelope, context.submission_id, part, key).unwrap();
            prop_assert_eq!(opened.as_slice(), plaintext.as_slice());
        }
        let header = read_header(&envelope).unwrap();
        prop_assert_eq!(header.suite, suite);
        prop_assert_eq!(header.part, part);
        prop_assert_eq!(header.form_version, context.form_version);
        prop_assert_eq!(header.submission_id, context.submission_id);
        prop_assert_eq!(header.key_id, keys.reader.id());
        prop_assert_eq!(header.escrow_key_id, keys.escrow.id());
    }

    #[test]
    fn length_shows_the_class_alone(
        suite in prop::sample::select(SUITES.as_slice()),
        class in 0..5_u32,
        lengths in [any::<prop::sample::Index>(), any::<prop::sample::Index>()],
    ) {
        let (shortest, longest) = lengths_of_class(class);
        let mut rng = rng(u64::from(class));
        let keys = Keys::generate(suite, &mut rng);
        let context = context(Part::Intake, &mut rng);
        let [one, other] = lengths.map(|length| {
            let length = shortest + length.index(longest - shortest + 1);
            keys.seal(&context, &vec![b'x'; length], &mut rng).len()
        });
        prop_assert_eq!(one, other);
    }
}

fn lengths_of_class(class: u32) -> (usize, usize) {
    let longest = 4096 * 2_usize.pow(class) - 1;
    let shortest = if class == 0 { 0 } else { longest.div_ceil(2) };
    (shortest, longest)
}

#[test]
fn the_longest_text_opens_and_one_byte_more_is_refused() {
    let mut rng = rng(1);
    let keys = Keys::generate(Suite::XWing, &mut rng);
    let context = context(Part::Intake, &mut rng);
    let longest = vec![b'x'; MAX_PLAINTEXT_BYTES];
    let envelope = keys.seal(&context, &longest, &mut rng);
    assert_eq!(envelope.len(), MAX_ENVELOPE_BYTES);
    let opened = open(&envelope, context.submission_id, context.part, &keys.escrow).unwrap();
    assert_eq!(*opened, longest);

    let longer = vec![b'x'; MAX_PLAINTEXT_BYTES + 1];
    let (reader, escrow) = (keys.reader.public(), keys.escrow.public());
    assert_eq!(
        seal(&context, reader, escrow, &longer, &mut rng),
        Err(SealError::TooLarge)
    );
}

#[test]
fn a_second_sealing_gives_other_bytes() {
    for suite in SUITES {
        let mut rng = rng(2);
        let keys = Keys::generate(suite, &mut rng);
        let context = context(Part::Intake, &mut rng);
        let first = keys.seal(&context, b"text", &mut rng);
        let second = keys.seal(&context, b"text", &mut rng);
        assert_ne!(first[43..], second[43..]);
    }
}

#[test]
fn a_key_of_somebody_else_is_told_apart() {
    for suite in SUITES {
        let mut rng = rng(3);
        let keys = Keys::generate(suite, &mut rng);
        let context = context(Part::Intake, &mut rng);
        let envelope = keys.seal(&context, b"text", &mut rng);
        for other_suite in SUITES {
            let other = PrivateKey::generate(other_suite, &mut rng);
            let opened = open(&envelope, context.submission_id, context.part, &other);
            assert_eq!(opened, Err(OpenError::OtherKey));
        }
    }
}

#[test]
fn both_keys_have_to_be_of_one_suite() {
    let mut rng = rng(4);
    let reader = PrivateKey::generate(Suite::XWing, &mut rng);
    let escrow = PrivateKey::generate(Suite::X25519, &mut rng);
    let context = context(Part::Intake, &mut rng);
    let sealed = seal(
        &context,
        reader.public(),
        escrow.public(),
        b"text",
        &mut rng,
    );
    assert_eq!(sealed, Err(SealError::SuitesDiffer));
}

/// Points of small order give a shared secret that everybody knows (RFC 9180 section 7.1.4).
#[test]
fn nothing_is_sealed_to_a_point_of_small_order() {
    let mut rng = rng(5);
    let good = PrivateKey::generate(Suite::X25519, &mut rng);
    let zero = PublicKey::from_bytes(Suite::X25519, &[0; 32]).unwrap();
    let context = context(Part::Intake, &mut rng);
    for (reader, escrow) in [(&zero, good.public()), (good.public(), &zero)] {
        let sealed = seal(&context, reader, escrow, b"text", &mut rng);
        assert_eq!(sealed, Err(SealError::UnusableKey));
    }
}
