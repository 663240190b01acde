//! What may be told of a person's history: the rules, the guided answer and its letter, its deadline, and a
//! locked answer that nobody sees before a second person agreed.

use desk::paths::{
    AUDIT, CASE, CASE_EXPORT, HISTORY, HISTORY_ANSWER, HISTORY_MESSAGE, HISTORY_RULES,
    HISTORY_UNMASK, HISTORY_UNMASK_ANSWER, HISTORY_VALUES, MESSAGES, PROOF, SEARCH,
};
use domain::{
    casework::CaseEventKind,
    history::{ItemRule, SEEN_FOR},
    staff::Role,
    wire::{
        audit::Audit,
        casework::{CaseFile, Happening},
        desk::SearchResult,
        export::CaseExport,
        history::{HistoryFile, HistoryRules, HistoryValues},
        problem::kind,
        thread::Thread,
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Answer, Client, Holder, PASSWORD, TestHouse, Visitor, intake};

const CANARY: &str = "canary-7yHm4QbNx2VrTq9K";
const REASON: &str = "canary-3pLw8ZcKs6DfGj5R";
const TASK: &str = "deadline-history-answer";

/// A house with an intake in Spanish that asks for history, and its id.
async fn one_intake() -> (TestHouse, String) {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut document = intake(&[
        ("help", json!(["custody-history"])),
        ("your-name", json!("Ana")),
    ]);
    "es".clone_into(&mut document.language);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;
    (house, submission.submission_id)
}

fn at(path: &str, id: &str) -> String {
    path.replace("{id}", id)
}

async fn file(staff: &mut Client, id: &str) -> HistoryFile {
    staff.get(&at(HISTORY, id)).await.json()
}

async fn tasks(staff: &mut Client, id: &str) -> Vec<String> {
    let file: CaseFile = staff.get(&at(CASE, id)).await.json();
    file.tasks.into_iter().map(|task| task.task).collect()
}

async fn open(staff: &mut Client, id: &str) {
    let opened = staff.post(&at(HISTORY, id), &json!({})).await;
    assert_eq!(opened.status, 201, "{}", opened.text());
}

/// One item, with the canary in its value.
fn told(protection: &str, item: &str) -> Value {
    let value = json!({ "item": item, "value": CANARY });
    json!({ "protection": protection, "values": [value] })
}

async fn answer(staff: &mut Client, id: &str, answer: &Value) -> Answer {
    staff.post(&at(HISTORY_ANSWER, id), answer).await
}

async fn ask(staff: &mut Client, id: &str) -> i64 {
    let reason = json!({ "reason": REASON });
    let asked = staff.post(&at(HISTORY_UNMASK, id), &reason).await;
    assert_eq!(asked.status, 201, "{}", asked.text());
    let requests = asked.json::<HistoryFile>().answer.unwrap().requests;
    requests.last().unwrap().number
}

async fn judge(staff: &mut Client, id: &str, number: i64, agree: bool) -> Answer {
    let path = at(HISTORY_UNMASK_ANSWER, id).replace("{number}", &number.to_string());
    staff.post(&path, &json!({ "agree": agree })).await
}

/// A locked answer, and whom it is locked to: the administrator, and a supervisor.
async fn locked() -> (TestHouse, String, Client, Client) {
    let (house, id) = one_intake().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    open(&mut specialist, &id).await;
    let kept = answer(&mut specialist, &id, &told("yes", "custody-status")).await;
    assert_eq!(kept.status, 201, "{}", kept.text());
    assert!(!kept.text().contains(CANARY), "{}", kept.text());
    let (first, second) = (house.staff().await, house.staff_as(Role::Supervisor).await);
    (house, id, first, second)
}

#[tokio::test]
async fn an_answer_within_the_rules_is_kept_sealed_and_sent_in_the_persons_language() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff_as(Role::Officer).await;
    let before = file(&mut staff, &id).await;
    assert!(before.asked && before.can_message && before.rights.answers);
    assert!(!before.rights.keeps && before.opened.is_none());
    let early = answer(&mut staff, &id, &told("no", "facility")).await;
    early.problem(409, kind::CONFLICT);

    open(&mut staff, &id).await;
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    let again = staff.post(&at(HISTORY, &id), &json!({})).await;
    again.problem(409, kind::CONFLICT);
    let kept = answer(&mut staff, &id, &told("no", "facility")).await;
    let kept = kept.json::<HistoryFile>().answer.unwrap();
    assert!(!kept.locked && kept.requests.is_empty());
    assert_eq!(kept.items[0].value.as_deref(), Some(CANARY));
    assert!(!tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
    let message = kept.message.unwrap();
    assert_eq!(message.language, "es");
    assert!(message.text.starts_with("Hola, Ana:"), "{}", message.text);
    let line = format!("Lugar de custodia: {CANARY}");
    assert!(message.text.contains(&line), "{}", message.text);

    for _ in 0..2 {
        let sent = staff.post(&at(HISTORY_MESSAGE, &id), &json!({})).await;
        assert!(sent.json::<HistoryFile>().sent.is_some());
    }
    let thread: Thread = staff.get(&at(MESSAGES, &id)).await.json();
    assert_eq!(thread.messages.len(), 1);
    assert_eq!(thread.messages[0].text.as_deref(), Some(&*message.text));
    let file: CaseFile = staff.get(&at(CASE, &id)).await.json();
    assert!(file.timeline.iter().all(|event| event.note.is_none()));
    for (file, bytes) in house.files().unwrap() {
        let mut parts = bytes.windows(CANARY.len());
        let holds = parts.any(|part| part == CANARY.as_bytes());
        assert!(!holds, "{}", file.display());
    }

    // Once it is sent, another request begins anew, and survives a restart.
    open(&mut staff, &id).await;
    let house = house.restart().await;
    let mut staff = house.staff().await;
    assert!(tasks(&mut staff, &id).await.contains(&TASK.to_owned()));
}

#[tokio::test]
async fn what_the_rules_do_not_allow_is_refused_with_the_reason() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff_as(Role::Specialist).await;
    open(&mut staff, &id).await;
    let rules: HistoryRules = staff.get(HISTORY_RULES).await.json();
    for item in rules.items.iter().filter(|one| one.rule != ItemRule::May) {
        let refused = answer(&mut staff, &id, &told("no", &item.id)).await;
        let problem = refused.problem(422, kind::MALFORMED);
        assert!(problem.detail.contains(&item.name), "{}", problem.detail);
        assert!(!problem.detail.contains(CANARY), "{}", problem.detail);
    }
    for item in rules.items.iter().filter(|one| one.rule == ItemRule::Never) {
        let refused = answer(&mut staff, &id, &told("yes", &item.id)).await;
        refused.problem(422, kind::MALFORMED);
    }
    let number = json!([{ "item": "facility", "value": "A-number 123456789" }]);
    for bad in [
        json!({ "values": [] }),
        json!({ "protection": "no", "values": number }),
        json!({ "protection": "no", "values": [{ "item": "nothing", "value": "x" }] }),
    ] {
        let refused = answer(&mut staff, &id, &bad).await;
        refused.problem(422, kind::MALFORMED);
    }
    let mut operator = house.staff_as(Role::Operator).await;
    assert_eq!(operator.get(&at(HISTORY, &id)).await.status, 200);
    let refused = answer(&mut operator, &id, &told("no", "facility")).await;
    refused.problem(403, kind::FORBIDDEN);
}

