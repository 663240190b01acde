//! What the notifier derives from its secret: marks of identifiers, the seal of contacts, links, codes,
//! and the pepper of PINs.
//!
//! Links and codes are derived and not drawn, so that a message that is sent again holds the same
//! ones, and the database holds nothing but their digests.

use base64ct::{Base64UrlUnpadded, Encoding};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use domain::custody::matching::Mark;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use store::{
    Entropy, TokenDigest,
    alerts::{Link, LinkPurpose},
};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// Keys of HMAC-SHA256 are as long as its blocks.
const HASH_KEY_BYTES: usize = 64;
const SEAL_KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 12;
/// What is sealed has this length, whatever is inside: an address has at most 254 octets.
const PADDED_BYTES: usize = 512;

/// As much of a mail's id as nobody can guess.
const MAIL_TAG_BYTES: usize = 8;

type Key<const BYTES: usize> = Zeroizing<[u8; BYTES]>;

/// The keys. They do not print, and are wiped from memory when dropped.
pub(crate) struct Keys {
    marks: Key<HASH_KEY_BYTES>,
    seal: Key<SEAL_KEY_BYTES>,
    links: Key<HASH_KEY_BYTES>,
    codes: Key<HASH_KEY_BYTES>,
    pins: Key<HASH_KEY_BYTES>,
}

impl Keys {
    /// Derives them.
    pub(crate) fn derive(secret: &Secret) -> Self {
        Self {
            marks: expanded(secret, b"marks"),
            seal: expanded(secret, b"seal"),
            links: expanded(secret, b"links"),
            codes: expanded(secret, b"codes"),
            pins: expanded(secret, b"pins"),
        }
    }

    /// The mark of a text of this kind.
    pub(crate) fn mark(&self, kind: &str, text: &str) -> Mark {
        hash(&self.marks, &[kind.as_bytes(), text.as_bytes()])
    }

    /// What stands behind the `#` of a link.
    pub(crate) fn token(&self, link: &Link) -> Zeroizing<String> {
        let purpose: &[u8] = match link.purpose {
            LinkPurpose::Confirm => b"confirm",
            LinkPurpose::Update => b"update",
            LinkPurpose::Cancel => b"cancel",
        };
        let mut token = hash(
            &self.links,
            &[
                purpose,
                &link.sequence.to_be_bytes(),
                &[link.contact],
                &link.event.to_be_bytes(),
            ],
        );
        let text = Base64UrlUnpadded::encode_string(&token);
        zeroize::Zeroize::zeroize(&mut token);
        Zeroizing::new(text)
    }

    /// The code in the text message to this contact: six digits.
    pub(crate) fn code(&self, sequence: i64, contact: u8) -> Zeroizing<String> {
        let hash = hash(&self.codes, &[&sequence.to_be_bytes(), &[contact]]);
        let number = hash[..8].iter().fold(0_u64, |number, byte| {
            number.wrapping_shl(8) | u64::from(*byte)
        });
        Zeroizing::new(format!("{:06}", number % 1_000_000))
    }

    /// What is kept of a code: there are only a million, so that a bare hash would tell it.
    pub(crate) fn code_mark(&self, code: &str) -> Mark {
        hash(&self.codes, &[b"kept", code.as_bytes()])
    }

    /// What is hashed slowly instead of the PIN: there are only ten thousand.
    pub(crate) fn peppered(&self, sequence: i64, pin: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(hash(&self.pins, &[&sequence.to_be_bytes(), pin.as_bytes()]))
    }

    /// Seals a text for ourselves, bound to where it is kept; `None` for one that is too long.
    pub(crate) fn seal(&self, place: &[u8], text: &str, entropy: &Entropy) -> Option<Vec<u8>> {
        let length = u16::try_from(text.len()).ok()?;
        let mut padded = Zeroizing::new(vec![0; PADDED_BYTES]);
        padded[..2].copy_from_slice(&length.to_be_bytes());
        padded
            .get_mut(2..2 + text.len())?
            .copy_from_slice(text.as_bytes());
        let mut sealed = vec![0; NONCE_BYTES];
        entropy(&mut sealed);
        let nonce = Nonce::try_from(&sealed[..]).ok()?;
        let payload = Payload {
            msg: &padded,
            aad: place,
        };
        sealed.extend(self.cipher().encrypt(&nonce, payload).ok()?);
        Some(sealed)
    }

    /// Opens what was sealed for this place.
    pub(crate) fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Zeroizing<String>> {
        let (nonce, body) = sealed.split_at_checked(NONCE_BYTES)?;
        let nonce = Nonce::try_from(nonce).ok()?;
        let payload = Payload {
            msg: body,
            aad: place,
        };
        let padded = Zeroizing::new(self.cipher().decrypt(&nonce, payload).ok()?);
        let (length, rest) = padded.split_first_chunk()?;
        let text = rest.get(..usize::from(u16::from_be_bytes(*length)))?;
        Some(Zeroizing::new(std::str::from_utf8(text).ok()?.to_owned()))
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new((&*self.seal).into())
    }
}

/// The id of a mail: which message it is, for us alone, so that one that comes back can be told from
/// any other. 32 hexadecimal digits, the same each time.
pub(crate) fn mail_id(keys: &Keys, number: i64) -> String {
    let tag = mail_tag(keys, number);
    let hidden = number.to_be_bytes();
    let mask = keys.mark("mail-mask", &hex(&tag));
    let masked: Vec<u8> = hidden
        .iter()
        .zip(mask)
        .map(|(one, other)| one ^ other)
        .collect();
    hex(&tag) + &hex(&masked)
}

