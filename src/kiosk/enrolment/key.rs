//! A key pair of the browser's own: ECDSA over P-256, private half not to be taken out.

use envelope::kiosk::{PUBLIC_KEY_BYTES, SIGNATURE_BYTES};
use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// A new pair: the private half, and the public one as an uncompressed point.
pub(super) async fn generate() -> Option<(CryptoKey, [u8; PUBLIC_KEY_BYTES])> {
    let algorithm = object(&[("name", "ECDSA"), ("namedCurve", "P-256")])?;
    let uses = Array::of2(&"sign".into(), &"verify".into());
    let pair = subtle()?.generate_key_with_object(&algorithm, false, &uses);
    let pair = answer(pair).await?;
    let half = |name: &str| Reflect::get(&pair, &name.into()).ok()?.dyn_into().ok();
    let (private, public): (CryptoKey, CryptoKey) = (half("privateKey")?, half("publicKey")?);
    let point = bytes(answer(subtle()?.export_key("raw", &public)).await?)?;
    Some((private, point.try_into().ok()?))
}

/// The signature over a text: r and s, each 32 bytes.
pub(super) async fn signature(key: &CryptoKey, text: &str) -> Option<[u8; SIGNATURE_BYTES]> {
    let algorithm = object(&[("name", "ECDSA"), ("hash", "SHA-256")])?;
    let signed = subtle()?.sign_with_object_and_u8_array(&algorithm, key, text.as_bytes());
    bytes(answer(signed).await?)?.try_into().ok()
}

fn subtle() -> Option<SubtleCrypto> {
    Some(window().crypto().ok()?.subtle())
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}

fn bytes(buffer: JsValue) -> Option<Vec<u8>> {
    let buffer: ArrayBuffer = buffer.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn object(members: &[(&str, &str)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), &(*value).into()).ok()?;
    }
    Some(object)
}
