//! What stands behind the `#` of the address. No browser sends it anywhere, and it is taken out of
//! the address before anything else happens, so that nobody reads it there later.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use zeroize::Zeroizing;

/// Takes the value of `#name=value`; `None` where there is none.
pub fn take(name: &str) -> Option<Zeroizing<String>> {
    let location = window().location();
    let fragment = Zeroizing::new(location.hash().ok()?);
    let value = fragment.strip_prefix('#')?.strip_prefix(name)?;
    let value = Zeroizing::new(value.strip_prefix('=')?.to_owned());
    if let (Ok(history), Ok(path)) = (window().history(), location.pathname()) {
        // Refused only where a browser limits how often; the code is good all the same.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
    }
    Some(value)
}
