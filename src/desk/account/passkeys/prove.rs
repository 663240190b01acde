//! `POST /desk/api/session/proof/passkey`: whoever is signed in proves again that it is them.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::{credentials::UsedPasskey, desk::StaffSession};

use super::sign_in::owner;
use crate::{
    Desk,
    account::session::{self, SignedIn},
    problem::DeskProblem,
};

/// Another person's passkey proves nothing here.
pub(crate) async fn post_proof_by_passkey(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<UsedPasskey>, JsonRejection>,
) -> Result<Json<StaffSession>, DeskProblem> {
    let Json(used) = body?;
    if owner(&desk, used, (desk.clock)()).await? != staff.account() {
        return Err(DeskProblem::PasskeyRefused);
    }
    Ok(Json(session::prove(&desk, staff).await?))
}
