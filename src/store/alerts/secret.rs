//! What the notifier derives its own keys from.

use async_trait::async_trait;

use crate::StoreError;

/// The secret that marks and seals derive from, sealed to the notifier's key and to the escrow.
#[async_trait]
pub trait NotifierSecret: Send + Sync {
    /// The envelope; `None` as long as none was kept.
    async fn notifier_secret(&self) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps an envelope in the place of the former one, `None` for the first. Says whether that one
    /// was still there: of two processes that start at once, one is too late.
    async fn keep_notifier_secret(
        &self,
        former: Option<&[u8]>,
        envelope: &[u8],
    ) -> Result<bool, StoreError>;
}