#[tokio::test]
async fn a_locked_answer_is_masked_and_locked_for_others() {
    let (house, id, mut first, _) = locked().await;
    let keeper = first.get(&at(HISTORY, &id)).await;
    assert!(!keeper.text().contains(CANARY), "{}", keeper.text());
    let shown = keeper.json::<HistoryFile>();
    assert!(shown.rights.keeps);
    let shown = shown.answer.unwrap();
    assert_eq!(shown.items[0].item, "custody-status");
    assert!(shown.items[0].value.is_none() && !shown.may_see);

    let mut officer = house.staff_as(Role::Officer).await;
    let other = officer.get(&at(HISTORY, &id)).await;
    assert!(!other.text().contains("custody-status"), "{}", other.text());
    let other = other.json::<HistoryFile>();
    assert!(!other.rights.answers);
    let other = other.answer.unwrap();
    assert!(other.locked && other.protection.is_none() && other.items.is_empty());
    for answer in [
        officer.get(&at(HISTORY_VALUES, &id)).await,
        officer
            .post(&at(HISTORY_UNMASK, &id), &json!({ "reason": REASON }))
            .await,
        answer(&mut officer, &id, &told("no", "facility")).await,
    ] {
        answer.problem(403, kind::FORBIDDEN);
    }
    let (_, word) = CANARY.split_once('-').unwrap();
    let search: SearchResult = first.post(SEARCH, &json!({ "query": word })).await.json();
    assert_eq!(search.total, 0);
    let export = first.get(&at(CASE_EXPORT, &id)).await;
    assert!(!export.text().contains(CANARY));
    assert!(!export.text().contains("custody-status"));

    // The letter is the same as where there is nothing to be told.
    let letter = other.message.unwrap().text;
    let nothing = json!({ "protection": "no", "values": [] });
    let open = answer(&mut first, &id, &nothing).await;
    let open = open.json::<HistoryFile>().answer.unwrap();
    assert!(!open.locked);
    assert_eq!(open.message.unwrap().text, letter);
}

