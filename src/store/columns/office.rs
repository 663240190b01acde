//! What the office published.

use domain::wire::office::{KeyPurpose, PublishedKey, SignedManifest};

use super::{Columns, from_column, small};
use crate::StoreError;

pub(crate) fn published_key(row: &impl Columns) -> Result<PublishedKey, StoreError> {
    Ok(PublishedKey {
        id: row.column("id")?,
        purpose: purpose_named(row.column("purpose")?)?,
        suite: small(row, "suite")?,
        key: row.column("public_key")?,
        expires_at: from_column(row.column("expires_at")?),
    })
}

pub(crate) fn name_of(purpose: KeyPurpose) -> &'static str {
    match purpose {
        KeyPurpose::Office => "office",
        KeyPurpose::Notifier => "notifier",
        KeyPurpose::Escrow => "escrow",
    }
}

fn purpose_named(name: &str) -> Result<KeyPurpose, StoreError> {
    match name {
        "office" => Ok(KeyPurpose::Office),
        "notifier" => Ok(KeyPurpose::Notifier),
        "escrow" => Ok(KeyPurpose::Escrow),
        _ => Err(StoreError::Unreadable("published_key.purpose")),
    }
}

pub(crate) fn signed_manifest(row: &impl Columns) -> Result<SignedManifest, StoreError> {
    Ok(SignedManifest {
        manifest: row.column("manifest")?,
        signature: row.column("signature")?,
        root_key: row.column("root_key")?,
    })
}
