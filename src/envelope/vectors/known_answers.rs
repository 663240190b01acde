//! What this version of the format makes of fixed keys and fixed randomness.
//!
//! When one of these fails, envelopes, sheets or papers that exist no longer work: that wants a new
//! version of the format, not new answers here. `README.md` works through the X25519 envelope.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Deserialize;

use super::{Replay, bytes};
use crate::{
    Context, HandoffSecret, MessageId, Part, PrivateKey, PublicKey, Suite,
    locker::Locker,
    manifest::{RootKey, verify},
    open, read_header,
    receipt::ReceiptSecret,
    reply, seal,
};

#[derive(Deserialize)]
struct KnownAnswers {
    x25519: Sealing,
    x_wing: Sealing,
    receipt: Receipt,
    message: Message,
    draft: LockerOf,
    handoff: LockerOf,
    manifest: Signing,
}

#[derive(Deserialize)]
struct Sealing {
    reader: KeyPair,
    escrow: KeyPair,
    form_version: u32,
    submission_id: String,
    reference: String,
    part: u8,
    plaintext: String,
    /// Content key, then the randomness of the two encapsulations, reader first; hexadecimal.
    randomness: String,
    /// Base64url.
    envelope: String,
}

#[derive(Deserialize)]
struct KeyPair {
    sheet: String,
    public_key: String,
    id: String,
}

#[derive(Deserialize)]
struct Receipt {
    text: String,
    /// Hexadecimal, as is the lookup id.
    secret: String,
    lookup: String,
    reply_key: String,
}

/// A reply to the receipt above, and where a message of this id lies in its thread.
#[derive(Deserialize)]
struct Message {
    /// Hexadecimal, as is the next.
    id: String,
    in_thread: String,
    reply_plaintext: String,
    /// Of the encapsulation; hexadecimal.
    reply_randomness: String,
    /// Base64url.
    reply: String,
}

/// A locker. The draft's secret is that of the receipt above.
#[derive(Deserialize)]
struct LockerOf {
    /// Hexadecimal, as is the id.
    secret: String,
    text: String,
    id: String,
    plaintext: String,
    /// Hexadecimal.
    nonce: String,
    /// Base64url.
    sealed: String,
}

#[derive(Deserialize)]
struct Signing {
    root_sheet: String,
    root_key: String,
    fingerprint: String,
    manifest: String,
    signature: String,
}

fn known_answers() -> KnownAnswers {
    serde_json::from_str(include_str!("known_answers.json")).unwrap()
}

#[test]
fn envelopes() {
    let KnownAnswers { x25519, x_wing, .. } = known_answers();
    for (suite, known) in [(Suite::X25519, x25519), (Suite::XWing, x_wing)] {
        let (reader, escrow) = (key(suite, &known.reader), key(suite, &known.escrow));
        let context = Context {
            form_version: known.form_version,
            submission_id: known.submission_id.parse().unwrap(),
            part: Part::try_from(known.part).unwrap(),
        };
        let plaintext = known.plaintext.as_bytes();
        let mut randomness = Replay::of(&known.randomness);
        let sealed = seal(
            &context,
            reader.public(),
            escrow.public(),
            plaintext,
            &mut randomness,
        )
        .unwrap();
        assert_eq!(Base64UrlUnpadded::encode_string(&sealed), known.envelope);
        assert_eq!(
            read_header(&sealed).unwrap().key_id.to_string(),
            known.reader.id
        );
        for key in [reader, escrow] {
            let opened = open(&sealed, context.submission_id, context.part, &key).unwrap();
            assert_eq!(opened.as_slice(), plaintext);
        }
        assert_eq!(
            context.submission_id.reference().to_string(),
            known.reference
        );
    }
}

fn key(suite: Suite, known: &KeyPair) -> PrivateKey {
    let key = PrivateKey::from_secret_text(&known.sheet).unwrap();
    assert_eq!(
        *key.public(),
        PublicKey::from_base64(suite, &known.public_key).unwrap()
    );
    assert_eq!(key.id().to_string(), known.id);
    assert_eq!(*key.to_secret_text(), known.sheet);
    key
}

#[test]
fn receipt() {
    let known = known_answers().receipt;
    let receipt = ReceiptSecret::from_random(&mut Replay::of(&known.secret));
    assert_eq!(*receipt.to_text(), known.text);
    let receipt = ReceiptSecret::parse(&known.text).unwrap();
    assert_eq!(receipt.lookup().as_slice(), bytes(&known.lookup));
    assert_eq!(receipt.reply_key().public().to_base64(), known.reply_key);
}

#[test]
fn messages() {
    let KnownAnswers {
        receipt, message, ..
    } = known_answers();
    let receipt = ReceiptSecret::parse(&receipt.text).unwrap();
    let (lookup, key) = (receipt.lookup(), receipt.reply_key());
    let id: MessageId = message.id.parse().unwrap();
    assert_eq!(id.in_thread(lookup).to_string(), message.in_thread);
    let plaintext = message.reply_plaintext.as_bytes();
    let mut randomness = Replay::of(&message.reply_randomness);
    let sealed = reply::seal(key.public(), lookup, id, plaintext, &mut randomness).unwrap();
    assert_eq!(Base64UrlUnpadded::encode_string(&sealed), message.reply);
    let opened = reply::open(&sealed, lookup, id, &key).unwrap();
    assert_eq!(opened.as_slice(), plaintext);
}

#[test]
fn draft() {
    let known = known_answers().draft;
    let receipt = ReceiptSecret::from_random(&mut Replay::of(&known.secret));
    assert_eq!(*receipt.to_text(), known.text);
    locker(&receipt.draft(), &known);
}

#[test]
fn handoff() {
    let known = known_answers().handoff;
    let secret = HandoffSecret::from_random(&mut Replay::of(&known.secret));
    assert_eq!(*secret.to_text(), known.text);
    locker(&HandoffSecret::parse(&known.text).unwrap().locker(), &known);
}

fn locker(locker: &Locker, known: &LockerOf) {
    assert_eq!(locker.id().as_slice(), bytes(&known.id));
    let plaintext = known.plaintext.as_bytes();
    let sealed = locker
        .seal(plaintext, &mut Replay::of(&known.nonce))
        .unwrap();
    assert_eq!(Base64UrlUnpadded::encode_string(&sealed), known.sealed);
    assert_eq!(locker.open(&sealed).unwrap().as_slice(), plaintext);
}

#[test]
fn manifest() {
    let known = known_answers().manifest;
    let root = RootKey::from_secret_text(&known.root_sheet).unwrap();
    assert_eq!(
        Base64UrlUnpadded::encode_string(&root.public()),
        known.root_key
    );
    assert_eq!(root.fingerprint().to_string(), known.fingerprint);
    let manifest = known.manifest.as_bytes();
    let signature = root.sign(manifest);
    assert_eq!(
        Base64UrlUnpadded::encode_string(&signature),
        known.signature
    );
    assert!(verify(manifest, &root.public(), &signature, &root.fingerprint()).is_ok());
}
