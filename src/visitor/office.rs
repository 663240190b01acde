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
pub struct OfficeContext(RwSignal<Result<OfficeManifest, OfficeError>>);

/// The keys of one submission.
pub(crate) struct Keys {
    pub(crate) office: PublicKey,
    pub(crate) notifier: PublicKey,
    pub(crate) escrow: PublicKey,
}

impl OfficeContext {
    /// Begins to fetch it, and goes on trying until it answers.
    pub(crate) fn load() -> Self {
        let context = Self(RwSignal::new(Err(OfficeError::NotReached)));
        // Not leptos's own: that one works only once something is mounted, and this is earlier.
        spawn_local(async move {
            let mut attempt = 0;
            while context
                .0
                .with_untracked(|known| *known == Err(OfficeError::NotReached))
            {
                TimeoutFuture::new(pause_before(attempt)).await;
                context.fetch().await;
                attempt += 1;
            }
        });
        context
    }

    /// Fetches it once more.
    pub async fn fetch(self) {
        let fetched = match api::office().await {
            Ok(signed) => believed(&signed, now()),
            Err(_) => Err(OfficeError::NotReached),
        };
        self.0.set(fetched);
    }

    /// What it is called and how it is reached, once it is known.
    pub fn get(self) -> Option<Office> {
        self.0
            .with(|known| known.as_ref().ok().map(|manifest| manifest.office.clone()))
    }

    /// The keys to seal to.
    pub(crate) fn keys(self) -> Result<Keys, OfficeError> {
        self.0.with_untracked(|known| match known {
            Ok(manifest) => keys(manifest, now()),
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
