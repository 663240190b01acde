//! Padding to size classes, so that the length of an envelope says little of the answers in it.
//!
//! A padded text is the text, one byte 0x80, and zeros up to 4, 8, 16, 32 or 64 KiB (the padding of
//! ISO/IEC 7816-4: it needs no length field and undoes itself from the end).

use zeroize::Zeroizing;

const SMALLEST_CLASS_BYTES: usize = 4 * 1024;
pub(crate) const LARGEST_CLASS_BYTES: usize = 64 * 1024;
const END: u8 = 0x80;

/// The longest plain text that fits into an envelope.
pub const MAX_PLAINTEXT_BYTES: usize = LARGEST_CLASS_BYTES - 1;

/// Whether padding leads to this length.
pub(crate) fn is_class(length: usize) -> bool {
    length.is_power_of_two() && (SMALLEST_CLASS_BYTES..=LARGEST_CLASS_BYTES).contains(&length)
}

/// The text padded to the smallest class that holds it, with room for `spare` bytes behind it;
/// `None` when none holds it.
pub(crate) fn pad(plaintext: &[u8], spare: usize) -> Option<Zeroizing<Vec<u8>>> {
    if plaintext.len() > MAX_PLAINTEXT_BYTES {
        return None;
    }
    let class = (plaintext.len() + 1)
        .next_power_of_two()
        .max(SMALLEST_CLASS_BYTES);
    let mut padded = Zeroizing::new(Vec::with_capacity(class + spare));
    padded.extend_from_slice(plaintext);
    padded.push(END);
    padded.resize(class, 0);
    Some(padded)
}

/// Takes the padding off; false when there is none.
pub(crate) fn unpad(padded: &mut Vec<u8>) -> bool {
    match padded.iter().rposition(|byte| *byte != 0) {
        Some(end) if padded[end] == END => {
            padded.truncate(end);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIB: usize = 1024;

    #[test]
    fn a_class_holds_one_byte_less_than_its_size() {
        let expected = [
            (0, 4 * KIB),
            (4 * KIB - 1, 4 * KIB),
            (4 * KIB, 8 * KIB),
            (8 * KIB - 1, 8 * KIB),
            (8 * KIB, 16 * KIB),
            (16 * KIB, 32 * KIB),
            (32 * KIB, 64 * KIB),
            (MAX_PLAINTEXT_BYTES, 64 * KIB),
        ];
        for (length, class) in expected {
            let padded = pad(&vec![7; length], 0).map(|padded| padded.len());
            assert_eq!(padded, Some(class), "{length}");
            assert!(is_class(class));
        }
        assert!(pad(&vec![7; MAX_PLAINTEXT_BYTES + 1], 0).is_none());
    }

    #[test]
    fn only_the_five_classes_are_classes() {
        let classes: Vec<usize> = (0..=256 * KIB).filter(|length| is_class(*length)).collect();
        assert_eq!(classes, [4 * KIB, 8 * KIB, 16 * KIB, 32 * KIB, 64 * KIB]);
    }

    #[test]
    fn texts_that_look_like_padding_come_back() {
        for text in [&b""[..], b"\x80", b"\x80\0\0", b"\0", b"text\x80\0"] {
            let mut padded = pad(text, 0).unwrap();
            assert!(unpad(&mut padded));
            assert_eq!(padded.as_slice(), text);
        }
    }

    #[test]
    fn what_was_never_padded_is_refused() {
        for bytes in [&b""[..], b"\0\0\0\0", b"text", b"text\x81\0\0"] {
            assert!(!unpad(&mut bytes.to_vec()), "{bytes:?}");
        }
    }

    #[test]
    fn sealing_in_place_does_not_move_the_plain_text() {
        let padded = pad(b"text", 16).unwrap();
        assert!(padded.capacity() >= padded.len() + 16);
    }
}
