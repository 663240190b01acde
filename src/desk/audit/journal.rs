//! Writes down what happened, in the order in which it did.

use std::{path::PathBuf, sync::Arc};

use store::{AuditEvent, StoreError};
use tokio::{sync::Mutex, task::spawn_blocking};

use super::{
    reserve::Reserve,
    shipping::{last_shipped, ship},
};
use crate::DeskStore;

/// How many lines are sent off at a time.
const BATCH: u32 = 1000;

/// Where it is written down.
pub(crate) struct Journal {
    store: Arc<dyn DeskStore>,
    /// Where the lines also go, off this host.
    file: Option<PathBuf>,
    /// Where lines wait that the database has no room for.
    reserve: Option<Reserve>,
    progress: Mutex<Progress>,
}

/// What could not be written down yet, and how far the file is.
#[derive(Default)]
struct Progress {
    waiting: Vec<AuditEvent>,
    /// Whether lines lie in the reserve; `None` until it was looked at.
    reserved: Option<bool>,
    /// `None` until the file was looked at.
    shipped: Option<i64>,
}

impl Journal {
    pub(crate) fn new(store: Arc<dyn DeskStore>) -> Self {
        Self {
            store,
            file: None,
            reserve: None,
            progress: Mutex::default(),
        }
    }

    /// The same, which also sends its lines to this file.
    pub(crate) fn shipping_to(&self, file: PathBuf) -> Self {
        Self {
            file: Some(file),
            reserve: self.reserve.clone(),
            ..Self::new(Arc::clone(&self.store))
        }
    }

    /// The same, with this file for lines that the database has no room for.
    pub(crate) fn reserving(&self, file: PathBuf) -> Self {
        Self {
            file: self.file.clone(),
            reserve: Some(Reserve::new(file)),
            ..Self::new(Arc::clone(&self.store))
        }
    }

    /// Staff must be able to read when nothing can be written: what cannot be written down now waits in
    /// the reserve, is written down with what comes next, and the log says so. After a crash between the
    /// two a line may stand twice; none is missing.
    pub(crate) async fn write_down(&self, event: AuditEvent) {
        let mut progress = self.progress.lock().await;
        self.look_into_reserve(&mut progress).await;
        progress.waiting.push(event);
        if let Err(error) = self.store.write_down(&progress.waiting).await {
            let waiting = progress.waiting.len();
            tracing::error!(%error, waiting, "not written down yet what happened at the desk");
            let kept = self.reserve(progress.waiting.clone()).await;
            progress.reserved = Some(kept);
            return;
        }
        progress.waiting.clear();
        if progress.reserved == Some(true) {
            progress.reserved = Some(!self.reserve(Vec::new()).await);
        }
        if let Err(error) = self.ship(&mut progress).await {
            tracing::error!(%error, "lines of the audit wait for their file");
        }
    }

    /// What an earlier process could not write down comes first.
    async fn look_into_reserve(&self, progress: &mut Progress) {
        let Some(reserve) = self.reserve.clone().filter(|_| progress.reserved.is_none()) else {
            return;
        };
        match spawn_blocking(move || reserve.read()).await {
            Ok(Ok(events)) => {
                progress.reserved = Some(!events.is_empty());
                progress.waiting.splice(..0, events);
            }
            failed => {
                tracing::error!(?failed, "the audit's reserve cannot be read");
                progress.reserved = Some(false);
            }
        }
    }

    /// Says whether they lie there now.
    async fn reserve(&self, events: Vec<AuditEvent>) -> bool {
        let Some(reserve) = self.reserve.clone() else {
            return false;
        };
        let kept = spawn_blocking(move || reserve.keep(&events)).await;
        let done = matches!(kept, Ok(Ok(())));
        if !done {
            tracing::error!(?kept, "lines of the audit wait in memory alone");
        }
        done
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
