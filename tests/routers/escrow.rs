//! The office's keys are lost, and come back from paper.

use std::{fs, io::Cursor, path::Path};

use desk::paths::{INTAKES, MESSAGES, REPLIES, UNOPENED};
use domain::wire::{
    desk::{OpenedIntake, Queue, Unopened, UnopenedReason},
    office::KeyPurpose,
    thread::{NewReply, Thread},
};
use gate::paths::{RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::json;
use server::chores;
use tests::routers::{Holder, TestHouse, Visitor, intake};

#[tokio::test]
async fn with_the_database_and_the_sheet_everything_opens_again() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let document = intake(&[("your-name", json!("Amparo"))]);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    let sheet = four_lines(&house);
    let settings = house.settings.clone();

    // The whole key folder is gone, the sheet lies in a safe, and nothing starts.
    house.house.close().await;
    fs::remove_dir_all(settings.data.join("keys")).unwrap();
    fs::remove_file(settings.data.join("escrow-sheet.html")).unwrap();
    let mut said = Vec::new();
    chores::restore_keys(&settings, Cursor::new(sheet.clone()), &mut said)
        .await
        .unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("opens 2 of 2 submissions"), "{said}");

    let house = house.restart().await;
    let mut staff = house.staff().await;
    let queue: Queue = staff.get(INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (2, 0));
    let path = format!("{INTAKES}/{}", submission.submission_id);
    let opened: OpenedIntake = staff.get(&path).await.json();
    assert_eq!(opened.document, document);
    assert_ne!(four_lines(&house), sheet, "the used sheet is replaced");
}

#[tokio::test]
async fn after_a_restore_the_office_goes_on_with_new_keys() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let before = Visitor::at(&mut client).await;
    client
        .post(SUBMISSIONS, &before.submission(&intake(&[])))
        .await;
    let house = Box::pin(lose_and_restore(house)).await;

    let mut client = house.client();
    let after = Visitor::at(&mut client).await;
    for purpose in [KeyPurpose::Office, KeyPurpose::Notifier, KeyPurpose::Escrow] {
        assert_ne!(after.key(purpose).id(), before.key(purpose).id());
    }
    // A kiosk that still has the old manifest, and one that has the new.
    for visitor in [before, after] {
        let answer = client
            .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
            .await;
        assert_eq!(answer.status, 201);
    }
    let queue: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (3, 0));
}

#[tokio::test]
async fn what_was_written_opens_again_too() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(intake(&[])));
    client.post(SUBMISSIONS, &submission).await;
    house.house.catch_up().await.unwrap();
    let message = holder.message(&visitor, "Before the fire.");
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    assert_eq!(left.status, 201);
    let reply = NewReply {
        message_id: Visitor::new_id().to_string(),
        text: "Before it too.".to_owned(),
        to: None,
        language: None,
    };
    let replies = REPLIES.replace("{id}", &submission.submission_id);
    house.staff().await.post(&replies, &reply).await;

    let house = Box::pin(lose_and_restore(house)).await;
    let path = MESSAGES.replace("{id}", &submission.submission_id);
    let thread: Thread = house.staff().await.get(&path).await.json();
    let texts: Vec<_> = thread
        .messages
        .iter()
        .map(|one| one.text.as_deref())
        .collect();
    assert_eq!(texts, [Some("Before the fire."), Some("Before it too.")]);
}

#[tokio::test]
async fn what_waited_for_its_key_is_filed_once_the_key_is_back() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    let sheet = four_lines(&house);
    let elsewhere = TestHouse::open().await;
    let other = elsewhere.settings.data.join("keys/office.key");
    let change = |data: &Path| {
        fs::copy(&other, data.join("keys/office.key")).unwrap();
    };
    let house = house.restart_after(change).await.unwrap();
    let listed: Unopened = house.staff().await.get(UNOPENED).await.json();
    assert_eq!(listed.submissions[0].reason, UnopenedReason::UnknownKey);

    let settings = house.settings.clone();
    house.house.close().await;
    chores::restore_keys(&settings, Cursor::new(sheet), &mut Vec::new())
        .await
        .unwrap();
    let house = house.restart().await;

    let queue: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (1, 0));
}

#[tokio::test]
async fn another_offices_sheet_restores_nothing() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    let before = four_lines(&house);
    let elsewhere = four_lines(&TestHouse::open().await);
    let settings = house.settings.clone();
    let typed = Cursor::new(elsewhere);
    let refused = chores::restore_keys(&settings, typed, &mut Vec::new())
        .await
        .unwrap_err();
    assert!(
        refused.to_string().contains("not this office's"),
        "{refused}"
    );
    assert_eq!(four_lines(&house), before);
}

#[tokio::test]
async fn a_mistyped_line_is_named() {
    let house = TestHouse::open().await;
    let sheet = four_lines(&house);
    let mut lines: Vec<String> = sheet.lines().map(str::to_owned).collect();
    let wrong = if lines[2].starts_with('2') { "3" } else { "2" };
    lines[2].replace_range(..1, wrong);
    let typed = Cursor::new(lines.join("\n"));
    let refused = chores::restore_keys(&house.settings, typed, &mut Vec::new())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("line 3"), "{refused}");
}

async fn lose_and_restore(house: TestHouse) -> TestHouse {
    let sheet = four_lines(&house);
    let settings = house.settings.clone();
    house.house.close().await;
    fs::remove_dir_all(settings.data.join("keys")).unwrap();
    chores::restore_keys(&settings, Cursor::new(sheet), &mut Vec::new())
        .await
        .unwrap();
    house.restart().await
}

/// What somebody reads from the printed sheet.
fn four_lines(house: &TestHouse) -> String {
    let sheet = fs::read_to_string(house.house.escrow_sheet().unwrap()).unwrap();
    let (_, rest) = sheet.split_once("<pre id=\"escrow-key\">").unwrap();
    let (lines, _) = rest.split_once("</pre>").unwrap();
    lines.to_owned()
}
