//! `POST /api/vine/change` and `/code/change`: contacts are forgotten, topics and language changed.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{Change, ChangeByCode, SignUpStanding};
use web::Source;

use super::{
    access::{access, access_by_code},
    errand::Errand,
};
use crate::{Notifier, problem::NotifierProblem, sign_ups::change};

pub(crate) async fn post_change(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<Change>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(asked) = body?;
    let holder = (asked.token.as_str(), asked.pin.as_str());
    let access = access(&notifier, source, holder, Errand::Change).await?;
    change(&notifier, &access.sign_up, &asked.changes)
        .await
        .map(Json)
}

pub(crate) async fn post_code_change(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<ChangeByCode>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(asked) = body?;
    let (sign_up, _) =
        access_by_code(&notifier, source, (&asked.code, &asked.pin), Errand::Change).await?;
    change(&notifier, &sign_up, &asked.changes).await.map(Json)
}
