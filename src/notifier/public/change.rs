//! `POST /api/vine/change`: contacts are forgotten, topics and language changed.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{Change, SignUpStanding};
use store::alerts::{FiledSignUp, SignUpChange};
use web::Source;

use super::access::{ANY_LINK, access};
use crate::{
    Notifier,
    problem::NotifierProblem,
    sign_ups::{language, topics},
};

pub(crate) async fn post_change(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<Change>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(change) = body?;
    let holder = (change.token.as_str(), change.pin.as_str());
    let access = access(&notifier, source, holder, ANY_LINK).await?;
    let asked = asked(&change, &access.sign_up)?;
    let now = (notifier.clock)();
    let changed = notifier
        .store
        .change_sign_up(access.sign_up.sequence, &asked, now)
        .await?;
    if changed {
        Ok(Json(SignUpStanding {
            state: access.sign_up.state,
        }))
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}

/// The change, if it leaves something to be told and somewhere to tell it.
fn asked(change: &Change, sign_up: &FiledSignUp) -> Result<SignUpChange, NotifierProblem> {
    let left = sign_up.contacts.iter().any(|contact| {
        !contact.sealed.is_empty() && !change.remove_contacts.contains(&contact.number)
    });
    let topics = change.events.as_deref().map(topics);
    if !left || topics == Some(0) {
        return Err(NotifierProblem::NothingLeft);
    }
    Ok(SignUpChange {
        remove: change.remove_contacts.clone(),
        topics,
        language: change.language.as_deref().map(language),
    })
}
