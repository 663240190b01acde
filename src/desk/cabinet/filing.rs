//! Taking in what arrived: open, file, put into the cabinet.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::{
    answers::Answers,
    value::Today,
    wire::{
        UnixSeconds,
        desk::{UnopenedReason, UnopenedSubmission},
    },
};
use envelope::SubmissionId;
use jiff::{Timestamp, tz::Offset};
use store::{CaseFiling, CaseOutcome, KeptSubmission, PublishedReceipt, StoreError};
use tokio::{sync::Mutex, task::spawn_blocking};

use super::{KeyRing, OpenIntake, contents::Contents, reading::read};
use crate::{
    DeskStore,
    sorting::{Judgment, Placement, Rules, Sorter},
};

/// How many submissions are opened and filed at a time.
const BATCH: u32 = 256;
/// The day begins here first (Kiritimati). A date that is today anywhere is no date in the future.
const EARLIEST_MORNING: Offset = Offset::constant(14);

/// The opened intakes, and those that did not open.
pub(crate) struct Cabinet {
    store: Arc<dyn DeskStore>,
    ring: Arc<KeyRing>,
    contents: RwLock<Contents>,
    progress: Mutex<Progress>,
}

/// How far the store was read, and what could not be written back yet.
#[derive(Default)]
struct Progress {
    last: i64,
    unfiled: Vec<CaseFiling>,
    unpublished: Vec<PublishedReceipt>,
}

/// A submission and what came of it.
type Looked = (
    Arc<KeptSubmission>,
    Result<(OpenIntake, Answers), UnopenedReason>,
);

impl Cabinet {
    pub(crate) fn new(store: Arc<dyn DeskStore>, ring: KeyRing, rules: Rules) -> Self {
        Self {
            store,
            ring: Arc::new(ring),
            contents: RwLock::new(Contents::new(rules)),
            progress: Mutex::default(),
        }
    }

    /// Opens and files everything that arrived since the last time, one caller at a time.
    pub(crate) async fn catch_up(&self, now: UnixSeconds) -> Result<(), StoreError> {
        let mut progress = self.progress.lock().await;
        loop {
            let batch = self.store.arrived_after(progress.last, BATCH).await?;
            let Some(newest) = batch.last() else { break };
            let newest = newest.sequence;
            let looked = self.look_at(batch, today(now)).await;
            progress
                .unfiled
                .extend(looked.iter().map(|looked| filing(looked, now)));
            progress
                .unpublished
                .extend(looked.iter().filter_map(published));
            self.put_in(looked);
            progress.last = newest;
            self.file(&mut progress).await;
        }
        self.file(&mut progress).await;
        Ok(())
    }

    /// The intake with this id; `None` when there is none or it did not open.
    pub(crate) fn find(&self, id: SubmissionId) -> Option<Arc<OpenIntake>> {
        self.contents().find(id)
    }

    /// The submission that a person calls by this reference, however they write it.
    pub(crate) fn referred_to(&self, reference: &str) -> Option<SubmissionId> {
        self.contents()
            .referred_to(&reference.trim().to_uppercase())
    }

    /// The intake of this number; `None` when there is none or it did not open.
    pub(crate) fn at(&self, sequence: i64) -> Option<Arc<OpenIntake>> {
        self.contents().at(sequence)
    }

    /// Those that arrived since the last time that somebody asked, and those that the rules for hoaxes
    /// place elsewhere than before.
    pub(crate) fn news(&self) -> Vec<i64> {
        if !self.contents().has_news() {
            return Vec::new();
        }
        self.contents_mut().news()
    }

    /// The intakes that hold these words, best first, and how many there are.
    pub(crate) fn search(
        &self,
        query: &str,
        most: usize,
        passes: impl Fn(i64) -> bool,
    ) -> (Vec<Arc<OpenIntake>>, usize) {
        self.contents().search(query, most, passes)
    }

    /// What the rules for hoaxes say of an intake, as everything stands now.
    pub(crate) fn judge(&self, sequence: i64) -> Option<Judgment> {
        self.contents().judge(sequence)
    }

    /// Looks at all of hoax sorting.
    pub(crate) fn sorted<T>(&self, look: impl FnOnce(&Sorter) -> T) -> T {
        look(self.contents().sorter())
    }

    /// Lets an intake be found by what staff wrote about it, too.
    pub(crate) fn add_note(&self, sequence: i64, text: &str) {
        self.contents_mut().add_note(sequence, text);
    }

    /// Forgets an intake that was erased.
    pub(crate) fn forget(&self, sequence: i64) {
        self.contents_mut().forget(sequence);
    }

