//! What was enrolled: the name of the kiosk and its key, in one transaction.

use domain::wire::kiosk::Enrolled;
use envelope::kiosk::{KioskId, PUBLIC_KEY_BYTES};
use js_sys::Uint8Array;
use serde_json::{from_str, to_string};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use super::{EnrolmentError, key};
use crate::storage::{StorageError, Store, Work};

const ENROLMENT: &str = "enrolment";
const KEY: &str = "signing-key";
const PENDING_KEY: &str = "pending-key";
const PENDING_POINT: &str = "pending-point";

/// Which kiosk this is.
pub(crate) struct Identity {
    pub(crate) id: KioskId,
    /// What the office calls it.
    pub(crate) name: String,
    pub(super) key: CryptoKey,
}

/// A key that is to be enrolled.
pub(super) struct Pending {
    key: CryptoKey,
    pub(super) public: [u8; PUBLIC_KEY_BYTES],
}

impl Identity {
    /// What was enrolled; `None` where nothing was.
    pub(crate) async fn read() -> Option<Self> {
        let work = Work::reading(&[Store::Facts]).await.ok()?;
        let enrolled = work.get(Store::Facts, ENROLMENT).await.ok()??;
        let key = work.get(Store::Facts, KEY).await.ok()??;
        let enrolled: Enrolled = from_str(&enrolled.as_string()?).ok()?;
        Some(Self {
            id: enrolled.kiosk_id.parse().ok()?,
            name: enrolled.name,
            key: key.dyn_into().ok()?,
        })
    }
}

/// The key to enrol: the one of the last attempt, or a new one, kept before anybody hears of it.
pub(super) async fn pending() -> Result<Pending, EnrolmentError> {
    if let Some(pending) = read_pending().await {
        return Ok(pending);
    }
    let (key, public) = key::generate().await.ok_or(EnrolmentError::Key)?;
    let work = Work::changing(&[Store::Facts]).await?;
    work.put(Store::Facts, PENDING_KEY, &key)?;
    let point = Uint8Array::from(public.as_slice());
    work.put(Store::Facts, PENDING_POINT, &point)?;
    work.done().await?;
    Ok(Pending { key, public })
}

/// Makes the pending key the one to sign with.
pub(super) async fn keep(pending: &Pending, enrolled: &Enrolled) -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Facts]).await?;
    work.put(Store::Facts, ENROLMENT, &json(enrolled)?)?;
    work.put(Store::Facts, KEY, &pending.key)?;
    work.remove(Store::Facts, PENDING_KEY)?;
    work.remove(Store::Facts, PENDING_POINT)?;
    work.done().await
}

/// Drops the pending key.
pub(super) async fn drop_pending() -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Facts]).await?;
    work.remove(Store::Facts, PENDING_KEY)?;
    work.remove(Store::Facts, PENDING_POINT)?;
    work.done().await
}

/// Notes what the office calls this kiosk now.
pub(crate) async fn rename(identity: &Identity, name: &str) -> Result<(), StorageError> {
    let enrolled = Enrolled {
        kiosk_id: identity.id.to_string(),
        name: name.to_owned(),
    };
    let work = Work::changing(&[Store::Facts]).await?;
    work.put(Store::Facts, ENROLMENT, &json(&enrolled)?)?;
    work.done().await
}

/// Forgets the key: the office takes nothing that it signs.
pub(super) async fn forget() -> Result<(), StorageError> {
    let work = Work::changing(&[Store::Facts]).await?;
    work.remove(Store::Facts, ENROLMENT)?;
    work.remove(Store::Facts, KEY)?;
    work.done().await
}

async fn read_pending() -> Option<Pending> {
    let work = Work::reading(&[Store::Facts]).await.ok()?;
    let key = work.get(Store::Facts, PENDING_KEY).await.ok()??;
    let point = work.get(Store::Facts, PENDING_POINT).await.ok()??;
    let point: Uint8Array = point.dyn_into().ok()?;
    Some(Pending {
        key: key.dyn_into().ok()?,
        public: point.to_vec().try_into().ok()?,
    })
}

fn json(enrolled: &Enrolled) -> Result<JsValue, StorageError> {
    let text = to_string(enrolled).map_err(|_| StorageError::Refused)?;
    Ok(text.into())
}
