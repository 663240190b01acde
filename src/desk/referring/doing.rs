//! `POST /desk/api/intakes/{id}/referrals`: refers a person who agreed, or for a reason that is written down.

use std::sync::Arc;

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState},
    referral::{Consent, ReferralLine, ReferralWay},
    wire::referral::{NewReferral, Referrals},
};
use envelope::MessageId;
use store::{CaseStanding, ReplyOutcome};

use super::{TASK, drafting::shown_entries, letters::letter_in, to_seal};
use crate::{
    Desk,
    account::SignedIn,
    admission::Noted,
    cabinet::OpenIntake,
    casework::{Consequence, next, taken_up, written},
    problem::DeskProblem,
};

type Made = Result<(StatusCode, Extension<Noted>, Json<Referrals>), DeskProblem>;

/// How often a line is tried again that somebody else's came between.
const TRIES: u32 = 4;

/// `POST …/referrals`. Referrals stand beside each other: whoever makes one overwrites nothing. One that is
/// asked for again under the same name, since its answer was lost, is made once.
pub(crate) async fn post_referral(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<NewReferral>, JsonRejection>,
) -> Made {
    let Json(new) = body?;
    let intake = desk.intake(&id).await?;
    shown_entries(&desk.help.now(), &new.entries)?;
    let text = written(&new.text)?;
    let reason = match new.consent {
        Consent::Overridden => Some(written(&new.reason)?),
        Consent::Spoken | Consent::Written => None,
    };
    let name: MessageId = new.message_id.parse().map_err(|_| DeskProblem::Malformed)?;
    if desk.has_line(&intake, name).await? {
        return desk.referred_before(&intake).await;
    }
    if desk.board.standing(intake.sequence()).state == CaseState::Closed {
        return Err(DeskProblem::NotNow);
    }
    if new.way == ReferralWay::Message {
        desk.send_referral(&intake, &new, name, &text, staff.account())
            .await?;
    }
    if let Some(reason) = reason {
        let kind = CaseEventKind::ConsentOverridden;
        let name = of_the_reason(name);
        desk.add_once(&intake, staff.account(), name, |standing| Consequence {
            note: Some(reason.clone()),
            named: Some(name),
            ..Consequence::plain(next(standing), kind, AuditAction::ReferredOverridden)
        })
        .await?;
    }
    let now = (desk.clock)();
    let line = ReferralLine {
        consent: new.consent,
        way: new.way,
        places: new.entries.len(),
    };
    let note = to_seal(&new.entries, &text);
    let added = desk.add_once(&intake, staff.account(), name, |standing| {
        let mut referred = CaseStanding {
            referred_at: standing.referred_at.or(Some(now)),
            ..taken_up(standing, now)
        };
        // It was done for the ones before.
        referred.finished.retain(|task| task != TASK);
        Consequence {
            detail: Some(line.to_string()),
            note: Some(note.clone()),
            named: Some(name),
            ..Consequence::plain(referred, CaseEventKind::Referred, AuditAction::Referred)
        }
    });
    if !added.await? {
        return desk.referred_before(&intake).await;
    }
    let action = match new.consent {
        Consent::Overridden => AuditAction::ReferredOverridden,
        Consent::Spoken | Consent::Written => AuditAction::Referred,
    };
    let noted = Noted {
        action: Some(action),
        ..Noted::default()
    };
    let referrals = desk.referrals(&intake).await?;
    Ok((StatusCode::CREATED, Extension(noted), Json(referrals)))
}

/// The name of the line that says why a referral of this name is made without consent.
fn of_the_reason(MessageId(mut bytes): MessageId) -> MessageId {
    bytes[0] ^= 1;
    MessageId(bytes)
}

impl Desk {
    /// What there is already: nothing was done but to read it.
    async fn referred_before(&self, intake: &Arc<OpenIntake>) -> Made {
        let noted = Noted {
            action: Some(AuditAction::ReferralsRead),
            ..Noted::default()
        };
        let referrals = self.referrals(intake).await?;
        Ok((StatusCode::OK, Extension(noted), Json(referrals)))
    }

    /// Whether a line has this name.
    async fn has_line(&self, intake: &OpenIntake, name: MessageId) -> Result<bool, DeskProblem> {
        let events = self.store.case_events(intake.sequence()).await?;
        let mut notes = events.iter().filter_map(|event| event.note.as_ref());
        Ok(notes.any(|note| note.id == name))
    }

    /// Sends it to the receipt; sent again under the same name, it is sent once.
    async fn send_referral(
        &self,
        intake: &OpenIntake,
        new: &NewReferral,
        id: MessageId,
        text: &str,
        account: i64,
    ) -> Result<(), DeskProblem> {
        let language = letter_in(&new.language).language;
        let reply = self.seal_reply(intake, id, text.to_owned(), language, account)?;
        match self.store.send_reply(&reply).await? {
            ReplyOutcome::Sent | ReplyOutcome::AlreadySent => Ok(()),
            ReplyOutcome::NoThread => Err(DeskProblem::NoThread),
        }
    }

    /// Adds a line of this name, unless it is there; says whether it was added.
    async fn add_once(
        &self,
        intake: &OpenIntake,
        account: i64,
        name: MessageId,
        line: impl Fn(&CaseStanding) -> Consequence,
    ) -> Result<bool, DeskProblem> {
        let mut tries = 0;
        loop {
            // First, so that whoever adds it after the look moves the case, and is seen with the next one.
            let standing = self.board.standing(intake.sequence());
            if self.has_line(intake, name).await? {
                return Ok(false);
            }
            let done = self.commit(intake, Some(account), line(&standing)).await;
            tries += 1;
            match done {
                Err(DeskProblem::CaseMoved) if tries < TRIES => {}
                done => return done.map(|()| true),
            }
        }
    }

    /// Adds a line that overwrites nothing, whatever others do meanwhile.
    pub(super) async fn add_line(
        &self,
        intake: &OpenIntake,
        account: i64,
        line: impl Fn(&CaseStanding) -> Consequence,
    ) -> Result<(), DeskProblem> {
        let mut tries = 0;
        loop {
            let standing = self.board.standing(intake.sequence());
            let done = self.commit(intake, Some(account), line(&standing)).await;
            tries += 1;
            match done {
                Err(DeskProblem::CaseMoved) if tries < TRIES => {}
                done => return done,
            }
        }
    }
}
