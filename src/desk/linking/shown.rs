//! What a case shows of others. Whoever may not read those sees their references and no more.

use std::sync::Arc;

use domain::{
    linking::LinkKind,
    staff::Role,
    wire::linking::{Link, Links, OtherCase, SeenCase},
};

use crate::{Desk, account::SignedIn, cabinet::OpenIntake, paths, problem::DeskProblem, roles};

/// So many that say almost the same are proposed.
const MOST_ALIKE: usize = 5;

impl Desk {
    /// What a case has to do with others.
    pub(crate) async fn links(
        &self,
        intake: &OpenIntake,
        staff: &SignedIn,
    ) -> Result<Links, DeskProblem> {
        let sequence = intake.sequence();
        let linked = self.store.linked_with(sequence).await?;
        let merged = self.store.merged_into(sequence).await?;
        let alike = self.alike(sequence, &linked);
        let unread = self.unread_messages().await?;
        let other = |other: i64| {
            let unread = unread.get(&other).copied().unwrap_or(0);
            Some(self.as_seen_by(staff.role(), &*self.cabinet.at(other)?, unread))
        };
        let link = |(with, kind): (i64, LinkKind)| {
            let case = other(with)?;
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

    /// Those that say almost the same and stand alone, the earliest first.
    fn alike(&self, sequence: i64, linked: &[(i64, LinkKind)]) -> Vec<i64> {
        let alone = |other: i64| self.board.standing(other).merged_into.is_none();
        let judgment = self.cabinet.judge(sequence);
        let cluster = judgment.and_then(|judgment| judgment.cluster);
        let Some(cluster) = cluster.filter(|_| alone(sequence)) else {
            return Vec::new();
        };
        let is_new = |other: &i64| {
            let known = *other == sequence || linked.iter().any(|(with, _)| with == other);
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
