//! Sessions: the cookie, who it belongs to, and when it is too old.

use axum::{
    Extension, Json,
    extract::{FromRequestParts, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{COOKIE, SET_COOKIE},
        request::Parts,
    },
    response::{IntoResponse, Response},
};
use domain::{
    staff::Role,
    wire::{UnixSeconds, desk::StaffSession},
};
use store::{SessionName, SessionRecord, TokenDigest};

use super::token::{Token, digest};
use crate::{Desk, admission::Noted, problem::DeskProblem};

/// The prefix makes browsers insist on the attributes below and on this very host.
const COOKIE_NAME: &str = "__Host-intake";
/// No `Max-Age`: closing the browser ends it too.
const COOKIE_ATTRIBUTES: &str = "Path=/; Secure; HttpOnly; SameSite=Strict";
/// A working day.
const LIFE: UnixSeconds = 12 * 60 * 60;
/// Longest without a request.
const IDLE: UnixSeconds = 30 * 60;
/// How exactly we know when a session was last in use.
const TOUCH_AFTER: UnixSeconds = 60;

/// Proof that somebody is signed in, and may do what the table of roles says of the route. A handler
/// takes it where it needs to know who.
#[derive(Clone)]
pub(crate) struct SignedIn {
    session: SessionRecord,
    token: TokenDigest,
}

/// Begins a session; the answer sets the cookie.
pub(super) async fn begin(
    desk: &Desk,
    (account, username, role): (i64, String, Role),
    status: StatusCode,
) -> Result<Response, DeskProblem> {
    let now = (desk.clock)();
    let session = SessionRecord {
        account,
        username,
        role,
        began_at: now,
        seen_at: now,
        expires_at: now + LIFE,
    };
    let token = Token::new(&desk.entropy);
    desk.store.begin_session(&token.digest(), &session).await?;
    let cookie = format!("{COOKIE_NAME}={}; {COOKIE_ATTRIBUTES}", token.as_text());
    let cookie = HeaderValue::try_from(cookie).map_err(|_| DeskProblem::Internal)?;
    let noted = Noted {
        actor: Some(account),
        ..Noted::default()
    };
    let shown = Json(shown(session));
    Ok((status, [(SET_COOKIE, cookie)], Extension(noted), shown).into_response())
}

impl SignedIn {
    /// Number of the account.
    pub(crate) fn account(&self) -> i64 {
        self.session.account
    }

    /// Name of the account.
    pub(crate) fn username(&self) -> &str {
        &self.session.username
    }

    /// What the account is there for.
    pub(crate) fn role(&self) -> Role {
        self.session.role
    }

    /// Whether this is the session with that name.
    pub(super) fn is_called(&self, name: SessionName) -> bool {
        self.token.starts_with(&name)
    }
}

/// `GET /desk/api/session`.
pub(crate) async fn get_session(SignedIn { session, .. }: SignedIn) -> Json<StaffSession> {
    Json(shown(session))
}

/// `DELETE /desk/api/session`.
pub(crate) async fn delete_session(
    State(desk): State<Desk>,
    SignedIn { token, .. }: SignedIn,
) -> Result<Response, DeskProblem> {
    desk.store.end_session(&token).await?;
    let gone = format!("{COOKIE_NAME}=; {COOKIE_ATTRIBUTES}; Max-Age=0");
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, gone)]).into_response())
}

/// Whose session the cookie is. Only what a person did themselves keeps a session from ending.
pub(crate) async fn signed_in(
    desk: &Desk,
    headers: &HeaderMap,
    attended: bool,
) -> Result<SignedIn, DeskProblem> {
    let token = cookie(headers).map(digest).ok_or(DeskProblem::SignedOut)?;
    let session = desk.store.session(&token).await?;
    let session = session.ok_or(DeskProblem::SignedOut)?;
    let now = (desk.clock)();
    if now >= session.expires_at || now >= session.seen_at + IDLE {
        desk.store.end_session(&token).await?;
        return Err(DeskProblem::SignedOut);
    }
    if attended && now >= session.seen_at + TOUCH_AFTER {
        touch(desk, &token, now).await;
    }
    Ok(SignedIn { session, token })
}

/// Whom the admission let through.
impl FromRequestParts<Desk> for SignedIn {
    type Rejection = DeskProblem;

    async fn from_request_parts(parts: &mut Parts, _: &Desk) -> Result<Self, DeskProblem> {
        let staff = parts.extensions.get::<Self>().cloned();
        staff.ok_or(DeskProblem::SignedOut)
    }
}

/// Reading must go on when writing does not: a session that cannot be noted as seen ends early, at
/// worst.
async fn touch(desk: &Desk, token: &TokenDigest, now: UnixSeconds) {
    if let Err(error) = desk.store.touch_session(token, now).await {
        tracing::warn!(%error, "a session was not noted as seen");
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(COOKIE_NAME)?.strip_prefix('='))
}

fn shown(session: SessionRecord) -> StaffSession {
    StaffSession {
        account: session.account,
        username: session.username,
        role: session.role,
        expires_at: session.expires_at,
    }
}
