//! Whether the disk would take one more submission, found out by writing one that means nothing.

use envelope::MAX_ENVELOPE_BYTES;
use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::storage::{StorageError, Store, Work};

const TRIAL: &str = "trial";
/// The largest submission: two envelopes in base64, and what is around them.
#[expect(clippy::cast_possible_truncation, reason = "some hundred kilobytes")]
const LARGEST: u32 = 2 * (MAX_ENVELOPE_BYTES as u32).div_ceil(3) * 4 + 2048;

/// Asks the browser to keep what we keep for good, and tries whether it takes the largest submission.
pub(crate) async fn prepare() -> Result<(), StorageError> {
    let storage = window().navigator().storage();
    // Where it cannot be asked for, or is not granted, everything is kept until room gets short.
    drop(answer(storage.persist()).await);
    if let Some(left) = left(answer(storage.estimate()).await)
        && left < f64::from(LARGEST)
    {
        return Err(StorageError::Full);
    }
    let work = Work::changing(&[Store::Facts]).await?;
    // The estimate may flatter: Chromium's never says how little is left. So it is tried.
    // Not one letter over and over: what compresses well proves nothing.
    let trial: String = (0..LARGEST).map(letter).collect();
    work.put(Store::Facts, TRIAL, &trial.into())?;
    work.done().await?;
    let work = Work::changing(&[Store::Facts]).await?;
    work.remove(Store::Facts, TRIAL)?;
    work.done().await
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}

/// Bytes that are left, if the browser says so.
fn left(estimate: Option<JsValue>) -> Option<f64> {
    let estimate = estimate?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some(number("quota")? - number("usage")?)
}

#[expect(clippy::cast_possible_truncation, reason = "26 letters")]
fn letter(place: u32) -> char {
    char::from(b'a' + (place.wrapping_mul(2_654_435_761) >> 16) as u8 % 26)
}
