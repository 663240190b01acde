//! What a kiosk keeps on its disk: sealed envelopes, the key that it signs with, the office's signed
//! manifest. Never an answer that anybody could read there.
//!
//! The shape only ever grows: a version of the app adds stores or members and takes none away, so
//! that whatever an older or a newer app left here is still sent. [`VERSION`] counts the additions.

mod request;

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    DomException, IdbCursorWithValue, IdbDatabase, IdbFactory, IdbObjectStore,
    IdbObjectStoreParameters, IdbOpenDbRequest, IdbTransaction,
};

use self::request::{committed, finished};

const NAME: &str = "intake-kiosk";
const VERSION: u32 = 1;

/// Where something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Store {
    /// Sealed submissions on their way, numbered as they came.
    Outbox,
    /// Those that the office refused: they need a person.
    Parked,
    /// Everything that there is one of, by its name.
    Facts,
}

/// Why something could not be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum StorageError {
    /// No room is left.
    #[error("no room is left")]
    Full,
    /// The browser does not let us.
    #[error("the browser keeps nothing")]
    Refused,
    /// A newer version of the app was here.
    #[error("kept by a newer version")]
    Newer,
}

/// An open database with one transaction over some stores. What is asked of it is done when
/// [`Work::done`] says so, and all of it or nothing.
pub(crate) struct Work {
    database: IdbDatabase,
    transaction: IdbTransaction,
}

impl Store {
    const fn name(self) -> &'static str {
        match self {
            Self::Outbox => "outbox",
            Self::Parked => "parked",
            Self::Facts => "facts",
        }
    }
}

impl Work {
    /// To read from these stores.
    pub(crate) async fn reading(stores: &[Store]) -> Result<Self, StorageError> {
        Self::begin(stores, "readonly").await
    }

    /// To change these stores. It is done when it is on the disk, not when the system has heard of it.
    pub(crate) async fn changing(stores: &[Store]) -> Result<Self, StorageError> {
        Self::begin(stores, "readwrite").await
    }

    async fn begin(stores: &[Store], mode: &str) -> Result<Self, StorageError> {
        let database = open().await?;
        let names: Array = stores
            .iter()
            .map(|store| JsValue::from_str(store.name()))
            .collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(refused)?;
        let begin = Reflect::get(&database, &"transaction".into()).map_err(refused)?;
        let begin: Function = begin.dyn_into().map_err(refused)?;
        let transaction = begin.call3(&database, &names, &mode.into(), &options);
        let transaction = transaction.map_err(refused)?;
        Ok(Self {
            database,
            transaction: transaction.dyn_into().map_err(refused)?,
        })
    }

    /// Keeps a value under the next number, and gives the number.
    pub(crate) async fn add(&self, store: Store, value: &JsValue) -> Result<f64, StorageError> {
        let request = self.store(store)?.add(value).map_err(refused)?;
        let number = finished(&request).await?;
        number.as_f64().ok_or(StorageError::Refused)
    }

    /// Keeps a value under a number or name, in place of what was there.
    pub(crate) fn put(
        &self,
        store: Store,
        key: impl Into<JsValue>,
        value: &JsValue,
    ) -> Result<(), StorageError> {
        let store = self.store(store)?;
        let request = store.put_with_key(value, &key.into());
        request.map(drop).map_err(refused)
    }

    /// Removes what is there under a number or name.
    pub(crate) fn remove(&self, store: Store, key: impl Into<JsValue>) -> Result<(), StorageError> {
        let request = self.store(store)?.delete(&key.into());
        request.map(drop).map_err(refused)
    }

    /// What is kept under a number or name.
    pub(crate) async fn get(
        &self,
        store: Store,
        key: impl Into<JsValue>,
    ) -> Result<Option<JsValue>, StorageError> {
        let request = self.store(store)?.get(&key.into()).map_err(refused)?;
        let found = finished(&request).await?;
        Ok((!found.is_undefined()).then_some(found))
    }

    /// What has the lowest number, with it.
    pub(crate) async fn first(&self, store: Store) -> Result<Option<(f64, JsValue)>, StorageError> {
        let request = self.store(store)?.open_cursor().map_err(refused)?;
        let Ok(cursor) = finished(&request).await?.dyn_into::<IdbCursorWithValue>() else {
            return Ok(None);
        };
        let number = cursor.key().map_err(refused)?.as_f64();
        let value = cursor.value().map_err(refused)?;
        Ok(number.map(|number| (number, value)))
    }

    /// How much is kept.
    pub(crate) async fn count(&self, store: Store) -> Result<u32, StorageError> {
        let request = self.store(store)?.count().map_err(refused)?;
        let count = finished(&request).await?.as_f64().unwrap_or_default();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of what one disk holds"
        )]
        let count = count as u32;
        Ok(count)
    }

    /// Waits until all of it is done.
    pub(crate) async fn done(self) -> Result<(), StorageError> {
        committed(&self.transaction).await
    }

    fn store(&self, store: Store) -> Result<IdbObjectStore, StorageError> {
        self.transaction.object_store(store.name()).map_err(refused)
    }
}

impl Drop for Work {
    /// It closes once the transaction is over. An open one would keep a newer app waiting.
    fn drop(&mut self) {
        self.database.close();
    }
}

/// As this version knows it, or as a newer one left it.
async fn open() -> Result<IdbDatabase, StorageError> {
    let factory = window().indexed_db().ok().flatten();
    let factory = factory.ok_or(StorageError::Refused)?;
    match opened(&factory, Some(VERSION)).await {
        Err(StorageError::Newer) => opened(&factory, None).await,
        other => other,
    }
}

async fn opened(factory: &IdbFactory, version: Option<u32>) -> Result<IdbDatabase, StorageError> {
    let request = match version {
        Some(version) => factory.open_with_u32(NAME, version),
        None => factory.open(NAME),
    };
    let request = request.map_err(refused)?;
    let asked = request.clone();
    let upgrade = Closure::once(move |_: JsValue| upgrade(&asked));
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = finished(&request).await?.dyn_into().map_err(refused)?;
    // A newer app in another tab wants to add to it: it finds no connection in its way.
    let connection = database.clone();
    let yield_to_newer = Closure::once_into_js(move |_: JsValue| connection.close());
    database.set_onversionchange(Some(yield_to_newer.unchecked_ref()));
    Ok(database)
}

/// Adds the stores that are not there yet. One that fails aborts the opening, which says why.
fn upgrade(request: &IdbOpenDbRequest) {
    let Some(database) = request
        .result()
        .ok()
        .and_then(|database| database.dyn_into::<IdbDatabase>().ok())
    else {
        return;
    };
    let there = database.object_store_names();
    for store in [Store::Outbox, Store::Parked, Store::Facts] {
        if !there.contains(store.name()) {
            let parameters = IdbObjectStoreParameters::new();
            parameters.set_auto_increment(store != Store::Facts);
            drop(database.create_object_store_with_optional_parameters(store.name(), &parameters));
        }
    }
}

fn refused(reason: JsValue) -> StorageError {
    reason
        .dyn_ref::<DomException>()
        .map_or(StorageError::Refused, named)
}

fn named(error: &DomException) -> StorageError {
    match error.name().as_str() {
        "QuotaExceededError" => StorageError::Full,
        "VersionError" => StorageError::Newer,
        _ => StorageError::Refused,
    }
}
