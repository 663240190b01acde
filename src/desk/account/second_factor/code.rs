//! `POST /desk/api/session/code`: the second half of signing in.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::Response,
};
use domain::{
    audit::AuditAction,
    staff::Owed,
    wire::{UnixSeconds, credentials::GivenCode},
};
use envelope::RecoveryCode;
use web::Source;
use zeroize::Zeroizing;

use super::secret::step_of;
use crate::{
    Desk,
    account::session::{self, SignedIn},
    problem::DeskProblem,
};

/// Wrong codes are counted apart from wrong passwords: whoever knows the password must not be able to
/// try codes without end by giving it again and again.
pub(crate) async fn post_code(
    State(desk): State<Desk>,
    source: Source,
    staff: SignedIn,
    body: Result<Json<GivenCode>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Json(GivenCode { code }) = body?;
    let code = Zeroizing::new(code);
    if staff.owed() != Some(Owed::Code) {
        return Err(DeskProblem::NotNow);
    }
    let now = (desk.clock)();
    desk.code_throttle.attempt(staff.username(), source, now)?;
    let action = taken(&desk, staff.account(), &code, now).await?;
    let action = action.ok_or(DeskProblem::WrongCode)?;
    desk.code_throttle.succeeded(staff.username(), source);
    let begun = session::finish(&desk, &staff).await?;
    Ok(begun.answer(StatusCode::OK, Some(action)))
}

/// Uses the code up. What is to be written down where it was good.
async fn taken(
    desk: &Desk,
    account: i64,
    typed: &str,
    now: UnixSeconds,
) -> Result<Option<AuditAction>, DeskProblem> {
    if let Ok(code) = RecoveryCode::parse(typed) {
        let used = desk
            .store
            .use_recovery_code(account, &code.digest())
            .await?;
        return Ok(used.then_some(AuditAction::RecoveryCodeUsed));
    }
    let factor = desk.store.second_factor(account).await?;
    let Some(factor) = factor.filter(|factor| factor.confirmed_at.is_some()) else {
        return Ok(None);
    };
    let secret = desk.open_secret(account, &factor.sealed)?;
    let Some(step) = step_of(&secret, typed, now) else {
        return Ok(None);
    };
    let first = desk.store.use_step(account, step).await?;
    Ok(first.then_some(AuditAction::SignedIn))
}
