//! `POST /desk/api/intakes/{id}/case` and `…/assignee`: does something about a case, for whoever saw
//! how it stands. Whoever saw an older version is told so, and nothing is overwritten.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    casework::{CaseState, Disposition},
    wire::{
        casework::{Assignment, CaseAct, CaseChange, CaseFile},
        receipt::ReceiptState,
    },
};
use store::NewCaseEvent;

use super::acts::{Consequence, assign, follow};
use crate::{Desk, account::SignedIn, admission::Noted, problem::DeskProblem};

type Changed = Result<(Extension<Noted>, Json<CaseFile>), DeskProblem>;

/// `POST …/case`.
pub(crate) async fn post_case(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<CaseChange>, JsonRejection>,
) -> Changed {
    let Json(CaseChange { version, act }) = body?;
    let intake = desk.intake(&id).await?;
    let standing = desk.board.standing(intake.sequence());
    // Notes and contacts stand beside each other: whoever writes one overwrites nothing.
    let adds = matches!(act, CaseAct::Note { .. } | CaseAct::Contact { .. });
    if standing.version != version && !adds {
        return Err(DeskProblem::CaseMoved);
    }
    match &act {
        CaseAct::HandOver { to, .. } => desk.is_colleague(*to).await?,
        CaseAct::FinishTask { task } => {
            let tasks = desk
                .tasks
                .of(&standing, intake.received_at(), intake.urgency());
            if !tasks.iter().any(|due| due.task == *task) {
                return Err(DeskProblem::NotNow);
            }
        }
        _ => {}
    }
    let consequence = follow(act, &standing, staff.account(), (desk.clock)())?;
    desk.carry_out(&id, &staff, consequence).await
}

/// `POST …/assignee`.
pub(crate) async fn post_assignee(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<Assignment>, JsonRejection>,
) -> Changed {
    let Json(Assignment { version, to }) = body?;
    let intake = desk.intake(&id).await?;
    let standing = desk.board.standing(intake.sequence());
    if standing.version != version {
        return Err(DeskProblem::CaseMoved);
    }
    desk.is_colleague(to).await?;
    let consequence = assign(&standing, to, (desk.clock)())?;
    desk.carry_out(&id, &staff, consequence).await
}

impl Desk {
    async fn is_colleague(&self, account: i64) -> Result<(), DeskProblem> {
        let colleagues = self.colleagues().await?;
        let known = colleagues.iter().any(|colleague| colleague.id == account);
        known.then_some(()).ok_or(DeskProblem::NoColleague)
    }

    async fn carry_out(&self, id: &str, staff: &SignedIn, consequence: Consequence) -> Changed {
        let intake = self.intake(id).await?;
        let note = match consequence.note {
            Some(text) => Some(self.seal_note(&intake, text)?),
            None => None,
        };
        let event = NewCaseEvent {
            at: (self.clock)(),
            account: staff.account(),
            kind: consequence.kind,
            detail: consequence.detail,
            recipient: consequence.recipient,
            note,
        };
        let closed = consequence.standing.state == CaseState::Closed;
        let disposition = consequence.standing.disposition;
        if !self.board.move_case(consequence.standing, &event).await? {
            return Err(DeskProblem::CaseMoved);
        }
        if let Some(disposition) = disposition {
            let hoax = disposition == Disposition::CommentaryUnrelated;
            self.cabinet.confirm(intake.sequence(), hoax);
        }
        if closed {
            let seen = self.store.advance(intake.sequence(), ReceiptState::Closed);
            if let Err(error) = seen.await {
                tracing::warn!(%error, "the receipt does not say yet that its case is closed");
            }
        }
        let noted = Noted {
            action: Some(consequence.action),
            ..Noted::default()
        };
        Ok((
            Extension(noted),
            Json(self.case_file(&intake, staff).await?),
        ))
    }
}
