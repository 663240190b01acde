//! Everything that runs, put together over one data folder.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::Router;
use desk::{Desk, KeyRing, RulesFailed, Token};
use domain::staff::Role;
use envelope::rand_core::CryptoRng;
use gate::{Gate, Keeping, Kiosks, Office, Proofs, Publication, PublicationError, Sources};
use notifier::{NotOpened, Notifier, NotifierKeys};
use store::{
    Clock, Entropy, Expiry, OfficeRecords, SqliteSettings, SqliteStore, StaffAccounts, StoreError,
};
use thiserror::Error;

use crate::{
    assets::{Bundles, bundles},
    directory::{self, DirectoryError},
    keys::{KeyFolder, KeyFolderError, Keys, make_private_folder},
    manifest::{self, ManifestError},
    routes,
    settings::{ServedRole, Settings, serves},
};

const MEGABYTE: u64 = 1024 * 1024;

/// An office's server, whole but for the sockets.
pub struct House {
    settings: Settings,
    store: SqliteStore,
    keys: Keys,
    office: Office,
    proofs: Proofs,
    kiosks: Kiosks,
    sources: Sources,
    desk: Desk,
    notifier: Notifier,
    bundles: Arc<Bundles>,
    directory: Router,
    clock: Clock,
    entropy: Entropy,
}

