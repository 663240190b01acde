//! Messages and replies: bound to their thread, and for whom they are meant alone.

use envelope::{
    MessageId, OpenError, Part, PrivateKey, SealError, Suite, open,
    receipt::ReceiptSecret,
    reply::{self, ReplyError},
};
use proptest::{prelude::*, sample::Index};

use crate::fixtures::{Keys, context, rng};

/// A reply, and where it lies.
struct Specimen {
    receipt: ReceiptSecret,
    id: MessageId,
    sealed: Vec<u8>,
}

fn specimen(seed: u64, text: &[u8]) -> Specimen {
    let mut rng = rng(seed);
    let receipt = ReceiptSecret::from_random(&mut rng);
    let id = MessageId::from_random(&mut rng);
    let key = receipt.reply_key();
    let sealed = reply::seal(key.public(), receipt.lookup(), id, text, &mut rng).unwrap();
    Specimen {
        receipt,
        id,
        sealed,
    }
}

impl Specimen {
    fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, ReplyError> {
        let key = self.receipt.reply_key();
        reply::open(sealed, self.receipt.lookup(), self.id, &key).map(|text| text.to_vec())
    }
}

proptest! {
    #[test]
    fn a_reply_opens_with_the_receipt(
        seed: u64,
        text in prop::collection::vec(any::<u8>(), 0..9_000),
    ) {
        let specimen = specimen(seed, &text);
        prop_assert_eq!(specimen.open(&specimen.sealed).unwrap(), text.clone());
        let class = (text.len() + 1).next_power_of_two().max(4_096);
        prop_assert_eq!(specimen.sealed.len(), 1 + 32 + class + 16);
    }

    #[test]
    fn nothing_altered_opens(seed: u64, place: Index, bits in 1..=u8::MAX) {
        let specimen = specimen(seed, b"call us");
        let mut sealed = specimen.sealed.clone();
        let place = place.index(sealed.len());
        sealed[place] ^= bits;
        prop_assert!(specimen.open(&sealed).is_err());
    }

    #[test]
    fn nothing_cut_or_longer_or_made_up_opens(
        seed: u64,
        place: Index,
        made_up in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        let specimen = specimen(seed, b"call us");
        let cut = &specimen.sealed[..place.index(specimen.sealed.len())];
        prop_assert!(specimen.open(cut).is_err());
        prop_assert!(specimen.open(&[&specimen.sealed[..], &made_up, &[0]].concat()).is_err());
        prop_assert!(specimen.open(&made_up).is_err());
    }
}

#[test]
fn a_reply_opens_nowhere_else() {
    let one = specimen(1, b"call us");
    let other = specimen(2, b"call us");
    let key = one.receipt.reply_key();
    let (lookup, id) = (one.receipt.lookup(), one.id);
    let broken = Err(ReplyError::Broken);
    assert_eq!(reply::open(&one.sealed, lookup, other.id, &key), broken);
    assert_eq!(
        reply::open(&one.sealed, other.receipt.lookup(), id, &key),
        broken
    );
    let other_key = other.receipt.reply_key();
    assert_eq!(reply::open(&one.sealed, lookup, id, &other_key), broken);
}

#[test]
fn what_is_no_reply_is_named() {
    let specimen = specimen(1, b"call us");
    assert_eq!(specimen.open(&[]), Err(ReplyError::NotAReply));
    assert_eq!(specimen.open(&[1; 100]), Err(ReplyError::NotAReply));
    let mut later = specimen.sealed.clone();
    later[0] = 2;
    assert_eq!(specimen.open(&later), Err(ReplyError::UnknownVersion(2)));
}

#[test]
fn only_reply_keys_take_replies() {
    let mut rng = rng(1);
    let post_quantum = PrivateKey::generate(Suite::XWing, &mut rng);
    let id = MessageId::from_random(&mut rng);
    let sealed = reply::seal(post_quantum.public(), [0; 16], id, b"call us", &mut rng);
    assert_eq!(sealed, Err(SealError::UnusableKey));
    let receipt = ReceiptSecret::from_random(&mut rng);
    let key = receipt.reply_key();
    let sealed = reply::seal(
        key.public(),
        receipt.lookup(),
        id,
        &vec![7; 65_536],
        &mut rng,
    );
    assert_eq!(sealed, Err(SealError::TooLarge));
}

#[test]
fn a_message_opens_in_its_own_thread_only() {
    let mut rng = rng(1);
    let keys = Keys::generate(Suite::XWing, &mut rng);
    let [mine, other] = [(); 2].map(|()| ReceiptSecret::from_random(&mut rng).lookup());
    let id = MessageId::from_random(&mut rng);
    let mut context = context(Part::Message, &mut rng);
    context.submission_id = id.in_thread(mine);
    let envelope = keys.seal(&context, b"thank you", &mut rng);

    let opened = open(&envelope, id.in_thread(mine), Part::Message, &keys.reader);
    assert_eq!(opened.unwrap().as_slice(), b"thank you");
    let elsewhere = MessageId::from_random(&mut rng).in_thread(mine);
    for place in [id.in_thread(other), elsewhere] {
        let opened = open(&envelope, place, Part::Message, &keys.reader);
        assert_eq!(opened, Err(OpenError::Mismatch));
    }
    let as_copy = open(&envelope, id.in_thread(mine), Part::Reply, &keys.reader);
    assert_eq!(as_copy, Err(OpenError::Mismatch));
}

#[test]
fn message_ids_read_back() {
    let id = MessageId::from_random(&mut rng(1));
    assert_eq!(id.to_string().parse(), Ok(id));
    assert!("00".parse::<MessageId>().is_err());
    assert_eq!(format!("{id:?}"), id.to_string());
}
