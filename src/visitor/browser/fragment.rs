//! What stands behind the `#` of the address. No browser sends it anywhere, and it is taken out of
//! the address before anything else happens, so that nobody reads it there later.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use zeroize::Zeroizing;

/// Takes the value of `#name=value`; `None` where there is none.
pub fn take(name: &str) -> Option<Zeroizing<String>> {
    let fragment = read()?;
    let value = fragment.strip_prefix(name)?.strip_prefix('=')?;
    let value = Zeroizing::new(value.to_owned());
    forget();
    Some(value)
}

/// Takes all that stands behind the `#`; `None` where nothing does.
pub fn take_whole() -> Option<Zeroizing<String>> {
    let fragment = read().filter(|fragment| !fragment.is_empty())?;
    forget();
    Some(fragment)
}

fn read() -> Option<Zeroizing<String>> {
    let fragment = Zeroizing::new(window().location().hash().ok()?);
    Some(Zeroizing::new(fragment.strip_prefix('#')?.to_owned()))
}

fn forget() {
    let location = window().location();
    if let (Ok(history), Ok(path)) = (window().history(), location.pathname()) {
        // Refused only where a browser limits how often; the code is good all the same.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
    }
}
