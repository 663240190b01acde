//! Who gets a case: duties of staff, the proposal with its reasons, taking it up, giving out by itself,
//! officers, local contacts, the sample office.

use desk::{
    paths::{
        AUDIT, CASE, DUTY, INTAKES, LOCAL_CONTACT, LOCAL_CONTACT_REMOVE, LOCAL_CONTACTS, ROUTING,
        STAFF,
    },
    routing::RoutingRule,
};
use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState},
    routing::RoutingReason,
    staff::Role,
    wire::{
        audit::Audit,
        casework::{CaseFile, Happening},
        desk::Queue,
        problem::kind,
        routing::{ListedContact, LocalContactList, Proposed},
        staff::Staff,
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Client, TestHouse, USERNAME, Visitor, intake};

/// A house with a specialist for Texas and an officer, and their numbers.
async fn house_with_team() -> (TestHouse, i64, i64) {
    house_with(|_| ()).await
}

async fn house_with(change: impl FnOnce(&mut server::settings::Settings)) -> (TestHouse, i64, i64) {
    let house = TestHouse::open_with(change).await;
    house.staff_as(Role::Specialist).await;
    house.staff_as(Role::Officer).await;
    let mut staff = house.staff().await;
    let specialist = number_of(&mut staff, "specialist").await;
    let officer = number_of(&mut staff, "officer").await;
    for (id, states) in [(specialist, json!(["TX", "OK"])), (officer, json!(["CA"]))] {
        let duty = duty(&states);
        let answer = staff
            .post(&DUTY.replace("{id}", &id.to_string()), &duty)
            .await;
        assert_eq!(answer.status, 204, "{}", answer.text());
    }
    (house, specialist, officer)
}

fn duty(states: &Value) -> Value {
    json!({ "states": states, "languages": ["en", "es"], "most_cases": 40, "away": false })
}

async fn number_of(staff: &mut Client, name: &str) -> i64 {
    let listed: Staff = staff.get(STAFF).await.json();
    let mut members = listed.members.into_iter();
    members.find(|one| one.username == name).unwrap().id
}

async fn send(house: &TestHouse, answers: &[(&str, Value)]) -> String {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut document = intake(answers);
    "es".clone_into(&mut document.language);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;
    submission.submission_id
}

