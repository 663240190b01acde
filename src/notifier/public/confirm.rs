//! `POST /api/vine/confirm`: the link of a message and the PIN confirm the contact that it went to.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{LinkAndPin, SignUpStanding, SignUpState};
use store::alerts::LinkPurpose;
use web::Source;

use super::access::access;
use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn post_confirm(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), &[LinkPurpose::Confirm]).await?;
    let now = (notifier.clock)();
    let confirmed = notifier
        .store
        .confirm(access.link.sequence, access.link.contact, now)
        .await?;
    if confirmed {
        Ok(Json(SignUpStanding {
            state: SignUpState::Confirmed,
        }))
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}
