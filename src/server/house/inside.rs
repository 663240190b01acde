//! What a node inside the office has and a gate alone has not: the private keys, and desk and notifier,
//! which open by them.

use std::sync::Arc;

use desk::{Desk, HelpList, KeyRing, OwnRules};
use envelope::rand_core::CryptoRng;
use notifier::{Notifier, NotifierKeys};
use store::{Clock, Entropy};

use super::HouseError;
use crate::{
    database::Database,
    keys::{KeyFolder, Keys},
    settings::Settings,
};

/// The part of a house that can read.
pub(super) struct Inside {
    pub(super) keys: Arc<Keys>,
    pub(super) desk: Desk,
    pub(super) notifier: Notifier,
}

impl Inside {
    /// Reads the keys, and makes them when the office is new.
    pub(super) async fn open(
        store: &Arc<dyn Database>,
        settings: &Settings,
        (help, rules): (Arc<HelpList>, OwnRules),
        (clock, entropy): (&Clock, &Entropy),
        rng: &mut impl CryptoRng,
    ) -> Result<Self, HouseError> {
        let folder = KeyFolder::inside(&settings.data);
        // Until something was published nothing can be sealed to a key, and one that is missing
        // was never finished.
        if store.published_keys().await?.is_empty() {
            folder.make_missing(&settings.office.name, rng)?;
        }
        let keys = folder.read()?;
        let openers = KeyRing::new(keys.office.clone(), keys.openers.clone());
        let desk = Desk::new(
            Arc::clone(store) as _,
            (openers, keys.escrow.clone()),
            rules,
            settings.password_cost,
            Arc::clone(entropy),
            (Arc::clone(clock), settings.time_zone.clone()),
        )?;
        let desk = desk.routing_by(settings.routing).referring_to(help);
        let desk = desk.telling_of_drafts(settings.office.drafts_days);
        let desk = desk.reminding_by_mail(settings.alerts.mail.is_some());
        let desk = desk.signing_in_by(settings.sign_in.clone()).await?;
        let desk = desk.reserving_for_audit(settings.data.join("audit.reserve"));
        let desk = match &settings.audit_file {
            Some(file) => desk.shipping_audit_to(file.clone()),
            None => desk,
        };
        let desk = match &settings.audit_syslog {
            Some(to) => desk.shipping_audit_by(to.clone(), settings.data.join("audit.syslog")),
            None => desk,
        };
        let notifier = Notifier::open(
            Arc::clone(store) as _,
            NotifierKeys {
                present: &keys.notifier,
                former: &keys.notice_openers,
                escrow: &keys.escrow,
            },
            settings.alerts.clone(),
            (Arc::clone(clock), Arc::clone(entropy)),
        )
        .await?;
        Ok(Self {
            keys: Arc::new(keys),
            desk,
            notifier,
        })
    }
}
