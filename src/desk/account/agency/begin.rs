//! `POST /desk/api/session/agency/begin` and `POST /desk/api/session/proof/agency/begin`: the browser goes to
//! the agency's own sign-in.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::{HeaderMap, header::SET_COOKIE},
    response::{IntoResponse, Response},
};
use domain::{
    audit::AuditAction,
    wire::agency::{AgencyBegin, AgencyBegun},
};

use super::{
    finish::refused,
    journeys::{Journey, Purpose},
};
use crate::{
    Desk,
    account::{
        cookies,
        session::SignedIn,
        token::{Token, digest},
    },
    problem::DeskProblem,
};

/// Longest path of a page of ours.
const LONGEST_PATH: usize = 200;

/// Whoever was at this browser before may still be known to the agency there: where anybody was, the
/// agency is to ask who it is.
pub(crate) async fn post_agency_begin(
    State(desk): State<Desk>,
    headers: HeaderMap,
    body: Result<Json<AgencyBegin>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let somebody_was = [cookies::SESSION, cookies::LEFT]
        .iter()
        .any(|name| cookies::held(&headers, name).is_some());
    let purpose = if somebody_was {
        Purpose::SignInAnew
    } else {
        Purpose::SignIn
    };
    begin(&desk, &headers, body?.0, purpose).await
}

/// For who came from there.
pub(crate) async fn post_proof_by_agency_begin(
    State(desk): State<Desk>,
    staff: SignedIn,
    headers: HeaderMap,
    body: Result<Json<AgencyBegin>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Json(asked) = body?;
    if !staff.is_from_agency() {
        return Err(DeskProblem::NotNow);
    }
    begin(&desk, &headers, asked, Purpose::Prove(staff.account())).await
}

async fn begin(
    desk: &Desk,
    headers: &HeaderMap,
    AgencyBegin { back }: AgencyBegin,
    purpose: Purpose,
) -> Result<Response, DeskProblem> {
    let agency = desk.agency()?;
    if back.as_deref().is_some_and(|path| !is_page(path)) {
        return Err(DeskProblem::Malformed);
    }
    let now = (desk.clock)();
    let metadata = match agency.provider.metadata(now).await {
        Ok(metadata) => metadata,
        Err(refusal) => return Ok(refused(refusal, AuditAction::AgencyRefused, None)),
    };
    // A browser may be on its way several times at once, in several tabs.
    let held = cookies::held(headers, cookies::AGENCY).map(str::to_owned);
    let browser = held.unwrap_or_else(|| Token::new(&desk.entropy).as_text().to_owned());
    let journey = Journey {
        browser: digest(&browser),
        purpose,
        nonce: Token::new(&desk.entropy),
        verifier: Token::new(&desk.entropy),
        back,
        begun_at: now,
    };
    let state = Token::new(&desk.entropy);
    let address = agency.provider.address(&metadata, &journey, &state);
    agency.journeys.begin(&state, journey);
    let cookie = cookies::hold(cookies::AGENCY, &browser)?;
    Ok(([(SET_COOKIE, cookie)], Json(AgencyBegun { address })).into_response())
}

/// Whether it is a path below the desk and nothing else.
fn is_page(path: &str) -> bool {
    path.starts_with("/desk/")
        && path.len() <= LONGEST_PATH
        && path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}
