//! The office: who it is, and the keys that answers are sealed to. It is believed only when its
//! manifest is signed by the root that this app was built or configured with.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    wire::{
        UnixSeconds,
        office::{KeyPurpose, Office, OfficeManifest, SignedManifest},
    },
};
use envelope::{
    PublicKey, Suite,
    manifest::{Fingerprint, verify},
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use thiserror::Error;
use wasm_bindgen_futures::spawn_local;

use crate::{api, browser::meta, sending::pause_before};

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
pub struct OfficeContext {
    known: RwSignal<Result<OfficeManifest, OfficeError>>,
    /// Whether it was asked, and answered or could not be reached.
    asked: RwSignal<bool>,
    /// Whether it answered by itself, so that nobody asks on.
    answered: StoredValue<bool>,
    on_believed: StoredValue<Option<fn(&SignedManifest)>>,
}

/// The keys of one submission.
pub(crate) struct Keys {
    pub(crate) office: PublicKey,
    pub(crate) notifier: PublicKey,
    pub(crate) escrow: PublicKey,
}

impl OfficeContext {
    /// Begins to fetch it, and goes on trying until it answers.
    pub(crate) fn load() -> Self {
        let context = Self {
            known: RwSignal::new(Err(OfficeError::NotReached)),
            asked: RwSignal::new(false),
            answered: StoredValue::new(false),
            on_believed: StoredValue::new(None),
        };
        // Not leptos's own: that one works only once something is mounted, and this is earlier.
        spawn_local(async move {
            let mut attempt = 0;
            while !context.answered.get_value() {
                TimeoutFuture::new(pause_before(attempt)).await;
                context.fetch().await;
                attempt += 1;
            }
        });
        context
    }

    /// Fetches it once more. What is known stays so while it cannot be reached.
    pub async fn fetch(self) {
        if let Ok(signed) = api::office().await {
            let fetched = believed(&signed, now());
            if fetched.is_ok()
                && let Some(on_believed) = self.on_believed.get_value()
            {
                on_believed(&signed);
            }
            self.answered.set_value(true);
            self.known.set(fetched);
        }
        self.asked.set(true);
    }

    /// Shows every manifest that is fetched and believed from now on to somebody who keeps it.
    pub fn on_believed(self, keep: fn(&SignedManifest)) {
        self.on_believed.set_value(Some(keep));
    }

    /// Takes a manifest that was believed before, until the office answers. It is verified again, and
    /// an old one is not believed.
    pub fn recall(self, signed: &SignedManifest) {
        let unknown = self.known.with_untracked(Result::is_err);
        if unknown
            && !self.answered.get_value()
            && let Ok(manifest) = believed(signed, now())
        {
            self.known.set(Ok(manifest));
        }
    }

    /// Why answers cannot be sealed; `None` while they can, and before the office was asked.
    pub fn missing(self) -> Option<OfficeError> {
        let error = self.known.with(|known| known.as_ref().err().copied());
        error.filter(|_| self.asked.get())
    }

    /// What it is called and how it is reached, once it is known.
    pub fn get(self) -> Option<Office> {
        self.known
            .with(|known| known.as_ref().ok().map(|manifest| manifest.office.clone()))
    }

    /// The keys to seal to. A manifest that grew old on the page is to be fetched anew.
    pub(crate) fn keys(self) -> Result<Keys, OfficeError> {
        let now = now();
        self.known.with_untracked(|known| match known {
            Ok(manifest) if manifest.expires_at <= now => Err(OfficeError::NotReached),
            Ok(manifest) => keys(manifest, now),
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

/// One key of each purpose, all of one suite: the hybrid one where the office has it.
fn keys(manifest: &OfficeManifest, now: UnixSeconds) -> Result<Keys, OfficeError> {
    [Suite::XWing, Suite::X25519]
        .into_iter()
        .find_map(|suite| {
            let key = |purpose| {
                manifest
                    .keys
                    .iter()
                    .filter(|key| key.purpose == purpose && key.suite == suite.id())
                    .filter(|key| key.expires_at > now)
                    .max_by_key(|key| key.expires_at)
                    .and_then(|key| PublicKey::from_base64(suite, &key.key).ok())
            };
            Some(Keys {
                office: key(KeyPurpose::Office)?,
                notifier: key(KeyPurpose::Notifier)?,
                escrow: key(KeyPurpose::Escrow)?,
            })
        })
        .ok_or(OfficeError::NotTrusted)
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
