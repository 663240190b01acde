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
