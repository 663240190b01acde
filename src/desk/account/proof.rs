//! `POST /desk/api/session/proof`: whoever is signed in proves again that it is them, before something
//! grave.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::{credentials::GivenPassword, desk::StaffSession};
use web::Source;
use zeroize::Zeroizing;

use super::session::{self, SignedIn};
use crate::{Desk, problem::DeskProblem};

pub(crate) async fn post_proof(
    State(desk): State<Desk>,
    source: Source,
    staff: SignedIn,
    body: Result<Json<GivenPassword>, JsonRejection>,
) -> Result<Json<StaffSession>, DeskProblem> {
    desk.takes_passwords()?;
    let Json(GivenPassword { password }) = body?;
    let password = Zeroizing::new(password);
    let username = staff.username();
    desk.throttle.attempt(username, source, (desk.clock)())?;
    let account = desk.store.account(username).await?;
    let hash = account.and_then(|account| account.password_hash);
    if !desk.passwords.fits(password, hash).await? {
        return Err(DeskProblem::WrongCredentials);
    }
    desk.throttle.succeeded(username, source);
    Ok(Json(session::prove(&desk, staff).await?))
}
