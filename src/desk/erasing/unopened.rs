//! What the desk could not file. Nobody closes it, so that its period runs from when it came.
//! `POST /desk/api/unopened/{number}/erase` erases one sooner.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    audit::AuditAction,
    wire::desk::{UnopenedErasure, UnopenedErasureReason},
};
use jiff::civil::Date;
use store::{AuditEvent, ErasedUnopened, StoreError};

use crate::{Desk, account::SignedIn, admission::Noted, problem::DeskProblem, retention::InForce};

/// The code of the reason for which it goes by itself.
const PERIOD_OVER: &str = "period";

/// `POST /desk/api/unopened/{number}/erase`. Whether it is gone from every file is looked for in the next round.
pub(crate) async fn post_unopened_erasure(
    State(desk): State<Desk>,
    Path(number): Path<String>,
    staff: SignedIn,
    body: Result<Json<UnopenedErasure>, JsonRejection>,
) -> Result<(Extension<Noted>, StatusCode), DeskProblem> {
    let Json(asked) = body?;
    let number: i64 = number.parse().map_err(|_| DeskProblem::NotFound)?;
    desk.catch_up().await?;
    let id = desk.cabinet.id_of_unopened(number);
    let id = id.ok_or(DeskProblem::NotFound)?;
    let (reason, account) = (code(asked.reason), Some(staff.account()));
    if !desk.erase_unopened(number, reason, account).await? {
        return Err(DeskProblem::NotFound);
    }
    let noted = Noted {
        subject: Some(id),
        ..Noted::default()
    };
    Ok((Extension(noted), StatusCode::NO_CONTENT))
}

/// A reason as it is kept.
const fn code(reason: UnopenedErasureReason) -> &'static str {
    match reason {
        UnopenedErasureReason::Junk => "junk",
        UnopenedErasureReason::ToldAgain => "told_again",
        UnopenedErasureReason::Unreadable => "unreadable",
    }
}

impl Desk {
    /// Erases what could not be filed and whose period is over, as long as this version of the settings is the
    /// last; says how much it was.
    pub(super) async fn erase_unopened_due(
        &self,
        version: i64,
        in_force: &InForce,
        today: Date,
    ) -> Result<usize, StoreError> {
        let mut erased = 0;
        for one in self.cabinet.unopened() {
            if in_force.unopened_due_on(self.tasks.day(one.received_at)) > today {
                continue;
            }
            if self.settings_version().await? != version {
                break;
            }
            if self.erase_unopened(one.number, PERIOD_OVER, None).await? {
                let event = AuditEvent {
                    at: (self.clock)(),
                    actor: None,
                    action: AuditAction::UnopenedErased,
                    subject: one.id,
                };
                self.journal.write_down(event).await;
                erased += 1;
            }
        }
        Ok(erased)
    }

    /// Erases one of them; says whether there was such a thing.
    async fn erase_unopened(
        &self,
        sequence: i64,
        reason: &str,
        account: Option<i64>,
    ) -> Result<bool, StoreError> {
        let erased = ErasedUnopened {
            sequence,
            erased_at: (self.clock)(),
            reason: reason.to_owned(),
            account,
        };
        if !self.store.erase_unopened(&erased).await? {
            return Ok(false);
        }
        self.cabinet.forget_unopened(sequence);
        Ok(true)
    }
}
