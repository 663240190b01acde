//! The notifier, put together, and what it does by itself.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering},
};

use domain::{custody::FeedRecord, wire::feed::FeedAnswer};
use envelope::PrivateKey;
use store::{
    Clock, Entropy, StaffReminders, StoreError,
    alerts::{CustodyEvents, Links, Notices, NotifierSecret, Outbox, Questions, SignUps, Waiting},
};
use thiserror::Error;
use tokio::sync::Mutex;
use web::Patience;

use crate::{
    AlertSettings,
    delivery::{Channels, ChannelsError, GIVEN_UP_AFTER, deliver_due, keep_delivering},
    feed::{Troubles, read_folders, take_at_once},
    keys::Keys,
    pins::Pins,
    returns::{MaildirTroubles, read_bounces},
    secret::{NotifierKeys, SecretError, secret},
    sign_ups::file_new,
};

/// What the notifier needs of the store.
pub trait NotifierStore:
    NotifierSecret
    + Notices
    + SignUps
    + Links
    + CustodyEvents
    + Outbox
    + Questions
    + Waiting
    + StaffReminders
{
}

impl<S> NotifierStore for S where
    S: NotifierSecret
        + Notices
        + SignUps
        + Links
        + CustodyEvents
        + Outbox
        + Questions
        + Waiting
        + StaffReminders
{
}

/// The notifier. Clones share everything.
#[derive(Clone)]
pub struct Notifier {
    pub(crate) store: Arc<dyn NotifierStore>,
    pub(crate) keys: Arc<Keys>,
    /// Open notices: the present key first, then former ones and what came back from escrow.
    pub(crate) openers: Arc<Vec<PrivateKey>>,
    pub(crate) pins: Arc<Pins>,
    pub(crate) patience: Arc<Patience>,
    pub(crate) settings: Arc<AlertSettings>,
    /// The office's number, as messages name it.
    telephone: Arc<RwLock<String>>,
    pub(crate) channels: Arc<Channels>,
    pub(crate) clock: Clock,
    pub(crate) entropy: Entropy,
    /// Whether it was told to stop.
    stopping: Arc<AtomicBool>,
    /// Notices are filed by one caller at a time. Whether those that no key opened are still to be tried
    /// with the keys of this process.
    pub(crate) filing: Arc<Mutex<bool>>,
    /// Folders are read by one caller at a time. What was wrong with them the last time.
    pub(crate) troubles: Arc<Mutex<Troubles>>,
    /// The same of the folder of returned mail.
    pub(crate) returned: Arc<Mutex<MaildirTroubles>>,
}

/// Why there is no notifier.
#[derive(Debug, Error)]
pub enum NotOpened {
    /// The ways to deliver are not set up as they should be.
    #[error(transparent)]
    Channels(#[from] ChannelsError),
    /// What sign-ups are kept by cannot be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
}

impl Notifier {
    /// A notifier with these keys.
    ///
    /// # Errors
    /// When a way to deliver is not set up as it should be, or none of the keys opens what sign-ups
    /// are kept by.
    pub async fn open(
        store: Arc<dyn NotifierStore>,
        keys: NotifierKeys<'_>,
        settings: AlertSettings,
        (clock, entropy): (Clock, Entropy),
    ) -> Result<Self, NotOpened> {
        let mut patience_key = [0; 32];
        entropy(&mut patience_key);
        let mut openers = vec![keys.present.clone()];
        openers.extend_from_slice(keys.former);
        let secret = secret(&*store, &keys, &entropy).await?;
        Ok(Self {
            store,
            keys: Arc::new(Keys::derive(&secret)),
            openers: Arc::new(openers),
            pins: Arc::new(Pins::new(&entropy)),
            patience: Arc::new(Patience::new(patience_key)),
            channels: Arc::new(Channels::new(&settings)?),
            telephone: Arc::new(RwLock::new(settings.telephone.clone())),
            settings: Arc::new(settings),
            clock,
            entropy,
            stopping: Arc::default(),
            filing: Arc::new(Mutex::new(true)),
            troubles: Arc::default(),
            returned: Arc::default(),
        })
    }

    /// From now on, messages name this number of the office.
    pub fn name_telephone(&self, number: &str) {
        let mut telephone = self
            .telephone
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        number.clone_into(&mut telephone);
    }

    /// The number that messages name.
    pub(crate) fn telephone(&self) -> String {
        let telephone = self
            .telephone
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        telephone.clone()
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

    /// Hands over whatever becomes due, each way out by itself, until it is told to [stop](Self::stop).
    pub async fn keep_delivering(&self) {
        keep_delivering(self).await;
    }

    /// Begins nothing more. What is on its way is handed over, noted, and not sent again.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.wake();
    }

    /// Whether it was told to.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Something may be due.
    pub(crate) fn wake(&self) {
        self.channels.wake();
    }

    /// Takes back what a former process had claimed when it died. Only for a process that has the
    /// outbox to itself, before it delivers.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn take_over(&self) -> Result<(), StoreError> {
        let ended = self.store.end_claims((self.clock)()).await?;
        if ended > 0 {
            tracing::warn!(
                ended,
                "messages were cut off on their way; they may go out twice"
            );
        }
        Ok(())
    }

    /// Records what a custody system tells, as the feed does, but waits for no beat.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn tell(
        &self,
        source: &str,
        records: Vec<FeedRecord>,
    ) -> Result<FeedAnswer, StoreError> {
        let read = records.into_iter().map(Ok).collect();
        take_at_once(self, source, read).await
    }

    /// Reads the files that custody systems dropped.
    pub async fn read_folders(&self) {
        read_folders(self).await;
    }

    /// How many PINs were checked so far, nobody's too: what takes time in an answer, whatever it says.
    pub fn pins_checked(&self) -> u64 {
        self.pins.checked()
    }

    /// Reads the mail that came back.
    pub async fn read_bounces(&self) {
        read_bounces(self).await;
    }

    /// Ends what nobody confirmed in time, and forgets links that expired. What nobody could be asked
    /// about yet waits until it is given up.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn expire(&self) -> Result<(), StoreError> {
        let now = (self.clock)();
        let waits_since = now.saturating_sub(GIVEN_UP_AFTER);
        let expired = self.store.expire_sign_ups(now, waits_since).await?;
        let forgotten = self.store.expire_links(now).await?;
        if expired + forgotten > 0 {
            tracing::info!(expired, forgotten, "sign-ups and links expired");
        }
        Ok(())
    }
}
