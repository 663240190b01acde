//! Writes down what happened, in the order in which it did.

use std::{path::PathBuf, sync::Arc};

use store::{AuditEvent, StoreError};
use tokio::{sync::Mutex, task::spawn_blocking};

use super::shipping::{last_shipped, ship};
use crate::DeskStore;

/// How many lines are sent off at a time.
const BATCH: u32 = 1000;

/// Where it is written down.
pub(crate) struct Journal {
    store: Arc<dyn DeskStore>,
    /// Where the lines also go, off this host.
    file: Option<PathBuf>,
    progress: Mutex<Progress>,
}

/// What could not be written down yet, and how far the file is.
#[derive(Default)]
struct Progress {
    waiting: Vec<AuditEvent>,
    /// `None` until the file was looked at.
    shipped: Option<i64>,
}

impl Journal {
    pub(crate) fn new(store: Arc<dyn DeskStore>, file: Option<PathBuf>) -> Self {
        Self {
            store,
            file,
            progress: Mutex::default(),
        }
    }

    /// Staff must be able to read when nothing can be written: what cannot be written down now is
    /// written down with what comes next, and the log says so.
    pub(crate) async fn write_down(&self, event: AuditEvent) {
        let mut progress = self.progress.lock().await;
        progress.waiting.push(event);
        if let Err(error) = self.store.write_down(&progress.waiting).await {
            let waiting = progress.waiting.len();
            tracing::error!(%error, waiting, "not written down yet what happened at the desk");
            return;
        }
        progress.waiting.clear();
        if let Err(error) = self.ship(&mut progress).await {
            tracing::error!(%error, "lines of the audit wait for their file");
        }
    }

    /// Appends to the file what it does not hold yet.
    async fn ship(&self, progress: &mut Progress) -> Result<(), StoreError> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        let mut last = match progress.shipped.map_or_else(|| last_shipped(file), Ok) {
            Ok(last) => last,
            Err(error) => {
                tracing::error!(%error, file = %file.display(), "the audit's file cannot be read");
                return Ok(());
            }
        };
        loop {
            let entries = self.store.audit_after(last, BATCH).await?;
            let Some(newest) = entries.last().map(|entry| entry.sequence) else {
                break;
            };
            let target = file.clone();
            let shipped = spawn_blocking(move || ship(&target, &entries)).await;
            if !matches!(shipped, Ok(Ok(()))) {
                // A line may have been written in part: look again before the next.
                progress.shipped = None;
                tracing::error!(file = %file.display(), "the audit's file cannot be written");
                return Ok(());
            }
            last = newest;
        }
        progress.shipped = Some(last);
        Ok(())
    }
}
