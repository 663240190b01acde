//! Receipts: everything derives from the secret, and the secret shows only where it is asked for.

use envelope::{Part, SymbolsError, open, receipt::ReceiptSecret};
use proptest::prelude::*;

use crate::fixtures::{Keys, context, rng};

proptest! {
    #[test]
    fn a_typed_receipt_is_the_same_receipt(seed: u64) {
        let receipt = ReceiptSecret::from_random(&mut rng(seed));
        let typed = receipt.to_text().to_lowercase().replace('-', " ").replace('1', "L");
        let again = ReceiptSecret::parse(&typed).unwrap();
        prop_assert_eq!(again.lookup(), receipt.lookup());
        prop_assert_eq!(again.reply_key().id(), receipt.reply_key().id());
        prop_assert_eq!(again.to_text(), receipt.to_text());
    }

    #[test]
    fn anything_may_be_typed(typed in "[0-9A-Za-z -]{27,30}|.*") {
        if let Ok(receipt) = ReceiptSecret::parse(&typed) {
            prop_assert!(ReceiptSecret::parse(&receipt.to_text()).is_ok());
        }
    }
}

#[test]
fn replies_open_with_the_receipt_alone() {
    let mut rng = rng(1);
    let receipt = ReceiptSecret::from_random(&mut rng);
    let escrow = ReceiptSecret::from_random(&mut rng).reply_key();
    let keys = Keys {
        reader: receipt.reply_key(),
        escrow,
    };
    let context = context(Part::Notice, &mut rng);
    let envelope = keys.seal(&context, b"call us", &mut rng);

    let typed = ReceiptSecret::parse(&receipt.to_text()).unwrap();
    let opened = open(
        &envelope,
        context.submission_id,
        context.part,
        &typed.reply_key(),
    );
    assert_eq!(opened.unwrap().as_slice(), b"call us");
}

#[test]
fn what_is_wrong_is_named() {
    let good = ReceiptSecret::from_random(&mut rng(2)).to_text();
    let refused = |typed: &str| ReceiptSecret::parse(typed).err();
    let length = |found| {
        Some(SymbolsError::Length {
            found,
            expected: 27,
        })
    };
    assert_eq!(refused(""), length(0));
    assert_eq!(refused(&good[..good.len() - 1]), length(26));
    assert_eq!(
        refused(&good.replacen(&good[..1], "U", 1)),
        Some(SymbolsError::Symbol)
    );
    let first = if good.starts_with('7') { "8" } else { "7" };
    let typed = format!("{first}{}", &good[1..]);
    assert_eq!(refused(&typed), Some(SymbolsError::Check));
}

#[test]
fn a_receipt_does_not_print() {
    let receipt = ReceiptSecret::from_random(&mut rng(3));
    assert_eq!(format!("{receipt:?}"), "ReceiptSecret");
}

#[test]
fn lookup_and_reply_key_differ_between_receipts() {
    let [one, other] = [4, 5].map(|seed| ReceiptSecret::from_random(&mut rng(seed)));
    assert_ne!(one.lookup(), other.lookup());
    assert_ne!(one.reply_key().id(), other.reply_key().id());
}
