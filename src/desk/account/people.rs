//! `/desk/api/staff` and `/desk/api/invitations`: who works here, what for, and who comes next.

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::wire::staff::{AccountChange, MadeInvitation, NewInvitation, Staff};
use store::AccountChanged;

use super::invitation::{LIFE, invite};
use crate::{Desk, admission::Noted, problem::DeskProblem};

/// `GET /desk/api/staff`.
pub(crate) async fn get_staff(State(desk): State<Desk>) -> Result<Json<Staff>, DeskProblem> {
    Ok(Json(Staff {
        members: desk.store.accounts().await?,
        invitations: desk.store.invitations((desk.clock)()).await?,
    }))
}

/// `POST /desk/api/staff/{id}`.
pub(crate) async fn post_account(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    body: Result<Json<AccountChange>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(change) = body?;
    let id = id.parse().map_err(|_| DeskProblem::NotFound)?;
    let account = desk.store.account_numbered(id).await?;
    let from_agency = account.filter(|account| account.password_hash.is_none());
    if from_agency.is_some_and(|account| account.role != change.role) {
        return Err(DeskProblem::AgencyRole);
    }
    let now = (desk.clock)();
    match desk.store.change_account(id, &change, now).await? {
        AccountChanged::Changed => Ok(StatusCode::NO_CONTENT),
        AccountChanged::Unknown => Err(DeskProblem::NotFound),
        AccountChanged::LastAdministrator => Err(DeskProblem::LastAdministrator),
    }
}

/// `POST /desk/api/invitations`.
pub(crate) async fn post_invitation(
    State(desk): State<Desk>,
    body: Result<Json<NewInvitation>, JsonRejection>,
) -> Result<(StatusCode, Extension<Noted>, Json<MadeInvitation>), DeskProblem> {
    desk.takes_passwords()?;
    let Json(NewInvitation { role }) = body?;
    let now = (desk.clock)();
    let token = invite(&*desk.store, &desk.entropy, role, now).await?;
    let made = MadeInvitation {
        token: token.as_text().to_owned(),
        expires_at: now + LIFE,
    };
    let noted = Noted {
        subject: Some(role.name().to_owned()),
        ..Noted::default()
    };
    Ok((StatusCode::CREATED, Extension(noted), Json(made)))
}
