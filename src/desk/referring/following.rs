//! `GET /desk/api/intakes/{id}/referrals` and `…/referrals/{number}/outcome`: what there is, and what came
//! of it.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    audit::AuditAction,
    casework::CaseEventKind,
    directory::name_in,
    referral::OutcomeLine,
    wire::referral::{OutcomeFound, Referral, Referrals, ReferredTo},
};
use store::{CaseEvent, CaseStanding};
use tokio::task::spawn_blocking;

use super::{Ledger, TASK, letter};
use crate::{
    Desk,
    account::SignedIn,
    cabinet::OpenIntake,
    casework::{Consequence, next, opened},
    problem::DeskProblem,
};

/// `GET …/referrals`.
pub(crate) async fn get_referrals(
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Json<Referrals>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    Ok(Json(desk.referrals(&intake).await?))
}

/// `POST …/outcome`. Whoever hears more says so again; the last word counts.
pub(crate) async fn post_outcome(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path((id, number)): Path<(String, String)>,
    body: Result<Json<OutcomeFound>, JsonRejection>,
) -> Result<Json<Referrals>, DeskProblem> {
    let Json(OutcomeFound { place, outcome }) = body?;
    let number = number.parse().map_err(|_| DeskProblem::NotFound)?;
    let intake = desk.intake(&id).await?;
    let events = desk.store.case_events(intake.sequence()).await?;
    let mut ledger = ledger(&events);
    let known = ledger.of_number(number).ok_or(DeskProblem::NotFound)?;
    if place >= known.places {
        return Err(DeskProblem::NotFound);
    }
    let line = OutcomeLine {
        referral: number,
        place,
        outcome,
    };
    ledger.found(line);
    let all_known = ledger.outcomes().all(|outcome| outcome.is_some());
    desk.add_line(&intake, staff.account(), |standing| {
        let mut after = next(standing);
        if all_known {
            after = done(after);
        }
        Consequence {
            detail: Some(line.to_string()),
            ..Consequence::plain(
                after,
                CaseEventKind::ReferralEnded,
                AuditAction::ReferralEnded,
            )
        }
    })
    .await?;
    Ok(Json(desk.referrals(&intake).await?))
}

/// Nobody has to ask any more.
fn done(standing: CaseStanding) -> CaseStanding {
    let mut finished = standing.finished;
    finished.retain(|task| task != TASK);
    CaseStanding {
        referred_at: None,
        finished,
        ..standing
    }
}

fn ledger(events: &[CaseEvent]) -> Ledger {
    let lines = events.iter();
    Ledger::of(lines.map(|event| (event.number, event.kind, event.detail.as_deref())))
}

impl Desk {
    /// The referrals of a case, with what was written to the person.
    pub(super) async fn referrals(
        &self,
        intake: &Arc<OpenIntake>,
    ) -> Result<Referrals, DeskProblem> {
        let can_message = self.store.thread(intake.sequence()).await?.is_some();
        let events = self.store.case_events(intake.sequence()).await?;
        let (intake, ring) = (Arc::clone(intake), self.cabinet.ring());
        let help = self.help.now();
        let read = spawn_blocking(move || {
            let ledger = ledger(&events);
            let name = |entry: &String| {
                let known = help.known(entry);
                known.map_or_else(|| entry.clone(), |known| name_in(known, "en").to_owned())
            };
            let referral = |event: CaseEvent| {
                let line = ledger.of_number(event.number)?;
                let note = event.note.and_then(|note| opened(&note, &intake, &ring));
                let (entries, text) = note.as_deref().map(letter).unzip();
                let entries = entries.unwrap_or_default();
                let referred_to = |place: usize| ReferredTo {
                    name: entries.get(place).map(name).unwrap_or_default(),
                    outcome: ledger.outcome(event.number, place),
                };
                Some(Referral {
                    number: event.number,
                    at: event.at,
                    by: event.username,
                    consent: line.consent,
                    way: line.way,
                    places: (0..line.places).map(referred_to).collect(),
                    text: text.map(str::to_owned),
                })
            };
            events.clone().into_iter().filter_map(referral).collect()
        });
        Ok(Referrals {
            referrals: read.await.map_err(|_| DeskProblem::Internal)?,
            can_message,
        })
    }
}
