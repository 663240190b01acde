//! Finds a secret however it is written: with and without separators and country code, in any case, in
//! UTF-16, and as the base64 or the hexadecimal digits of any of these.

use base64ct::{Base64Unpadded, Base64UrlUnpadded, Encoding};

/// Shortest run of letters and digits that is looked for without its separators: a shorter one may
/// stand in what is counted or encrypted by chance.
const SHORTEST: usize = 9;

/// Everything that is looked for.
pub(super) struct Writings {
    /// As the bytes are.
    exact: Needles,
    /// In lower case.
    lower: Needles,
    /// In lower case, letters and digits alone: no separator, and no zero byte of UTF-16.
    bare: Needles,
}

/// What is looked for and whose writing it is, by its first byte.
struct Needles(Vec<Vec<(Vec<u8>, &'static str)>>);

impl Writings {
    pub(super) fn of(secrets: &[&'static str]) -> Self {
        let [mut exact, mut lower, mut bare] = [(); 3].map(|()| Needles(vec![Vec::new(); 256]));
        for &secret in secrets {
            let small = secret.to_lowercase();
            lower.add(small.as_bytes(), secret);
            let letters = bare_of(secret.as_bytes());
            if letters.len() >= SHORTEST {
                bare.add(&letters, secret);
            }
            for written in [secret.to_owned(), secret.to_uppercase(), small] {
                lower.add(hex(written.as_bytes()).as_bytes(), secret);
                for text in base64(&written) {
                    exact.add(text.as_bytes(), secret);
                }
            }
        }
        Self { exact, lower, bare }
    }

    /// A secret in these bytes.
    pub(super) fn found(&self, bytes: &[u8]) -> Option<&'static str> {
        let exact = self.exact.first_in(bytes);
        let lower = || self.lower.first_in(&bytes.to_ascii_lowercase());
        let bare = || self.bare.first_in(&bare_of(bytes));
        exact.or_else(lower).or_else(bare)
    }
}

impl Needles {
    fn add(&mut self, needle: &[u8], secret: &'static str) {
        self.0[usize::from(needle[0])].push((needle.to_owned(), secret));
    }

    fn first_in(&self, bytes: &[u8]) -> Option<&'static str> {
        bytes.iter().enumerate().find_map(|(at, first)| {
            let mut begun = self.0[usize::from(*first)].iter();
            let (_, secret) = begun.find(|(needle, _)| bytes[at..].starts_with(needle))?;
            Some(*secret)
        })
    }
}

fn bare_of(bytes: &[u8]) -> Vec<u8> {
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.map(u8::to_ascii_lowercase).collect()
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    digits.collect()
}

/// The letters of base64 that a text alone decides, wherever in the encoded bytes it begins.
fn base64(text: &str) -> Vec<String> {
    let mut writings = Vec::new();
    for before in 0..3 {
        let mut bytes = vec![0; before];
        bytes.extend(text.as_bytes());
        let whole = 8 * before..8 * bytes.len();
        let (from, to) = (whole.start.div_ceil(6), whole.end / 6);
        for encoded in [
            Base64Unpadded::encode_string(&bytes),
            Base64UrlUnpadded::encode_string(&bytes),
        ] {
            writings.push(encoded[from..to].to_owned());
        }
    }
    writings
}

#[test]
fn every_writing_is_found() {
    const NAME: &str = "Quetzalcoatl";
    const NUMBER: &str = "202-555-0177";
    let writings = Writings::of(&[NAME, NUMBER]);
    let utf16: Vec<u8> = NAME.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let written: [(&[u8], Option<&str>); 8] = [
        (b"a quetzalcoatl.", Some(NAME)),
        (b"QUETZALCOATL", Some(NAME)),
        (&utf16, Some(NAME)),
        (b"tel:+12025550177", Some(NUMBER)),
        (b"+1 (202) 555 0177", Some(NUMBER)),
        (b"202.555.0177", Some(NUMBER)),
        (b"202-555-0178", None),
        (b"Quetzal", None),
    ];
    for (bytes, expected) in written {
        assert_eq!(writings.found(bytes), expected, "{bytes:?}");
    }
    for before in ["", "a", "ab", "abc"] {
        let bytes = format!("{before}{NAME}, and more").into_bytes();
        let upper = hex(&bytes).to_uppercase();
        for written in [
            hex(&bytes),
            upper,
            Base64Unpadded::encode_string(&bytes),
            Base64UrlUnpadded::encode_string(&bytes),
        ] {
            assert_eq!(writings.found(written.as_bytes()), Some(NAME), "{written}");
        }
    }
}
