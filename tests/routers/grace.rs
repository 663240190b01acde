//! A period of retention that becomes shorter erases nothing for a week: it is said before, it can be taken
//! back, and it makes no difference where it was set.

use desk::paths::{CASE, HOLD, RETENTION, SETTINGS, SETTINGS_PREVIEW, SETTINGS_UNDO};
use domain::wire::{
    retention::{Retention, RetentionDone},
    settings::{ErasedSooner, OfficeSettings, SettingsPreview, SettingsUndo},
};
use gate::paths::{RECEIPT, SUBMISSIONS};
use serde_json::{Value, json};
use server::settings::{ServedRole, Settings};
use tests::routers::{Holder, TestHouse, Visitor, intake, settings_of};
use throwaway_postgres::{Database, Server};

const DAY: u64 = 24 * 60 * 60;
/// 180 days as it comes.
const INFORMATION: &str = "rules.keep_information_days";
/// The 29th is the first day after seven whole ones, where something is set on the 21st: day 20 of a house.
const ERASED_FROM: &str = "2026-03-29";

#[tokio::test]
async fn a_shorter_period_erases_nothing_for_a_week() {
    Box::pin(made_shorter(TestHouse::open().await)).await;
}

#[tokio::test]
async fn what_is_taken_back_within_the_week_erases_nothing() {
    Box::pin(taken_back(TestHouse::open().await)).await;
}

#[tokio::test]
async fn a_shorter_period_in_the_settings_file_waits_as_long() {
    Box::pin(in_the_file(TestHouse::open().await)).await;
}

#[tokio::test]
async fn a_preview_says_how_many_cases_would_go_and_when() {
    Box::pin(previewed(TestHouse::open().await)).await;
}

#[tokio::test]
async fn what_nobody_wrote_down_before_an_upgrade_waits_as_long() {
    Box::pin(upgraded(TestHouse::open_with(taking_only).await)).await;
}

#[tokio::test]
async fn all_of_it_holds_over_postgresql() {
    let server = Server::start(&[]).unwrap();
    let databases = ["shorter", "back", "file", "preview", "upgrade"];
    let databases = databases.map(|name| server.database(name, None).unwrap());
    let [shorter, back, file, preview, upgrade] = &databases;
    let address = upgrade.address().parse().unwrap();
    let without_desk = TestHouse::open_with(|settings| {
        settings.database = Some(address);
        taking_only(settings);
    });
    Box::pin(upgraded(without_desk.await)).await;
    Box::pin(made_shorter(over(shorter).await)).await;
    Box::pin(taken_back(over(back).await)).await;
    Box::pin(in_the_file(over(file).await)).await;
    Box::pin(previewed(over(preview).await)).await;
}

/// A house over this database.
async fn over(database: &Database<'_>) -> TestHouse {
    let address = database.address().parse().unwrap();
    TestHouse::open_with(|settings| settings.database = Some(address)).await
}

async fn made_shorter(house: TestHouse) {
    let (_, id) = closed(&house, "general_info").await;
    house.pass(20 * DAY);
    save(&house, 0, (INFORMATION, "7")).await;
    let mut staff = house.staff().await;
    let done: RetentionDone = staff.post(RETENTION, &json!({})).await.json();
    assert_eq!(done.erased, 0, "who presses the button waits too");
    let plan = planned(&house).await;
    assert_eq!((plan.due, plan.grace_days, plan.soon.len()), (0, 7, 1));
    assert_eq!(plan.next_on.as_deref(), Some(ERASED_FROM));
    let soon = &plan.soon[0];
    let told = (&*soon.id, &*soon.due_on, soon.keep_days, soon.waits);
    assert_eq!(told, (&*id, ERASED_FROM, 7, true));

    let house = house.restart().await;
    house.pass(7 * DAY);
    assert_eq!(erased(&house).await, 0);
    house.pass(DAY);
    assert_eq!(erased(&house).await, 1);
    house.house.close().await;
}