async fn file(staff: &mut Client, id: &str) -> CaseFile {
    let answer = staff.get(&CASE.replace("{id}", id)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn on_list(staff: &mut Client, list: &str) -> usize {
    let queue: Queue = staff.get(&format!("{INTAKES}?list={list}")).await.json();
    queue.total
}

fn texas() -> Vec<(&'static str, Value)> {
    vec![
        ("help", json!(["safety"])),
        ("crime-state", json!("TX")),
        ("crime-county", json!("Travis county")),
    ]
}

fn both() -> Vec<(&'static str, Value)> {
    vec![("help", json!(["safety", "explain-process"]))]
}

fn reasons(proposed: Option<&Proposed>) -> &[RoutingReason] {
    &proposed.unwrap().reasons
}

#[tokio::test]
async fn a_case_is_proposed_with_reasons_and_taken_up_by_the_one_proposed() {
    let (house, specialist, _) = house_with_team().await;
    let id = send(&house, &texas()).await;
    let mut staff = house.staff().await;
    let fresh = file(&mut staff, &id).await;
    let proposal = fresh.proposal.unwrap();
    let expected = [
        RoutingReason::Region("TX".to_owned()),
        RoutingReason::Speaks("es".to_owned()),
        RoutingReason::LeastToDo(0),
    ];
    assert_eq!(reasons(proposal.specialist.as_ref()), expected);
    assert_eq!(proposal.officer, None);
    assert!(!fresh.asks_officer);

    let path = ROUTING.replace("{id}", &id);
    let accepted = json!({ "version": 0, "specialist": specialist });
    let mut officer = sign_in(&house, "officer").await;
    officer
        .post(&path, &accepted)
        .await
        .problem(403, kind::FORBIDDEN);
    let mut ben = sign_in(&house, "specialist").await;
    let stale = json!({ "version": 7, "specialist": specialist });
    ben.post(&path, &stale).await.problem(409, kind::CONFLICT);
    let nobody = json!({ "version": 0 });
    ben.post(&path, &nobody).await.problem(409, kind::CONFLICT);
    let taken: CaseFile = ben.post(&path, &accepted).await.json();
    assert_eq!(taken.standing.assignee.unwrap().id, specialist);
    assert_eq!(taken.standing.state, CaseState::Claimed);
    assert_eq!(taken.proposal, None);
    let last = taken.timeline.last().unwrap();
    let routed = Happening::Done {
        kind: CaseEventKind::Routed,
        detail: Some("region=TX speaks=es least_to_do=0".to_owned()),
        to: Some("specialist".to_owned()),
    };
    assert_eq!(
        (&last.what, last.actor.as_deref()),
        (&routed, Some("specialist"))
    );

    let secret = b"region=TX";
    for (file, bytes) in house.files().unwrap() {
        let holds = bytes.windows(secret.len()).any(|part| part == secret);
        assert!(!holds, "{}", file.display());
    }

    // The next one counts what they have now.
    let next = send(&house, &texas()).await;
    let proposal = file(&mut staff, &next).await.proposal.unwrap();
    let found = reasons(proposal.specialist.as_ref()).last();
    assert_eq!(found, Some(&RoutingReason::LeastToDo(1)));
    let audit: Audit = staff
        .get(&format!("{AUDIT}?action=case_routed"))
        .await
        .json();
    assert_eq!(audit.entries.len(), 1);
}

#[tokio::test]
async fn a_case_can_ask_for_both_and_a_supervisor_gives_it_to_both_at_once() {
    let (house, specialist, officer) = house_with_team().await;
    let id = send(&house, &both()).await;
    let mut supervisor = house.staff_as(Role::Supervisor).await;
    let fresh = file(&mut supervisor, &id).await;
    assert!(fresh.asks_officer);
    let proposal = fresh.proposal.unwrap();
    assert_eq!(proposal.officer.unwrap().colleague.id, officer);
    let mut theirs = sign_in(&house, "officer").await;
    assert_eq!(on_list(&mut theirs, "questions").await, 1);
    assert_eq!(on_list(&mut theirs, "mine").await, 0);

    let accepted = json!({ "version": 0, "specialist": specialist, "officer": officer });
    let path = ROUTING.replace("{id}", &id);
    let given: CaseFile = supervisor.post(&path, &accepted).await.json();
    assert_eq!(given.standing.assignee.unwrap().id, specialist);
    assert_eq!(given.standing.officer.unwrap().id, officer);
    assert_eq!(on_list(&mut theirs, "mine").await, 1);
    let mut ben = sign_in(&house, "specialist").await;
    assert_eq!(on_list(&mut ben, "mine").await, 1);

    // Once it is answered it is the specialist's alone.
    let done = json!({
        "version": given.standing.version,
        "act": { "finish_task": { "task": "deadline-officer-answer" } },
    });
    let answer = theirs.post(&CASE.replace("{id}", &id), &done).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    for list in ["questions", "mine"] {
        assert_eq!(on_list(&mut theirs, list).await, 0, "{list}");
    }
    assert_eq!(on_list(&mut ben, "mine").await, 1);
}

#[tokio::test]
async fn an_officer_takes_questions_and_nobody_else_does() {
    let (house, _, officer) = house_with_team().await;
    let id = send(&house, &both()).await;
    let plain = send(&house, &[]).await;
    let take = json!({ "version": 0, "act": "take_questions" });
    let mut ben = sign_in(&house, "specialist").await;
    let mut theirs = sign_in(&house, "officer").await;
    let path = CASE.replace("{id}", &id);
    ben.post(&path, &take).await.problem(403, kind::FORBIDDEN);
    let other = theirs.post(&CASE.replace("{id}", &plain), &take).await;
    other.problem(409, kind::CONFLICT);
    let taken: CaseFile = theirs.post(&path, &take).await.json();
    assert_eq!(taken.standing.officer.unwrap().id, officer);
    let again = json!({ "version": 1, "act": "take_questions" });
    theirs
        .post(&path, &again)
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn where_the_office_says_so_new_cases_go_out_by_themselves() {
    let (house, specialist, officer) = house_with(|settings| {
        settings.routing = RoutingRule::Assigns;
    })
    .await;
    let id = send(&house, &texas()).await;
    let asks = send(&house, &[("help", json!(["explain-process"]))]).await;
    let mut staff = house.staff().await;
    let given = file(&mut staff, &id).await;
    assert_eq!(given.standing.assignee.unwrap().id, specialist);
    let last = given.timeline.last().unwrap();
    assert_eq!(last.actor, None);
    assert!(matches!(
        &last.what,
        Happening::Done { kind: CaseEventKind::Routed, to: Some(to), .. } if to == "specialist"
    ));
    // Who is asked alone has the case.
    let asked = file(&mut staff, &asks).await.standing;
    assert_eq!(asked.assignee.unwrap().id, officer);
    assert_eq!((asked.officer.unwrap().id, asked.version), (officer, 1));
    let lines: Audit = staff
        .get(&format!("{AUDIT}?action=case_routed"))
        .await
        .json();
    assert_eq!(lines.entries[0].action, AuditAction::CaseRouted);
    assert_eq!(
        (&lines.entries[0].actor, &lines.entries[0].subject),
        (&None, &id)
    );

    let house = house.restart().await;
    let mut staff = house.staff().await;
    let again = file(&mut staff, &id).await;
    assert_eq!((again.standing.version, again.timeline.len()), (1, 2));
}

#[tokio::test]
async fn nothing_is_proposed_for_who_is_away_or_has_no_languages() {
    let (house, specialist, _) = house_with_team().await;
    let id = send(&house, &texas()).await;
    let mut staff = house.staff().await;
    let path = DUTY.replace("{id}", &specialist.to_string());
    for other in [
        json!({ "states": ["TX"], "languages": ["en"], "most_cases": 40, "away": true }),
        json!({ "states": ["TX"], "languages": [], "most_cases": 40, "away": false }),
    ] {
        assert_eq!(staff.post(&path, &other).await.status, 204);
        assert_eq!(file(&mut staff, &id).await.proposal, None);
    }
    for bad in [
        json!({ "states": ["Texas"], "languages": ["en"], "most_cases": 40, "away": false }),
        json!({ "states": [], "languages": ["klingon"], "most_cases": 40, "away": false }),
        json!({ "states": [], "languages": ["en"], "most_cases": 0, "away": false }),
    ] {
        staff.post(&path, &bad).await.problem(422, kind::MALFORMED);
    }
    let unknown = staff
        .post(&DUTY.replace("{id}", "77"), &duty(&json!([])))
        .await;
    unknown.problem(404, kind::NOT_FOUND);
    let mut ben = sign_in(&house, "specialist").await;
    let own = ben.post(&path, &duty(&json!(["TX"]))).await;
    own.problem(403, kind::FORBIDDEN);
}

#[tokio::test]
async fn local_contacts_are_kept_by_staff_and_shown_with_the_case() {
    let (house, ..) = house_with_team().await;
    let id = send(&house, &texas()).await;
    let mut ben = sign_in(&house, "specialist").await;
    assert!(file(&mut ben, &id).await.local_contacts.is_empty());
    let contact = |state: &str, county: Option<&str>, name: &str| json!({ "state": state, "county": county, "name": name, "telephone": "(202) 555-0110" });
    let mut numbers = Vec::new();
    for one in [
        contact("TX", None, "San Antonio"),
        contact("TX", Some("Travis"), " Austin "),
        contact("AZ", None, "Phoenix"),
    ] {
        let made = ben.post(LOCAL_CONTACTS, &one).await;
        assert_eq!(made.status, 201, "{}", made.text());
        numbers.push(made.json::<ListedContact>().number);
    }
    let names = |listed: Vec<ListedContact>| -> Vec<String> {
        listed.into_iter().map(|one| one.contact.name).collect()
    };
    let shown = file(&mut ben, &id).await.local_contacts;
    assert_eq!(names(shown), ["Austin", "San Antonio"]);
    let listed: LocalContactList = ben.get(LOCAL_CONTACTS).await.json();
    assert_eq!(names(listed.contacts), ["Phoenix", "San Antonio", "Austin"]);

    let change = LOCAL_CONTACT.replace("{number}", &numbers[1].to_string());
    let renamed = contact("TX", Some("Travis"), "Austin, victim desk");
    assert_eq!(ben.post(&change, &renamed).await.status, 204);
    let remove = LOCAL_CONTACT_REMOVE.replace("{number}", &numbers[0].to_string());
    assert_eq!(ben.post(&remove, &json!({})).await.status, 204);
    let again = ben.post(&remove, &json!({})).await;
    again.problem(404, kind::NOT_FOUND);
    let shown = file(&mut ben, &id).await.local_contacts;
    assert_eq!(names(shown), ["Austin, victim desk"]);

    let bad = json!({ "state": "TX", "name": "Nowhere" });
    let refused = ben.post(LOCAL_CONTACTS, &bad).await;
    let problem = refused.problem(422, kind::MALFORMED);
    assert!(problem.detail.contains("nobody could reach them"));
    let mut operator = house.staff_as(Role::Operator).await;
    assert_eq!(operator.get(LOCAL_CONTACTS).await.status, 200);
    operator
        .post(LOCAL_CONTACTS, &bad)
        .await
        .problem(403, kind::FORBIDDEN);
}

#[tokio::test]
async fn the_sample_office_has_27_specialists_and_is_made_once() {
    let house = TestHouse::open().await;
    let mut said = Vec::new();
    for _ in 0..2 {
        server::demo::load_intakes(&house.settings, 3, &mut said)
            .await
            .unwrap();
    }
    let said = String::from_utf8(said).unwrap();
    assert_eq!(said.matches("27 specialists and 7 officers").count(), 1);
    let house = house.restart().await;
    // The first administrator is invited all the same.
    let mut staff = house.staff().await;
    let listed: Staff = staff.get(STAFF).await.json();
    let count = |role| listed.members.iter().filter(|one| one.role == role).count();
    assert_eq!((count(Role::Specialist), count(Role::Officer)), (27, 7));
    let own = listed.members.iter().find(|one| one.username == USERNAME);
    assert!(own.unwrap().duty.languages.is_empty());
    let contacts: LocalContactList = staff.get(LOCAL_CONTACTS).await.json();
    assert!(contacts.contacts.len() > 10);
    let queue: Queue = staff.get(INTAKES).await.json();
    let entry = &queue.intakes[0];
    assert!(file(&mut staff, &entry.id).await.proposal.is_some());
}

async fn sign_in(house: &TestHouse, username: &str) -> Client {
    let mut client = house.client();
    let credentials = json!({ "username": username, "password": tests::routers::PASSWORD });
    let answer = client.post(desk::paths::SESSION, &credentials).await;
    assert!(answer.status.is_success(), "{}", answer.text());
    client
}
