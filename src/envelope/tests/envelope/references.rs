//! References as people say, write and mistype them.

use envelope::{Reference, SubmissionId, SymbolsError};
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

proptest! {
    #[test]
    fn every_single_wrong_symbol_is_noticed(id: [u8; 16]) {
        let reference = SubmissionId(id).reference();
        let good: Vec<char> = reference.to_string().chars().filter(|c| *c != '-').collect();
        for place in 0..good.len() {
            for wrong in ALPHABET.chars().filter(|symbol| *symbol != good[place]) {
                let mut typed = good.clone();
                typed[place] = wrong;
                let typed: String = typed.into_iter().collect();
                prop_assert_eq!(Reference::parse(&typed), Err(SymbolsError::Check));
            }
        }
    }

    #[test]
    fn every_exchange_of_neighbours_is_noticed(id: [u8; 16]) {
        let good: Vec<char> = SubmissionId(id).reference().to_string().chars().collect();
        for place in 1..good.len() {
            let (left, right) = (good[place - 1], good[place]);
            if left != right && left != '-' && right != '-' {
                let mut typed = good.clone();
                typed.swap(place - 1, place);
                let typed: String = typed.into_iter().collect();
                prop_assert_eq!(Reference::parse(&typed), Err(SymbolsError::Check));
            }
        }
    }

    #[test]
    fn people_may_type_as_they_like(id: [u8; 16]) {
        let reference = SubmissionId(id).reference();
        let shown = reference.to_string();
        let spellings = [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', "  "),
            format!(" {} ", shown.replace('0', "o").replace('1', "l")),
            shown.replace('0', "O").replace('1', "i"),
        ];
        for typed in spellings {
            prop_assert_eq!(Reference::parse(&typed), Ok(reference), "{}", typed);
        }
    }

    #[test]
    fn anything_may_be_typed(typed in "[0-9A-Za-z -]{10,12}|.*") {
        if let Ok(reference) = Reference::parse(&typed) {
            prop_assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
        }
    }
}

#[test]
fn what_is_wrong_is_named() {
    let length = |found| {
        Err(SymbolsError::Length {
            found,
            expected: 10,
        })
    };
    assert_eq!(Reference::parse(""), length(0));
    assert_eq!(Reference::parse("00000-0000"), length(9));
    assert_eq!(Reference::parse("00000-00000-0"), length(11));
    assert_eq!(Reference::parse("00000-0000U"), Err(SymbolsError::Symbol));
}

#[test]
fn neighbouring_ids_have_unlike_references() {
    let [one, other] = [0, 1].map(|last| {
        let mut id = [0; 16];
        id[15] = last;
        SubmissionId(id).reference().to_string()
    });
    let same = one
        .chars()
        .zip(other.chars())
        .filter(|(left, right)| left == right)
        .count();
    assert!(same < 6, "{one} and {other}");
}
