//! `POST /desk/api/account/second-factor/confirm`: the telephone knows the secret, so it counts.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::wire::credentials::{GivenCode, RecoveryCodes};
use web::Source;
use zeroize::Zeroizing;

use super::{recovery::new_codes, secret::step_of};
use crate::{
    Desk,
    account::session::{self, SignedIn},
    problem::DeskProblem,
};

pub(crate) async fn post_second_factor_confirm(
    State(desk): State<Desk>,
    source: Source,
    staff: SignedIn,
    body: Result<Json<GivenCode>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Json(GivenCode { code }) = body?;
    let code = Zeroizing::new(code);
    let (account, now) = (staff.account(), (desk.clock)());
    let factor = desk.store.second_factor(account).await?;
    let factor = factor.filter(|factor| factor.confirmed_at.is_none());
    let factor = factor.ok_or(DeskProblem::NotNow)?;
    desk.code_throttle.attempt(staff.username(), source, now)?;
    let secret = desk.open_secret(account, &factor.sealed)?;
    let step = step_of(&secret, &code, now).ok_or(DeskProblem::WrongCode)?;
    let (codes, digests) = new_codes(&desk.entropy);
    let confirmed = desk
        .store
        .confirm_second_factor(account, step, &digests, now);
    if !confirmed.await? {
        return Err(DeskProblem::NotNow);
    }
    desk.code_throttle.succeeded(staff.username(), source);
    if staff.owed().is_none() {
        let session = staff.shown(&desk);
        return Ok(Json(RecoveryCodes { codes, session }).into_response());
    }
    let begun = session::finish(&desk, &staff).await?;
    let session = begun.session.clone();
    let body = Json(RecoveryCodes { codes, session });
    Ok(begun.answer_with(StatusCode::OK, None, body))
}
