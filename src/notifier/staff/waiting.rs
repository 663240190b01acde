//! `GET /desk/api/alerts/waiting`: how much waits for a person. Pages that are open ask for it by
//! themselves, so it counts and does nothing else.

use axum::{Json, extract::State};
use domain::wire::alerts::Waiting;

use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn get_waiting(
    State(notifier): State<Notifier>,
) -> Result<Json<Waiting>, NotifierProblem> {
    let waiting = notifier.store.waiting_for_staff().await?;
    Ok(Json(Waiting {
        matches: waiting.questions,
        dead_letters: waiting.dead_letters,
        unreachable: waiting.unreachable,
        unreadable: waiting.unreadable,
        hand_offs: waiting.hand_offs,
    }))
}
