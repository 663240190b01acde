//! Roles, invitations, accounts that close, and sessions that others end.

use desk::paths::{ACCOUNT, INTAKES, INVITATIONS, SESSION, SESSION_END, SESSIONS, STAFF};
use domain::{
    staff::Role,
    wire::{
        desk::{SignIn, StaffSession},
        problem::kind,
        staff::{AccountChange, Sessions, Staff, StaffMember},
    },
};
use serde_json::json;
use tests::routers::{Client, PASSWORD, START, TestHouse, USERNAME};

#[tokio::test]
async fn an_invitation_says_what_its_account_is_for() {
    let house = TestHouse::open().await;
    let session: StaffSession = house.staff().await.get(SESSION).await.json();
    assert_eq!(session.role, Role::Administrator);
    let mut specialist = house.staff_as(Role::Specialist).await;
    let session: StaffSession = specialist.get(SESSION).await.json();
    assert_eq!(session.role, Role::Specialist);
    assert_eq!(session.username, "specialist");

    let mut administrator = house.staff().await;
    let pending = json!({ "role": "officer" });
    assert_eq!(administrator.post(INVITATIONS, &pending).await.status, 201);
    let staff: Staff = administrator.get(STAFF).await.json();
    let names: Vec<_> = staff
        .members
        .iter()
        .map(|one| (&*one.username, one.role))
        .collect();
    let expected = [
        (USERNAME, Role::Administrator),
        ("specialist", Role::Specialist),
    ];
    assert_eq!(names, expected);
    assert_eq!(staff.invitations.len(), 1);
    assert_eq!(staff.invitations[0].role, Role::Officer);
    assert_eq!(staff.members[1].seen_at, Some(START));
    for bad in [
        json!({}),
        json!({ "role": "director" }),
        json!({ "role": "officer", "x": 1 }),
    ] {
        administrator
            .post(INVITATIONS, &bad)
            .await
            .problem(422, kind::MALFORMED);
    }
}

#[tokio::test]
async fn a_role_counts_from_the_next_request_on() {
    let house = TestHouse::open().await;
    let mut auditor = house.staff_as(Role::Auditor).await;
    auditor.get(INTAKES).await.problem(403, kind::FORBIDDEN);
    change(&house, "auditor", Role::Operator, true).await;
    assert_eq!(auditor.get(INTAKES).await.status, 200);
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_stays_out() {
    let house = TestHouse::open().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    change(&house, "specialist", Role::Specialist, false).await;
    specialist.get(SESSION).await.problem(401, kind::SIGNED_OUT);
    let sign_in = SignIn {
        username: "specialist".to_owned(),
        password: PASSWORD.to_owned(),
    };
    let refused = house.client().post(SESSION, &sign_in).await;
    refused.problem(401, kind::WRONG_CREDENTIALS);
    change(&house, "specialist", Role::Specialist, true).await;
    assert_eq!(house.client().post(SESSION, &sign_in).await.status, 200);
}

#[tokio::test]
async fn one_administrator_stays() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let own = member(&mut staff, USERNAME).await;
    let leave = AccountChange {
        role: Role::Auditor,
        active: true,
    };
    let path = ACCOUNT.replace("{id}", &own.id.to_string());
    staff.post(&path, &leave).await.problem(409, kind::CONFLICT);
    for unknown in ["77", "nobody"] {
        let path = ACCOUNT.replace("{id}", unknown);
        staff
            .post(&path, &leave)
            .await
            .problem(404, kind::NOT_FOUND);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let house = TestHouse::open().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    let mut administrator = house.staff().await;
    let own: Sessions = specialist.get(SESSIONS).await.json();
    assert_eq!(own.sessions.len(), 1);
    assert!(own.sessions[0].this);
    let all: Sessions = administrator.get(SESSIONS).await.json();
    let theirs: Vec<_> = all
        .sessions
        .iter()
        .filter(|session| session.username == USERNAME)
        .collect();
    assert_eq!(all.sessions.len(), theirs.len() + 1);
    assert_eq!(theirs.iter().filter(|session| session.this).count(), 1);

    let end = |id: &str| SESSION_END.replace("{id}", id);
    let stranger = specialist.post(&end(&theirs[0].id), &json!({})).await;
    stranger.problem(404, kind::NOT_FOUND);
    for id in ["0000000000000000", "nothing"] {
        let answer = administrator.post(&end(id), &json!({})).await;
        answer.problem(404, kind::NOT_FOUND);
    }
    let ended = administrator
        .post(&end(&own.sessions[0].id), &json!({}))
        .await;
    assert_eq!(ended.status, 204);
    specialist.get(SESSION).await.problem(401, kind::SIGNED_OUT);
}

async fn change(house: &TestHouse, username: &str, role: Role, active: bool) {
    let mut administrator = house.staff().await;
    let id = member(&mut administrator, username).await.id;
    let path = ACCOUNT.replace("{id}", &id.to_string());
    let change = AccountChange { role, active };
    let answer = administrator.post(&path, &change).await;
    assert_eq!(answer.status, 204);
}

async fn member(staff: &mut Client, username: &str) -> StaffMember {
    let listed: Staff = staff.get(STAFF).await.json();
    let mut members = listed.members.into_iter();
    members.find(|member| member.username == username).unwrap()
}