#[tokio::test]
async fn what_is_not_locked_is_exported() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    open(&mut staff, &id).await;
    answer(&mut staff, &id, &told("no", "facility")).await;
    let export: CaseExport = staff.get(&at(CASE_EXPORT, &id)).await.json();
    let told = export.history.answer.unwrap();
    assert_eq!(told.items[0].value.as_deref(), Some(CANARY));
}

#[tokio::test]
async fn values_are_seen_for_a_while_after_a_second_person_agreed() {
    let (house, id, mut first, mut second) = locked().await;
    let values = at(HISTORY_VALUES, &id);
    first.get(&values).await.problem(409, kind::CONFLICT);
    let number = ask(&mut first, &id).await;
    first.get(&values).await.problem(409, kind::CONFLICT);
    let own = judge(&mut first, &id, number, true).await;
    own.problem(409, kind::CONFLICT);
    let shown = file(&mut second, &id).await.answer.unwrap();
    assert_eq!(shown.requests[0].reason.as_deref(), Some(REASON));
    assert!(!shown.requests[0].own);

    let refused = judge(&mut second, &id, number, false).await;
    assert_eq!(refused.status, 200, "{}", refused.text());
    let late = judge(&mut second, &id, number, true).await;
    late.problem(409, kind::CONFLICT);
    first.get(&values).await.problem(409, kind::CONFLICT);

    let number = ask(&mut first, &id).await;
    let agreed = judge(&mut second, &id, number, true).await;
    assert!(!agreed.text().contains(CANARY));
    assert!(file(&mut first, &id).await.answer.unwrap().may_see);
    let seen: HistoryValues = first.get(&values).await.json();
    assert_eq!(seen.items[0].value.as_deref(), Some(CANARY));
    assert_eq!(seen.seconds, SEEN_FOR);
    // Whoever agreed did not ask.
    second.get(&values).await.problem(409, kind::CONFLICT);

    house.pass(SEEN_FOR - 1);
    // They are shown to whoever proved lately that it is them, and so it is with agreeing.
    let late = first.get(&values).await;
    late.problem(401, kind::REAUTHENTICATION_REQUIRED);
    let late = judge(&mut second, &id, number, true).await;
    late.problem(401, kind::REAUTHENTICATION_REQUIRED);
    let proof = json!({ "password": PASSWORD });
    assert_eq!(first.post(PROOF, &proof).await.status, 200);
    let seen: HistoryValues = first.get(&values).await.json();
    assert_eq!(seen.seconds, 1);
    house.pass(1);
    first.get(&values).await.problem(409, kind::CONFLICT);
    assert!(!file(&mut first, &id).await.answer.unwrap().may_see);
}

