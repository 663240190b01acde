//! How every case stands: read from the store once, and kept in step with it.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use domain::wire::UnixSeconds;
use store::{CaseStanding, NewCaseEvent, StoreError};
use tokio::sync::Mutex;

use crate::DeskStore;

/// Every case that somebody did something about.
pub(crate) struct Board {
    store: Arc<dyn DeskStore>,
    standings: RwLock<HashMap<i64, CaseStanding>>,
    /// When the first task of a case is due, by the version that it was worked out for.
    due: RwLock<HashMap<i64, (i64, Option<UnixSeconds>)>>,
    /// Whether the store was read. Whoever changes a case holds it.
    read: Mutex<bool>,
}

impl Board {
    pub(crate) fn new(store: Arc<dyn DeskStore>) -> Self {
        Self {
            store,
            standings: RwLock::default(),
            due: RwLock::default(),
            read: Mutex::new(false),
        }
    }

    /// Reads the store, the first time that it is asked to.
    pub(crate) async fn catch_up(&self) -> Result<(), StoreError> {
        let mut read = self.read.lock().await;
        if *read {
            return Ok(());
        }
        let standings = self.store.standings().await?;
        let mut kept = self
            .standings
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        kept.extend(standings.into_iter().map(|one| (one.sequence, one)));
        *read = true;
        Ok(())
    }

    /// How a case stands. One that nobody touched is new.
    pub(crate) fn standing(&self, sequence: i64) -> CaseStanding {
        let standings = self
            .standings
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        let known = standings.get(&sequence).cloned();
        known.unwrap_or_else(|| CaseStanding {
            sequence,
            ..CaseStanding::default()
        })
    }

    /// When the first task of a case is due; worked out once for each version.
    pub(crate) fn due_at(
        &self,
        standing: &CaseStanding,
        work_out: impl FnOnce() -> Option<UnixSeconds>,
    ) -> Option<UnixSeconds> {
        let known = {
            let due = self.due.read().unwrap_or_else(PoisonError::into_inner);
            due.get(&standing.sequence).copied()
        };
        if let Some((version, due_at)) = known
            && version == standing.version
        {
            return due_at;
        }
        let due_at = work_out();
        let mut due = self.due.write().unwrap_or_else(PoisonError::into_inner);
        due.insert(standing.sequence, (standing.version, due_at));
        due_at
    }

    /// Moves a case; says whether it still stood where whoever asks saw it.
    pub(crate) async fn move_case(
        &self,
        standing: CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<bool, StoreError> {
        let _alone = self.read.lock().await;
        let moved = self.store.move_case(&standing, event).await?;
        if moved {
            let mut kept = self
                .standings
                .write()
                .unwrap_or_else(PoisonError::into_inner);
            kept.insert(standing.sequence, standing);
        }
        Ok(moved)
    }
}
