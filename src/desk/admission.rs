//! Lets a request through to its handler, or not: every request is held against the table in
//! [`roles`], and what was done is written down before the answer leaves.

use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams, Request, State},
    http::{StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::audit::AuditAction;
use store::AuditEvent;

use crate::{
    Desk,
    account::{SignedIn, signed_in},
    problem::DeskProblem,
    roles::{self, Row, Who},
};

/// What a handler knows better of what it did than the address says. It goes with the answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    /// Whose doing it was, where nobody was signed in before.
    pub(crate) actor: Option<i64>,
    /// What was done, where one route does several things.
    pub(crate) action: Option<AuditAction>,
    /// What is written down of somebody whom it turned away.
    pub(crate) refused: Option<AuditAction>,
    /// What it was done to, where the address does not say.
    pub(crate) subject: Option<String>,
}

/// Stands before every handler of the desk.
pub(crate) async fn admit(
    State(desk): State<Desk>,
    path: MatchedPath,
    request: Request,
    next: Next,
) -> Response {
    let Some(row) = roles::row_of(request.method().as_str(), path.as_str()) else {
        let problem = if roles::is_known(path.as_str()) {
            DeskProblem::MethodNotAllowed
        } else {
            DeskProblem::NotFound
        };
        return problem.into_response();
    };
    let (mut parts, body) = request.into_parts();
    let subject = subject(&mut parts).await;
    let staff = match row.who {
        Who::Anybody => None,
        Who::Roles(_) => {
            match signed_in(&desk, &parts.headers, !roles::is_unattended(row.path)).await {
                Ok(staff) => Some(staff),
                Err(problem) => return problem.into_response(),
            }
        }
    };
    let actor = staff.as_ref().map(SignedIn::account);
    if staff.as_ref().is_some_and(|staff| !staff.may_go_on(row)) {
        return DeskProblem::Unfinished.into_response();
    }
    if !row.who.allows(staff.as_ref().map(SignedIn::role)) {
        write_down(&desk, actor, AuditAction::Refused, row.path.to_owned()).await;
        return DeskProblem::Forbidden.into_response();
    }
    if row.fresh && staff.as_ref().is_some_and(|staff| !staff.is_fresh(&desk)) {
        return DeskProblem::NotFresh.into_response();
    }
    if let Some(staff) = staff {
        parts.extensions.insert(staff);
    }
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let noted = response
        .extensions_mut()
        .remove::<Noted>()
        .unwrap_or_default();
    if let Some(action) = done(row, &noted, response.status()) {
        let subject = noted.subject.unwrap_or(subject);
        write_down(&desk, noted.actor.or(actor), action, subject).await;
    }
    response
}

/// What an answer says was done.
fn done(row: &Row, noted: &Noted, status: StatusCode) -> Option<AuditAction> {
    if noted.refused.is_some() {
        return noted.refused;
    }
    match row.action? {
        action if status.is_success() => Some(noted.action.unwrap_or(action)),
        AuditAction::SignedIn | AuditAction::PasskeyUsed if status == StatusCode::UNAUTHORIZED => {
            Some(AuditAction::SignInRefused)
        }
        AuditAction::ProvenAgain if status == StatusCode::UNAUTHORIZED => {
            Some(AuditAction::ProofRefused)
        }
        _ => None,
    }
}

async fn write_down(desk: &Desk, actor: Option<i64>, action: AuditAction, subject: String) {
    let event = AuditEvent {
        at: (desk.clock)(),
        actor,
        action,
        subject,
    };
    desk.journal.write_down(event).await;
}

/// The id in the address. Whatever else somebody may put there is not written down.
async fn subject(parts: &mut Parts) -> String {
    let Ok(parameters) = RawPathParams::from_request_parts(parts, &()).await else {
        return String::new();
    };
    let id = parameters.iter().find(|(name, _)| *name == "id");
    id.map(|(_, value)| value)
        .filter(|value| value.len() <= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .unwrap_or_default()
        .to_owned()
}
