//! What the office says of itself, wherever that stands: the signed manifest, the pages that start the
//! apps, the sites that may frame them, where else to find help, and the number in messages. It is looked up again and again, so
//! that what is saved at the desk counts at every node without a restart.

use std::{io, sync::Arc};

use desk::{Help, settings::SettingsFile as _};
use domain::wire::office::{Office, SignedManifest};
use envelope::manifest::Fingerprint;
use gate::Publication;
use notifier::Notifier;
use store::Clock;
use tokio::{
    sync::Mutex,
    task::{JoinError, spawn_blocking},
};

use crate::{
    assets::{Bundles, bundles, fill_in},
    database::Database,
    directory::ServedDirectory,
    headers::Policies,
    house::HouseError,
    keys::Keys,
    manifest::{self, Word},
    settings::{EmbedHost, PresentOffice, ServedRole, Settings, serves},
};

/// Everything that has to be told.
pub(crate) struct Publishing {
    store: Arc<dyn Database>,
    /// None at a gate alone.
    keys: Option<Arc<Keys>>,
    notifier: Option<Notifier>,
    settings: Settings,
    clock: Clock,
    /// What gates serve.
    pub(crate) office: gate::Office,
    /// Where else to find help.
    pub(crate) directory: Arc<ServedDirectory>,
    /// The apps.
    pub(crate) bundles: Arc<Bundles>,
    /// Who may frame them.
    pub(crate) policies: Arc<Policies>,
    root: Fingerprint,
    /// What was published last. One at a time publishes.
    published: Mutex<SignedManifest>,
}

impl Publishing {
    /// Publishes what the office says now.
    ///
    /// # Errors
    /// When the database fails, the bundles cannot be read, or a gate alone finds nothing published.
    pub(crate) async fn open(
        store: Arc<dyn Database>,
        (keys, notifier): (Option<Arc<Keys>>, Option<Notifier>),
        settings: &Settings,
        (directory, clock): (Arc<ServedDirectory>, Clock),
    ) -> Result<Self, HouseError> {
        let (present, help) = present(&*store, settings).await?;
        directory.serve(&help);
        let said = (&present.office, word(settings));
        let signed = signed(&*store, keys.as_deref(), said, clock()).await?;
        let root = manifest::root(&*store)
            .await?
            .ok_or(HouseError::NotPublished)?;
        let publication = Publication::new(&signed, &store.published_keys().await?)?;
        let bundles = bundles(settings).map_err(HouseError::Bundles)?;
        let present = as_published(&signed, present);
        fill_in(&bundles, &root, &present).map_err(HouseError::Bundles)?;
        if let Some(notifier) = &notifier {
            notifier.name_telephone(&present.office.telephone);
        }
        Ok(Self {
            store,
            keys,
            notifier,
            settings: settings.clone(),
            clock,
            office: gate::Office::new(publication),
            directory,
            bundles: Arc::new(bundles),
            policies: Policies::new(&present.embed_hosts),
            root,
            published: Mutex::new(signed),
        })
    }

    /// Looks whether the office says something else by now, and publishes it; signs the manifest anew
    /// when it is near its end. Who serves no desk looks whether the desk said something else.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn look(&self) -> Result<(), HouseError> {
        let mut published = self.published.lock().await;
        let (present, help) = present(&*self.store, &self.settings).await?;
        self.policies.frame_by(&present.embed_hosts);
        self.directory.serve(&help);
        let said = (&present.office, word(&self.settings));
        let signed = signed(&*self.store, self.keys.as_deref(), said, (self.clock)()).await?;
        if *published == signed {
            return Ok(());
        }
        let publication = Publication::new(&signed, &self.store.published_keys().await?)?;
        let present = as_published(&signed, present);
        if let Some(notifier) = &self.notifier {
            notifier.name_telephone(&present.office.telephone);
        }
        self.fill_in(present).await?;
        self.office.publish(publication);
        *published = signed;
        Ok(())
    }

    /// Compressing the pages takes a while.
    async fn fill_in(&self, present: PresentOffice) -> Result<(), HouseError> {
        let (bundles, root) = (Arc::clone(&self.bundles), self.root);
        let filled = spawn_blocking(move || fill_in(&bundles, &root, &present));
        let filled = filled.await.unwrap_or_else(|ended| Err(not_ended(ended)));
        filled.map_err(HouseError::Bundles)
    }
}

fn not_ended(error: JoinError) -> io::Error {
    io::Error::other(error)
}

/// The office as the file and the desk have it, and where else people find help. What was saved and cannot
/// be used does not count.
async fn present(
    store: &dyn Database,
    settings: &Settings,
) -> Result<(PresentOffice, Help), HouseError> {
    let file = &settings.office_file;
    let as_started = PresentOffice {
        office: settings.office.clone(),
        languages: settings.languages.clone(),
        embed_hosts: settings.embed_hosts.clone(),
    };
    let saved = store.present_settings().await?;
    let Some(saved) = saved.filter(|_| !file.keeps_all()) else {
        return Ok((as_started, file.help("")));
    };
    match file.with(&saved.document) {
        Ok(mut present) => {
            if settings.demo_host {
                present.embed_hosts.extend(EmbedHost::this_machine());
            }
            Ok((present, file.help(&saved.document)))
        }
        Err(error) => {
            file.complain(&saved.document, saved.number, &error);
            Ok((as_started, file.help("")))
        }
    }
}

/// What is published: signed anew where that is due and we have the keys to do so.
async fn signed(
    store: &dyn Database,
    keys: Option<&Keys>,
    said: (&Office, Word),
    now: u64,
) -> Result<SignedManifest, HouseError> {
    match keys {
        Some(keys) => Ok(manifest::current(store, keys, said, now).await?),
        None => store.manifest().await?.ok_or(HouseError::NotPublished),
    }
}

/// The office says what the process says that serves the desk.
fn word(settings: &Settings) -> Word {
    if serves(&settings.roles, ServedRole::Desk) {
        Word::Own
    } else {
        Word::Kept
    }
}

/// Whoever serves no desk says what was signed, whatever stands in its own file.
fn as_published(signed: &SignedManifest, present: PresentOffice) -> PresentOffice {
    let office = manifest::office_of(signed).unwrap_or(present.office);
    PresentOffice { office, ..present }
}
