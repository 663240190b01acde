//! Files that whoever is at the desk asks for, where the page itself has what is in them.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long it takes at most until no browser needs the address of a download any more.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives a file, where and as the browser saves files. Says whether it could be given.
pub(crate) fn save(bytes: &[u8], name: &str) -> bool {
    download(bytes, name).is_ok()
}

fn download(bytes: &[u8], name: &str) -> Result<(), JsValue> {
    let parts = Array::new();
    parts.push(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    // A type that nothing opens by itself.
    options.set_type("application/octet-stream");
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), PATIENCE);
    Ok(())
}
