//! `POST /api/vine/confirm` and `/code`: a link or the code of a text message, and the PIN, confirm the
//! contact that they went to.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{CodeAndPin, LinkAndPin, SignUpStanding, SignUpState};
use web::Source;

use super::{
    access::{access, access_by_code},
    errand::Errand,
};
use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn post_confirm(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), Errand::Confirm).await?;
    confirm(&notifier, access.link.sequence, access.link.contact).await
}

pub(crate) async fn post_code(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(CodeAndPin { code, pin }) = body?;
    let (sign_up, contact) =
        access_by_code(&notifier, source, (&code, &pin), Errand::Confirm).await?;
    confirm(&notifier, sign_up.sequence, contact).await
}

async fn confirm(
    notifier: &Notifier,
    sequence: i64,
    contact: u8,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let now = (notifier.clock)();
    if notifier.store.confirm(sequence, contact, now).await? {
        Ok(Json(SignUpStanding {
            state: SignUpState::Confirmed,
        }))
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}
