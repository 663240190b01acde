//! `/desk/api/alerts/sign-ups`: who asked for alerts, as far as staff need it.

use axum::{
    Json,
    extract::{
        Path, Query, State,
        rejection::{JsonRejection, QueryRejection},
    },
    http::StatusCode,
};
use domain::wire::{
    alerts::{SignUpEntry, SignUpList, StateCount},
    vine::{Changes, MaskedSignUp, SignUpState},
};
use envelope::SubmissionId;
use serde::Deserialize;
use store::alerts::{FiledSignUp, HandOff, SignUpLine};

use crate::{
    Notifier,
    problem::NotifierProblem,
    sign_ups::{change, masked},
};

/// Most sign-ups of one answer.
const MOST: u32 = 100;

/// Which sign-ups.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    state: Option<SignUpState>,
    #[serde(default)]
    skip: u32,
}

pub(crate) async fn get_sign_ups(
    State(notifier): State<Notifier>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<SignUpList>, NotifierProblem> {
    let Query(Asked { state, skip }) = asked?;
    notifier.file_sign_ups().await?;
    let counts = notifier.store.sign_up_counts().await?;
    let lines = notifier.store.sign_ups(state, skip, MOST).await?;
    Ok(Json(SignUpList {
        counts: counts
            .into_iter()
            .map(|(state, count)| StateCount { state, count })
            .collect(),
        sign_ups: lines.into_iter().map(entry).collect(),
    }))
}

pub(crate) async fn get_sign_up(
    State(notifier): State<Notifier>,
    Path(id): Path<String>,
) -> Result<Json<MaskedSignUp>, NotifierProblem> {
    let sign_up = one(&notifier, &id).await?;
    masked(&notifier, &sign_up)
        .map(Json)
        .ok_or(NotifierProblem::NotFound)
}

pub(crate) async fn post_sign_up_change(
    State(notifier): State<Notifier>,
    Path(id): Path<String>,
    body: Result<Json<Changes>, JsonRejection>,
) -> Result<StatusCode, NotifierProblem> {
    let Json(changes) = body?;
    let sign_up = one(&notifier, &id).await?;
    match change(&notifier, &sign_up, &changes).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT),
        Err(NotifierProblem::LinkUnknown) => Err(NotifierProblem::NotFound),
        Err(problem) => Err(problem),
    }
}

pub(crate) async fn post_sign_up_cancel(
    State(notifier): State<Notifier>,
    Path(id): Path<String>,
) -> Result<StatusCode, NotifierProblem> {
    let sequence = sequence(&notifier, &id).await?;
    let now = (notifier.clock)();
    done(notifier.store.cancel_sign_up(sequence, now).await?)
}

pub(crate) async fn post_handed_off(
    State(notifier): State<Notifier>,
    Path(id): Path<String>,
) -> Result<StatusCode, NotifierProblem> {
    let sequence = sequence(&notifier, &id).await?;
    let now = (notifier.clock)();
    done(notifier.store.hand_off_done(sequence, now).await?)
}

async fn one(notifier: &Notifier, id: &str) -> Result<FiledSignUp, NotifierProblem> {
    let sequence = sequence(notifier, id).await?;
    let found = notifier.store.sign_up(sequence).await?;
    found.ok_or(NotifierProblem::NotFound)
}

async fn sequence(notifier: &Notifier, id: &str) -> Result<i64, NotifierProblem> {
    let id: SubmissionId = id.parse().map_err(|_| NotifierProblem::NotFound)?;
    let found = notifier.store.sequence_of(id).await?;
    found.ok_or(NotifierProblem::NotFound)
}

fn done(found: bool) -> Result<StatusCode, NotifierProblem> {
    found
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(NotifierProblem::NotFound)
}

fn entry(line: SignUpLine) -> SignUpEntry {
    let over = matches!(line.state, SignUpState::Cancelled | SignUpState::Expired);
    SignUpEntry {
        id: line.id.to_string(),
        reference: line.id.reference().to_string(),
        filed_at: line.filed_at,
        changed_at: line.changed_at,
        state: line.state,
        hand_off_pending: line.hand_off == HandOff::Pending && !over,
        fault: line.fault,
        system: line.system,
        matchable: line.matchable,
        contacts: line.contacts,
        disabled: line.disabled,
    }
}
