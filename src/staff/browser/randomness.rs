//! The browser's randomness: the one place that draws it.

use std::fmt::Write;

use web_sys::window;

/// A new message id: 32 hexadecimal digits of 16 random bytes; `None` where the browser has none.
pub(crate) fn message_id() -> Option<String> {
    let mut bytes = [0; 16];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    let mut id = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        write!(id, "{byte:02x}").ok()?;
    }
    Some(id)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::message_id;

    #[wasm_bindgen_test]
    fn no_two_ids_are_the_same() {
        let [one, other] = [message_id(), message_id()];
        assert_ne!(one, other);
        assert_eq!(one.map(|id| id.len()), Some(32));
    }
}
