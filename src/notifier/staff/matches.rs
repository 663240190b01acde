//! `/desk/api/alerts/matches`: events that may be about the person of a sign-up. Staff look at the
//! intake and at the custody system, and say; nothing is guessed.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::wire::alerts::{MatchAnswer, OpenMatch, OpenMatches};
use store::alerts::OpenQuestion;

use crate::{Notifier, problem::NotifierProblem};

/// Most of one answer.
const MOST: u32 = 100;

pub(crate) async fn get_matches(
    State(notifier): State<Notifier>,
) -> Result<Json<OpenMatches>, NotifierProblem> {
    let open = notifier.store.open_questions(MOST).await?;
    Ok(Json(OpenMatches {
        matches: open.into_iter().map(shown).collect(),
    }))
}

pub(crate) async fn post_match(
    State(notifier): State<Notifier>,
    Path(number): Path<String>,
    body: Result<Json<MatchAnswer>, JsonRejection>,
) -> Result<StatusCode, NotifierProblem> {
    let number = number.parse().map_err(|_| NotifierProblem::NotFound)?;
    let Json(MatchAnswer { same }) = body?;
    let now = (notifier.clock)();
    let answered = notifier.store.answer_question(number, same, now).await?;
    answered.ok_or(NotifierProblem::NotFound)?;
    notifier.wake();
    Ok(StatusCode::NO_CONTENT)
}

fn shown(question: OpenQuestion) -> OpenMatch {
    OpenMatch {
        number: question.number,
        id: question.id.to_string(),
        reference: question.id.reference().to_string(),
        source: question.source,
        event: question.kind,
        happened_on: question.happened_on,
        doubt: question.doubt.code().to_owned(),
        asked_at: question.asked_at,
    }
}
