//! What is still to come in a case: as long as there is something, it is not closed, since whoever closed it
//! would not be told again.

use std::sync::Arc;

use domain::wire::UnixSeconds;
use store::CaseStanding;
use thiserror::Error;

use crate::{Desk, cabinet::OpenIntake, history, problem::DeskProblem, referring};

/// Why a case is not closed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum Pending {
    #[error("a request for history waits for an answer; answer it first, then close the case")]
    History,
    #[error("the answer about history was not sent yet; send it first, then close the case")]
    Answer,
    #[error(
        "it is not known yet what came of a referral; write that down first, then close the case"
    )]
    Referral,
}

/// What the case waits for; nothing where somebody said that the task for it is done.
pub(crate) fn pending(standing: &CaseStanding) -> Option<Pending> {
    let waits = |since: Option<UnixSeconds>, task: &str| {
        let mut finished = standing.finished.iter();
        since.is_some() && !finished.any(|done| done == task)
    };
    if waits(standing.history_at, history::TASK) {
        Some(Pending::History)
    } else if waits(standing.referred_at, referring::TASK) {
        Some(Pending::Referral)
    } else {
        None
    }
}

impl Desk {
    /// Refuses to close a case as long as something is to come in it.
    pub(super) async fn nothing_pends(
        &self,
        intake: &Arc<OpenIntake>,
        standing: &CaseStanding,
    ) -> Result<(), DeskProblem> {
        if let Some(pending) = pending(standing) {
            return Err(pending.into());
        }
        if self.has_unsent_history(intake).await? {
            return Err(Pending::Answer.into());
        }
        Ok(())
    }
}

#[test]
fn a_case_waits_until_what_is_to_come_came_or_is_said_to_be_done() {
    let untouched = CaseStanding::default();
    assert_eq!(pending(&untouched), None);
    let referred = CaseStanding {
        referred_at: Some(900),
        ..CaseStanding::default()
    };
    assert_eq!(pending(&referred), Some(Pending::Referral));
    let both = CaseStanding {
        history_at: Some(900),
        ..referred.clone()
    };
    assert_eq!(pending(&both), Some(Pending::History));
    let done = CaseStanding {
        finished: vec![referring::TASK.to_owned()],
        ..referred
    };
    assert_eq!(pending(&done), None);
}
