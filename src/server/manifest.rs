//! The office manifest: signed when it is missing, near its end, or no longer what the office says. What the
//! office says, one process knows: the one that serves the desk. Others, whose files may be older, would
//! sign theirs over it, and it its own over theirs, on and on.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    wire::{
        UnixSeconds,
        office::{KeyPurpose, Office, OfficeManifest, PublishedKey, SignedManifest},
    },
};
use envelope::{
    PublicKey,
    manifest::{Fingerprint, verify},
};
use store::{OfficeRecords, StoreError};
use thiserror::Error;

use crate::keys::Keys;

const DAY: UnixSeconds = 24 * 60 * 60;
/// How long a client believes a manifest.
const MANIFEST_LIFE: UnixSeconds = 90 * DAY;
/// A new one is signed this long before the old one ends, so that a kiosk has a month to fetch it.
const RENEWAL: UnixSeconds = 30 * DAY;
/// Keys outlive the manifest that names them: a kiosk may have loaded it on its last day.
const KEY_LIFE: UnixSeconds = 2 * MANIFEST_LIFE;

/// Whose word a process signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// Its own: it serves the desk.
    Own,
    /// What was signed before, again when that is near its end.
    Kept,
}

/// Why there is no manifest.
#[derive(Debug, Error)]
pub enum ManifestError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It could not be written as JSON.
    #[error("the manifest could not be written")]
    Json(#[from] serde_json::Error),
}

/// The manifest to serve at `now`: the kept one as long as it is good, else a new one, kept. Where there is
/// none yet, whoever is first says what the office is.
///
/// # Errors
/// When the database fails.
pub(crate) async fn current(
    store: &(impl OfficeRecords + ?Sized),
    keys: &Keys,
    (office, word): (&Office, Word),
    now: UnixSeconds,
) -> Result<SignedManifest, ManifestError> {
    let mut wanted = manifest(keys, office, now);
    if let Some(signed) = store.manifest().await?
        && let Some(kept) = read(&signed, keys)
    {
        let said = match word {
            Word::Own => says_the_same(&kept, &wanted),
            Word::Kept => true,
        };
        if said && lasts(&kept, now) {
            return Ok(signed);
        }
        if word == Word::Kept {
            wanted.form_version = kept.form_version;
            wanted.office = kept.office;
        }
    }
    let signed = sign(&wanted, keys)?;
    store.publish(&signed, &wanted.keys).await?;
    Ok(signed)
}

/// The root that signed what is published: what the apps are told to believe.
///
/// # Errors
/// When the database fails.
pub(crate) async fn root(
    store: &(impl OfficeRecords + ?Sized),
) -> Result<Option<Fingerprint>, StoreError> {
    let Some(signed) = store.manifest().await? else {
        return Ok(None);
    };
    let root = Base64UrlUnpadded::decode_vec(&signed.root_key);
    let root = root.map_err(|_| StoreError::Unreadable("office_manifest.root_key"))?;
    Ok(Some(Fingerprint::of(&root)))
}

/// The office that a manifest tells of, whoever signed it.
pub(crate) fn office_of(signed: &SignedManifest) -> Option<Office> {
    let bytes = Base64UrlUnpadded::decode_vec(&signed.manifest).ok()?;
    let manifest: OfficeManifest = serde_json::from_slice(&bytes).ok()?;
    Some(manifest.office)
}

fn manifest(keys: &Keys, office: &Office, now: UnixSeconds) -> OfficeManifest {
    let published = |key: &PublicKey, purpose| PublishedKey {
        id: key.id().to_string(),
        purpose,
        suite: key.suite().id(),
        key: key.to_base64(),
        expires_at: now + KEY_LIFE,
    };
    OfficeManifest {
        issued_at: now,
        expires_at: now + MANIFEST_LIFE,
        form_version: FORM_VERSION,
        office: office.clone(),
        keys: vec![
            published(keys.office.public(), KeyPurpose::Office),
            published(keys.notifier.public(), KeyPurpose::Notifier),
            published(&keys.escrow, KeyPurpose::Escrow),
        ],
    }
}

fn sign(manifest: &OfficeManifest, keys: &Keys) -> Result<SignedManifest, serde_json::Error> {
    let bytes = serde_json::to_vec(manifest)?;
    Ok(SignedManifest {
        signature: Base64UrlUnpadded::encode_string(&keys.root.sign(&bytes)),
        root_key: Base64UrlUnpadded::encode_string(&keys.root.public()),
        manifest: Base64UrlUnpadded::encode_string(&bytes),
    })
}

/// What a kept manifest says; `None` when our root did not sign it.
fn read(signed: &SignedManifest, keys: &Keys) -> Option<OfficeManifest> {
    let decode = |text: &str| Base64UrlUnpadded::decode_vec(text).ok();
    let (bytes, root) = (decode(&signed.manifest)?, decode(&signed.root_key)?);
    let signature = decode(&signed.signature)?;
    let bytes = verify(&bytes, &root, &signature, &keys.root.fingerprint()).ok()?;
    serde_json::from_slice(bytes).ok()
}

/// Whether it has more than the time of renewal left.
const fn lasts(kept: &OfficeManifest, now: UnixSeconds) -> bool {
    kept.expires_at > now + RENEWAL && kept.issued_at <= now
}

/// Whether it says what a new one would.
fn says_the_same(kept: &OfficeManifest, wanted: &OfficeManifest) -> bool {
    let ids = |manifest: &OfficeManifest| -> Vec<_> {
        manifest
            .keys
            .iter()
            .map(|key| (key.id.clone(), key.purpose))
            .collect()
    };
    kept.form_version == wanted.form_version
        && kept.office == wanted.office
        && ids(kept) == ids(wanted)
}
