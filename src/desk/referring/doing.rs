//! `POST /desk/api/intakes/{id}/referrals`: refers a person who agreed, or for a reason that is written down.

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

/// How often a line is tried again that somebody else's came between.
const TRIES: u32 = 4;

/// `POST …/referrals`. Referrals stand beside each other: whoever makes one overwrites nothing.
pub(crate) async fn post_referral(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<NewReferral>, JsonRejection>,
) -> Result<(StatusCode, Extension<Noted>, Json<Referrals>), DeskProblem> {
    let Json(new) = body?;
    let intake = desk.intake(&id).await?;
    shown_entries(&desk.help.now(), &new.entries)?;
    let text = written(&new.text)?;
    let reason = match new.consent {
        Consent::Overridden => Some(written(&new.reason)?),
        Consent::Spoken | Consent::Written => None,
    };
    if desk.board.standing(intake.sequence()).state == CaseState::Closed {
        return Err(DeskProblem::NotNow);
    }
    if new.way == ReferralWay::Message {
        desk.send_referral(&intake, &new, &text, staff.account())
            .await?;
    }
    if let Some(reason) = reason {
        let kind = CaseEventKind::ConsentOverridden;
        desk.add_line(&intake, staff.account(), |standing| Consequence {
            note: Some(reason.clone()),
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
    desk.add_line(&intake, staff.account(), |standing| {
        let mut referred = CaseStanding {
            referred_at: standing.referred_at.or(Some(now)),
            ..taken_up(standing, now)
        };
        // It was done for the ones before.
        referred.finished.retain(|task| task != TASK);
        Consequence {
            detail: Some(line.to_string()),
            note: Some(note.clone()),
            ..Consequence::plain(referred, CaseEventKind::Referred, AuditAction::Referred)
        }
    })
    .await?;
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

impl Desk {
    /// Sends it to the receipt; sent again under the same name, it is sent once.
    async fn send_referral(
        &self,
        intake: &OpenIntake,
        new: &NewReferral,
        text: &str,
        account: i64,
    ) -> Result<(), DeskProblem> {
        let id = new.message_id.parse().map_err(|_| DeskProblem::Malformed)?;
        let language = letter_in(&new.language).language;
        let reply = self.seal_reply(intake, id, text.to_owned(), language, account)?;
        match self.store.send_reply(&reply).await? {
            ReplyOutcome::Sent | ReplyOutcome::AlreadySent => Ok(()),
            ReplyOutcome::NoThread => Err(DeskProblem::NoThread),
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
