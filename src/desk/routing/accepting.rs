//! `POST /desk/api/intakes/{id}/routing`: does as it was proposed. Where the office says so, what is new
//! goes to whom it is proposed for by itself.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    audit::AuditAction,
    casework::CaseEventKind,
    routing::{RoutingReason, write_reasons},
    staff::Role,
    wire::{
        casework::CaseFile,
        routing::{Proposal, Proposed, RoutingAccepted},
    },
};
use store::{AuditEvent, CaseStanding};

use super::{RoutingRule, proposing::Found};
use crate::{
    Desk,
    account::SignedIn,
    admission::Noted,
    cabinet::OpenIntake,
    casework::{Consequence, ask_officer, give},
    problem::DeskProblem,
};

/// How many new cases go out at a time; the next ones follow with the next request.
const AT_ONCE: usize = 100;

/// `POST …/routing`. A supervisor takes up any proposal, everybody else the one for themselves.
pub(crate) async fn post_routing(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<RoutingAccepted>, JsonRejection>,
) -> Result<(Extension<Noted>, Json<CaseFile>), DeskProblem> {
    let Json(accepted) = body?;
    let intake = desk.intake(&id).await?;
    let standing = desk.board.standing(intake.sequence());
    if standing.version != accepted.version {
        return Err(DeskProblem::CaseMoved);
    }
    let asked = [accepted.specialist, accepted.officer];
    let leads = matches!(staff.role(), Role::Supervisor | Role::Administrator);
    if !leads && asked.iter().flatten().any(|id| *id != staff.account()) {
        return Err(DeskProblem::Forbidden);
    }
    let workforce = desk.workforce().await?;
    let found = desk.find_people(&intake, &standing, &workforce);
    let found = found
        .and_then(|found| found.chosen(accepted))
        .ok_or(DeskProblem::CaseMoved)?;
    let action = desk
        .follow_proposal(&intake, Some(staff.account()), standing, found)
        .await?;
    let noted = Noted {
        action,
        ..Noted::default()
    };
    let file = desk.case_file(&intake, &staff).await?;
    Ok((Extension(noted), Json(file)))
}

impl Found {
    /// Those of the proposal whom somebody saw there; `None` where others are proposed by now.
    fn chosen(self, accepted: RoutingAccepted) -> Option<Self> {
        let Proposal {
            specialist,
            officer,
        } = self.proposal;
        let pick = |proposed: Option<Proposed>, seen: Option<i64>| match (proposed, seen) {
            (_, None) => Some(None),
            (Some(one), Some(id)) if one.colleague.id == id => Some(Some(one)),
            _ => None,
        };
        let proposal = Proposal {
            specialist: pick(specialist, accepted.specialist)?,
            officer: pick(officer, accepted.officer)?,
        };
        (proposal.specialist.is_some() || proposal.officer.is_some())
            .then_some(Self { proposal, ..self })
    }
}

impl Desk {
    /// Gives a case to those whom it is proposed for. Gives what was done last.
    async fn follow_proposal(
        &self,
        intake: &OpenIntake,
        account: Option<i64>,
        mut standing: CaseStanding,
        found: Found,
    ) -> Result<Option<AuditAction>, DeskProblem> {
        let now = (self.clock)();
        let mut done = None;
        if let Some(one) = found.proposal.specialist {
            let given = give(&standing, one.colleague.id, now)?;
            let consequence = because(
                Consequence::plain(given, CaseEventKind::Routed, AuditAction::CaseRouted),
                one.colleague.id,
                &one.reasons,
            );
            standing = consequence.standing.clone();
            done = Some(consequence.action);
            self.commit(intake, account, consequence).await?;
        }
        if let Some(one) = found.proposal.officer {
            let id = one.colleague.id;
            let mut asked = ask_officer(&standing, id, now);
            if found.only_officer && standing.assignee.is_none() {
                // Nobody else is asked for: the case is theirs.
                asked = CaseStanding {
                    officer: Some(id),
                    ..give(&standing, id, now)?
                };
            }
            let consequence = because(
                Consequence::plain(
                    asked,
                    CaseEventKind::OfficerAsked,
                    AuditAction::OfficerAsked,
                ),
                id,
                &one.reasons,
            );
            done = done.or(Some(consequence.action));
            self.commit(intake, account, consequence).await?;
        }
        Ok(done)
    }

    /// Gives out what is new, where the office says that it goes out by itself: in its file, or on the page of
    /// its settings. What nobody is there for waits, and so does what a person did something about.
    pub(crate) async fn give_out(&self, by_the_page: bool) {
        if self.routing.rule != RoutingRule::Assigns && !by_the_page {
            return;
        }
        for intake in self.newcomers(AT_ONCE) {
            if let Err(problem) = self.give_out_one(&intake).await {
                tracing::warn!(%problem, "a new case was not given out by itself");
            }
        }
    }

    async fn give_out_one(&self, intake: &OpenIntake) -> Result<(), DeskProblem> {
        // What was given out a moment ago counts for the next one.
        let workforce = self.workforce().await?;
        let standing = self.board.standing(intake.sequence());
        let Some(found) = self.find_people(intake, &standing, &workforce) else {
            return Ok(());
        };
        let action = self.follow_proposal(intake, None, standing, found).await?;
        if let Some(action) = action {
            let event = AuditEvent {
                at: (self.clock)(),
                actor: None,
                action,
                subject: intake.id().to_string(),
            };
            self.journal.write_down(event).await;
        }
        Ok(())
    }
}

fn because(consequence: Consequence, recipient: i64, reasons: &[RoutingReason]) -> Consequence {
    Consequence {
        recipient: Some(recipient),
        // They say where it happened and what the person speaks.
        note: Some(write_reasons(reasons)),
        ..consequence
    }
}
