//! A case that waits for the visitor goes on once they wrote, whoever reads it.

use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState},
};
use store::AuditEvent;

use super::acts::{Consequence, moved};
use crate::{Desk, problem::DeskProblem};

impl Desk {
    /// Takes these cases out of waiting, of which somebody wrote; a duplicate's with the one that is kept.
    /// What fails is tried again with the next look at what came.
    pub(crate) async fn end_waits(&self, wrote: Vec<i64>) {
        for sequence in wrote {
            if let Err(problem) = self.end_wait(sequence).await {
                tracing::warn!(%problem, "a case still waits for a visitor who wrote");
            }
        }
    }

    async fn end_wait(&self, sequence: i64) -> Result<(), DeskProblem> {
        let own = self.board.standing(sequence);
        let standing = match own.merged_into {
            Some(kept) => self.board.standing(kept),
            None => own,
        };
        if standing.state != CaseState::WaitingForVisitor {
            return Ok(());
        }
        let Some(intake) = self.cabinet.at(standing.sequence) else {
            return Ok(());
        };
        let now = (self.clock)();
        let from = [CaseState::WaitingForVisitor];
        let resumed = moved(&standing, &from, CaseState::Claimed, now)?;
        let action = AuditAction::CaseReopened;
        let consequence = Consequence::plain(resumed, CaseEventKind::Resumed, action);
        self.commit(&intake, None, consequence).await?;
        let event = AuditEvent {
            at: now,
            actor: None,
            action,
            subject: intake.id().to_string(),
        };
        self.journal.write_down(event).await;
        Ok(())
    }
}