/// Why a house could not be opened.
#[derive(Debug, Error)]
pub enum HouseError {
    /// The data folder.
    #[error("{folder}: {source}")]
    Data {
        /// Which folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The bundles.
    #[error("the bundles could not be read: {0}")]
    Bundles(#[source] io::Error),
    /// The list of where else to find help.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyFolderError),
    /// The manifest.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// The manifest again.
    #[error(transparent)]
    Publication(#[from] PublicationError),
    /// The rules of the office.
    #[error(transparent)]
    Rules(#[from] RulesFailed),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The notifier.
    #[error(transparent)]
    Notifier(#[from] NotOpened),
}

impl House {
    /// Opens the data folder, and makes it with its keys when it is new.
    ///
    /// # Errors
    /// When the folder, the database, the keys or the bundles cannot be read or made.
    pub async fn open(
        settings: &Settings,
        clock: Clock,
        entropy: Entropy,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, HouseError> {
        // First: who mistyped it is told before anything is made.
        let directory = directory::router(&directory::read(settings.directory.as_deref())?)?;
        let store = open_store(settings).await?;
        let folder = KeyFolder::inside(&settings.data);
        // Until something was published nothing can be sealed to a key, and one that is missing
        // was never finished.
        if store.published_keys().await?.is_empty() {
            folder.make_missing(&settings.office.name, rng)?;
        }
        let keys = folder.read()?;
        let publication = publication(&store, &keys, settings, clock()).await?;
        let proofs = Proofs::new(Arc::new(store.clone()), settings.proof_of_work, &entropy).await?;
        let kiosks = Kiosks::new(Arc::new(store.clone()), &entropy);
        let sources = Sources::new(&entropy);
        let bundles = bundles(settings, &keys).map_err(HouseError::Bundles)?;
        let openers = KeyRing::new(keys.office.clone(), keys.openers.clone());
        let desk = Desk::new(
            Arc::new(store.clone()),
            (openers, keys.escrow.clone()),
            settings.password_cost,
            Arc::clone(&entropy),
            Arc::clone(&clock),
        )?;
        let desk = desk.signing_in_by(settings.sign_in.clone()).await?;
        let desk = desk.reserving_for_audit(settings.data.join("audit.reserve"));
        let desk = match &settings.audit_file {
            Some(file) => desk.shipping_audit_to(file.clone()),
            None => desk,
        };
        let notifier = Notifier::open(
            Arc::new(store.clone()),
            NotifierKeys {
                present: &keys.notifier,
                former: &keys.notice_openers,
                escrow: &keys.escrow,
            },
            settings.alerts.clone(),
            (Arc::clone(&clock), Arc::clone(&entropy)),
        )
        .await?;
        Ok(Self {
            settings: settings.clone(),
            notifier,
            desk,
            entropy,
            office: Office::new(publication),
            proofs,
            kiosks,
            sources,
            bundles: Arc::new(bundles),
            directory,
            store,
            keys,
            clock,
        })
    }

    /// Everything that the house answers.
    pub fn router(&self) -> Router {
        let gate = Gate {
            inbox: Arc::new(self.store.clone()),
            receipts: Arc::new(self.store.clone()),
            set_aside: Arc::new(self.store.clone()),
            keeping: Keeping {
                draft_days: self.settings.office.drafts_days,
                most_bytes: u64::from(self.settings.set_aside_megabytes) * MEGABYTE,
            },
            office: self.office.clone(),
            proofs: self.proofs.clone(),
            kiosks: self.kiosks.clone(),
            sources: self.sources.clone(),
            clock: Arc::clone(&self.clock),
        };
        let for_staff = || {
            let alerts = notifier::staff_router(self.notifier.clone());
            desk::router(self.desk.clone()).merge(desk::for_staff(&self.desk, alerts))
        };
        let mut apis = Router::new();
        if self.serves(ServedRole::Gate) {
            apis = apis.merge(gate::router(gate)).merge(self.directory.clone());
        }
        if self.serves(ServedRole::Desk) {
            apis = apis.merge(for_staff());
        }
        if self.serves(ServedRole::Notifier) {
            apis = apis.merge(notifier::router(self.notifier.clone()));
        }
        routes::router(
            apis,
            Arc::clone(&self.bundles),
            Arc::new(self.store.clone()),
            &self.settings,
        )
    }

    /// Signs a new manifest when the present one is near its end.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_manifest(&self) -> Result<(), HouseError> {
        let now = (self.clock)();
        let publication = publication(&self.store, &self.keys, &self.settings, now).await?;
        self.office.publish(publication);
        Ok(())
    }

    /// Opens and files at the desk and at the notifier what arrived since the last time; after a start, everything.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn catch_up(&self) -> Result<(), HouseError> {
        if self.serves(ServedRole::Desk) {
            self.desk.catch_up().await?;
        }
        if self.serves(ServedRole::Notifier) {
            self.notifier.file_sign_ups().await?;
        }
        Ok(())
    }

    /// Whether this process has this part.
    pub fn serves(&self, part: ServedRole) -> bool {
        serves(&self.settings.roles, part)
    }

    /// Erases what visitors set aside and nobody came for in time, and ends sign-ups that nobody confirmed.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn erase_expired(&self) -> Result<(), HouseError> {
        let erased = self.store.erase_expired((self.clock)()).await?;
        if erased > 0 {
            tracing::info!(erased, "unfinished answers expired");
        }
        Ok(self.notifier.expire().await?)
    }

    /// Lets some of what is held apart as probable hoaxes come back for a second look, once a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draw_for_second_look(&self) -> Result<(), HouseError> {
        let drawn = self.desk.draw_for_second_look().await?;
        if drawn > 0 {
            tracing::info!(drawn, "cases came back for a second look");
        }
        Ok(())
    }

    /// Erases the cases whose period is over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn erase_due(&self) -> Result<(), HouseError> {
        let done = self.desk.erase_due().await?;
        if done.erased > 0 || done.proven > Some(0) {
            let (erased, receipts, proven) = (done.erased, done.receipts, done.proven);
            tracing::info!(erased, receipts, ?proven, "what was due is erased");
        }
        Ok(())
    }

    /// Alerts: what goes on beside the answering.
    pub fn notifier(&self) -> &Notifier {
        &self.notifier
    }

    /// The escrow sheet, as long as nobody deleted it.
    pub fn escrow_sheet(&self) -> Option<PathBuf> {
        KeyFolder::inside(&self.settings.data).sheet()
    }

    /// An invitation for the first administrator; `None` once there is an account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite_first(&self) -> Result<Option<Token>, HouseError> {
        if self.store.any_account().await? {
            return Ok(None);
        }
        Ok(Some(
            desk::invite(
                &self.store,
                &self.entropy,
                Role::Administrator,
                (self.clock)(),
            )
            .await?,
        ))
    }

    /// The office's keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Ends what goes on for as long as a page is open, so that nobody waits for it.
    pub fn say_farewell(&self) {
        self.desk.say_farewell();
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        self.store.close().await;
    }
}

/// Opens the database of a data folder.
///
/// # Errors
/// When the folder cannot be made or the database cannot be opened.
pub(crate) async fn open_store(settings: &Settings) -> Result<SqliteStore, HouseError> {
    make_private_folder(&settings.data).map_err(|source| HouseError::Data {
        folder: settings.data.clone(),
        source,
    })?;
    let sqlite = SqliteSettings {
        file: database(&settings.data),
        page_limit: settings.database_page_limit,
    };
    Ok(SqliteStore::open(&sqlite).await?)
}

fn database(data: &Path) -> PathBuf {
    data.join("intake.db")
}

async fn publication(
    store: &SqliteStore,
    keys: &Keys,
    settings: &Settings,
    now: u64,
) -> Result<Publication, HouseError> {
    let signed = manifest::current(store, keys, &settings.office, now).await?;
    Ok(Publication::new(&signed, &store.published_keys().await?)?)
}
