//! What the office has published about itself: its keys, and the manifest that it signed last.

use async_trait::async_trait;
use domain::wire::office::{PublishedKey, SignedManifest};

use crate::StoreError;

/// The office's own records.
#[async_trait]
pub trait OfficeRecords: Send + Sync {
    /// The manifest that was signed last.
    async fn manifest(&self) -> Result<Option<SignedManifest>, StoreError>;

    /// Keeps a newly signed manifest, and the keys it names, both or neither. Keys that earlier
    /// manifests named stay known: a kiosk that was off line for weeks still seals to them.
    async fn publish(
        &self,
        manifest: &SignedManifest,
        keys: &[PublishedKey],
    ) -> Result<(), StoreError>;

    /// Every key that was ever published.
    async fn published_keys(&self) -> Result<Vec<PublishedKey>, StoreError>;
}