    /// Forgets what was erased and never was opened.
    pub(crate) fn forget_unopened(&self, sequence: i64) {
        self.contents_mut().forget_unopened(sequence);
    }

    /// Whether the rules hold it apart.
    pub(crate) fn is_held_apart(&self, sequence: i64) -> bool {
        let judgment = self.judge(sequence);
        judgment.is_some_and(|judgment| judgment.placement == Placement::Quarantine)
    }

    /// These people wrote again.
    pub(crate) fn wrote_back(&self, sequences: impl Iterator<Item = i64>) {
        let mut contents = self.contents_mut();
        sequences.for_each(|sequence| contents.wrote_back(sequence));
    }

    /// A person says whether an intake was a hoax.
    pub(crate) fn confirm(&self, sequence: i64, hoax: bool) {
        self.contents_mut().confirm(sequence, hoax);
    }

    /// What needs a person, oldest first.
    pub(crate) fn unopened(&self) -> Vec<UnopenedSubmission> {
        self.contents().unopened()
    }

    /// The first of it behind this number.
    pub(crate) fn unopened_after(&self, number: i64, most: usize) -> Vec<UnopenedSubmission> {
        self.contents().unopened_after(number, most)
    }

    /// The id of what has this number and needs a person.
    pub(crate) fn id_of_unopened(&self, number: i64) -> Option<String> {
        self.contents().id_of_unopened(number)
    }

    /// How many need a person.
    pub(crate) fn needs_person(&self) -> usize {
        self.contents().needs_person()
    }

    /// The keys that open what was sent.
    pub(crate) fn ring(&self) -> Arc<KeyRing> {
        Arc::clone(&self.ring)
    }

    /// Opens on threads where nobody waits for an answer, as many as the machine has. Whatever makes
    /// our own code panic is one more thing for a person to look at.
    async fn look_at(&self, batch: Vec<KeptSubmission>, today: Today) -> Vec<Looked> {
        let mut tasks = Vec::with_capacity(batch.len());
        for kept in batch {
            let (kept, ring) = (Arc::new(kept), Arc::clone(&self.ring));
            let task = spawn_blocking({
                let kept = Arc::clone(&kept);
                move || read(&kept, &ring, today)
            });
            tasks.push((kept, task));
        }
        let mut looked = Vec::with_capacity(tasks.len());
        for (kept, task) in tasks {
            let read = task.await.unwrap_or(Err(UnopenedReason::NotAnIntake));
            looked.push((kept, read));
        }
        looked
    }

    fn put_in(&self, looked: Vec<Looked>) {
        let mut contents = self.contents_mut();
        for (kept, read) in looked {
            match read {
                Ok((intake, answers)) => contents.add_opened(intake, &answers),
                Err(reason) => contents.add_unopened(&kept, reason),
            }
        }
    }

    /// Staff must be able to read when nothing can be written: what is not filed now is filed later.
    async fn file(&self, progress: &mut Progress) {
        if let Err(error) = self.write_back(progress).await {
            tracing::error!(%error, "cases were not filed; trying again later");
        }
    }

    /// A receipt is published once the case that it belongs to is filed.
    async fn write_back(&self, progress: &mut Progress) -> Result<(), StoreError> {
        if !progress.unfiled.is_empty() {
            self.store.file(&progress.unfiled).await?;
            progress.unfiled.clear();
        }
        if !progress.unpublished.is_empty() {
            self.store.publish_receipts(&progress.unpublished).await?;
            progress.unpublished.clear();
        }
        Ok(())
    }

    fn contents(&self) -> RwLockReadGuard<'_, Contents> {
        self.contents.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn contents_mut(&self) -> RwLockWriteGuard<'_, Contents> {
        self.contents
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn filing((kept, read): &Looked, now: UnixSeconds) -> CaseFiling {
    let outcome = match read {
        Ok(_) => CaseOutcome::Opened,
        Err(reason) => CaseOutcome::NeedsPerson(*reason),
    };
    CaseFiling {
        sequence: kept.sequence,
        filed_at: now,
        outcome,
    }
}

fn published((kept, read): &Looked) -> Option<PublishedReceipt> {
    let (intake, _) = read.as_ref().ok()?;
    Some(PublishedReceipt {
        sequence: kept.sequence,
        lookup: intake.receipt().lookup,
    })
}

/// The latest date that it is anywhere.
fn today(now: UnixSeconds) -> Today {
    let seconds = i64::try_from(now).unwrap_or(i64::MAX);
    let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
    EARLIEST_MORNING.to_datetime(instant).date()
}
