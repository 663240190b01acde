//! Erasing for good: what was typed in a misdirected tip at once, and everything else when its period is
//! over. `retention` says what is due; here it goes, and it is proven that it went. A sign-up for alerts
//! that still runs outlives its case; once it is over it goes with the next round.
//!
//! - `notices`: what a person reads whose tip went to the wrong place.
//! - `due`: what is due, what is due soon, and erasing it.
//! - `unopened`: what could not be filed.
//! - `counting`: the periods that count, and what other ones would erase.

mod counting;
mod due;
mod notices;
mod unopened;

use domain::audit::AuditAction;
use envelope::MessageId;
use store::{AuditEvent, ErasedCase, ReplyOutcome, StoreError};

pub(crate) use due::{get_retention, post_retention};
pub(crate) use unopened::post_unopened_erasure;

use crate::{Desk, cabinet::OpenIntake, problem::DeskProblem};

/// The key of the reason for which a misdirected tip is erased.
const MISDIRECTED: &str = "retention-misdirected";
const HOUR: u64 = 60 * 60;

impl Desk {
    /// Tells a person kindly that a tip is not for this office, and erases what was typed in it, which is
    /// written down. The notice stays for as long as a receipt does.
    pub(crate) async fn turn_away(
        &self,
        intake: &OpenIntake,
        account: i64,
    ) -> Result<(), DeskProblem> {
        let mut id = [0; 16];
        (self.entropy)(&mut id);
        let id = MessageId(id);
        let (language, text) = notices::not_a_tip_line(intake.language());
        let reply = self.seal_reply(intake, id, text.to_owned(), language, account)?;
        let told = self.store.send_reply(&reply).await?;
        self.tell_receipt(intake.sequence()).await;
        let notice = (told == ReplyOutcome::Sent).then_some(id);
        self.erase(intake, MISDIRECTED, notice).await?;
        self.note_erased(intake, Some(account)).await;
        Ok(())
    }

    /// The same for everything that was merged into a tip, but for what a hold keeps: whoever sent it twice
    /// is told twice, and nothing of it waits for the next round.
    pub(crate) async fn turn_duplicates_away(
        &self,
        kept: i64,
        account: i64,
    ) -> Result<(), DeskProblem> {
        for sequence in self.store.merged_into(kept).await? {
            let standing = self.board.standing(sequence);
            let Some(intake) = self.cabinet.at(sequence) else {
                continue;
            };
            if standing.on_hold || standing.merged_into != Some(kept) {
                continue;
            }
            self.turn_away(&intake, account).await?;
        }
        Ok(())
    }

    /// Each case has a line of its own in the audit.
    async fn note_erased(&self, intake: &OpenIntake, actor: Option<i64>) {
        let event = AuditEvent {
            at: (self.clock)(),
            actor,
            action: AuditAction::Erased,
            subject: intake.id().to_string(),
        };
        self.journal.write_down(event).await;
    }

    /// Erases a closed case, but for a reply. Codes are left, to be counted.
    pub(crate) async fn erase(
        &self,
        intake: &OpenIntake,
        reason: &str,
        but_for: Option<MessageId>,
    ) -> Result<(), StoreError> {
        let sequence = intake.sequence();
        let Some(disposition) = self.board.standing(sequence).disposition else {
            return Ok(());
        };
        let answers = self.store.first_answers().await?;
        let answered = answers.iter().find(|(answered, _)| *answered == sequence);
        let waited = answered.map(|(_, at)| at.saturating_sub(intake.received_at()) / HOUR);
        let remains = ErasedCase {
            sequence,
            erased_at: (self.clock)(),
            reason: reason.to_owned(),
            received_at: intake.received_at(),
            disposition,
            needs: intake.help().iter().map(|&need| need.to_owned()).collect(),
            place: intake.state().map(str::to_owned),
            channel: intake.channel().name().to_owned(),
            language: intake.language().to_owned(),
            waited_hours: waited.and_then(|hours| u32::try_from(hours).ok()),
        };
        self.store.erase_case(&remains, but_for).await?;
        self.cabinet.forget(sequence);
        self.refile([sequence].into_iter().chain(self.cabinet.news()));
        Ok(())
    }
}
