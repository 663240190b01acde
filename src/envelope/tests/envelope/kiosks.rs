//! Kiosks: what a technician types, and what a kiosk signs.

use envelope::{
    SymbolsError,
    kiosk::{EnrolmentCode, KioskId, RequestSignature, signed_text},
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_typed_code_is_the_same_code(random: [u8; 5]) {
        let code = EnrolmentCode::new(random);
        let typed = code.to_text().to_lowercase().replace('-', " ").replace('0', "O");
        prop_assert_eq!(EnrolmentCode::parse(&typed).unwrap().digest(), code.digest());
    }

    #[test]
    fn another_code_is_kept_as_another(random: [u8; 5], other: [u8; 5]) {
        let digests = [random, other].map(|random| EnrolmentCode::new(random).digest());
        prop_assert_eq!(digests[0] == digests[1], random == other);
    }

    #[test]
    fn a_header_comes_back(kiosk: [u8; 8], at: u64, signature in any::<[[u8; 32]; 2]>()) {
        let signature = signature.concat().try_into().unwrap();
        let header = RequestSignature { kiosk: KioskId(kiosk), at, signature };
        prop_assert_eq!(header.to_string().parse(), Ok(header));
    }

    #[test]
    fn any_header_may_come(text in "[0-9a-f]{15,17};[0-9]{0,21};[A-Za-z0-9_-]{84,88}|.*") {
        if let Ok(header) = text.parse::<RequestSignature>() {
            prop_assert!(header.to_string().parse() == Ok(header));
        }
    }
}

#[test]
fn a_code_is_two_groups_of_four() {
    let code = EnrolmentCode::new([0xff, 0x00, 0x44, 0x32, 0x14]);
    assert_eq!(code.to_text().as_str(), "ZW04-8CGM");
    assert_eq!(format!("{code:?}"), "EnrolmentCode(..)");
}

#[test]
fn what_is_no_code_says_so() {
    for (typed, found) in [("", 0), ("ZW04-8CG", 7), ("ZW04-8CGM0", 9)] {
        let expected = 8;
        assert_eq!(
            EnrolmentCode::parse(typed).unwrap_err(),
            SymbolsError::Length { found, expected }
        );
    }
    let error = EnrolmentCode::parse("ZW04-8CGU").unwrap_err();
    assert_eq!(error, SymbolsError::Symbol);
}

#[test]
fn every_part_of_a_request_is_signed() {
    let text = signed_text("POST", "/api/submissions", 1_900_000_000, b"{}");
    assert_eq!(
        text,
        "POST\n/api/submissions\n1900000000\n\
         44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    );
}

#[test]
fn one_key_is_one_kiosk() {
    assert_eq!(KioskId::of(&[4; 65]), KioskId::of(&[4; 65]));
    assert_ne!(KioskId::of(&[4; 65]), KioskId::of(&[5; 65]));
}
