//! `POST /api/vine/cancel`: nothing is sent any more.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{LinkAndPin, SignUpStanding, SignUpState};
use web::Source;

use super::access::{ANY_LINK, access};
use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn post_cancel(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), ANY_LINK).await?;
    let now = (notifier.clock)();
    let cancelled = notifier
        .store
        .cancel_sign_up(access.sign_up.sequence, now)
        .await?;
    if cancelled {
        Ok(Json(SignUpStanding {
            state: SignUpState::Cancelled,
        }))
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}
