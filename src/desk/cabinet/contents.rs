//! What is in the cabinet now.

use std::{
    collections::{BTreeMap, HashMap},
    mem,
    ops::Bound,
    sync::Arc,
};

use domain::{
    answers::Answers,
    wire::desk::{UnopenedReason, UnopenedSubmission, UrgencyReason},
};
use envelope::SubmissionId;
use store::KeptSubmission;

use super::OpenIntake;
use crate::{
    extracts::{index_fields, own_words},
    search::{Field, FieldKind, Index},
    sorting::{Judgment, Rules, Signals, Sorter},
};

/// Every submission that was looked at, by its number in the order of arrival.
pub(super) struct Contents {
    opened: BTreeMap<i64, Arc<OpenIntake>>,
    by_id: HashMap<SubmissionId, i64>,
    unopened: BTreeMap<i64, UnopenedSubmission>,
    index: Index,
    sorter: Sorter,
    /// Those that nobody has heard of yet.
    arrived: Vec<i64>,
}

impl Contents {
    /// Nothing, to be sorted by these rules.
    pub(super) fn new(rules: Rules) -> Self {
        Self {
            opened: BTreeMap::new(),
            by_id: HashMap::new(),
            unopened: BTreeMap::new(),
            index: Index::default(),
            sorter: Sorter::new(rules),
            arrived: Vec::new(),
        }
    }

    /// What the rules for hoaxes say of an intake.
    pub(super) fn judge(&self, sequence: i64) -> Option<Judgment> {
        self.sorter.judge(sequence.unsigned_abs())
    }

    /// The person wrote again, which hardly anybody does for fun.
    pub(super) fn wrote_back(&mut self, sequence: i64) {
        self.sorter.wrote_back(sequence.unsigned_abs());
    }

    /// A person says whether it was a hoax; what is like it is seen in that light.
    pub(super) fn confirm(&mut self, sequence: i64, hoax: bool) {
        self.sorter.confirm(sequence.unsigned_abs(), hoax);
    }

    pub(super) fn add_opened(&mut self, intake: OpenIntake, answers: &Answers) {
        let reference = intake.id.reference().to_string();
        let mut fields = index_fields(answers);
        fields.push(Field {
            kind: FieldKind::Reference,
            text: &reference,
        });
        let case = intake.sequence.unsigned_abs();
        self.index.put(case, &fields);
        self.sorter.put(&Signals {
            case,
            received_at: intake.received_at,
            own_words: &own_words(answers),
            source: intake.source,
            filled_in: intake.filled_in,
            kiosk: intake.kiosk.is_some(),
            danger: intake.urgency.contains(&UrgencyReason::NotSafeNow),
        });
        self.arrived.push(intake.sequence);
        self.by_id.insert(intake.id, intake.sequence);
        self.opened.insert(intake.sequence, Arc::new(intake));
    }

    /// Lets an intake be found by what staff wrote about it, too.
    pub(super) fn add_note(&mut self, sequence: i64, text: &str) {
        let note = Field {
            kind: FieldKind::Note,
            text,
        };
        self.index.add(sequence.unsigned_abs(), &note);
    }

    pub(super) fn add_unopened(&mut self, kept: &KeptSubmission, reason: UnopenedReason) {
        let submission = UnopenedSubmission {
            number: kept.sequence,
            id: kept.id.to_string(),
            reference: kept.id.reference().to_string(),
            received_at: kept.received_at,
            reason,
        };
        self.unopened.insert(kept.sequence, submission);
    }

    pub(super) fn find(&self, id: SubmissionId) -> Option<Arc<OpenIntake>> {
        self.by_id
            .get(&id)
            .and_then(|sequence| self.opened.get(sequence))
            .cloned()
    }

    /// The submission that a person calls by this reference.
    pub(super) fn referred_to(&self, reference: &str) -> Option<SubmissionId> {
        let is_it = |id: &&SubmissionId| id.reference().to_string() == reference;
        let opened = self.by_id.keys().find(is_it).copied();
        let unopened = || {
            let mut unopened = self.unopened.values();
            let found = unopened.find(|submission| submission.reference == reference)?;
            found.id.parse().ok()
        };
        opened.or_else(unopened)
    }

    pub(super) fn at(&self, sequence: i64) -> Option<Arc<OpenIntake>> {
        self.opened.get(&sequence).cloned()
    }

    /// Forgets an intake, with what the index and the sorter hold of it, and what came under the same id.
    pub(super) fn forget(&mut self, sequence: i64) {
        let Some(intake) = self.opened.remove(&sequence) else {
            return;
        };
        self.by_id.remove(&intake.id);
        let id = intake.id.to_string();
        self.unopened.retain(|_, beside| beside.id != id);
        self.index.take_out(sequence.unsigned_abs());
        self.sorter.take_out(sequence.unsigned_abs());
    }

    /// Forgets what was erased and never was opened.
    pub(super) fn forget_unopened(&mut self, sequence: i64) {
        self.unopened.remove(&sequence);
    }

    pub(super) fn sorter(&self) -> &Sorter {
        &self.sorter
    }

    pub(super) fn has_news(&self) -> bool {
        !self.arrived.is_empty() || self.sorter.is_stirred()
    }

    pub(super) fn news(&mut self) -> Vec<i64> {
        let mut news = mem::take(&mut self.arrived);
        let moved = self.sorter.moved().into_iter();
        news.extend(moved.filter_map(|case| i64::try_from(case).ok()));
        news.sort_unstable();
        news.dedup();
        news
    }

    /// Best first, and how many there are.
    pub(super) fn search(
        &self,
        query: &str,
        most: usize,
        passes: impl Fn(i64) -> bool,
    ) -> (Vec<Arc<OpenIntake>>, usize) {
        let found = self
            .index
            .search(query, most, |case| i64::try_from(case).is_ok_and(&passes));
        let intakes = found.hits.iter().filter_map(|hit| {
            let sequence = i64::try_from(hit.case).ok()?;
            self.opened.get(&sequence).cloned()
        });
        (intakes.collect(), found.total)
    }

    /// The first of those behind this number.
    pub(super) fn unopened_after(&self, number: i64, most: usize) -> Vec<UnopenedSubmission> {
        let behind = (Bound::Excluded(number), Bound::Unbounded);
        let behind = self.unopened.range(behind).take(most);
        behind.map(|(_, submission)| submission.clone()).collect()
    }

    /// The id of one of them.
    pub(super) fn id_of_unopened(&self, number: i64) -> Option<String> {
        let submission = self.unopened.get(&number)?;
        Some(submission.id.clone())
    }

    /// Oldest first.
    pub(super) fn unopened(&self) -> Vec<UnopenedSubmission> {
        self.unopened.values().cloned().collect()
    }

    pub(super) fn needs_person(&self) -> usize {
        self.unopened.len()
    }
}