async fn taken_back(house: TestHouse) {
    closed(&house, "general_info").await;
    house.pass(20 * DAY);
    save(&house, 0, (INFORMATION, "7")).await;
    house.pass(6 * DAY);
    assert_eq!(erased(&house).await, 0);
    let undo = SettingsUndo { version: 1 };
    let undone = house.staff().await.post(SETTINGS_UNDO, &undo).await;
    assert_eq!(undone.status, 200, "{}", undone.text());
    assert!(planned(&house).await.soon.is_empty());
    house.pass(30 * DAY);
    assert_eq!(erased(&house).await, 0);

    // Undone once more it is shorter again, with a week of its own.
    let undo = SettingsUndo { version: 2 };
    let undone = house.staff().await.post(SETTINGS_UNDO, &undo).await;
    assert_eq!(undone.status, 200, "{}", undone.text());
    house.pass(7 * DAY);
    assert_eq!(erased(&house).await, 0);
    house.pass(DAY);
    assert_eq!(erased(&house).await, 1);
    house.house.close().await;
}

async fn in_the_file(mut house: TestHouse) {
    closed(&house, "general_info").await;
    // The round writes down what counts.
    assert_eq!(erased(&house).await, 0);
    let usual = house.settings.office_file.clone();
    let shorter = settings_of("[rules]\nkeep_information_days = 7").office_file;

    house.pass(20 * DAY);
    house.settings.office_file = shorter.clone();
    let mut house = house.restart().await;
    // Somebody looks before the first round.
    let plan = planned(&house).await;
    assert_eq!((plan.due, &*plan.soon[0].due_on), (0, ERASED_FROM));
    assert_eq!(erased(&house).await, 0);
    house.pass(6 * DAY);
    house.settings.office_file = usual;
    let mut house = house.restart().await;
    house.pass(30 * DAY);
    assert_eq!(erased(&house).await, 0);

    house.settings.office_file = shorter;
    let house = house.restart().await;
    assert_eq!(erased(&house).await, 0);
    house.pass(7 * DAY);
    assert_eq!(erased(&house).await, 0);
    house.pass(DAY);
    assert_eq!(erased(&house).await, 1);
    house.house.close().await;
}

/// No desk, which would write down what counts while there is nothing yet.
fn taking_only(settings: &mut Settings) {
    settings.roles = vec![ServedRole::Gate, ServedRole::Notifier];
}

/// A version that wrote nothing down has closed a case, and the next one comes with a shorter period.
async fn upgraded(mut house: TestHouse) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    let taken = client.post(SUBMISSIONS, &submission).await;
    assert_eq!(taken.status, 201, "{}", taken.text());
    house.settings.roles = vec![ServedRole::Gate, ServedRole::Desk, ServedRole::Notifier];
    let mut house = house.restart().await;
    close(&house, &submission.submission_id, "general_info").await;

    house.pass(20 * DAY);
    house.settings.office_file = settings_of("[rules]\nkeep_information_days = 7").office_file;
    let house = house.restart().await;
    // Somebody looks before the first round.
    let plan = planned(&house).await;
    assert_eq!((plan.due, &*plan.soon[0].due_on), (0, ERASED_FROM));
    for _ in 0..8 {
        assert_eq!(erased(&house).await, 0);
        house.pass(DAY);
    }
    assert_eq!(erased(&house).await, 1);
    house.house.close().await;
}

async fn previewed(house: TestHouse) {
    closed(&house, "general_info").await;
    let (_, lasting) = closed(&house, "unable_to_contact").await;
    let on = json!({ "version": 1, "on_hold": true });
    let hold = HOLD.replace("{id}", &lasting);
    assert_eq!(house.staff().await.post(&hold, &on).await.status, 200);
    house.pass(18 * DAY);
    closed(&house, "general_info").await;
    house.pass(2 * DAY);

    // One was closed on the 1st, one on the 19th, and what is on hold is no case that goes.
    for (days, told) in [
        ("365", None),
        ("180", None),
        // Months from now: whoever saves it would forget it.
        ("179", Some(sooner_gone(2, "2026-08-27"))),
        ("29", Some(sooner_gone(2, "2026-03-30"))),
        ("28", Some(sooner_gone(2, ERASED_FROM))),
        // By seven days both wait until then.
        ("7", Some(sooner_gone(2, ERASED_FROM))),
    ] {
        assert_eq!(sooner(&house, 0, days).await, told, "{days} days");
    }
    let plan = planned(&house).await;
    assert_eq!((plan.due, plan.soon.len()), (0, 0), "nothing was saved");

    // What waits for one change goes by that, and is not told of again.
    save(&house, 0, (INFORMATION, "11")).await;
    assert_eq!(
        sooner(&house, 1, "10").await,
        Some(sooner_gone(1, ERASED_FROM))
    );
    assert_eq!(sooner(&house, 1, "180").await, None);
    house.house.close().await;
}

