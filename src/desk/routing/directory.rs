//! `/desk/api/local-contacts`: who can be asked at a place, as staff keep it.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::wire::routing::{ListedContact, LocalContact, LocalContactList};

use super::read_contact;
use crate::{Desk, problem::DeskProblem};

/// `GET /desk/api/local-contacts`.
pub(crate) async fn get_local_contacts(
    State(desk): State<Desk>,
) -> Result<Json<LocalContactList>, DeskProblem> {
    let contacts = desk.store.local_contacts().await?;
    Ok(Json(LocalContactList { contacts }))
}

/// `POST /desk/api/local-contacts`.
pub(crate) async fn post_local_contact(
    State(desk): State<Desk>,
    body: Result<Json<LocalContact>, JsonRejection>,
) -> Result<(StatusCode, Json<ListedContact>), DeskProblem> {
    let Json(given) = body?;
    let contact = read_contact(given).map_err(DeskProblem::NotAContact)?;
    let number = desk.store.add_contact(&contact).await?;
    Ok((StatusCode::CREATED, Json(ListedContact { number, contact })))
}

/// `POST /desk/api/local-contacts/{number}`.
pub(crate) async fn post_local_contact_change(
    State(desk): State<Desk>,
    Path(number): Path<String>,
    body: Result<Json<LocalContact>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(given) = body?;
    let contact = read_contact(given).map_err(DeskProblem::NotAContact)?;
    done(desk.store.change_contact(read(&number)?, &contact).await?)
}

/// `POST /desk/api/local-contacts/{number}/remove`.
pub(crate) async fn post_local_contact_removal(
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<StatusCode, DeskProblem> {
    done(desk.store.remove_contact(read(&number)?).await?)
}

fn read(number: &str) -> Result<i64, DeskProblem> {
    number.parse().map_err(|_| DeskProblem::NotFound)
}

fn done(found: bool) -> Result<StatusCode, DeskProblem> {
    found
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(DeskProblem::NotFound)
}
