//! `POST /desk/api/intakes/{id}/history/unmask`, `…/unmask/{number}` and `GET …/values`: one keeper of locked
//! answers asks to see one, for a reason; another one agrees or does not; then the first sees it for a while.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    audit::AuditAction,
    casework::CaseEventKind,
    wire::history::{HistoryFile, HistoryValues, UnmaskAnswer, UnmaskAsked},
};
use tokio::task::spawn_blocking;

use super::{
    ledger::{Answer, Ledger},
    refusal::HistoryRefusal,
};
use crate::{
    Desk,
    account::SignedIn,
    admission::Noted,
    casework::{Consequence, next, written},
    problem::DeskProblem,
};

/// `POST …/unmask`.
pub(crate) async fn post_unmask(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<UnmaskAsked>, JsonRejection>,
) -> Result<(StatusCode, Json<HistoryFile>), DeskProblem> {
    let Json(UnmaskAsked { reason }) = body?;
    let reason = written(&reason)?;
    let intake = desk.intake(&id).await?;
    let (standing, ledger) = desk.history_now(&intake).await?;
    let answer = locked(ledger)?;
    if answer.is_asked_by(staff.username()) {
        return Err(DeskProblem::NotNow);
    }
    let line = Consequence {
        detail: Some(answer.number.to_string()),
        note: Some(reason),
        ..Consequence::plain(
            next(&standing),
            CaseEventKind::UnmaskAsked,
            AuditAction::UnmaskAsked,
        )
    };
    desk.commit(&intake, Some(staff.account()), line).await?;
    let file = desk.history(&intake, Some(&staff)).await?;
    Ok((StatusCode::CREATED, Json(file)))
}

/// `POST …/unmask/{number}`. Nobody answers their own.
pub(crate) async fn post_unmask_answer(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path((id, number)): Path<(String, String)>,
    body: Result<Json<UnmaskAnswer>, JsonRejection>,
) -> Result<(Extension<Noted>, Json<HistoryFile>), DeskProblem> {
    let Json(UnmaskAnswer { agree }) = body?;
    let number = number.parse().map_err(|_| DeskProblem::NotFound)?;
    let intake = desk.intake(&id).await?;
    let (standing, ledger) = desk.history_now(&intake).await?;
    let answer = locked(ledger)?;
    let request = answer.request(number).ok_or(DeskProblem::NotFound)?;
    if request.judged.is_some() {
        return Err(DeskProblem::NotNow);
    }
    if request.asked.by.as_deref() == Some(staff.username()) {
        return Err(HistoryRefusal::OwnRequest.into());
    }
    let (kind, action) = if agree {
        (CaseEventKind::UnmaskAgreed, AuditAction::UnmaskAgreed)
    } else {
        (CaseEventKind::UnmaskRefused, AuditAction::UnmaskRefused)
    };
    let line = Consequence {
        detail: Some(number.to_string()),
        ..Consequence::plain(next(&standing), kind, action)
    };
    desk.commit(&intake, Some(staff.account()), line).await?;
    let noted = Noted {
        action: Some(action),
        ..Noted::default()
    };
    let file = desk.history(&intake, Some(&staff)).await?;
    Ok((Extension(noted), Json(file)))
}

/// `GET …/values`, for whoever asked and whom a second person lets see them.
pub(crate) async fn get_history_values(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<HistoryValues>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let (_, ledger) = desk.history_now(&intake).await?;
    let answer = locked(ledger)?;
    let seconds = answer.seconds_left(staff.username(), (desk.clock)());
    if seconds == 0 {
        return Err(HistoryRefusal::NotAgreed.into());
    }
    let reader = desk.history_reader(&intake);
    let read = spawn_blocking(move || {
        let kept = reader.kept(&answer)?;
        Some(reader.items(&kept, false))
    });
    let items = read.await.map_err(|_| DeskProblem::Internal)?;
    Ok(Json(HistoryValues {
        items: items.ok_or(DeskProblem::NotFound)?,
        seconds,
    }))
}

fn locked(ledger: Ledger) -> Result<Answer, DeskProblem> {
    let answer = ledger.answer.filter(|answer| answer.locked);
    answer.ok_or(DeskProblem::NotNow)
}