#[tokio::test]
async fn what_undoing_would_erase_sooner_is_told_before() {
    let house = TestHouse::open().await;
    closed(&house, "general_info").await;
    assert_eq!(undoing(&house).await, None, "there is nothing to undo");
    save(&house, 0, (INFORMATION, "365")).await;
    assert_eq!(undoing(&house).await, Some(sooner_gone(1, "2026-08-28")));
    house.pass(200 * DAY);
    assert_eq!(undoing(&house).await, Some(sooner_gone(1, "2026-09-25")));

    let undo = SettingsUndo { version: 1 };
    let undone = house.staff().await.post(SETTINGS_UNDO, &undo).await;
    assert_eq!(undone.status, 200, "{}", undone.text());
    assert_eq!(undoing(&house).await, None, "it becomes longer again");
    house.house.close().await;
}

/// What the page says that undoing the last change would erase.
async fn undoing(house: &TestHouse) -> Option<ErasedSooner> {
    let page: OfficeSettings = house.staff().await.get(SETTINGS).await.json();
    page.undo_erases_sooner
}

fn sooner_gone(cases: usize, from: &str) -> ErasedSooner {
    let from = from.to_owned();
    ErasedSooner { cases, from }
}

#[tokio::test]
async fn a_receipt_waits_as_long() {
    let house = TestHouse::open().await;
    let (holder, _) = closed(&house, "misdirected_tip").await;
    let receipt = RECEIPT.replace("{lookup}", &holder.lookup());
    house.pass(2 * DAY);
    save(&house, 0, ("rules.keep_receipts_days", "1")).await;
    for (days, status) in [(0, 200_u16), (7, 200), (1, 404)] {
        house.pass(days * DAY);
        house.house.erase_due().await.unwrap();
        let answer = house.client().get(&receipt).await;
        assert_eq!(answer.status, status, "{days} days later");
    }
}

/// An intake that was sent and closed, with who holds its receipt.
async fn closed(house: &TestHouse, disposition: &str) -> (Holder, String) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(intake(&[])));
    client.post(SUBMISSIONS, &submission).await;
    let id = submission.submission_id;
    close(house, &id, disposition).await;
    (holder, id)
}

async fn close(house: &TestHouse, id: &str, disposition: &str) {
    let act: Value = json!({ "close": { "disposition": disposition } });
    let change = json!({ "version": 0, "act": act });
    let path = CASE.replace("{id}", id);
    let done = house.staff().await.post(&path, &change).await;
    assert_eq!(done.status, 200, "{}", done.text());
}

/// What changes a setting of a version.
fn change(version: i64, (key, value): (&str, &str)) -> Value {
    json!({ "version": version, "values": { key: value } })
}

async fn save(house: &TestHouse, version: i64, setting: (&str, &str)) {
    let change = change(version, setting);
    let saved = house.staff().await.post(SETTINGS, &change).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
}

/// What a preview says of erasing.
async fn sooner(house: &TestHouse, version: i64, days: &str) -> Option<ErasedSooner> {
    let change = change(version, (INFORMATION, days));
    let preview = house.staff().await.post(SETTINGS_PREVIEW, &change).await;
    preview.json::<SettingsPreview>().erased_sooner
}

async fn planned(house: &TestHouse) -> Retention {
    house.staff().await.get(RETENTION).await.json()
}

/// How many cases were erased so far, after a round.
async fn erased(house: &TestHouse) -> usize {
    house.house.erase_due().await.unwrap();
    planned(house).await.erased
}
