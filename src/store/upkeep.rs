//! What is done about a database as such.

use async_trait::async_trait;

use crate::{NewSubmission, StoreError};

/// The database as a whole.
#[async_trait]
pub trait Upkeep: Send + Sync {
    /// Keeps many submissions in one transaction, all or none: for what nobody waits for.
    async fn accept_all(&self, submissions: &[NewSubmission]) -> Result<(), StoreError>;

    /// Lets this process alone deliver alerts, for as long as it keeps what it is given; `None` while
    /// another one does. Who dies, however, lets go of it.
    async fn deliver_alone(&self) -> Result<Option<Alone>, StoreError>;

    /// Whether everything can be read, by the engine's own check.
    async fn is_whole(&self) -> Result<bool, StoreError>;

    /// Closes all connections; what was committed is on disk with or without it.
    async fn close(&self);
}

/// Held as long as a process delivers.
pub type Alone = Box<dyn Send>;
