//! Whatever somebody writes into any field comes out of the interface as the text that it is, and as nothing else:
//! in a case and its file, in a list for a spreadsheet, in what a search finds. The audit has none of it.

use desk::paths::{AUDIT, CASE, CASE_EXPORT, LIST_EXPORT, SEARCH, UNOPENED};
use domain::{
    staff::Role,
    wire::{
        casework::CaseFile,
        desk::{SearchResult, Unopened, UnopenedReason},
        export::CaseExport,
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::{
    hostile::{UNREADABLE, answers_full_of, hostile, hostile_names},
    routers::{Client, TestHouse, Visitor, document, intake},
};

/// Stands in most of it.
const MARK: &str = "zxqv";

#[tokio::test]
async fn a_case_comes_out_as_it_was_written() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for (first, text) in hostile().into_iter().enumerate() {
        let document = document(answers_full_of(first));
        let submission = visitor.submission(&document);
        let sent = client.post(SUBMISSIONS, &submission).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        house.house.catch_up().await.unwrap();
        let id = &submission.submission_id;
        let before: CaseFile = staff.get(&at(CASE, id)).await.json();
        let note = json!({ "note": { "text": text } });
        let after = act(&mut staff, id, before.standing.version, note).await;
        let mut notes = after.timeline.into_iter().filter_map(|one| one.note);
        assert!(notes.any(|note| note == text), "{text}");

        let file = staff.get(&at(CASE_EXPORT, id)).await;
        assert_eq!(file.header("content-type"), "application/json");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-disposition").starts_with("attachment"));
        let export: CaseExport = file.json();
        assert_eq!(export.intake.document, document);
    }
    let found: SearchResult = staff.post(SEARCH, &json!({ "query": MARK })).await.json();
    assert!(found.total > 0);
    let audit = staff.get(AUDIT).await.text();
    assert!(!audit.contains(MARK), "{audit}");
    let list = staff.get(LIST_EXPORT).await.text();
    assert!(!list.contains(MARK), "{list}");
}

#[tokio::test]
async fn what_is_no_text_waits_for_a_person_unread() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for text in UNREADABLE {
        let submission = visitor.submission(&intake(&[("your-name", json!(text))]));
        assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    }
    house.house.catch_up().await.unwrap();
    let answer = house.staff().await.get(UNOPENED).await;
    assert!(!answer.text().contains(MARK), "{}", answer.text());
    let unopened: Unopened = answer.json();
    assert_eq!(unopened.submissions.len(), UNREADABLE.len());
    let mut all = unopened.submissions.iter();
    assert!(all.all(|one| one.reason == UnopenedReason::InvalidAnswers));
}

#[tokio::test]
async fn no_name_of_a_colleague_is_a_formula_in_a_spreadsheet() {
    let house = TestHouse::open().await;
    let names = hostile_names(64);
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for name in &names {
        let submission = visitor.submission(&intake(&[]));
        assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
        house.house.catch_up().await.unwrap();
        let mut colleague = house.staff_called(name, Role::Specialist).await;
        let claimed = act(&mut colleague, &submission.submission_id, 0, json!("claim")).await;
        assert_eq!(claimed.standing.assignee.unwrap().username, *name);
    }

    let list = house.staff().await.get(LIST_EXPORT).await.text();
    let cells = cells(&list);
    for name in &names {
        let as_text = format!("'{name}");
        let shown = cells.iter().find(|cell| *cell == name || **cell == as_text);
        assert!(shown.is_some(), "{name} is not in {list}");
    }
    let computes = |cell: &&String| {
        let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}'];
        cell.trim_start_matches(' ').starts_with(signs)
    };
    let formulas: Vec<_> = cells.iter().filter(computes).collect();
    assert_eq!(formulas, Vec::<&String>::new());
}

fn at(path: &str, id: &str) -> String {
    path.replace("{id}", id)
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) -> CaseFile {
    let change = json!({ "version": version, "act": act });
    let answer = staff.post(&at(CASE, id), &change).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// The cells of a spreadsheet, as RFC 4180 has them.
fn cells(csv: &str) -> Vec<String> {
    let mut is_quoted = false;
    let ends = |letter: char| {
        is_quoted ^= letter == '"';
        !is_quoted && ",\r\n".contains(letter)
    };
    csv.split(ends)
        .filter(|cell| !cell.is_empty())
        .map(|cell| {
            let inner = cell
                .strip_prefix('"')
                .and_then(|cell| cell.strip_suffix('"'));
            inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
        })
        .collect()
}
