//! The browser's randomness: the one place that draws it.

use std::fmt::Write;

use js_sys::Math;
use web_sys::window;

/// A new message id, 16 random bytes; `None` where the browser has none to give.
pub(crate) fn message_id() -> Option<String> {
    let mut bytes = [0; 16];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(written(bytes))
}

/// Eight hexadecimal digits that no other page has drawn. Nothing may depend on that nobody guesses them.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is at least zero, and smaller than what 32 bits hold"
)]
pub(crate) fn word_of_a_page() -> String {
    let number = (Math::random() * f64::from(u32::MAX)) as u32;
    format!("{number:08x}")
}

/// 32 lower-case hexadecimal digits.
fn written(bytes: [u8; 16]) -> String {
    let mut id = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing into a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::written;

    #[wasm_bindgen_test]
    fn every_byte_takes_two_digits() {
        let mut bytes = [0; 16];
        bytes[..3].copy_from_slice(&[0x0a, 0xff, 0x10]);
        assert_eq!(written(bytes), format!("0aff10{}", "0".repeat(26)));
    }
}
