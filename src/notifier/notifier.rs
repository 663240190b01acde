//! The notifier, put together, and what it does by itself.

use std::sync::Arc;

use domain::{custody::FeedRecord, wire::feed::FeedAnswer};
use envelope::PrivateKey;
use store::{
    Clock, Entropy, StoreError,
    alerts::{CustodyEvents, Links, Notices, Outbox, Questions, SignUps},
};
use thiserror::Error;
use tokio::sync::{Mutex, Notify};
use web::Patience;

use crate::{
    AlertSettings,
    delivery::{Channels, ChannelsError, deliver_due},
    feed::{read_folders, take},
    keys::Keys,
    pins::Pins,
    sign_ups::file_new,
};

/// What the notifier needs of the store.
pub trait NotifierStore: Notices + SignUps + Links + CustodyEvents + Outbox + Questions {}

impl<S: Notices + SignUps + Links + CustodyEvents + Outbox + Questions> NotifierStore for S {}

/// The notifier. Clones share everything.
#[derive(Clone)]
pub struct Notifier {
    pub(crate) store: Arc<dyn NotifierStore>,
    pub(crate) keys: Arc<Keys>,
    /// Open notices: the present key first, then what came back from escrow.
    pub(crate) openers: Arc<Vec<PrivateKey>>,
    pub(crate) pins: Arc<Pins>,
    pub(crate) patience: Arc<Patience>,
    pub(crate) settings: Arc<AlertSettings>,
    pub(crate) channels: Arc<Channels>,
    pub(crate) clock: Clock,
    pub(crate) entropy: Entropy,
    /// Told when something may be due.
    pub(crate) wake: Arc<Notify>,
    /// Notices are filed by one caller at a time.
    pub(crate) filing: Arc<Mutex<()>>,
}

/// Why there is no notifier.
#[derive(Debug, Error)]
pub enum NotOpened {
    /// The ways to deliver are not set up as they should be.
    #[error(transparent)]
    Channels(#[from] ChannelsError),
}

impl Notifier {
    /// A notifier with this key. Former keys open notices too.
    ///
    /// # Errors
    /// When a way to deliver is not set up as it should be.
    pub fn new(
        store: Arc<dyn NotifierStore>,
        (key, former): (&PrivateKey, &[PrivateKey]),
        settings: AlertSettings,
        (clock, entropy): (Clock, Entropy),
    ) -> Result<Self, NotOpened> {
        let mut patience_key = [0; 32];
        entropy(&mut patience_key);
        let mut openers = vec![key.clone()];
        openers.extend_from_slice(former);
        Ok(Self {
            store,
            keys: Arc::new(Keys::derive(key)),
            openers: Arc::new(openers),
            pins: Arc::new(Pins::new(&entropy)),
            patience: Arc::new(Patience::new(patience_key)),
            channels: Arc::new(Channels::new(&settings)?),
            settings: Arc::new(settings),
            clock,
            entropy,
            wake: Arc::default(),
            filing: Arc::default(),
        })
    }

    /// Opens and files the sign-ups that arrived since the last time.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn file_sign_ups(&self) -> Result<(), StoreError> {
        file_new(self).await
    }

    /// Hands over what is due, and says how many attempts were made.
    ///
    /// # Errors
    /// When the store fails. What was handed over and could not be noted is handed over again.
    pub async fn deliver(&self) -> Result<usize, StoreError> {
        deliver_due(self).await
    }

    /// Takes back what a former process had claimed when it died. Only for a process that has the
    /// outbox to itself, before it delivers.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn take_over(&self) -> Result<(), StoreError> {
        let ended = self.store.end_claims().await?;
        if ended > 0 {
            tracing::warn!(ended, "messages were claimed by a process that is gone");
        }
        Ok(())
    }

    /// Records what a custody system tells, as the feed does.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn tell(
        &self,
        source: &str,
        records: Vec<FeedRecord>,
    ) -> Result<FeedAnswer, StoreError> {
        take(self, source, records.into_iter().map(Ok).collect()).await
    }

    /// Reads the files that custody systems dropped.
    pub async fn read_folders(&self) {
        read_folders(self).await;
    }

    /// Ends what nobody confirmed in time, and forgets links that expired.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn expire(&self) -> Result<(), StoreError> {
        let now = (self.clock)();
        let expired = self.store.expire_sign_ups(now).await?;
        let forgotten = self.store.expire_links(now).await?;
        if expired + forgotten > 0 {
            tracing::info!(expired, forgotten, "sign-ups and links expired");
        }
        Ok(())
    }

    /// Waits until an event may have made something due.
    pub async fn woken(&self) {
        self.wake.notified().await;
    }
}
