//! `POST /api/vine/contacts` and `/code/contacts`: a person's own sign-up, masked.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{CodeAndPin, LinkAndPin, MaskedSignUp};
use store::alerts::FiledSignUp;
use web::Source;

use super::{
    access::{access, access_by_code},
    errand::Errand,
};
use crate::{Notifier, problem::NotifierProblem, sign_ups::masked};

pub(crate) async fn post_contacts(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<MaskedSignUp>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), Errand::Look).await?;
    own(&notifier, &access.sign_up)
}

pub(crate) async fn post_code_contacts(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<MaskedSignUp>, NotifierProblem> {
    let Json(CodeAndPin { code, pin }) = body?;
    let (sign_up, _) = access_by_code(&notifier, source, (&code, &pin), Errand::Look).await?;
    own(&notifier, &sign_up)
}

fn own(notifier: &Notifier, sign_up: &FiledSignUp) -> Result<Json<MaskedSignUp>, NotifierProblem> {
    masked(notifier, sign_up)
        .map(Json)
        .ok_or(NotifierProblem::LinkUnknown)
}
