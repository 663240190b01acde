//! Whatever is put in is found again, also mistyped, and whatever is taken out is not.

use proptest::prelude::*;

use super::{Field, FieldKind, Index, words::words_asked};

/// A mistake of the hand.
#[derive(Clone, Debug)]
enum Slip {
    LeftOut(usize),
    Doubled(usize),
    Other(usize, char),
    Exchanged(usize),
}

fn slips() -> impl Strategy<Value = Slip> {
    prop_oneof![
        (0..20_usize).prop_map(Slip::LeftOut),
        (0..20_usize).prop_map(Slip::Doubled),
        (0..20_usize, prop::char::range('a', 'z')).prop_map(|(at, letter)| Slip::Other(at, letter)),
        (0..20_usize).prop_map(Slip::Exchanged),
    ]
}

fn mistyped(word: &str, slip: &Slip) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    match slip {
        Slip::LeftOut(at) => {
            letters.remove(at % count);
        }
        Slip::Doubled(at) => letters.insert(at % count, letters[at % count]),
        Slip::Other(at, letter) => letters[at % count] = *letter,
        Slip::Exchanged(at) => letters.swap(at % (count - 1), at % (count - 1) + 1),
    }
    letters.into_iter().collect()
}

fn has(index: &Index, query: &str, case: u64) -> bool {
    let found = index.search(query, usize::MAX, |_| true);
    found.hits.iter().any(|hit| hit.case == case)
}

fn put(index: &mut Index, case: u64, name: &str) {
    index.put(
        case,
        &[Field {
            kind: FieldKind::Name,
            text: name,
        }],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_name_is_found_with_one_slip(
        names in prop::collection::vec("[a-z]{5,14}", 1..20),
        which in any::<prop::sample::Index>(),
        slip in slips(),
    ) {
        let mut index = Index::default();
        for (case, name) in (0..).zip(&names) {
            put(&mut index, case, name);
        }
        let which = which.index(names.len());
        let query = mistyped(&names[which], &slip);
        prop_assert!(has(&index, &query, which as u64), "{} as {query}", names[which]);
    }

    #[test]
    fn any_text_is_found_by_itself_and_gone_when_taken_out(
        texts in prop::collection::vec("\\PC{0,40}", 1..12),
    ) {
        let mut index = Index::default();
        for (case, text) in (0..).zip(&texts) {
            put(&mut index, case, text);
        }
        for (case, text) in (0..).zip(&texts) {
            // A query without letters and digits finds nothing.
            if !words_asked(text).is_empty() {
                prop_assert!(has(&index, text, case), "{text:?}");
            }
            index.take_out(case);
            prop_assert!(!has(&index, text, case));
        }
        prop_assert!(index.is_empty());
        prop_assert_eq!(index.vocabulary_len(), 0);
    }

    #[test]
    fn a_number_is_found_by_its_last_digits(number in "[2-9][0-9]{9}", digits in 4..10_usize) {
        let mut index = Index::default();
        let text = format!("+1{number}");
        index.put(7, &[Field { kind: FieldKind::Telephone, text: &text }]);
        prop_assert!(has(&index, &number[10 - digits..], 7));
    }
}
