//! The figures of an office: counted, small ones hidden, as a spreadsheet, and still right once cases
//! were erased.

use desk::paths::{CASE, FIGURES, FIGURES_CSV};
use domain::{
    staff::Role,
    wire::{figures::Figures, problem::kind},
};
use gate::paths::{KIOSK_HEARTBEAT, SUBMISSIONS};
use serde_json::json;
use tests::routers::{Client, Kiosk, TestHouse, Visitor, intake};

const DAY: u64 = 24 * 60 * 60;

async fn figures(staff: &mut Client, query: &str) -> Figures {
    staff.get(&format!("{FIGURES}{query}")).await.json()
}

/// How many of a code in the first quarter.
fn count(figures: &Figures, by: &str, code: &str) -> Option<u64> {
    let tables = figures
        .tables
        .iter()
        .find(|tables| tables.by == by)
        .unwrap();
    let row = tables.quarters.rows.iter().position(|row| row == code);
    tables.quarters.cells[row.unwrap_or_else(|| panic!("{by} {code}"))][0]
}

#[tokio::test]
async fn cases_are_counted_and_small_counts_are_hidden() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut sent = Vec::new();
    for number in 0..18 {
        let need = if number < 12 { "shelter" } else { "legal" };
        let place = if number == 0 { "OH" } else { "TX" };
        let answers = [("help", json!([need])), ("crime-state", json!(place))];
        let submission = visitor.submission(&intake(&answers));
        client.post(SUBMISSIONS, &submission).await;
        sent.push(submission.submission_id);
    }
    let mut staff = house.staff().await;
    staff.get(desk::paths::INTAKES).await;
    for id in &sent[..6] {
        let act =
            json!({ "version": 0, "act": { "close": { "disposition": "commentary_unrelated" } } });
        staff.post(&CASE.replace("{id}", id), &act).await;
    }
    let now = figures(&mut staff, "").await;
    assert_eq!(
        (now.quarter.as_str(), now.report.received),
        ("2026-Q1", Some(18))
    );
    assert_eq!(count(&now, "figures-need", "shelter"), Some(12));
    assert_eq!(
        count(&now, "figures-outcome", "commentary_unrelated"),
        Some(6)
    );
    assert_eq!(
        count(&now, "figures-place", "OH"),
        None,
        "one is few enough to be known"
    );
    let outcome = &now.report.sections[0];
    assert_eq!(outcome.by, "figures-outcome");
    assert_eq!(
        (outcome.rows[0].count, outcome.rows[0].percent),
        (Some(6), Some(33))
    );

    let csv = format!("{FIGURES_CSV}?by=figures-place&per=quarter");
    let answer = staff.get(&csv).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        answer
            .header("content-disposition")
            .contains("figures-place-2026-Q1.csv")
    );
    let text = answer.text();
    let ohio = text.lines().find(|line| line.starts_with("OH")).unwrap();
    assert!(!ohio.contains('1'), "{ohio}");
    for bad in ["?quarter=2026", "?colour=red"] {
        staff
            .get(&format!("{FIGURES}{bad}"))
            .await
            .problem(422, kind::MALFORMED);
    }
    staff.get(FIGURES_CSV).await.problem(422, kind::MALFORMED);

    // What was erased is still counted.
    house.pass(31 * DAY);
    house.house.erase_due().await.unwrap();
    let mut auditor = house.staff_as(Role::Auditor).await;
    let later = figures(&mut auditor, "?quarter=2026-Q1").await;
    // Who has how many cases is no auditor's.
    let others = now.tables.iter();
    let others = others.filter(|one| one.by != "figures-worker");
    assert!(later.tables.iter().eq(others));
}

/// A kiosk says that so many visits ended on a page.
async fn ended(house: &TestHouse, kiosk: &Kiosk, page: &str, language: &str, count: u32) {
    let ended = json!([{ "page": page, "language": language, "count": count }]);
    let beat = json!({ "queue_depth": 0, "version": "1", "ended": ended });
    let now = house.now();
    let mut client = house.client();
    let answer = kiosk.post(&mut client, KIOSK_HEARTBEAT, now, &beat);
    assert_eq!(answer.await.status, 200);
}

