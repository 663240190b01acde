//! `POST /api/vine/cancel` and `/code/cancel`: nothing is sent any more.

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

pub(crate) async fn post_cancel(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), Errand::Cancel).await?;
    cancel(&notifier, access.sign_up.sequence).await
}

/// As an automatic telephone line asks it to.
pub(crate) async fn post_code_cancel(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(CodeAndPin { code, pin }) = body?;
    let (sign_up, _) = access_by_code(&notifier, source, (&code, &pin), Errand::Cancel).await?;
    cancel(&notifier, sign_up.sequence).await
}

async fn cancel(
    notifier: &Notifier,
    sequence: i64,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let now = (notifier.clock)();
    if notifier.store.cancel_sign_up(sequence, now).await? {
        Ok(Json(SignUpStanding {
            state: SignUpState::Cancelled,
        }))
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}
