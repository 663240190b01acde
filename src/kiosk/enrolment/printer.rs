//! Whether there is a printer at this screen. No browser knows; the technician says so.

use wasm_bindgen::JsValue;

use crate::storage::{StorageError, Store, Work};

const FACT: &str = "printer";

/// Whether there is one. Until somebody says otherwise, there is.
pub(super) async fn is_there() -> bool {
    let Ok(work) = Work::reading(&[Store::Facts]).await else {
        return true;
    };
    let kept = work.get(Store::Facts, FACT).await.ok().flatten();
    kept.and_then(|kept| kept.as_bool()).unwrap_or(true)
}

/// Notes it.
pub(super) async fn keep(is_there: bool) -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Facts]).await?;
    work.put(Store::Facts, FACT, &JsValue::from_bool(is_there))?;
    work.done().await
}
