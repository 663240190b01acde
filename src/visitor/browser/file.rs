//! Files that a person asks for, and those that they choose. The page reads no others.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Milliseconds after which no browser needs the address of a download any more.
const PATIENCE: u32 = 30_000;

/// Gives the person a file, where and as their browser saves files. Says whether it could be given.
pub(crate) fn save(bytes: &[u8], name: &str) -> bool {
    download(bytes, name).is_ok()
}

/// The bytes of the file that was chosen, if one was.
pub(crate) async fn chosen(input: &HtmlInputElement) -> Option<Vec<u8>> {
    let file = input.files()?.get(0)?;
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
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
    Timeout::new(PATIENCE, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
