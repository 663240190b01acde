//! `/desk/api/sessions`: who is signed in where, and ending it.

use std::fmt::Write as _;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{
    staff::Role,
    wire::staff::{ListedSession, Sessions},
};
use store::SessionName;

use super::session::SignedIn;
use crate::{Desk, problem::DeskProblem};

/// `GET /desk/api/sessions`: one's own; for an administrator, everybody's.
pub(crate) async fn get_sessions(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<Sessions>, DeskProblem> {
    let sessions = desk.store.sessions((desk.clock)()).await?;
    let sessions = sessions
        .into_iter()
        .filter(|(_, session)| sees_all(&staff) || session.account == staff.account())
        .map(|(name, session)| ListedSession {
            id: written(name),
            username: session.username,
            began_at: session.began_at,
            seen_at: session.seen_at,
            expires_at: session.expires_at,
            this: staff.is_called(name),
        });
    Ok(Json(Sessions {
        sessions: sessions.collect(),
    }))
}

/// `POST /desk/api/sessions/{id}/end`: one's own; for an administrator, anybody's.
pub(crate) async fn post_session_end(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, DeskProblem> {
    let name = read(&id).ok_or(DeskProblem::NotFound)?;
    let whose = (!sees_all(&staff)).then(|| staff.account());
    desk.store
        .end_session_called(name, whose)
        .await?
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(DeskProblem::NotFound)
}

fn sees_all(staff: &SignedIn) -> bool {
    staff.role() == Role::Administrator
}

fn written(name: SessionName) -> String {
    name.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn read(text: &str) -> Option<SessionName> {
    let number = u64::from_str_radix(text, 16).ok()?;
    (text.len() == 16).then(|| number.to_be_bytes())
}
