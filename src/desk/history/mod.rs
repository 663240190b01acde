//! What may be told of a person's history: a guided answer within the rules of the office, sent in words that
//! nobody can type past them. An answer from a record that is protected by 8 USC 1367, or of which nobody
//! knows whether it is, is locked to those whom the table of roles names, and masked even for them until a
//! second one of them agrees. To the person it is the same letter as where there is no record.
//! A request is lines of the timeline, as a referral is: what staff wrote is sealed as a note is, and codes
//! outlive erasing. Only whether an answer is locked is such a code; why is not.
//!
//! - `rulebook`: the rules, in `rules.toml`, and an answer held against them.
//! - `letters`: what goes to the person, in their language.
//! - `ledger`: how a request stands, as its lines say.
//! - `showing`: the same for whoever asks, as far as they may know it.
//! - `doing`: it is opened, answered and sent.
//! - `unmasking`: one asks to see what is locked, another one agrees.
//! - `refusal`: what is refused, in words.

mod doing;
mod ledger;
mod letters;
mod refusal;
mod rulebook;
mod showing;
mod unmasking;

use std::sync::Arc;

use domain::casework::CaseState;
use store::CaseStanding;

pub(crate) use doing::{post_history, post_history_answer, post_history_message};
pub(crate) use refusal::HistoryRefusal;
pub(crate) use rulebook::{Rulebook, RulebookError};
pub(crate) use showing::{get_history, get_history_rules};
pub(crate) use unmasking::{get_history_values, post_unmask, post_unmask_answer};

use self::ledger::Ledger;
use crate::{
    Desk, account::SignedIn, cabinet::OpenIntake, problem::DeskProblem, roles::HISTORY_KEEPERS,
};

/// The task that is done once the request is answered.
pub(crate) const TASK: &str = "deadline-history-answer";
/// What the person asked for, as an option of `help`.
const NEED: &str = "custody-history";

/// Whether answers are locked to this person's role.
fn keeps(staff: &SignedIn) -> bool {
    HISTORY_KEEPERS.allows(Some(staff.role()))
}

impl Desk {
    /// How case and request stand. Whoever moves the case from here moves it as they saw it, or not.
    async fn history_now(
        &self,
        intake: &Arc<OpenIntake>,
    ) -> Result<(CaseStanding, Ledger), DeskProblem> {
        let standing = self.board.standing(intake.sequence());
        let events = self.store.case_events(intake.sequence()).await?;
        Ok((standing, Ledger::of(events)))
    }

    /// Whether an answer was not sent yet.
    pub(crate) async fn has_unsent_history(
        &self,
        intake: &Arc<OpenIntake>,
    ) -> Result<bool, DeskProblem> {
        let (_, ledger) = self.history_now(intake).await?;
        Ok(ledger.is_unsent())
    }
}

fn is_open(standing: &CaseStanding) -> Result<(), DeskProblem> {
    let open = standing.state != CaseState::Closed;
    open.then_some(()).ok_or(DeskProblem::NotNow)
}
