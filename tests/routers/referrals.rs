//! Referring a person: the draft in their language, consent or a reason, the letter and the message, what
//! came of it with its task, the figures, and that nothing written lies in the clear.

use desk::paths::{
    AUDIT, CASE, DIRECTORY, FIGURES, REFERRAL_DRAFT, REFERRAL_OUTCOME, REFERRALS, SETTINGS,
};
use domain::{
    casework::CaseEventKind,
    referral::ReferralOutcome,
    staff::Role,
    wire::{
        audit::Audit,
        casework::{CaseFile, Happening},
        directory::Directory,
        figures::Figures,
        problem::kind,
        referral::{Referral, ReferralDraft, Referrals},
    },
};
use envelope::MessageId;
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use server::system_random;
use tests::routers::{Answer, Client, TestHouse, Visitor, intake};

const CANARY: &str = "canary-9fKq2LwXv7RtZp3M";
const TASK: &str = "deadline-referral-outcome";

/// A house with an intake in Spanish from Texas, and its id.
async fn one_intake() -> (TestHouse, String) {
    let house = TestHouse::open().await;
    let id = send(&house).await;
    (house, id)
}

async fn send(house: &TestHouse) -> String {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut document = intake(&[
        ("help", json!(["money"])),
        ("your-name", json!("Ana")),
        ("crime-state", json!("TX")),
    ]);
    "es".clone_into(&mut document.language);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;
    submission.submission_id
}

fn new(entries: &Value, consent: &str, way: &str, text: &str) -> Value {
    json!({
        "entries": entries,
        "consent": consent,
        "reason": if consent == "overridden" { CANARY } else { "" },
        "way": way,
        "text": text,
        "language": "es",
        "message_id": MessageId::from_random(&mut system_random()).to_string(),
    })
}

async fn refer(staff: &mut Client, id: &str, new: &Value) -> Answer {
    staff.post(&REFERRALS.replace("{id}", id), new).await
}

async fn referred(staff: &mut Client, id: &str, entries: &Value) -> Referral {
    let answer = refer(staff, id, &new(entries, "spoken", "letter", CANARY)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json::<Referrals>().referrals.pop().unwrap()
}

async fn ended(staff: &mut Client, id: &str, number: i64, place: usize, outcome: &str) -> Answer {
    let path = REFERRAL_OUTCOME.replace("{id}", id);
    let path = path.replace("{number}", &number.to_string());
    let found = json!({ "place": place, "outcome": outcome });
    staff.post(&path, &found).await
}

async fn tasks(staff: &mut Client, id: &str) -> Vec<String> {
    let file: CaseFile = staff.get(&CASE.replace("{id}", id)).await.json();
    file.tasks.into_iter().map(|task| task.task).collect()
}

#[tokio::test]
async fn a_draft_is_in_the_persons_language() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff_as(Role::Specialist).await;
    let directory: Directory = staff.get(DIRECTORY).await.json();
    assert!(directory.entries.iter().any(|one| one.id == "lifeline-988"));
    let path = REFERRAL_DRAFT.replace("{id}", &id);
    let asked = json!({ "entries": ["lifeline-988"] });
    let draft: ReferralDraft = staff.post(&path, &asked).await.json();
    assert_eq!(draft.language, "es");
    assert!(draft.text.starts_with("Hola, Ana:"), "{}", draft.text);
    assert!(draft.text.contains("\n988\n"), "{}", draft.text);
    let change = json!({
        "version": 0,
        "values": { "templates.es.referral_opening": "Tal vez le ayuden aquí:" },
    });
    let saved = house.staff().await.post(SETTINGS, &change).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    let own: ReferralDraft = staff.post(&path, &asked).await.json();
    let opening = "Hola, Ana:\n\nTal vez le ayuden aquí:";
    assert!(own.text.starts_with(opening), "{}", own.text);
    for bad in [json!([]), json!(["nowhere"])] {
        let asked = json!({ "entries": bad });
        staff
            .post(&path, &asked)
            .await
            .problem(422, kind::MALFORMED);
    }
}

