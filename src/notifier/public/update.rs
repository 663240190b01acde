//! `POST /api/vine/update`: what happened, for whoever holds the link of an alert and knows the PIN.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{Hearing, LinkAndPin, Update};
use store::alerts::ToldEvent;
use web::Source;

use super::{access::access, errand::Errand};
use crate::{Notifier, keys::hearing_place, problem::NotifierProblem};

pub(crate) async fn post_update(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<Update>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), Errand::Read).await?;
    let event = notifier.store.event(access.link.event).await?;
    let event = event.ok_or(NotifierProblem::LinkUnknown)?;
    Ok(Json(Update {
        event: event.kind,
        hearing: hearing(&notifier, &event),
        happened_on: Some(event.happened_on),
        reference: access.sign_up.id.reference().to_string(),
    }))
}

fn hearing(notifier: &Notifier, event: &ToldEvent) -> Option<Hearing> {
    let sealed = event.hearing.as_ref()?;
    let text = notifier.keys.open(&hearing_place(&event.id), sealed)?;
    serde_json::from_str(&text).ok()
}
