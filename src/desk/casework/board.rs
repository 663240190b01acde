//! How every case stands: read from the store once, and kept in step with it.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, PoisonError, RwLock, RwLockWriteGuard},
};

use domain::wire::UnixSeconds;
use store::{
    BulkMove, CaseMove, CaseStanding, NewBulkChange, NewCaseEvent, ReplyOutcome, SentReply,
    StoreError, Tie,
};
use tokio::sync::Mutex;

use crate::DeskStore;

/// Every case that somebody did something about.
pub(crate) struct Board {
    store: Arc<dyn DeskStore>,
    standings: RwLock<HashMap<i64, CaseStanding>>,
    /// What came back from quarantine by chance, at which version.
    second_looks: RwLock<HashMap<i64, i64>>,
    /// Whether the store was read. Whoever changes a case holds it.
    read: Mutex<bool>,
}

impl Board {
    pub(crate) fn new(store: Arc<dyn DeskStore>) -> Self {
        Self {
            store,
            standings: RwLock::default(),
            second_looks: RwLock::default(),
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
        let drawn = self.store.second_looks().await?;
        self.keep(standings);
        self.second_looks_mut().extend(drawn);
        *read = true;
        Ok(())
    }

    /// Whether it came back by chance and nobody looked at it since.
    pub(crate) fn is_back(&self, standing: &CaseStanding) -> bool {
        self.drawn_at(standing.sequence) == Some(standing.version)
    }

    /// Whether it ever came back by chance.
    pub(crate) fn was_drawn(&self, sequence: i64) -> bool {
        self.drawn_at(sequence).is_some()
    }

    fn drawn_at(&self, sequence: i64) -> Option<i64> {
        let drawn = self
            .second_looks
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        drawn.get(&sequence).copied()
    }

    /// Lets cases come back for a second look.
    pub(crate) async fn look_again(
        &self,
        sequences: &[i64],
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        let _alone = self.read.lock().await;
        let drawn: Vec<_> = sequences
            .iter()
            .map(|sequence| (*sequence, self.standing(*sequence).version))
            .collect();
        self.store.look_again(&drawn, now).await?;
        self.second_looks_mut().extend(drawn);
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

    /// Moves a case; says whether it still stood where whoever asks saw it.
    pub(crate) async fn move_case(
        &self,
        standing: CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<bool, StoreError> {
        let _alone = self.read.lock().await;
        let moved = self.store.move_case(&standing, event).await?;
        if moved {
            self.keep([standing]);
        }
        Ok(moved)
    }

    /// Moves a case and sends a reply, both or neither; `None` where the case did not stand where whoever
    /// asks saw it.
    pub(crate) async fn move_with_reply(
        &self,
        standing: CaseStanding,
        event: &NewCaseEvent,
        reply: &SentReply,
    ) -> Result<Option<ReplyOutcome>, StoreError> {
        let _alone = self.read.lock().await;
        let sent = self.store.send_with_move(reply, &standing, event).await?;
        if sent.is_some_and(|outcome| outcome != ReplyOutcome::NoThread) {
            self.keep([standing]);
        }
        Ok(sent)
    }

    /// Moves two cases as one, and ties them; says whether both still stood where whoever asks saw them.
    pub(crate) async fn move_pair(
        &self,
        pair: &[CaseMove; 2],
        tie: Tie,
    ) -> Result<bool, StoreError> {
        let _alone = self.read.lock().await;
        let moved = self.store.move_pair(pair, tie).await?;
        if moved {
            self.keep(pair.iter().map(|one| one.after.clone()));
        }
        Ok(moved)
    }

    /// Moves many cases as one change; gives its number, and which of them moved.
    pub(crate) async fn move_many(
        &self,
        change: &NewBulkChange,
        moves: &[BulkMove],
    ) -> Result<(i64, Vec<i64>), StoreError> {
        let _alone = self.read.lock().await;
        let (number, done) = self.store.change_many(change, moves).await?;
        let known: HashSet<i64> = done.iter().copied().collect();
        let after = moves.iter().map(|one| &one.after);
        self.keep(after.filter(|one| known.contains(&one.sequence)).cloned());
        Ok((number, done))
    }

    /// Takes such a change back; gives the cases that stand as before again.
    pub(crate) async fn undo_many(
        &self,
        number: i64,
        account: i64,
        now: UnixSeconds,
    ) -> Result<Option<Vec<CaseStanding>>, StoreError> {
        let _alone = self.read.lock().await;
        let restored = self.store.undo_many(number, account, now).await?;
        self.keep(restored.iter().flatten().cloned());
        Ok(restored)
    }

    fn keep(&self, standings: impl IntoIterator<Item = CaseStanding>) {
        let mut kept = self
            .standings
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        kept.extend(standings.into_iter().map(|one| (one.sequence, one)));
    }

    fn second_looks_mut(&self) -> RwLockWriteGuard<'_, HashMap<i64, i64>> {
        self.second_looks
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
