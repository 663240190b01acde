//! `POST /desk/api/session/agency`: the browser comes back from the agency's own sign-in. Whoever it
//! belongs to is signed in, or has proved again that it is them.

use axum::{
    Extension, Json,
    extract::{State, rejection::JsonRejection},
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::{IntoResponse, Response},
};
use domain::{
    audit::AuditAction,
    wire::agency::{AgencyDone, AgencyReturn},
};
use store::AgencyPerson;

use super::{
    journeys::{Journey, Purpose},
    provider::Person,
    refusal::AgencyRefusal,
};
use crate::{
    Desk,
    account::{
        cookies,
        session::{self, Newcomer, SignedIn, signed_in},
    },
    admission::Noted,
    problem::DeskProblem,
};

pub(crate) async fn post_session_by_agency(
    State(desk): State<Desk>,
    headers: HeaderMap,
    body: Result<Json<AgencyReturn>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Json(returned) = body?;
    let agency = desk.agency()?;
    let browser = cookies::held(&headers, cookies::AGENCY);
    let journey = agency
        .journeys
        .end(&returned.state, browser, (desk.clock)());
    let Some(journey) = journey else {
        let refusal = AgencyRefusal::UnknownJourney;
        return Ok(refused(refusal, AuditAction::AgencyRefused, None));
    };
    match journey.purpose {
        Purpose::SignIn | Purpose::SignInAnew => sign_in(&desk, returned, journey).await,
        Purpose::Prove(account) => {
            let staff = signed_in(&desk, &headers, true).await?;
            prove(&desk, returned, journey, (staff, account)).await
        }
    }
}

async fn sign_in(
    desk: &Desk,
    returned: AgencyReturn,
    journey: Journey,
) -> Result<Response, DeskProblem> {
    let person = match person(desk, returned, &journey).await {
        Ok(person) => person,
        Err(refusal) => return Ok(refused(refusal, AuditAction::AgencyRefused, None)),
    };
    let Some(role) = desk.agency()?.provider.settings().role_of(&person.groups) else {
        return turned_away(AgencyRefusal::NoRole, None);
    };
    let described = AgencyPerson {
        identity: person.identity,
        name: person.name,
        role,
    };
    let account = desk
        .store
        .arrive_from_agency(&described, (desk.clock)())
        .await?;
    if !account.active {
        return turned_away(AgencyRefusal::Closed, Some(account.id));
    }
    let who = Newcomer {
        account: account.id,
        username: account.username,
        role: account.role,
        owed: None,
        from_agency: true,
    };
    let begun = session::begin(desk, who).await?;
    let done = AgencyDone {
        session: begun.session.clone(),
        back: journey.back,
    };
    let action = AuditAction::AgencySignedIn;
    let mut response = begun.answer_with(StatusCode::OK, Some(action), Json(done));
    let nobody_left = cookies::let_go(cookies::LEFT)?;
    response.headers_mut().append(SET_COOKIE, nobody_left);
    Ok(response)
}

async fn prove(
    desk: &Desk,
    returned: AgencyReturn,
    journey: Journey,
    (staff, account): (SignedIn, i64),
) -> Result<Response, DeskProblem> {
    let (actor, action) = (Some(staff.account()), AuditAction::ProofRefused);
    let person = match person(desk, returned, &journey).await {
        Ok(person) => person,
        Err(refusal) => return Ok(refused(refusal, action, actor)),
    };
    let known = desk.store.agency_account(&person.identity).await?;
    let is_them = known.is_some_and(|known| known.id == account && account == staff.account());
    if !is_them {
        return Ok(refused(AgencyRefusal::SomebodyElse, action, actor));
    }
    let noted = Noted {
        actor,
        action: Some(AuditAction::ProvenAgain),
        ..Noted::default()
    };
    let done = AgencyDone {
        session: session::prove(desk, staff).await?,
        back: journey.back,
    };
    Ok((Extension(noted), Json(done)).into_response())
}

/// Who came back.
async fn person(
    desk: &Desk,
    returned: AgencyReturn,
    journey: &Journey,
) -> Result<Person, AgencyRefusal> {
    let Ok(agency) = desk.agency() else {
        return Err(AgencyRefusal::Silent);
    };
    let issuer = agency.provider.settings().issuer.as_str();
    if returned.iss.is_some_and(|named| named != issuer) {
        return Err(AgencyRefusal::NotBelieved("issuer"));
    }
    match (returned.code, returned.error) {
        (Some(code), None) => agency.provider.person(code, journey, (desk.clock)()).await,
        _ => Err(AgencyRefusal::Declined),
    }
}

/// The answer to whoever the agency vouches for, and who has no way in all the same. The agency knows
/// them in this browser and would send the same person again: the next one proves there who they are.
fn turned_away(refusal: AgencyRefusal, actor: Option<i64>) -> Result<Response, DeskProblem> {
    let mut response = refused(refusal, AuditAction::AgencyRefused, actor);
    let left = cookies::somebody_left()?;
    response.headers_mut().append(SET_COOKIE, left);
    Ok(response)
}

/// The answer to whoever is not let in, and what is written down of it.
pub(super) fn refused(refusal: AgencyRefusal, action: AuditAction, actor: Option<i64>) -> Response {
    tracing::warn!(
        why = refusal.word(),
        "somebody was not let in who came from the agency's sign-in"
    );
    let noted = Noted {
        actor,
        refused: Some(action),
        subject: Some(refusal.word().to_owned()),
        ..Noted::default()
    };
    (Extension(noted), DeskProblem::Agency(refusal)).into_response()
}
