//! What lies in the outbox.

use domain::wire::UnixSeconds;
use serde::{Deserialize, Serialize};
use serde_json::{from_str, to_string};
use wasm_bindgen::JsValue;

use crate::{
    clock,
    storage::{StorageError, Store, Work},
};

const LAST_SENT_AT: &str = "last-sent-at";

/// One sealed submission, kept as JSON. A later version may add members and leaves these as they are;
/// the number that it is kept under is its place in the order.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The very bytes to post, each time.
    pub(super) body: String,
    /// By the clock of the kiosk.
    pub(super) kept_at: UnixSeconds,
    /// The status that the office refused it with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) refused: Option<u16>,
}

/// Where an entry is by now.
pub(super) enum Whereabouts {
    /// Not sent yet.
    Waits,
    /// The office refused it.
    Parked,
    /// Acknowledged, and gone from here.
    Sent,
}

/// How much waits here.
#[derive(Clone, Copy, Default)]
pub(crate) struct Depth {
    /// On its way.
    pub(crate) waiting: u32,
    /// Refused.
    pub(crate) parked: u32,
}

/// Keeps a sealed submission, and gives its number once it is on the disk.
pub(super) async fn add(body: &str) -> Result<f64, StorageError> {
    let entry = Entry {
        body: body.to_owned(),
        kept_at: clock::here(),
        refused: None,
    };
    let work = Work::changing(&[Store::Outbox]).await?;
    let number = work.add(Store::Outbox, &json(&entry)?).await?;
    work.done().await?;
    Ok(number)
}

/// The one to send next. What cannot be read is parked as it is.
pub(super) async fn first() -> Result<Option<(f64, Entry)>, StorageError> {
    loop {
        let work = Work::reading(&[Store::Outbox]).await?;
        let Some((number, kept)) = work.first(Store::Outbox).await? else {
            return Ok(None);
        };
        if let Some(entry) = read(&kept) {
            return Ok(Some((number, entry)));
        }
        move_to_parked(number, &kept).await?;
    }
}

/// Takes out what the office acknowledged.
pub(super) async fn sent(number: f64) -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Outbox, Store::Facts]).await?;
    work.remove(Store::Outbox, number)?;
    let now = clock::here().to_string();
    work.put(Store::Facts, LAST_SENT_AT, &now.into())?;
    work.done().await
}

/// Puts aside what the office refused for good. It is never dropped.
pub(super) async fn park(number: f64, entry: Entry, status: u16) -> Result<(), StorageError> {
    let refused = Some(status);
    let entry = json(&Entry { refused, ..entry })?;
    move_to_parked(number, &entry).await
}

/// Where what was kept under this number is by now.
pub(super) async fn whereabouts(number: f64) -> Result<Whereabouts, StorageError> {
    let work = Work::reading(&[Store::Outbox, Store::Parked]).await?;
    if work.get(Store::Outbox, number).await?.is_some() {
        return Ok(Whereabouts::Waits);
    }
    Ok(match work.get(Store::Parked, number).await? {
        Some(_) => Whereabouts::Parked,
        None => Whereabouts::Sent,
    })
}

/// How much waits here.
pub(crate) async fn depth() -> Result<Depth, StorageError> {
    let work = Work::reading(&[Store::Outbox, Store::Parked]).await?;
    Ok(Depth {
        waiting: work.count(Store::Outbox).await?,
        parked: work.count(Store::Parked).await?,
    })
}

/// When the office last acknowledged something, by the clock of the kiosk.
pub(crate) async fn last_sent_at() -> Option<UnixSeconds> {
    let work = Work::reading(&[Store::Facts]).await.ok()?;
    let kept = work.get(Store::Facts, LAST_SENT_AT).await.ok()??;
    kept.as_string()?.parse().ok()
}

/// Puts what the office refused back in its place in the order, to be tried once more.
pub(crate) async fn retry_parked() -> Result<(), StorageError> {
    loop {
        let work = Work::changing(&[Store::Outbox, Store::Parked]).await?;
        let Some((number, kept)) = work.first(Store::Parked).await? else {
            return Ok(());
        };
        work.put(Store::Outbox, number, &kept)?;
        work.remove(Store::Parked, number)?;
        work.done().await?;
    }
}

/// Under the number that it had, in one transaction.
async fn move_to_parked(number: f64, kept: &JsValue) -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Outbox, Store::Parked]).await?;
    work.put(Store::Parked, number, kept)?;
    work.remove(Store::Outbox, number)?;
    work.done().await
}

fn read(kept: &JsValue) -> Option<Entry> {
    from_str(&kept.as_string()?).ok()
}

fn json(entry: &Entry) -> Result<JsValue, StorageError> {
    let text = to_string(entry).map_err(|_| StorageError::Refused)?;
    Ok(text.into())
}
