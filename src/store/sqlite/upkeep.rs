//! The file as a whole. Who delivers holds a lock on a file beside it, which the system takes back
//! from the dead.

use std::fs::{File, TryLockError};

use async_trait::async_trait;

use super::submissions::accept_within;
use crate::{Alone, NewSubmission, SqliteStore, StoreError, Upkeep};

#[async_trait]
impl Upkeep for SqliteStore {
    async fn accept_all(&self, submissions: &[NewSubmission]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for submission in submissions {
            accept_within(&mut transaction, submission).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn deliver_alone(&self) -> Result<Option<Alone>, StoreError> {
        let failed = |error| StoreError::Failed(Box::new(error));
        let file = File::create(self.file.with_file_name("notifier.lock")).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    async fn is_whole(&self) -> Result<bool, StoreError> {
        let said: String = sqlx::query_scalar("PRAGMA integrity_check")
            .fetch_one(&self.readers)
            .await?;
        Ok(said == "ok")
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
