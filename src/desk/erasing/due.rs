//! `GET /desk/api/retention` shows what is due and what will be; `POST` erases what is due now, as the
//! hourly round does by itself.

use axum::{Extension, Json, extract::State};
use domain::{
    casework::{CaseState, Disposition},
    wire::retention::{DueErasure, Retention, RetentionDone, RetentionPeriod},
};
use jiff::{ToSpan, civil::Date};
use store::StoreError;

use crate::{
    Desk,
    admission::Noted,
    problem::DeskProblem,
    retention::{Erasure, Kept, KeptThing, plan},
};

/// Days that staff see ahead.
const AHEAD: i64 = 30;
/// Longest list of one answer.
const MOST: usize = 200;
pub(super) const DAY: u64 = 24 * 60 * 60;

pub(crate) async fn get_retention(
    State(desk): State<Desk>,
) -> Result<Json<Retention>, DeskProblem> {
    desk.catch_up().await?;
    let today = desk.today();
    let in_force = desk.periods_in_force().await?;
    let periods = in_force.periods();
    let kept = desk.kept_cases();
    let due = plan(&kept, &in_force, today);
    let ahead = plan(&kept, &in_force, today.saturating_add(AHEAD.days()));
    let erased = desk.store.erased_cases().await?;
    let soon = ahead.erase.iter().filter(|one| one.due_on > today);
    let soon: Vec<Erasure> = soon.cloned().collect();
    let listed = periods.cases.iter().map(|period| RetentionPeriod {
        dispositions: named(&period.dispositions),
        keep_days: period.keep_days,
        sentence: period.sentence.clone(),
    });
    Ok(Json(Retention {
        today: today.to_string(),
        drafts_keep_days: desk.drafts_days,
        due: due.erase.len(),
        erase: desk.shown(&due.erase),
        soon: desk.shown(&soon),
        held: desk.shown(&due.held),
        next_on: due.next_on.map(|day| day.to_string()),
        periods: listed.collect(),
        receipts_keep_days: periods.receipts.keep_days,
        grace_days: periods.grace_days,
        erased: erased.len(),
        last_erased_at: erased.iter().map(|one| one.erased_at).max(),
    }))
}

pub(crate) async fn post_retention(
    State(desk): State<Desk>,
) -> Result<(Extension<Noted>, Json<RetentionDone>), DeskProblem> {
    let done = desk.erase_due().await?;
    // Each case has a line of its own in the audit.
    Ok((Extension(Noted::default()), Json(done)))
}

impl Desk {
    /// Erases what is due, and looks whether it is gone from the database's files.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn erase_due(&self) -> Result<RetentionDone, StoreError> {
        self.catch_up().await?;
        let version = self.settings_version().await?;
        if !self.can_use_what_was_saved().await? {
            tracing::error!(
                "nothing is erased: the office's periods may stand in what cannot be used"
            );
            return Ok(RetentionDone {
                erased: 0,
                receipts: 0,
                proven: self.store.prove_erased((self.clock)()).await?,
            });
        }
        // Before anything goes: what is seen to be shorter only now has its grace from now on.
        self.note_periods().await?;
        let today = self.today();
        let in_force = self.periods_in_force().await?;
        let due = plan(&self.kept_cases(), &in_force, today).erase;
        let mut erased = 0;
        for one in &due {
            // Somebody may take back just now what this goes by, and a round can be long.
            if self.settings_version().await? != version {
                tracing::info!("the settings are others by now: the next round goes by them");
                break;
            }
            let Ok(sequence) = i64::try_from(one.number) else {
                continue;
            };
            let Some(intake) = self.cabinet.at(sequence) else {
                continue;
            };
            // A hold or a reopening that came meanwhile counts, and so does one of what it was merged into.
            let still = plan(&self.kept(sequence), &in_force, today).erase;
            if still.is_empty() {
                continue;
            }
            self.erase(&intake, &one.sentence, None).await?;
            self.note_erased(&intake, None).await;
            erased += 1;
        }
        let unopened = self.erase_unopened_due(version, &in_force, today).await?;
        if unopened > 0 {
            tracing::info!(unopened, "what could not be filed is erased");
        }
        self.store.erase_ended_sign_ups().await?;
        let now = (self.clock)();
        let receipts = if self.settings_version().await? == version {
            let kept = u64::from(in_force.receipts_keep_days(today)) * DAY;
            self.store.erase_receipts(now.saturating_sub(kept)).await?
        } else {
            0
        };
        Ok(RetentionDone {
            erased,
            receipts,
            proven: self.store.prove_erased(now).await?,
        })
    }

    /// Every closed case as it stands.
    pub(super) fn kept_cases(&self) -> Vec<Kept> {
        let closed = self.register.lines().into_iter();
        let closed = closed.filter(|line| line.state == CaseState::Closed);
        let kept = closed.filter_map(|line| self.kept(line.intake.sequence()));
        kept.collect()
    }

    /// A closed case, to be held against the periods. A duplicate is kept as long as what it was merged
    /// into, counted from when the later of both was closed. What the person wrote and nobody read keeps
    /// both.
    fn kept(&self, sequence: i64) -> Option<Kept> {
        let own = self.board.standing(sequence);
        let standing = match own.merged_into {
            Some(kept) => self.board.standing(kept),
            None => own.clone(),
        };
        let unread = self
            .register
            .has_unread(own.merged_into.unwrap_or(sequence));
        let thing = if standing.state == CaseState::Closed && !unread {
            KeptThing::ClosedCase {
                disposition: standing.disposition?.name().to_owned(),
                closed_on: self.tasks.day(own.since.max(standing.since)),
            }
        } else {
            KeptThing::OpenCase
        };
        Some(Kept {
            number: sequence.unsigned_abs(),
            on_hold: own.on_hold || standing.on_hold,
            thing,
        })
    }

    /// The day at the office.
    pub(crate) fn today(&self) -> Date {
        self.tasks.day((self.clock)())
    }

    fn shown(&self, erasures: &[Erasure]) -> Vec<DueErasure> {
        let today = self.today();
        let shown = erasures.iter().take(MOST).filter_map(|one| {
            let sequence = i64::try_from(one.number).ok()?;
            let intake = self.cabinet.at(sequence)?;
            Some(DueErasure {
                id: intake.id().to_string(),
                reference: intake.id().reference().to_string(),
                due_on: one.due_on.to_string(),
                sentence: one.sentence.clone(),
                keep_days: one.keep_days,
                waits: one.waits && one.due_on > today,
            })
        });
        shown.collect()
    }
}

fn named(names: &[String]) -> Vec<Disposition> {
    let known = names.iter().filter_map(|name| Disposition::named(name));
    known.collect()
}
