//! `POST /desk/api/intakes/{id}/case` and `…/assignee`: does something about a case, for whoever saw
//! how it stands. Whoever saw an older version is told so, and nothing is overwritten.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState, Disposition},
    staff::Role,
    wire::casework::{Assignment, CaseAct, CaseChange, CaseFile, LegalHold},
};
use store::{CaseStanding, NewCaseEvent, ReplyOutcome, SentReply};

use super::acts::{Consequence, assign, follow, hold, suspect};
use crate::{
    Desk, account::SignedIn, admission::Noted, cabinet::OpenIntake, hoaxes::Closing,
    problem::DeskProblem, roles,
};

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
    if let CaseAct::Close { disposition } = act {
        desk.nothing_pends(&intake, &standing).await?;
        return desk.close(&id, &staff, &standing, disposition).await;
    }
    match &act {
        CaseAct::HandOver { to, .. } => {
            may_give_away(&staff, &standing)?;
            desk.is_colleague(*to).await?;
        }
        CaseAct::Release => may_give_away(&staff, &standing)?,
        CaseAct::TakeQuestions => {
            if !matches!(staff.role(), Role::Officer | Role::Administrator) {
                return Err(DeskProblem::Forbidden);
            }
            if !desk.routing.asks_officer(&intake) {
                return Err(DeskProblem::NotNow);
            }
        }
        CaseAct::FinishTask { task } => {
            let tasks = desk.tasks.of(&standing, intake.told());
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

/// `POST …/hold`.
pub(crate) async fn post_hold(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<LegalHold>, JsonRejection>,
) -> Changed {
    let Json(LegalHold { version, on_hold }) = body?;
    let intake = desk.intake(&id).await?;
    let standing = desk.board.standing(intake.sequence());
    if standing.version != version {
        return Err(DeskProblem::CaseMoved);
    }
    desk.carry_out(&id, &staff, hold(&standing, on_hold)?).await
}

/// What somebody has is given away by them, or by whoever gives out the work.
fn may_give_away(staff: &SignedIn, standing: &CaseStanding) -> Result<(), DeskProblem> {
    let others = standing.assignee.is_some_and(|one| one != staff.account());
    if others && !roles::LEADERS.allows(Some(staff.role())) {
        return Err(DeskProblem::CaseTaken);
    }
    Ok(())
}

impl Desk {
    /// Closes a case. As a hoax it takes two people where the rules are not sure; a misdirected tip is
    /// answered kindly and erased.
    async fn close(
        &self,
        id: &str,
        staff: &SignedIn,
        standing: &CaseStanding,
        disposition: Disposition,
    ) -> Changed {
        let now = (self.clock)();
        match disposition {
            Disposition::Hoax => match self.closing(standing, staff.account())? {
                Closing::Alone => {}
                Closing::Second => {
                    let suspected = suspect(standing, staff.account(), now)?;
                    let consequence = Consequence::plain(
                        suspected,
                        CaseEventKind::Suspected,
                        AuditAction::HoaxSuspected,
                    );
                    return self.carry_out(id, staff, consequence).await;
                }
            },
            // That comes of merging alone.
            Disposition::Merged => return Err(DeskProblem::NotNow),
            Disposition::MisdirectedTip => return self.close_for_good(id, staff, standing).await,
            _ => {}
        }
        let act = CaseAct::Close { disposition };
        let consequence = follow(act, standing, staff.account(), now)?;
        self.carry_out(id, staff, consequence).await
    }

    /// Closes a misdirected tip, which erases it for good. So it takes somebody who writes to people, nothing
    /// that nobody read, no hold, and a fresh proof; who is refused for another reason is not asked for one.
    async fn close_for_good(&self, id: &str, staff: &SignedIn, standing: &CaseStanding) -> Changed {
        if !roles::WRITERS.allows(Some(staff.role())) {
            return Err(DeskProblem::Forbidden);
        }
        if standing.on_hold {
            return Err(DeskProblem::OnHold);
        }
        let act = CaseAct::Close {
            disposition: Disposition::MisdirectedTip,
        };
        let consequence = follow(act, standing, staff.account(), (self.clock)())?;
        let intake = self.intake(id).await?;
        let unread = self.unread_messages().await?;
        if unread.contains_key(&intake.sequence()) {
            return Err(DeskProblem::Unread);
        }
        if !staff.is_fresh(self) {
            return Err(DeskProblem::NotFresh);
        }
        let changed = self.carry_out(id, staff, consequence).await?;
        self.turn_away(&intake, staff.account()).await?;
        self.turn_duplicates_away(standing.sequence, staff.account())
            .await?;
        Ok(changed)
    }

    async fn is_colleague(&self, account: i64) -> Result<(), DeskProblem> {
        let colleagues = self.colleagues().await?;
        let known = colleagues.iter().any(|colleague| colleague.id == account);
        known.then_some(()).ok_or(DeskProblem::NoColleague)
    }

    async fn carry_out(&self, id: &str, staff: &SignedIn, consequence: Consequence) -> Changed {
        let intake = self.intake(id).await?;
        let noted = Noted {
            action: Some(consequence.action),
            ..Noted::default()
        };
        self.commit(&intake, Some(staff.account()), consequence)
            .await?;
        let file = self.case_file(&intake, staff).await?;
        Ok((Extension(noted), Json(file)))
    }

    /// Puts a case where it stands from now on; `None` is the office's own rules.
    pub(crate) async fn commit(
        &self,
        intake: &OpenIntake,
        account: Option<i64>,
        consequence: Consequence,
    ) -> Result<(), DeskProblem> {
        let (standing, event) = self.as_line(intake, account, consequence)?;
        if !self.board.move_case(standing.clone(), &event).await? {
            return Err(DeskProblem::CaseMoved);
        }
        self.moved(intake, &standing, event.kind).await;
        Ok(())
    }

    /// The same, with a reply to the person: both, or neither. One that was sent before goes with it.
    pub(crate) async fn commit_with_reply(
        &self,
        intake: &OpenIntake,
        consequence: Consequence,
        reply: &SentReply,
    ) -> Result<(), DeskProblem> {
        let (standing, event) = self.as_line(intake, Some(reply.account), consequence)?;
        let moved = self.board.move_with_reply(standing.clone(), &event, reply);
        match moved.await?.ok_or(DeskProblem::CaseMoved)? {
            ReplyOutcome::Sent | ReplyOutcome::AlreadySent => {}
            ReplyOutcome::NoThread => return Err(DeskProblem::NoThread),
        }
        self.moved(intake, &standing, event.kind).await;
        Ok(())
    }

    /// Where the case stands then, and the line of its timeline, with its note sealed.
    fn as_line(
        &self,
        intake: &OpenIntake,
        account: Option<i64>,
        consequence: Consequence,
    ) -> Result<(CaseStanding, NewCaseEvent), DeskProblem> {
        let note = match (consequence.note, consequence.named) {
            (Some(text), Some(name)) => Some(self.seal_note_named(intake, text, name)?),
            (Some(text), None) => Some(self.seal_note(intake, text)?),
            (None, _) => None,
        };
        let event = NewCaseEvent {
            at: (self.clock)(),
            account,
            kind: consequence.kind,
            detail: consequence.detail,
            recipient: consequence.recipient,
            note,
        };
        Ok((consequence.standing, event))
    }

    /// What follows in memory, and for the person.
    async fn moved(&self, intake: &OpenIntake, standing: &CaseStanding, kind: CaseEventKind) {
        let hoax = standing.disposition == Some(Disposition::Hoax);
        self.cabinet.confirm(intake.sequence(), hoax);
        self.refile([intake.sequence()].into_iter().chain(self.cabinet.news()));
        if standing.state == CaseState::Closed {
            self.tell_receipt(intake.sequence()).await;
        } else if kind == CaseEventKind::Reopened {
            self.take_receipt_back(intake.sequence()).await;
        }
    }
}
