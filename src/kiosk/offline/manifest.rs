//! The office's manifest that was believed last, as it was signed.

use domain::wire::office::SignedManifest;
use serde_json::{from_str, to_string};
use visitor::office::OfficeContext;
use wasm_bindgen_futures::spawn_local;

use crate::storage::{Store, Work};

const OFFICE: &str = "office";

/// Keeps every manifest that is believed from now on, and offers the last one to the page until the
/// office answers.
pub(crate) fn open(office: OfficeContext) {
    office.on_believed(|signed| {
        if let Ok(text) = to_string(signed) {
            spawn_local(async move {
                // Without it the kiosk works for as long as the office answers.
                let _kept = keep(text).await;
            });
        }
    });
    spawn_local(async move {
        if let Some(signed) = recall().await {
            office.recall(&signed);
        }
    });
}

async fn keep(text: String) -> Option<()> {
    let work = Work::changing(&[Store::Facts]).await.ok()?;
    work.put(Store::Facts, OFFICE, &text.into()).ok()?;
    work.done().await.ok()
}

async fn recall() -> Option<SignedManifest> {
    let work = Work::reading(&[Store::Facts]).await.ok()?;
    let kept = work.get(Store::Facts, OFFICE).await.ok()??;
    from_str(&kept.as_string()?).ok()
}
