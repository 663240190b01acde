//! The office: who it is, and the keys that answers are sealed to. It is believed only when its
//! manifest is signed by the root that this app was built or configured with.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    answers::Answer,
    attempts::pause_before,
    custody::System,
    wire::{
        UnixSeconds,
        office::{AlertRoad, Office, OfficeManifest, SignedManifest},
    },
};
use envelope::manifest::{Fingerprint, verify};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use thiserror::Error;
use ui::office::{Keys, alerts_way};

use crate::{api, browser::meta};

/// Why answers cannot be sealed to this office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OfficeError {
    /// It did not answer yet.
    #[error("not reached")]
    NotReached,
    /// It answered with something that its root did not sign, that is too old, or that asks for a
    /// questionnaire other than this one.
    #[error("not to be trusted")]
    NotTrusted,
}

/// The office, as far as it is known by now.
#[derive(Clone, Copy)]
pub struct OfficeContext(RwSignal<Known>);

struct Known {
    manifest: Result<OfficeManifest, OfficeError>,
    /// Whether it was asked, and answered or could not be reached.
    asked: bool,
    /// Whether it answered by itself, so that nobody asks on.
    answered: bool,
    on_believed: Option<fn(&SignedManifest)>,
}

impl OfficeContext {
    /// Nobody asked yet.
    pub(crate) fn unknown() -> Self {
        Self(RwSignal::new(Known {
            manifest: Err(OfficeError::NotReached),
            asked: false,
            answered: false,
            on_believed: None,
        }))
    }

    /// Fetches it, and goes on trying until it answers.
    pub(crate) async fn ask_until_answered(self) {
        let mut attempt = 0;
        while !self.0.with_untracked(|known| known.answered) {
            TimeoutFuture::new(pause_before(attempt)).await;
            self.fetch().await;
            attempt += 1;
        }
    }

    /// Fetches it once more. What is known stays so while it cannot be reached.
    pub async fn fetch(self) {
        let fetched = api::office().await;
        self.0.update(|known| {
            known.asked = true;
            if let Ok(signed) = fetched {
                known.answered = true;
                known.manifest = believed(&signed, now());
                if let (Ok(_), Some(keep)) = (&known.manifest, known.on_believed) {
                    keep(&signed);
                }
            }
        });
    }

    /// Shows every manifest that is fetched and believed from now on to somebody who keeps it.
    pub fn on_believed(self, keep: fn(&SignedManifest)) {
        self.0
            .update_untracked(|known| known.on_believed = Some(keep));
    }

    /// Takes a manifest that was believed before, until the office answers. It is verified again, and
    /// an old one is not believed.
    pub fn recall(self, signed: &SignedManifest) {
        let unanswered = self.0.with_untracked(|known| !known.answered);
        if unanswered && let Ok(manifest) = believed(signed, now()) {
            self.0.update(|known| known.manifest = Ok(manifest));
        }
    }

    /// Why answers cannot be sealed; `None` while they can, and before the office was asked.
    pub fn missing(self) -> Option<OfficeError> {
        self.0.with(|known| {
            known
                .manifest
                .as_ref()
                .err()
                .copied()
                .filter(|_| known.asked)
        })
    }

    /// What it is called and how it is reached, once it is known.
    pub fn get(self) -> Option<Office> {
        self.0.with(|known| {
            let manifest = known.manifest.as_ref().ok();
            manifest.map(|manifest| manifest.office.clone())
        })
    }

    /// How alerts come from the system that holds the person, as an answer that nobody is asked for;
    /// `None` while the office is unknown.
    pub(crate) fn alerts_way(self, system: System) -> Option<Answer> {
        Some(alerts_way(&untrack(|| self.get())?, system))
    }

    /// Who sends the alerts of that system, and the other service that may. Follows the office
    /// becoming known.
    pub(crate) fn alert_road(self, system: System) -> Option<AlertRoad> {
        self.get()?.alerts.road(system).cloned()
    }

    /// The keys to seal to. A manifest that grew old on the page is to be fetched anew.
    pub(crate) fn keys(self) -> Result<Keys, OfficeError> {
        let now = now();
        self.0.with_untracked(|known| match &known.manifest {
            Ok(manifest) if manifest.expires_at <= now => Err(OfficeError::NotReached),
            Ok(manifest) => Keys::of(manifest, now).ok_or(OfficeError::NotTrusted),
            Err(error) => Err(*error),
        })
    }
}

fn believed(signed: &SignedManifest, now: UnixSeconds) -> Result<OfficeManifest, OfficeError> {
    let bytes = |text| Base64UrlUnpadded::decode_vec(text).map_err(|_| OfficeError::NotTrusted);
    let (manifest, root_key) = (bytes(&signed.manifest)?, bytes(&signed.root_key)?);
    let signature = bytes(&signed.signature)?;
    let root = expected_root().ok_or(OfficeError::NotTrusted)?;
    let manifest = verify(&manifest, &root_key, &signature, &root)
        .ok()
        .and_then(|manifest| serde_json::from_slice::<OfficeManifest>(manifest).ok())
        .ok_or(OfficeError::NotTrusted)?;
    if manifest.expires_at <= now || manifest.form_version != FORM_VERSION {
        return Err(OfficeError::NotTrusted);
    }
    Ok(manifest)
}

/// The root that the app was built with, or else the one that the page was served with.
fn expected_root() -> Option<Fingerprint> {
    match option_env!("INTAKE_ROOT_FINGERPRINT") {
        Some(built_in) => built_in.parse().ok(),
        None => meta::content("office-root")?.parse().ok(),
    }
}

/// Now, by the clock of the device.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 are positive and fit"
)]
fn now() -> UnixSeconds {
    (js_sys::Date::now() / 1000.0) as UnixSeconds
}
