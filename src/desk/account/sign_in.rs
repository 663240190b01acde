//! `POST /desk/api/session`: signing in, or the first half of it where a second factor is set up.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::Response,
};
use domain::{audit::AuditAction, wire::desk::SignIn};
use web::Source;
use zeroize::Zeroizing;

use super::{
    credentials, second_factor,
    session::{self, Newcomer},
};
use crate::{Desk, problem::DeskProblem};

/// The answer is the same, and takes as long, whether the name or the password is wrong.
pub(crate) async fn post_session(
    State(desk): State<Desk>,
    source: Source,
    body: Result<Json<SignIn>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    desk.takes_passwords()?;
    let Json(SignIn { username, password }) = body?;
    let password = Zeroizing::new(password);
    desk.throttle.attempt(&username, source, (desk.clock)())?;
    if credentials::check(&username, &password).is_err() {
        return Err(DeskProblem::WrongCredentials);
    }
    let account = desk.store.account(&username).await?;
    let hash = account
        .as_ref()
        .and_then(|account| account.password_hash.clone());
    let fits = desk.passwords.fits(password, hash).await?;
    let Some(account) = account.filter(|account| fits && account.active) else {
        return Err(DeskProblem::WrongCredentials);
    };
    desk.throttle.succeeded(&username, source);
    let owed = second_factor::owed(&desk, account.id).await?;
    let who = Newcomer {
        account: account.id,
        username: account.username,
        role: account.role,
        owed,
        from_agency: false,
    };
    let begun = session::begin(&desk, who).await?;
    let action = owed.map(|_| AuditAction::PasswordTaken);
    Ok(begun.answer(StatusCode::OK, action))
}
