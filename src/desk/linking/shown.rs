//! What a case shows of others. Whoever may not read those sees their references and no more.

use std::{collections::HashMap, sync::Arc};

use domain::{
    casework::CaseEventKind,
    linking::LinkKind,
    staff::Role,
    wire::linking::{Link, Links, OtherCase, SeenCase},
};
use store::SealedNote;
use tokio::task::spawn_blocking;

use crate::{
    Desk, account::SignedIn, cabinet::OpenIntake, casework::opened, paths, problem::DeskProblem,
    roles,
};

/// So many that say almost the same are proposed.
const MOST_ALIKE: usize = 5;

impl Desk {
    /// What a case has to do with others.
    pub(crate) async fn links(
        &self,
        intake: &Arc<OpenIntake>,
        staff: &SignedIn,
    ) -> Result<Links, DeskProblem> {
        let sequence = intake.sequence();
        let linked = self.store.linked_with(sequence).await?;
        let merged = self.store.merged_into(sequence).await?;
        let kinds = self.why_linked(intake, &linked).await?;
        let alike = self.alike(sequence, &linked);
        let unread = self.unread_messages().await?;
        let other = |other: i64| {
            let unread = unread.get(&other).copied().unwrap_or(0);
            Some(self.as_seen_by(staff.role(), &*self.cabinet.at(other)?, unread))
        };
        let link = |with: i64| {
            let case = other(with)?;
            let kind = kinds.get(&with).copied();
            Some(Link { kind, case })
        };
        let kept = self.board.standing(sequence).merged_into;
        Ok(Links {
            linked: linked.into_iter().filter_map(link).collect(),
            merged_into: kept.and_then(other),
            merged: merged.into_iter().filter_map(other).collect(),
            alike: alike.into_iter().filter_map(other).collect(),
        })
    }

    /// What staff call a case; `None` once it was erased.
    pub(crate) fn reference(&self, sequence: i64) -> Option<String> {
        let intake = self.cabinet.at(sequence)?;
        Some(intake.id().reference().to_string())
    }

    /// The intakes that were merged into a case, for whoever may read them.
    pub(crate) async fn duplicates(
        &self,
        sequence: i64,
        staff: &SignedIn,
    ) -> Result<Vec<Arc<OpenIntake>>, DeskProblem> {
        if !reads_intakes(staff.role()) {
            return Ok(Vec::new());
        }
        let merged = self.store.merged_into(sequence).await?.into_iter();
        Ok(merged.filter_map(|one| self.cabinet.at(one)).collect())
    }

    /// Why a case is linked with these, as its own lines say. Where several do, the last one holds.
    async fn why_linked(
        &self,
        intake: &Arc<OpenIntake>,
        linked: &[i64],
    ) -> Result<HashMap<i64, LinkKind>, DeskProblem> {
        if linked.is_empty() {
            return Ok(HashMap::new());
        }
        let events = self.store.case_events(intake.sequence()).await?;
        let lines = events.into_iter();
        let lines = lines.filter(|event| event.kind == CaseEventKind::Linked);
        let lines = lines.filter_map(|event| Some((event.other?, event.note?)));
        let lines: Vec<(i64, SealedNote)> = lines.collect();
        let (intake, ring) = (Arc::clone(intake), self.cabinet.ring());
        // Opened on a thread where nobody waits for an answer.
        let read = spawn_blocking(move || {
            let kind = |(other, note): (i64, SealedNote)| {
                let name = opened(&note, &intake, &ring)?;
                Some((other, LinkKind::named(&name)?))
            };
            lines.into_iter().filter_map(kind).collect()
        });
        read.await.map_err(|_| DeskProblem::Internal)
    }

    /// Those that say almost the same and stand alone, the earliest first.
    fn alike(&self, sequence: i64, linked: &[i64]) -> Vec<i64> {
        let alone = |other: i64| self.board.standing(other).merged_into.is_none();
        let judgment = self.cabinet.judge(sequence);
        let cluster = judgment.and_then(|judgment| judgment.cluster);
        let Some(cluster) = cluster.filter(|_| alone(sequence)) else {
            return Vec::new();
        };
        let is_new = |other: &i64| {
            let known = *other == sequence || linked.contains(other);
            !known && alone(*other)
        };
        self.cabinet.sorted(|sorter| {
            let cases = sorter.cluster(cluster).into_iter();
            let cases = cases.flat_map(|cluster| &cluster.cases);
            let numbers = cases.filter_map(|case| i64::try_from(*case).ok());
            numbers.filter(is_new).take(MOST_ALIKE).collect()
        })
    }

    fn as_seen_by(&self, role: Role, intake: &OpenIntake, unread_messages: u32) -> OtherCase {
        let standing = self.board.standing(intake.sequence());
        let seen = SeenCase {
            id: intake.id().to_string(),
            received_at: intake.received_at(),
            state: standing.state,
            disposition: standing.disposition,
            unread_messages,
        };
        OtherCase {
            reference: intake.id().reference().to_string(),
            seen: reads_intakes(role).then_some(seen),
        }
    }
}

/// Whether somebody with this role reads intakes at all: the table of roles says so.
fn reads_intakes(role: Role) -> bool {
    let row = roles::row_of("GET", paths::INTAKE);
    row.is_some_and(|row| row.who.allows(Some(role)))
}

#[test]
fn who_reads_no_intakes_sees_references_alone() {
    assert!(reads_intakes(Role::Operator));
    assert!(!reads_intakes(Role::Auditor));
}
