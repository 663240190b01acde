//! Everything that runs, put together over one data folder.

mod error;
mod inside;

use std::{path::PathBuf, sync::Arc};

use axum::Router;
use desk::{
    Desk, Token,
    settings::{OfficeSettingsKeeper, SettingsFile as _},
};
use domain::staff::Role;
use envelope::rand_core::CryptoRng;
use gate::{Gate, Keeping, Kiosks, Proofs, Sources};
use notifier::Notifier;
use store::{Alone, Clock, Entropy, StoreError};

pub use self::error::HouseError;
use self::inside::Inside;
use crate::{
    database::{self, Database},
    directory::{self, Listing, ServedDirectory},
    keys::{KeyFolder, Keys},
    own_rules,
    publishing::Publishing,
    routes,
    settings::{ServedRole, Settings, serves},
};

const MEGABYTE: u64 = 1024 * 1024;

/// An office's server, whole but for the sockets.
pub struct House {
    settings: Settings,
    store: Arc<dyn Database>,
    /// None at a gate alone.
    inside: Option<Inside>,
    publishing: Arc<Publishing>,
    proofs: Proofs,
    kiosks: Kiosks,
    sources: Sources,
    clock: Clock,
    entropy: Entropy,
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
        let listing = directory::read(settings.directory.as_deref())?;
        let settings = &over(settings, listing);
        settings.office_file.check_entries("")?;
        let directory = Arc::new(ServedDirectory::new(settings.office_file.help(""))?);
        let rules = own_rules::read(&settings.rule_files)?;
        let store = Box::pin(database::open(settings)).await?;
        let mut inside = if is_inside(settings) {
            let own = (directory.list(), rules);
            let opening = Inside::open(&store, settings, own, (&clock, &entropy), rng);
            // Large while it goes on, and then never again.
            Some(Box::pin(opening).await?)
        } else {
            None
        };
        let keys = inside.as_ref().map(|inside| Arc::clone(&inside.keys));
        let notifier = inside.as_ref().map(|inside| inside.notifier.clone());
        let told = (keys, notifier);
        let telling = (directory, Arc::clone(&clock));
        let publishing = Publishing::open(Arc::clone(&store), told, settings, telling);
        let publishing = Arc::new(Box::pin(publishing).await?);
        if let Some(inside) = &mut inside {
            let keeper = settings_keeper(settings, &publishing);
            inside.desk = inside.desk.clone().keeping_settings(keeper);
        }
        let house = Self {
            settings: settings.clone(),
            proofs: Proofs::new(Arc::clone(&store) as _, settings.proof_of_work, &entropy).await?,
            kiosks: Kiosks::new(Arc::clone(&store) as _, &entropy),
            sources: Sources::new(&entropy),
            entropy,
            publishing,
            store,
            inside,
            clock,
        };
        house.note_first_periods().await;
        Ok(house)
    }

    /// Writes down which periods count in a new office, so that nothing there waits for what counted before.
    async fn note_first_periods(&self) {
        let Some(desk) = self.desk() else {
            return;
        };
        if let Err(error) = Box::pin(desk.note_first_periods()).await {
            // Staff can read all the same; what is closed until a round writes it down waits a week longer.
            tracing::error!(%error, "the periods that count were not written down");
        }
    }

    /// Everything that the house answers.
    pub fn router(&self) -> Router {
        let gate = Gate {
            inbox: Arc::clone(&self.store) as _,
            receipts: Arc::clone(&self.store) as _,
            set_aside: Arc::clone(&self.store) as _,
            keeping: Keeping {
                draft_days: self.settings.office.drafts_days,
                most_bytes: u64::from(self.settings.set_aside_megabytes) * MEGABYTE,
            },
            office: self.publishing.office.clone(),
            proofs: self.proofs.clone(),
            kiosks: self.kiosks.clone(),
            sources: self.sources.clone(),
            clock: Arc::clone(&self.clock),
        };
        let mut apis = Router::new();
        if self.serves(ServedRole::Gate) {
            apis = apis
                .merge(gate::router(gate.clone()))
                .merge(self.publishing.directory.router());
        }
        if let Some(Inside { desk, notifier, .. }) = &self.inside {
            if self.serves(ServedRole::Desk) {
                let alerts = notifier::staff_router(notifier.clone());
                apis = apis.merge(desk::router(desk.clone()));
                apis = apis.merge(desk::for_staff(desk, alerts));
                apis = apis.merge(desk::for_staff(desk, gate::staff_router(gate)));
            }
            if self.serves(ServedRole::Notifier) {
                apis = apis.merge(notifier::router(notifier.clone()));
            }
        }
        routes::router(
            apis,
            Arc::clone(&self.publishing.bundles),
            Arc::clone(&self.publishing.policies),
            Arc::clone(&self.store) as _,
            self.settings.demo_host,
        )
    }

    /// Publishes what was saved of the office's settings at another node, and signs a new manifest when
    /// the present one is near its end; a gate alone looks whether somebody did. That the office says
    /// something else is signed by who serves the desk.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_manifest(&self) -> Result<(), HouseError> {
        self.publishing.look().await
    }

    /// Opens and files at the desk and at the notifier what arrived since the last time; after a start, everything.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn catch_up(&self) -> Result<(), HouseError> {
        if let Some(desk) = self.desk() {
            desk.catch_up().await?;
        }
        if let Some(notifier) = self
            .notifier()
            .filter(|_| self.serves(ServedRole::Notifier))
        {
            notifier.file_sign_ups().await?;
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
        match self.notifier() {
            Some(notifier) => Ok(notifier.expire().await?),
            None => Ok(()),
        }
    }

    /// Lets some of what is held apart as probable hoaxes come back for a second look, once a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draw_for_second_look(&self) -> Result<(), HouseError> {
        let Some(desk) = self.desk() else {
            return Ok(());
        };
        let drawn = desk.draw_for_second_look().await?;
        if drawn > 0 {
            tracing::info!(drawn, "cases came back for a second look");
        }
        Ok(())
    }

    /// Leaves for staff who want to be reminded by mail how much waits for them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn leave_reminders(&self) -> Result<(), HouseError> {
        match self.desk() {
            Some(desk) => Ok(desk.leave_reminders().await?),
            None => Ok(()),
        }
    }

    /// Sends to the office's collector of logs what happened at the desk since the last time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ship_audit(&self) -> Result<(), HouseError> {
        match self.desk() {
            Some(desk) => Ok(desk.ship_audit().await?),
            None => Ok(()),
        }
    }

    /// Erases the cases whose period is over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn erase_due(&self) -> Result<(), HouseError> {
        let Some(desk) = self.desk() else {
            return Ok(());
        };
        let done = desk.erase_due().await?;
        if done.erased > 0 || done.proven > Some(0) {
            let (erased, receipts, proven) = (done.erased, done.receipts, done.proven);
            tracing::info!(erased, receipts, ?proven, "what was due is erased");
        }
        Ok(())
    }

    /// The desk; `None` where this process has other parts alone: what it would erase or send, it would by
    /// settings that may not be the desk's.
    fn desk(&self) -> Option<&Desk> {
        let inside = self.inside.as_ref()?;
        self.serves(ServedRole::Desk).then_some(&inside.desk)
    }

    /// Alerts: what goes on beside the answering; `None` at a gate alone.
    pub fn notifier(&self) -> Option<&Notifier> {
        self.inside.as_ref().map(|inside| &inside.notifier)
    }

    /// Lets this process alone deliver alerts, as long as it keeps what it is given; `None` while
    /// another one does.
    pub(crate) async fn deliver_alone(&self) -> Result<Option<Alone>, StoreError> {
        self.store.deliver_alone().await
    }

    /// The escrow sheet, as long as nobody deleted it.
    pub fn escrow_sheet(&self) -> Option<PathBuf> {
        KeyFolder::inside(&self.settings.data).sheet()
    }

    /// An invitation for the first administrator; `None` once there is an account, at a gate alone, and
    /// where nobody signs in by a password.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite_first(&self) -> Result<Option<Token>, HouseError> {
        let takes_passwords = self.settings.sign_in.passwords;
        if self.inside.is_none() || !takes_passwords || self.store.any_administrator().await? {
            return Ok(None);
        }
        Ok(Some(
            desk::invite(
                &*self.store,
                &self.entropy,
                Role::Administrator,
                (self.clock)(),
            )
            .await?,
        ))
    }

    /// The office's keys; `None` at a gate alone.
    pub fn keys(&self) -> Option<&Keys> {
        self.inside.as_ref().map(|inside| &*inside.keys)
    }

    /// Ends what goes on for as long as a page is open, so that nobody waits for it.
    pub fn say_farewell(&self) {
        if let Some(Inside { desk, .. }) = &self.inside {
            desk.say_farewell();
        }
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        self.store.close().await;
    }
}

/// The settings over this list of where else to find help.
fn over(settings: &Settings, listing: Listing) -> Settings {
    let mut settings = settings.clone();
    settings.office_file = settings.office_file.over(Arc::new(listing));
    settings
}

/// Whether this is a node of the office, and not a gate alone.
fn is_inside(settings: &Settings) -> bool {
    [ServedRole::Desk, ServedRole::Notifier]
        .iter()
        .any(|part| serves(&settings.roles, *part))
}

/// How the desk keeps the office's settings: as the file is written, and counting here at once.
fn settings_keeper(settings: &Settings, publishing: &Arc<Publishing>) -> OfficeSettingsKeeper {
    let publishing = Arc::clone(publishing);
    OfficeSettingsKeeper {
        file: Arc::new(settings.office_file.clone()),
        into_effect: Arc::new(move || {
            let publishing = Arc::clone(&publishing);
            Box::pin(async move {
                if let Err(error) = publishing.look().await {
                    tracing::error!(%error, "what was saved comes into effect with the next round");
                }
            })
        }),
    }
}
