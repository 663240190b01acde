//! `POST /desk/api/clusters/{number}/close` and `POST /desk/api/bulk/{number}/undo`: one thing done to
//! all of a cluster, and taken back. What somebody works on is left alone.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    wire::{
        desk::UrgencyReason,
        receipt::ReceiptState,
        sorting::{BulkDone, BulkUndone, ClusterClosing},
    },
};
use store::{BulkMove, CaseStanding, NewBulkChange, StoreError};

use super::clusters::newest_of;
use crate::{
    Desk,
    account::SignedIn,
    admission::Noted,
    casework::{close, pending, suspect},
    problem::DeskProblem,
    sorting::people_needed,
};

/// Whether one person is enough to close a case as a hoax.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// They are.
    Alone,
    /// A second one has to agree.
    Second,
}

pub(crate) async fn post_cluster_close(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(number): Path<u32>,
    body: Result<Json<ClusterClosing>, JsonRejection>,
) -> Result<(Extension<Noted>, Json<BulkDone>), DeskProblem> {
    let Json(ClusterClosing {
        disposition,
        seen,
        newest,
    }) = body?;
    // What is erased cannot be taken back, so each of those is read first; and each duplicate has its own
    // case that is kept.
    if matches!(
        disposition,
        Disposition::MisdirectedTip | Disposition::Merged
    ) {
        return Err(DeskProblem::NotNow);
    }
    desk.catch_up().await?;
    let cases = desk.cabinet.sorted(|sorter| {
        let cluster = sorter.cluster(number)?;
        let numbers = cluster.cases.iter();
        Some(
            numbers
                .filter_map(|case| i64::try_from(*case).ok())
                .collect::<Vec<_>>(),
        )
    });
    let cases = cases.ok_or(DeskProblem::NotFound)?;
    // One that was erased and one that came leave as many as before, and numbers of clusters begin anew when
    // the desk does.
    if (cases.len(), newest_of(&cases)) != (seen, newest) {
        return Err(DeskProblem::ClusterGrew);
    }
    let change = NewBulkChange {
        at: (desk.clock)(),
        account: staff.account(),
        disposition,
    };
    let planned: Vec<BulkMove> = cases
        .iter()
        .filter_map(|sequence| desk.bulk_move(*sequence, &change))
        .collect();
    if planned.is_empty() {
        return Err(DeskProblem::NoneOfMany);
    }
    let (number, moved) = desk.board.move_many(&change, &planned).await?;
    let went = planned
        .iter()
        .filter(|one| moved.binary_search(&one.after.sequence).is_ok());
    let mut done = BulkDone {
        number,
        closed: 0,
        suspected: 0,
        left: cases.len() - moved.len(),
    };
    for one in went {
        let closed = one.after.state == CaseState::Closed;
        done.closed += usize::from(closed);
        done.suspected += usize::from(!closed);
        let hoax = is_hoax(&one.after);
        desk.cabinet.confirm(one.after.sequence, hoax);
        if closed {
            desk.tell_receipt(one.after.sequence).await;
        }
    }
    desk.refile(moved.into_iter().chain(desk.cabinet.news()));
    Ok((noted(number), Json(done)))
}

pub(crate) async fn post_bulk_undo(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(number): Path<i64>,
) -> Result<(Extension<Noted>, Json<BulkUndone>), DeskProblem> {
    desk.catch_up().await?;
    let now = (desk.clock)();
    let restored = desk.board.undo_many(number, staff.account(), now).await?;
    let restored = restored.ok_or(DeskProblem::NotNow)?;
    for standing in &restored {
        let hoax = is_hoax(standing);
        desk.cabinet.confirm(standing.sequence, hoax);
        desk.take_receipt_back(standing.sequence).await;
    }
    let sequences = restored.iter().map(|standing| standing.sequence);
    desk.refile(sequences.chain(desk.cabinet.news()));
    Ok((
        noted(number),
        Json(BulkUndone {
            reopened: restored.len(),
        }),
    ))
}

impl Desk {
    /// Whether this account is enough to close the case as a hoax now.
    pub(crate) fn closing(
        &self,
        standing: &CaseStanding,
        account: i64,
    ) -> Result<Closing, DeskProblem> {
        let score = self.cabinet.judge(standing.sequence);
        let score = score.map_or(0, |judgment| judgment.score);
        let people = self
            .cabinet
            .sorted(|sorter| people_needed(sorter.rules(), score));
        match standing.hoax_by {
            _ if people < 2 => Ok(Closing::Alone),
            None => Ok(Closing::Second),
            Some(first) if first == account => Err(DeskProblem::SecondPerson),
            Some(_) => Ok(Closing::Alone),
        }
    }

    /// What the change does to one case; `None` leaves it as it is. Another outcome than a hoax is no way
    /// around the second person: it takes only what this account could close as a hoax too, and nobody who
    /// is not safe now.
    fn bulk_move(&self, sequence: i64, change: &NewBulkChange) -> Option<BulkMove> {
        let before = self.board.standing(sequence);
        let others = before.assignee.is_some_and(|one| one != change.account);
        if others || before.state == CaseState::Closed || pending(&before).is_some() {
            return None;
        }
        let as_hoax = change.disposition == Disposition::Hoax;
        if !as_hoax && self.is_in_danger(sequence) {
            return None;
        }
        let (after, kind) = match self.closing(&before, change.account).ok()? {
            Closing::Alone => (
                close(&before, change.disposition, change.at),
                CaseEventKind::Closed,
            ),
            // It has to be read, or taken for a hoax by somebody first.
            Closing::Second if !as_hoax => return None,
            Closing::Second => (
                suspect(&before, change.account, change.at),
                CaseEventKind::Suspected,
            ),
        };
        Some(BulkMove {
            after: after.ok()?,
            before,
            kind,
        })
    }

    /// Whether the person said that they are not safe now.
    fn is_in_danger(&self, sequence: i64) -> bool {
        let intake = self.cabinet.at(sequence);
        intake.is_some_and(|intake| intake.urgency().contains(&UrgencyReason::NotSafeNow))
    }

    /// The person may know that their case is closed, by each receipt that they have of it.
    pub(crate) async fn tell_receipt(&self, sequence: i64) {
        if let Err(error) = self.tell_receipts(sequence).await {
            tracing::warn!(%error, "the receipt does not say yet that its case is closed");
        }
    }

    async fn tell_receipts(&self, sequence: i64) -> Result<(), StoreError> {
        let merged = self.store.merged_into(sequence).await?;
        for sequence in [sequence].into_iter().chain(merged) {
            self.store.advance(sequence, ReceiptState::Closed).await?;
        }
        Ok(())
    }

    /// The person may know that their case is open again, in the same way.
    pub(crate) async fn take_receipt_back(&self, sequence: i64) {
        if let Err(error) = self.take_receipts_back(sequence).await {
            tracing::warn!(%error, "the receipt still says that its case is closed");
        }
    }

    async fn take_receipts_back(&self, sequence: i64) -> Result<(), StoreError> {
        let merged = self.store.merged_into(sequence).await?;
        for sequence in [sequence].into_iter().chain(merged) {
            self.store.go_on(sequence).await?;
        }
        Ok(())
    }
}

/// Whether people closed it as a hoax.
pub(crate) fn is_hoax(standing: &CaseStanding) -> bool {
    standing.disposition == Some(Disposition::Hoax)
}

fn noted(number: i64) -> Extension<Noted> {
    Extension(Noted {
        subject: Some(number.to_string()),
        ..Noted::default()
    })
}
