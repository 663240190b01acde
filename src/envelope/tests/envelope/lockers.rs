//! Lockers: only the secret that they derive from opens them, and only for the purpose they were
//! sealed for.

use envelope::{
    HandoffSecret, SymbolsError,
    locker::{Locker, LockerError, MAX_LOCKER_BYTES, Purpose, purpose_of},
    receipt::ReceiptSecret,
};
use proptest::{prelude::*, sample::Index};

use crate::fixtures::rng;

const SEALED_FRONT: usize = 18;

fn lockers(seed: u64) -> [Locker; 2] {
    let mut rng = rng(seed);
    [
        ReceiptSecret::from_random(&mut rng).draft(),
        HandoffSecret::from_random(&mut rng).locker(),
    ]
}

proptest! {
    #[test]
    fn what_is_left_comes_back(seed: u64, text in prop::collection::vec(any::<u8>(), 0..9_000)) {
        for locker in lockers(seed) {
            let sealed = locker.seal(&text, &mut rng(seed ^ 1)).unwrap();
            let opened = locker.open(&sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), &text[..]);
            let class = (text.len() + 1).next_power_of_two().max(4_096);
            prop_assert_eq!(sealed.len(), SEALED_FRONT + class + 16);
        }
    }

    #[test]
    fn nothing_altered_opens(seed: u64, place: Index, bits in 1..=u8::MAX) {
        for locker in lockers(seed) {
            let mut sealed = locker.seal(b"unfinished", &mut rng(seed)).unwrap();
            let place = place.index(sealed.len());
            sealed[place] ^= bits;
            prop_assert!(locker.open(&sealed).is_err());
        }
    }

    #[test]
    fn nothing_cut_joined_or_made_up_opens(
        seed: u64,
        place: Index,
        made_up in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        for locker in lockers(seed) {
            let sealed = locker.seal(b"unfinished", &mut rng(seed)).unwrap();
            let again = locker.seal(b"unfinished", &mut rng(seed ^ 1)).unwrap();
            let place = place.index(sealed.len());
            prop_assert!(locker.open(&sealed[..place]).is_err());
            prop_assert!(locker.open(&[&sealed[..], &made_up, &[0]].concat()).is_err());
            prop_assert!(locker.open(&made_up).is_err());
            // The two share their first six bytes; then the nonces differ.
            if place > 6 {
                prop_assert!(locker.open(&[&sealed[..place], &again[place..]].concat()).is_err());
            }
        }
    }

    #[test]
    fn a_typed_code_is_the_same_code(seed: u64) {
        let secret = HandoffSecret::from_random(&mut rng(seed));
        let text = secret.to_text();
        prop_assert_eq!(text.len(), 19);
        let typed = text.to_lowercase().replace('-', " ").replace('0', "O").replace('1', "l");
        let again = HandoffSecret::parse(&typed).unwrap();
        prop_assert_eq!(again.to_text(), text);
        prop_assert_eq!(again.locker().id(), secret.locker().id());
    }

    #[test]
    fn anything_may_be_typed(typed in "[0-9A-Za-z -]{16,19}|.*") {
        if let Ok(secret) = HandoffSecret::parse(&typed) {
            prop_assert!(HandoffSecret::parse(&secret.to_text()).is_ok());
        }
    }
}

#[test]
fn another_secret_opens_nothing() {
    for (mine, other) in lockers(1).iter().zip(&lockers(2)) {
        let sealed = mine.seal(b"unfinished", &mut rng(3)).unwrap();
        assert_ne!(mine.id(), other.id());
        assert_eq!(other.open(&sealed), Err(LockerError::Broken));
    }
}

#[test]
fn another_purpose_opens_nothing() {
    let [draft, handoff] = lockers(1);
    let mut sealed = draft.seal(b"unfinished", &mut rng(2)).unwrap();
    assert_eq!(purpose_of(&sealed), Ok(Purpose::Draft));
    assert_eq!(handoff.open(&sealed), Err(LockerError::NotALocker));

    sealed[5] = Purpose::Handoff as u8;
    assert_eq!(purpose_of(&sealed), Ok(Purpose::Handoff));
    assert_eq!(handoff.open(&sealed), Err(LockerError::Broken));
    assert_eq!(draft.open(&sealed), Err(LockerError::NotALocker));
}

#[test]
fn what_could_be_a_locker_is_told_without_a_secret() {
    let [draft, _] = lockers(1);
    let sealed = draft.seal(&vec![7; 65_535], &mut rng(2)).unwrap();
    assert_eq!(sealed.len(), MAX_LOCKER_BYTES);
    let refused = |change: fn(&mut Vec<u8>)| {
        let mut bytes = sealed.clone();
        change(&mut bytes);
        purpose_of(&bytes).unwrap_err()
    };
    assert_eq!(refused(Vec::clear), LockerError::NotALocker);
    assert_eq!(refused(|bytes| bytes[0] ^= 1), LockerError::NotALocker);
    assert_eq!(
        refused(|bytes| bytes[4] = 2),
        LockerError::UnknownVersion(2)
    );
    assert_eq!(refused(|bytes| bytes[5] = 3), LockerError::NotALocker);
    assert_eq!(refused(|bytes| bytes.push(0)), LockerError::NotALocker);
    assert!(draft.seal(&vec![7; 65_536], &mut rng(2)).is_err());
}

#[test]
fn sealing_twice_gives_other_bytes() {
    let [draft, _] = lockers(1);
    let mut rng = rng(2);
    let [one, other] = [(); 2].map(|()| draft.seal(b"unfinished", &mut rng).unwrap());
    assert_ne!(one[SEALED_FRONT..], other[SEALED_FRONT..]);
}

#[test]
fn what_is_wrong_with_a_code_is_named() {
    let good = HandoffSecret::from_random(&mut rng(1)).to_text();
    let refused = |typed: &str| HandoffSecret::parse(typed).unwrap_err();
    let length = |found| SymbolsError::Length {
        found,
        expected: 16,
    };
    assert_eq!(refused(""), length(0));
    assert_eq!(refused(&good[1..]), length(15));
    assert_eq!(refused(&format!("{}0", *good)), length(17));
    assert_eq!(
        refused(&good.replacen(&good[..1], "U", 1)),
        SymbolsError::Symbol
    );
}

#[test]
fn neither_secrets_nor_lockers_print() {
    let secret = HandoffSecret::from_random(&mut rng(1));
    assert_eq!(format!("{secret:?}"), "HandoffSecret");
    assert_eq!(format!("{:?}", secret.locker()), "Locker(Handoff)");
}

#[test]
fn a_draft_lies_elsewhere_than_the_messages() {
    let receipt = ReceiptSecret::from_random(&mut rng(1));
    assert_ne!(receipt.draft().id(), receipt.lookup());
}