#[tokio::test]
async fn visits_that_ended_unsent_are_counted_by_page_and_by_no_kiosk() {
    let house = TestHouse::open().await;
    let lobby = Kiosk::enrolled(&house, "Lobby").await;
    let annex = Kiosk::enrolled(&house, "Annex").await;
    ended(&house, &lobby, "help", "en", 4).await;
    ended(&house, &annex, "help", "es", 5).await;
    house.pass(3600);
    ended(&house, &lobby, "check", "en", 8).await;
    ended(&house, &lobby, "a canary was typed", "en", 50).await;
    let mut staff = house.staff().await;
    let now = figures(&mut staff, "").await;
    assert_eq!(count(&now, "figures-left-at", "help"), Some(9));
    assert_eq!(count(&now, "figures-left-at", "check"), Some(8));
    assert_eq!(count(&now, "figures-left-in", "en"), Some(12));
    // They are beside what came in, which is nothing.
    assert_eq!(now.report.received, Some(0));
    let last = now.report.sections.last().unwrap();
    assert_eq!(last.by, "figures-left-at");
    let rows = last.rows.iter();
    let rows: Vec<_> = rows
        .map(|row| (&*row.code, row.count, row.percent))
        .collect();
    assert_eq!(rows, [("help", Some(9), None), ("check", Some(8), None)]);
    let csv = format!("{FIGURES_CSV}?by=figures-left-at&per=quarter");
    let csv = staff.get(&csv).await.text();
    assert!(csv.contains("help,9"), "{csv}");
    assert!(!csv.contains("canary"), "{csv}");

    ended(&house, &annex, "crime-types", "en", 1).await;
    let now = figures(&mut staff, "").await;
    assert_eq!(count(&now, "figures-left-at", "crime-types"), None);
}

/// Closes a case as it stands.
async fn close(staff: &mut Client, id: &str, version: i64) {
    let act = json!({ "version": version, "act": { "close": { "disposition": "commentary_unrelated" } } });
    let answer = staff.post(&CASE.replace("{id}", id), &act).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

#[tokio::test]
async fn questions_to_officers_and_the_work_of_each_are_counted_and_who_is_for_leaders() {
    let house = TestHouse::open().await;
    let mut officer = house.staff_as(Role::Officer).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let answers = [
        ("help", json!(["explain-process"])),
        ("crime-state", json!("TX")),
    ];
    for _ in 0..6 {
        let submission = visitor.submission(&intake(&answers));
        client.post(SUBMISSIONS, &submission).await;
        officer.get(desk::paths::INTAKES).await;
        let take = json!({ "version": 0, "act": "take_questions" });
        let id = &submission.submission_id;
        let answer = officer.post(&CASE.replace("{id}", id), &take).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        close(&mut officer, id, 1).await;
    }
    let by_worker = format!("{FIGURES_CSV}?by=figures-worker&per=quarter");
    let theirs = figures(&mut officer, "").await;
    assert!(theirs.tables.iter().all(|one| one.by != "figures-worker"));
    let refused = officer.get(&by_worker).await;
    refused.problem(403, kind::FORBIDDEN);

    let mut supervisor = house.staff_as(Role::Supervisor).await;
    let now = figures(&mut supervisor, "").await;
    assert_eq!(count(&now, "figures-officer", "TX"), Some(6));
    assert_eq!(count(&now, "figures-worker", "officer"), Some(6));
    let csv = supervisor.get(&by_worker).await.text();
    assert!(csv.contains("officer,6"), "{csv}");
    let told = now.report.sections.iter();
    let told: Vec<_> = told.filter(|one| one.by == "figures-officer").collect();
    assert_eq!((told.len(), told[0].rows[0].count), (1, Some(6)));
    let who = |one: &domain::wire::figures::ReportSection| one.by == "figures-worker";
    assert!(!now.report.sections.iter().any(who), "it is the public's");

    house.pass(400 * DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    let later = figures(&mut staff, "?quarter=2026-Q1").await;
    assert_eq!(later.tables, now.tables);
}

#[tokio::test]
async fn what_a_kiosk_brought_is_counted_once_it_is_erased() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut staff = house.staff().await;
    for _ in 0..6 {
        let submission = visitor.submission(&intake(&[]));
        let answer = kiosk.post(&mut client, SUBMISSIONS, house.now(), &submission);
        assert_eq!(answer.await.status, 201);
        staff.get(desk::paths::INTAKES).await;
        close(&mut staff, &submission.submission_id, 0).await;
    }
    let now = figures(&mut staff, "").await;
    assert_eq!(count(&now, "figures-kiosk", "Lobby"), Some(6));
    house.pass(400 * DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    let later = figures(&mut staff, "?quarter=2026-Q1").await;
    assert_eq!(count(&later, "figures-kiosk", "Lobby"), Some(6));
}

#[tokio::test]
async fn a_call_that_nobody_answers_does_not_end_the_wait() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for outcome in ["no_answer", "reached"] {
        for _ in 0..6 {
            let submission = visitor.submission(&intake(&[]));
            client.post(SUBMISSIONS, &submission).await;
            let tried = json!({ "way": "call", "outcome": outcome, "note": "" });
            let act = json!({ "version": 0, "act": { "contact": tried } });
            let path = CASE.replace("{id}", &submission.submission_id);
            let kept = staff.post(&path, &act).await;
            assert_eq!(kept.status, 200, "{}", kept.text());
        }
    }
    let now = figures(&mut staff, "").await;
    assert_eq!(count(&now, "figures-waiting", "not-yet"), Some(6));
    assert_eq!(count(&now, "figures-waiting", "within-4-hours"), Some(6));
}