#[tokio::test]
async fn a_letter_is_kept_sealed_and_followed_until_it_is_known_what_came_of_it() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    assert!(!tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    let entries = json!(["lifeline-988", "emergency-911"]);
    let referral = referred(&mut staff, &id, &entries).await;
    assert_eq!(referral.text.as_deref(), Some(CANARY));
    assert_eq!(referral.places[0].name, "988 Suicide and Crisis Lifeline");
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    // Nor where to.
    for secret in [CANARY, "lifeline-988"] {
        for (file, bytes) in house.files().unwrap() {
            let mut parts = bytes.windows(secret.len());
            let holds = parts.any(|part| part == secret.as_bytes());
            assert!(!holds, "{}", file.display());
        }
    }

    let number = referral.number;
    let answer = ended(&mut staff, &id, number, 0, "no_answer").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    ended(&mut staff, &id, number, 0, "served").await;
    let last = ended(&mut staff, &id, number, 1, "declined").await;
    let known = last.json::<Referrals>().referrals.pop().unwrap();
    let outcomes: Vec<_> = known.places.iter().map(|one| one.outcome).collect();
    let expected = [ReferralOutcome::Served, ReferralOutcome::Declined];
    assert_eq!(outcomes, expected.map(Some));
    assert!(!tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    for (number, place) in [(number, 2), (77, 0)] {
        let answer = ended(&mut staff, &id, number, place, "served").await;
        answer.problem(404, kind::NOT_FOUND);
    }

    // A task that was done by hand comes again with the next referral.
    let next = referred(&mut staff, &id, &json!(["lifeline-988"])).await;
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    let house = house.restart().await;
    let mut staff = house.staff().await;
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    let again: Referrals = staff.get(&REFERRALS.replace("{id}", &id)).await.json();
    assert_eq!(again.referrals[1].number, next.number);
    assert_eq!(again.referrals[1].text.as_deref(), Some(CANARY));
}

#[tokio::test]
async fn without_consent_a_reason_is_written_down() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    let entries = json!(["emergency-911"]);
    let mut silent = new(&entries, "overridden", "letter", "Please call 911.");
    silent["reason"] = json!(" ");
    let refused = refer(&mut staff, &id, &silent).await;
    refused.problem(422, kind::MALFORMED);
    let given = new(&entries, "overridden", "letter", "Please call 911.");
    assert_eq!(refer(&mut staff, &id, &given).await.status, 201);
    let file: CaseFile = staff.get(&CASE.replace("{id}", &id)).await.json();
    let reason = file.timeline.iter().find(|event| {
        matches!(
            event.what,
            Happening::Done {
                kind: CaseEventKind::ConsentOverridden,
                ..
            }
        )
    });
    assert_eq!(reason.unwrap().note.as_deref(), Some(CANARY));
    let audit: Audit = staff
        .get(&format!("{AUDIT}?action=referred_overridden"))
        .await
        .json();
    assert_eq!(audit.entries.len(), 1);
    assert_eq!(audit.entries[0].subject, id);
    let mut operator = house.staff_as(Role::Operator).await;
    let refused = refer(&mut operator, &id, &given).await;
    refused.problem(403, kind::FORBIDDEN);
}

#[tokio::test]
async fn a_message_is_sent_once_to_the_receipt() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    let sent = new(
        &json!(["lifeline-988"]),
        "written",
        "message",
        "Llame al 988.",
    );
    assert_eq!(refer(&mut staff, &id, &sent).await.status, 201);
    let path = desk::paths::MESSAGES.replace("{id}", &id);
    let thread: domain::wire::thread::Thread = staff.get(&path).await.json();
    assert_eq!(thread.messages.len(), 1);
    let again = refer(&mut staff, &id, &sent).await;
    assert_eq!(again.status, 200, "{}", again.text());
    assert_eq!(again.json::<Referrals>().referrals.len(), 1);
    let thread: domain::wire::thread::Thread = staff.get(&path).await.json();
    assert_eq!(thread.messages.len(), 1);
    let file: CaseFile = staff.get(&CASE.replace("{id}", &id)).await.json();
    assert_eq!(file.standing.version, 1);

    // Neither is a letter written down twice, nor why it goes without consent.
    let entries = json!(["emergency-911"]);
    let letter = new(&entries, "overridden", "letter", "Please call 911.");
    assert_eq!(refer(&mut staff, &id, &letter).await.status, 201);
    let again = refer(&mut staff, &id, &letter).await;
    assert_eq!(again.status, 200, "{}", again.text());
    assert_eq!(again.json::<Referrals>().referrals.len(), 2);
    let file: CaseFile = staff.get(&CASE.replace("{id}", &id)).await.json();
    assert_eq!(file.standing.version, 3);
}

#[tokio::test]
async fn what_came_of_referrals_is_counted_and_small_counts_are_hidden() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for number in 0..14 {
        let id = send(&house).await;
        let referral = referred(&mut staff, &id, &json!(["lifeline-988"])).await;
        let outcome = if number < 12 { "served" } else { "declined" };
        ended(&mut staff, &id, referral.number, 0, outcome).await;
    }
    let figures: Figures = staff.get(FIGURES).await.json();
    let mut tables = figures.tables.into_iter();
    let table = tables.find(|one| one.by == "figures-referral").unwrap();
    let quarters = table.quarters;
    assert_eq!(quarters.rows, ["declined", "served"]);
    let declined: Vec<_> = quarters.cells[0].iter().flatten().collect();
    assert!(!declined.contains(&&2), "{declined:?}");
    assert_eq!(quarters.row_totals[0], None);
}

#[tokio::test]
async fn a_case_is_not_closed_before_it_is_known_what_came_of_a_referral() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    let referral = referred(&mut staff, &id, &json!(["lifeline-988"])).await;
    let path = CASE.replace("{id}", &id);
    let close = |version: i64| {
        let act = json!({ "close": { "disposition": "victim_services" } });
        json!({ "version": version, "act": act })
    };
    let case: CaseFile = staff.get(&path).await.json();
    let refused = staff.post(&path, &close(case.standing.version)).await;
    let problem = refused.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("came of a referral"), "{problem:?}");
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));

    ended(&mut staff, &id, referral.number, 0, "served").await;
    let case: CaseFile = staff.get(&path).await.json();
    let closed = staff.post(&path, &close(case.standing.version)).await;
    assert_eq!(closed.status, 200, "{}", closed.text());
}
