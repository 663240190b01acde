//! What IndexedDB tells by events, to be waited for.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbRequest, IdbTransaction};

use super::{StorageError, named};

/// The result of a request.
pub(super) async fn finished(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let over = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    if JsFuture::from(over).await.is_ok() {
        return request.result().map_err(|_| StorageError::Refused);
    }
    let error = request.error().ok().flatten();
    Err(error.as_ref().map_or(StorageError::Refused, named))
}

/// The end of a transaction.
pub(super) async fn committed(transaction: &IdbTransaction) -> Result<(), StorageError> {
    let over = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    if JsFuture::from(over).await.is_ok() {
        return Ok(());
    }
    let error = transaction.error();
    Err(error.as_ref().map_or(StorageError::Refused, named))
}