#[tokio::test]
async fn every_step_is_written_down_without_what_was_written() {
    let (_house, id, mut first, mut second) = locked().await;
    let number = ask(&mut first, &id).await;
    judge(&mut second, &id, number, false).await;
    let number = ask(&mut first, &id).await;
    judge(&mut second, &id, number, true).await;
    first.get(&at(HISTORY_VALUES, &id)).await;
    second.post(&at(HISTORY_MESSAGE, &id), &json!({})).await;
    for (action, times) in [
        ("history_opened", 1),
        ("history_answered", 1),
        ("unmask_asked", 2),
        ("unmask_refused", 1),
        ("unmask_agreed", 1),
        ("history_viewed", 1),
        ("history_sent", 1),
    ] {
        let lines = first.get(&format!("{AUDIT}?action={action}")).await;
        let audit: Audit = lines.json();
        assert_eq!(audit.entries.len(), times, "{action}");
        assert!(audit.entries.iter().all(|entry| entry.subject == id));
        for secret in [CANARY, REASON, "custody-status"] {
            assert!(!lines.text().contains(secret), "{action}");
        }
    }
    let case = second.get(&at(CASE, &id)).await;
    for secret in [CANARY, REASON] {
        assert!(!case.text().contains(secret), "{}", case.text());
    }
}

#[tokio::test]
async fn whom_no_message_can_reach_somebody_tells() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    // Of two intakes under one receipt, the first one has it.
    let holder = Holder::new();
    let mut ids = [const { String::new() }; 2];
    for id in &mut ids {
        let document = intake(&[("help", json!(["custody-history"]))]);
        let submission = visitor.submission(&holder.owns(document));
        client.post(SUBMISSIONS, &submission).await;
        *id = submission.submission_id;
    }
    let [reached, unreached] = ids;
    let mut staff = house.staff_as(Role::Specialist).await;
    for id in [&reached, &unreached] {
        open(&mut staff, id).await;
        let kept = answer(&mut staff, id, &told("no", "facility")).await;
        assert_eq!(kept.status, 201, "{}", kept.text());
    }
    // Whoever can get the letter is sent the letter.
    let say_told = json!({ "told": true });
    let refused = staff.post(&at(HISTORY_MESSAGE, &reached), &say_told).await;
    refused.problem(409, kind::CONFLICT);
    // What does not go out leaves no line.
    let message = at(HISTORY_MESSAGE, &unreached);
    let refused = staff.post(&message, &json!({})).await;
    refused.problem(409, kind::CONFLICT);
    let before = file(&mut staff, &unreached).await;
    assert!(!before.can_message && before.sent.is_none() && !before.told);

    let after: HistoryFile = staff.post(&message, &say_told).await.json();
    assert!(after.sent.is_some() && after.told);
    let case: CaseFile = staff.get(&at(CASE, &unreached)).await.json();
    let is_line = |what: &Happening| match what {
        Happening::Done { kind, detail, .. } => {
            *kind == CaseEventKind::HistorySent && detail.as_deref() == Some("told")
        }
        _ => false,
    };
    assert!(case.timeline.iter().any(|event| is_line(&event.what)));
    // The request has ended; another one can be opened.
    open(&mut staff, &unreached).await;
    assert!(!file(&mut staff, &unreached).await.told);
}

async fn close(staff: &mut Client, id: &str) -> Answer {
    let file: CaseFile = staff.get(&at(CASE, id)).await.json();
    let act = json!({ "close": { "disposition": "releasable_history" } });
    let change = json!({ "version": file.standing.version, "act": act });
    staff.post(&at(CASE, id), &change).await
}

#[tokio::test]
async fn a_case_is_not_closed_before_its_request_is_answered_and_sent() {
    let (house, id) = one_intake().await;
    let mut staff = house.staff().await;
    open(&mut staff, &id).await;
    let early = close(&mut staff, &id).await;
    let problem = early.problem(409, kind::CONFLICT);
    assert!(
        problem.detail.contains("waits for an answer"),
        "{problem:?}"
    );
    answer(&mut staff, &id, &told("no", "facility")).await;
    let unsent = close(&mut staff, &id).await;
    let problem = unsent.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("not sent yet"), "{problem:?}");
    staff.post(&at(HISTORY_MESSAGE, &id), &json!({})).await;
    let closed = close(&mut staff, &id).await;
    assert_eq!(closed.status, 200, "{}", closed.text());
}
