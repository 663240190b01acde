//! `POST /desk/api/intakes/{id}/history`, `…/answer` and `…/message`: a request is opened, answered within the
//! rules, and the answer sent. Whom no message can reach, somebody tells.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    audit::AuditAction,
    casework::CaseEventKind,
    wire::history::{HistoryEnding, HistoryFile, NewHistoryAnswer},
};
use store::{CaseStanding, SentReply};
use tokio::task::spawn_blocking;

use super::{
    TASK, is_open, keeps,
    ledger::{Answer, LOCKED, OPEN, TOLD},
};
use crate::{
    Desk,
    account::SignedIn,
    cabinet::OpenIntake,
    casework::{Consequence, next, taken_up},
    problem::DeskProblem,
};

/// `POST …/history`. What an earlier request came to stays in the timeline.
pub(crate) async fn post_history(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<HistoryFile>), DeskProblem> {
    let intake = desk.intake(&id).await?;
    let (standing, ledger) = desk.history_now(&intake).await?;
    is_open(&standing)?;
    if ledger.waits() || ledger.is_unsent() {
        return Err(DeskProblem::NotNow);
    }
    let now = (desk.clock)();
    let opened = CaseStanding {
        history_at: Some(now),
        ..undone(taken_up(&standing, now))
    };
    let line = Consequence::plain(
        opened,
        CaseEventKind::HistoryOpened,
        AuditAction::HistoryOpened,
    );
    desk.commit(&intake, Some(staff.account()), line).await?;
    let file = desk.history(&intake, Some(&staff)).await?;
    Ok((StatusCode::CREATED, Json(file)))
}

/// `POST …/answer`. As long as it was not sent, another answer takes its place.
pub(crate) async fn post_history_answer(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<NewHistoryAnswer>, JsonRejection>,
) -> Result<(StatusCode, Json<HistoryFile>), DeskProblem> {
    let Json(new) = body?;
    let intake = desk.intake(&id).await?;
    let kept = desk.rulebook.keep(&new)?;
    let (standing, ledger) = desk.history_now(&intake).await?;
    is_open(&standing)?;
    if !ledger.waits() && !ledger.is_unsent() {
        return Err(DeskProblem::NotNow);
    }
    if ledger.was_locked && !keeps(&staff) {
        return Err(DeskProblem::Forbidden);
    }
    let code = if kept.protection.locks() {
        LOCKED
    } else {
        OPEN
    };
    let answered = CaseStanding {
        history_at: None,
        ..undone(next(&standing))
    };
    let line = Consequence {
        detail: Some(code.to_owned()),
        note: Some(serde_json::to_string(&kept).map_err(|_| DeskProblem::Internal)?),
        ..Consequence::plain(
            answered,
            CaseEventKind::HistoryAnswered,
            AuditAction::HistoryAnswered,
        )
    };
    desk.commit(&intake, Some(staff.account()), line).await?;
    let file = desk.history(&intake, Some(&staff)).await?;
    Ok((StatusCode::CREATED, Json(file)))
}

/// `POST …/message`. An answer is sent once, however often somebody asks, with the line that says so: one
/// that was replaced or locked meanwhile does not go out.
pub(crate) async fn post_history_message(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Option<Json<HistoryEnding>>, JsonRejection>,
) -> Result<Json<HistoryFile>, DeskProblem> {
    let ending = body?.map(|Json(ending)| ending).unwrap_or_default();
    let intake = desk.intake(&id).await?;
    let (standing, ledger) = desk.history_now(&intake).await?;
    is_open(&standing)?;
    let answer = ledger.answer.ok_or(DeskProblem::NotNow)?;
    if ledger.sent.is_none() {
        let line = Consequence::plain(
            next(&standing),
            CaseEventKind::HistorySent,
            AuditAction::HistorySent,
        );
        if ending.told {
            desk.tell_history(&intake, line, staff.account()).await?;
        } else {
            let letter = desk.history_letter(&intake, answer, staff.account());
            desk.commit_with_reply(&intake, line, &letter.await?)
                .await?;
        }
    }
    Ok(Json(desk.history(&intake, Some(&staff)).await?))
}

/// The task was done for the requests before, or is done now.
fn undone(mut after: CaseStanding) -> CaseStanding {
    after.finished.retain(|task| task != TASK);
    after
}

impl Desk {
    /// Says that somebody told the person. Whoever can get the letter is sent the letter.
    async fn tell_history(
        &self,
        intake: &OpenIntake,
        line: Consequence,
        account: i64,
    ) -> Result<(), DeskProblem> {
        if self.store.thread(intake.sequence()).await?.is_some() {
            return Err(DeskProblem::NotNow);
        }
        let line = Consequence {
            detail: Some(TOLD.to_owned()),
            ..line
        };
        self.commit(intake, Some(account), line).await
    }

    /// The letter to the receipt, under the name of the answer's own seal, so that it is there once.
    async fn history_letter(
        &self,
        intake: &Arc<OpenIntake>,
        answer: Answer,
        account: i64,
    ) -> Result<SentReply, DeskProblem> {
        let id = answer.note.as_ref().map(|note| note.id);
        let id = id.ok_or(DeskProblem::NotFound)?;
        let reader = self.history_reader(intake);
        let read = spawn_blocking(move || {
            let kept = reader.kept(&answer)?;
            Some(reader.message(&kept))
        });
        let message = read.await.map_err(|_| DeskProblem::Internal)?;
        let message = message.ok_or(DeskProblem::NotFound)?;
        self.seal_reply(intake, id, message.text, &message.language, account)
    }
}
