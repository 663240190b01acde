//! Sessions: the cookie, who it belongs to, and when it is too old.

use axum::{
    Extension, Json,
    extract::{FromRequestParts, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{
    audit::AuditAction,
    staff::{Owed, Role},
    wire::{UnixSeconds, desk::StaffSession},
};
use store::{SessionName, SessionRecord, TokenDigest};

use super::{
    cookies,
    token::{Token, digest},
};
use crate::{Desk, admission::Noted, problem::DeskProblem, roles::Row};

/// A working day.
const LIFE: UnixSeconds = 12 * 60 * 60;
/// As long as it takes to find the telephone, or to set one up.
const UNFINISHED_LIFE: UnixSeconds = 10 * 60;
/// How exactly we know when a session was last in use, as a part of how long it may be idle.
const TOUCHES: UnixSeconds = 30;

/// Proof that somebody is signed in, and may do what the table of roles says of the route. A handler
/// takes it where it needs to know who.
#[derive(Clone)]
pub(crate) struct SignedIn {
    session: SessionRecord,
    token: TokenDigest,
}

/// Who has just proved that it is them.
pub(super) struct Newcomer {
    pub(super) account: i64,
    pub(super) username: String,
    pub(super) role: Role,
    /// What they still have to do.
    pub(super) owed: Option<Owed>,
    /// Whether the agency's own sign-in vouches for them.
    pub(super) from_agency: bool,
}

/// A session that has just begun.
pub(super) struct Begun {
    cookie: HeaderValue,
    /// As its owner sees it.
    pub(super) session: StaffSession,
}

impl Begun {
    /// The answer that begins it. `action` is what is written down, unless it is what the table says.
    pub(super) fn answer(self, status: StatusCode, action: Option<AuditAction>) -> Response {
        let session = self.session.clone();
        self.answer_with(status, action, Json(session))
    }

    /// The same with another body.
    pub(super) fn answer_with(
        self,
        status: StatusCode,
        action: Option<AuditAction>,
        body: impl IntoResponse,
    ) -> Response {
        let noted = Noted {
            actor: Some(self.session.account),
            action,
            ..Noted::default()
        };
        (status, [(SET_COOKIE, self.cookie)], Extension(noted), body).into_response()
    }
}

/// Begins a session.
pub(super) async fn begin(desk: &Desk, who: Newcomer) -> Result<Begun, DeskProblem> {
    let now = (desk.clock)();
    let life = who.owed.map_or(LIFE, |_| UNFINISHED_LIFE);
    let session = SessionRecord {
        account: who.account,
        username: who.username,
        role: who.role,
        began_at: now,
        seen_at: now,
        expires_at: now + life,
        proven_at: now,
        owed: who.owed,
        from_agency: who.from_agency,
    };
    let token = Token::new(&desk.entropy);
    desk.store.begin_session(&token.digest(), &session).await?;
    Ok(Begun {
        cookie: cookies::hold(cookies::SESSION, token.as_text())?,
        session: shown(session, desk),
    })
}

/// Nothing is owed any more: a whole session with a token of its own takes the place of this one.
pub(super) async fn finish(desk: &Desk, staff: &SignedIn) -> Result<Begun, DeskProblem> {
    let who = Newcomer {
        account: staff.account(),
        username: staff.username().to_owned(),
        role: staff.role(),
        owed: None,
        from_agency: staff.is_from_agency(),
    };
    let begun = begin(desk, who).await?;
    desk.store.end_session(&staff.token).await?;
    Ok(begun)
}

/// Notes that somebody proved again that it is them, and gives their session as it is then.
pub(super) async fn prove(desk: &Desk, staff: SignedIn) -> Result<StaffSession, DeskProblem> {
    let now = (desk.clock)();
    desk.store.prove_session(&staff.token, now).await?;
    let session = SessionRecord {
        proven_at: now,
        ..staff.session
    };
    Ok(shown(session, desk))
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

    /// What they still have to do before they are signed in.
    pub(crate) fn owed(&self) -> Option<Owed> {
        self.session.owed
    }

    /// Whether the agency's own sign-in vouches for them.
    pub(crate) fn is_from_agency(&self) -> bool {
        self.session.from_agency
    }

    /// Whether they may sign in by what the desk itself keeps of them.
    pub(crate) fn signs_in_here(&self) -> Result<(), DeskProblem> {
        if self.session.from_agency {
            return Err(DeskProblem::AgencyAccount);
        }
        Ok(())
    }

    /// Whether they may take this route with what they owe.
    pub(crate) fn may_go_on(&self, row: &Row) -> bool {
        let owed = self.session.owed;
        owed.is_none_or(|owed| row.owing.contains(&owed))
    }

    /// Whether they proved lately that it is them. Who is setting up a second factor has more time.
    pub(crate) fn is_fresh(&self, desk: &Desk) -> bool {
        let good_for = match self.session.owed {
            Some(_) => UNFINISHED_LIFE,
            None => desk.sign_in.fresh,
        };
        (desk.clock)() < self.session.proven_at + good_for
    }

    /// The session as its owner sees it.
    pub(super) fn shown(&self, desk: &Desk) -> StaffSession {
        shown(self.session.clone(), desk)
    }

    /// Whether this is the session with that name.
    pub(super) fn is_called(&self, name: SessionName) -> bool {
        self.token.starts_with(&name)
    }
}

/// `GET /desk/api/session`.
pub(crate) async fn get_session(State(desk): State<Desk>, staff: SignedIn) -> Json<StaffSession> {
    Json(staff.shown(&desk))
}

/// `DELETE /desk/api/session`.
pub(crate) async fn delete_session(
    State(desk): State<Desk>,
    SignedIn { session, token }: SignedIn,
) -> Result<Response, DeskProblem> {
    desk.store.end_session(&token).await?;
    let gone = [(SET_COOKIE, cookies::let_go(cookies::SESSION)?)];
    let mut response = (StatusCode::NO_CONTENT, gone).into_response();
    if session.from_agency {
        let left = cookies::somebody_left()?;
        response.headers_mut().append(SET_COOKIE, left);
    }
    Ok(response)
}

/// Whose session the cookie is. Only what a person did themselves keeps a session from ending.
pub(crate) async fn signed_in(
    desk: &Desk,
    headers: &HeaderMap,
    attended: bool,
) -> Result<SignedIn, DeskProblem> {
    let token = cookies::held(headers, cookies::SESSION).map(digest);
    let token = token.ok_or(DeskProblem::SignedOut)?;
    let session = desk.store.session(&token).await?;
    let session = session.ok_or(DeskProblem::SignedOut)?;
    let now = (desk.clock)();
    if now >= session.expires_at || now >= session.seen_at + desk.sign_in.idle {
        desk.store.end_session(&token).await?;
        return Err(DeskProblem::SignedOut);
    }
    if attended && now >= session.seen_at + desk.sign_in.idle / TOUCHES {
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

fn shown(session: SessionRecord, desk: &Desk) -> StaffSession {
    let fresh_until = session.proven_at + desk.sign_in.fresh;
    StaffSession {
        account: session.account,
        username: session.username,
        role: session.role,
        expires_at: session.expires_at,
        owed: session.owed,
        fresh_for: fresh_until.saturating_sub((desk.clock)()),
        idle_after: desk.sign_in.idle,
        agency: session.from_agency.then(|| desk.agency_name()),
    }
}
