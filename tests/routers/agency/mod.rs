//! Signing in by the agency's own sign-in: who is let in, for what, and everything that does not hold.

mod arriving;
mod proving;
mod refusals;

use desk::paths::{AGENCY_BEGIN, AUDIT, SESSION_BY_AGENCY, STAFF};
use domain::{
    audit::AuditAction,
    wire::{
        agency::{AgencyBegin, AgencyBegun, AgencyReturn},
        audit::Audit,
        staff::Staff,
    },
};
use serde_json::{Value, json};
use tests::routers::{Agency, Answer, Client, TestHouse};
use url::Url;

/// A house that has its first administrator.
async fn house() -> (Agency, TestHouse) {
    let (agency, house) = house_with(|_| ()).await;
    house.staff().await;
    (agency, house)
}

async fn house_with(change: impl FnOnce(&mut server::settings::Settings)) -> (Agency, TestHouse) {
    let agency = Agency::default();
    let house = TestHouse::open_with(|settings| {
        settings.sign_in.agency = Some(agency.settings());
        change(settings);
    })
    .await;
    (agency, house)
}

fn specialist() -> Value {
    json!({ "groups": ["specialists"] })
}

fn merged(mut one: Value, other: Value) -> Value {
    let claims = one.as_object_mut().unwrap();
    claims.extend(other.as_object().unwrap().clone());
    one
}

/// The address that a browser is sent to.
async fn begin(browser: &mut Client, path: &str) -> String {
    let asked = AgencyBegin {
        back: Some("/desk/kiosks".to_owned()),
    };
    let answer = browser.post(path, &asked).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json::<AgencyBegun>().address
}

/// Somebody proves there who they are, and comes back.
async fn come_back(
    agency: &Agency,
    house: &TestHouse,
    (browser, begun): (&mut Client, &str),
    says: Value,
) -> Answer {
    let (state, code) = agency.lets_in(begun, says, house.now());
    browser
        .post(SESSION_BY_AGENCY, &returned(&state, &code))
        .await
}

async fn walk(agency: &Agency, house: &TestHouse, browser: &mut Client, says: Value) -> Answer {
    let begun = begin(browser, AGENCY_BEGIN).await;
    come_back(agency, house, (browser, &begun), says).await
}

fn returned(state: &str, code: &str) -> AgencyReturn {
    AgencyReturn {
        state: state.to_owned(),
        code: Some(code.to_owned()),
        error: None,
        iss: None,
    }
}

/// What an address says under a name; nothing where it says nothing.
fn query(address: &str) -> impl Fn(&str) -> String {
    let address: Url = address.parse().unwrap();
    move |wanted| {
        let mut pairs = address.query_pairs();
        let found = pairs.find(|(name, _)| name == wanted);
        found
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    }
}

async fn staff(house: &TestHouse) -> Staff {
    house.staff().await.get(STAFF).await.json()
}

/// What was written down, last first, without what asking for it adds.
async fn told(house: &TestHouse) -> Vec<(AuditAction, String)> {
    let mut administrator = house.staff().await;
    let audit: Audit = administrator.get(AUDIT).await.json();
    let theirs = |action: &AuditAction| {
        ![
            AuditAction::SignedIn,
            AuditAction::AccountMade,
            AuditAction::AuditViewed,
        ]
        .contains(action)
    };
    let lines = audit
        .entries
        .into_iter()
        .filter(|line| theirs(&line.action));
    lines.map(|line| (line.action, line.subject)).collect()
}

async fn last(house: &TestHouse) -> (AuditAction, String) {
    told(house).await.swap_remove(0)
}
