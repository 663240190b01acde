//! Private keys on paper: typed in on the worst day, they open what was sealed years before.

use envelope::{KeySheetError, PrivateKey, Suite, SymbolsError, manifest::RootKey};
use proptest::prelude::*;

use crate::fixtures::{SUITES, rng};

proptest! {
    #[test]
    fn a_typed_key_is_the_same_key(
        suite in prop::sample::select(SUITES.as_slice()),
        seed: u64,
    ) {
        let key = PrivateKey::generate(suite, &mut rng(seed));
        let typed = key.to_secret_text().to_lowercase().replace(['-', '\n'], " ");
        let again = PrivateKey::from_secret_text(&typed).unwrap();
        prop_assert_eq!(again.public(), key.public());
        prop_assert_eq!(again.to_secret_text(), key.to_secret_text());
    }

    #[test]
    fn a_mistyped_line_is_named(seed: u64, place in 0..79_usize, symbol in "[0-9A-HJKMNP-TV-Z]") {
        let good = PrivateKey::generate(Suite::XWing, &mut rng(seed)).to_secret_text();
        let was = &good[place..=place];
        prop_assume!(was != symbol && was != "-" && was != "\n");
        let mut typed = good.to_string();
        typed.replace_range(place..=place, &symbol);
        let line = good[..place].lines().count().max(1) + usize::from(good[..place].ends_with('\n'));
        prop_assert_eq!(
            PrivateKey::from_secret_text(&typed).err(),
            Some(KeySheetError::Line(line))
        );
    }
}

#[test]
fn a_sheet_is_four_lines_of_sixteen() {
    let text = PrivateKey::generate(Suite::XWing, &mut rng(1)).to_secret_text();
    assert_eq!(text.lines().count(), 4);
    for line in text.lines() {
        assert_eq!(
            line.split('-').map(str::len).collect::<Vec<_>>(),
            [4, 4, 4, 4]
        );
    }
}

#[test]
fn lines_in_another_order_are_refused() {
    let good = PrivateKey::generate(Suite::X25519, &mut rng(2)).to_secret_text();
    let mut lines: Vec<&str> = good.lines().collect();
    lines.swap(1, 2);
    let refused = PrivateKey::from_secret_text(&lines.join("\n")).err();
    assert_eq!(refused, Some(KeySheetError::Checksum));
}

#[test]
fn a_sheet_of_another_kind_is_refused() {
    let root = RootKey::generate(&mut rng(3));
    let key = PrivateKey::generate(Suite::XWing, &mut rng(3));
    let other_kind = Some(KeySheetError::OtherKind);
    assert_eq!(
        PrivateKey::from_secret_text(&root.to_secret_text()).err(),
        other_kind
    );
    assert_eq!(
        RootKey::from_secret_text(&key.to_secret_text()).err(),
        other_kind
    );
    let again = RootKey::from_secret_text(&root.to_secret_text()).unwrap();
    assert_eq!(again.fingerprint(), root.fingerprint());
}

#[test]
fn what_is_no_sheet_is_refused() {
    let length = SymbolsError::Length {
        found: 5,
        expected: 64,
    };
    let refused = |typed| PrivateKey::from_secret_text(typed).err();
    assert_eq!(refused("12345"), Some(KeySheetError::Symbols(length)));
    assert_eq!(
        refused("what?"),
        Some(KeySheetError::Symbols(SymbolsError::Symbol))
    );
}

#[test]
fn private_keys_print_their_id_alone() {
    let key = PrivateKey::generate(Suite::XWing, &mut rng(4));
    assert_eq!(format!("{key:?}"), format!("PrivateKey({})", key.id()));
    let root = RootKey::generate(&mut rng(4));
    assert_eq!(
        format!("{root:?}"),
        format!("RootKey({})", root.fingerprint())
    );
}