/// Which message an id means; `None` for one that we never made.
pub(crate) fn mail_number(keys: &Keys, id: &str) -> Option<i64> {
    let bytes = unhex(id)?;
    let (tag, masked) = bytes.split_at_checked(MAIL_TAG_BYTES)?;
    let mask = keys.mark("mail-mask", &hex(tag));
    let mut number = [0; 8];
    if masked.len() != number.len() {
        return None;
    }
    for (place, (one, other)) in number.iter_mut().zip(masked.iter().zip(mask)) {
        *place = one ^ other;
    }
    let number = i64::from_be_bytes(number);
    (mail_tag(keys, number) == *tag).then_some(number)
}

fn mail_tag(keys: &Keys, number: i64) -> [u8; MAIL_TAG_BYTES] {
    let mark = keys.mark("mail", &number.to_string());
    std::array::from_fn(|place| mark[place])
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|place| u8::from_str_radix(&text[place..place + 2], 16).ok())
        .collect()
}

/// Where the address of a contact is kept.
pub(crate) fn contact_place(sequence: i64, number: u8) -> Vec<u8> {
    [&b"contact"[..], &sequence.to_be_bytes(), &[number]].concat()
}

/// Where the hearing of an event is kept.
pub(crate) fn hearing_place(id: &Mark) -> Vec<u8> {
    [&b"hearing"[..], id].concat()
}

/// What is kept of a link.
pub(crate) fn digest(token: &str) -> TokenDigest {
    Sha256::digest(token).into()
}

/// A key by its label.
fn expanded<const BYTES: usize>(secret: &Secret, label: &[u8]) -> Key<BYTES> {
    let mut key = Zeroizing::new([0; BYTES]);
    // Only a shorter secret than a hash, or a longer output than 255 hashes, can fail.
    let _ = Hkdf::<Sha256>::from_prk(secret.as_slice())
        .map(|derivation| derivation.expand(label, key.as_mut_slice()));
    key
}

/// HMAC-SHA256 over fields that do not run into each other.
fn hash(key: &Key<HASH_KEY_BYTES>, fields: &[&[u8]]) -> [u8; 32] {
    let mut hash = <Hmac<Sha256> as KeyInit>::new((&**key).into());
    for field in fields {
        hash.update(&(field.len() as u64).to_be_bytes());
        hash.update(field);
    }
    hash.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn keys() -> Keys {
        Keys {
            marks: Zeroizing::new([1; 64]),
            seal: Zeroizing::new([2; 32]),
            links: Zeroizing::new([3; 64]),
            codes: Zeroizing::new([4; 64]),
            pins: Zeroizing::new([5; 64]),
        }
    }

    fn entropy() -> Entropy {
        Arc::new(|bytes| bytes.fill(9))
    }

    #[test]
    fn what_is_sealed_opens_in_its_place_alone() {
        let keys = keys();
        let place = contact_place(7, 1);
        let sealed = keys.seal(&place, "ana@example.org", &entropy()).unwrap();
        let longer = keys.seal(&place, &"a".repeat(254), &entropy()).unwrap();
        assert_eq!(sealed.len(), longer.len());
        assert_eq!(*keys.open(&place, &sealed).unwrap(), "ana@example.org");
        assert!(keys.open(&contact_place(7, 2), &sealed).is_none());
        assert!(keys.open(&place, &sealed[1..]).is_none());
        assert!(keys.open(&place, b"short").is_none());
        assert!(keys.seal(&place, &"a".repeat(600), &entropy()).is_none());
    }

    #[test]
    fn links_and_codes_are_the_same_each_time_and_no_two_alike() {
        let keys = keys();
        let link = |purpose, contact| Link {
            purpose,
            sequence: 7,
            contact,
            event: 3,
        };
        let token = keys.token(&link(LinkPurpose::Update, 1));
        assert_eq!(token.len(), 43);
        assert_eq!(token, keys.token(&link(LinkPurpose::Update, 1)));
        assert_ne!(token, keys.token(&link(LinkPurpose::Update, 2)));
        assert_ne!(token, keys.token(&link(LinkPurpose::Cancel, 1)));
        let code = keys.code(7, 1);
        assert_eq!(code.len(), 6);
        assert_eq!(code, keys.code(7, 1));
        assert_ne!(code, keys.code(8, 1));
    }

    #[test]
    fn a_mail_is_known_by_its_id_and_no_other_is() {
        let keys = keys();
        for number in [1, 2, 1_000_000, i64::MAX] {
            let id = mail_id(&keys, number);
            assert_eq!(id.len(), 32);
            assert_eq!(mail_number(&keys, &id), Some(number));
            let other = id.replace(|letter: char| letter.is_ascii_digit(), "7");
            assert!(other == id || mail_number(&keys, &other).is_none());
        }
        for none in [
            "",
            "00",
            "é0",
            &"0".repeat(32),
            &"0".repeat(33),
            &"zz".repeat(16),
        ] {
            assert_eq!(mail_number(&keys, none), None, "{none}");
        }
    }

    #[test]
    fn fields_do_not_run_into_each_other() {
        let keys = keys();
        assert_ne!(keys.mark("ab", ""), keys.mark("a", "b"));
    }
}
