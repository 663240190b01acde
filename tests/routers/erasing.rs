//! What is erased, when, and that nothing of it is left in the data folder.

use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{AUDIT, CASE, HOLD, INTAKES, LINKS, MESSAGES, RETENTION, SEARCH};
use domain::{
    staff::Role,
    wire::{
        alerts::SignUpList,
        audit::Audit,
        casework::CaseFile,
        desk::{Queue, SearchResult},
        problem::kind,
        receipt::{ReceiptState, ReceiptStatus},
        retention::{Retention, RetentionDone},
        submission::{SealedPart, Submission},
    },
};
use envelope::SubmissionId;
use gate::paths::{RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use notifier::paths::{SIGN_UP_CANCEL, SIGN_UPS};
use serde_json::{Value, json};
use store::{NewSettings, OfficeSettings, SqliteSettings, SqliteStore};
use tests::{
    alerts::notice,
    routers::{Answer, Client, Holder, TestHouse, Visitor, intake},
};

const DAY: u64 = 24 * 60 * 60;

/// An intake that was sent, under a receipt that somebody holds.
async fn sent(house: &TestHouse, answers: &[(&str, Value)]) -> (Holder, Submission) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(intake(answers)));
    client.post(SUBMISSIONS, &submission).await;
    (holder, submission)
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) -> Answer {
    let change = json!({ "version": version, "act": act });
    staff.post(&CASE.replace("{id}", id), &change).await
}

fn close_as(disposition: &str) -> Value {
    json!({ "close": { "disposition": disposition } })
}

/// An intake with a sign-up for alerts.
async fn signed_up(house: &TestHouse, mail: &str) -> Submission {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let answers = [
        ("help", json!(["custody-alerts"])),
        ("custody-system", json!("ice")),
        ("alert-consent", json!("read")),
    ];
    let intake = Holder::new().owns(intake(&answers));
    let submission = visitor.submission_with_notice(&intake, &notice(mail, &[]));
    let taken = client.post(SUBMISSIONS, &submission).await;
    assert!(taken.status.is_success(), "{}", taken.text());
    house.house.catch_up().await.unwrap();
    submission
}

/// A stretch out of the middle of the sealed answers, as it lies on the disk.
fn sealed_bytes(submission: &Submission) -> Vec<u8> {
    sealed_part(&submission.parts[0])
}

fn sealed_part(part: &SealedPart) -> Vec<u8> {
    let envelope = Base64UrlUnpadded::decode_vec(&part.envelope).unwrap();
    envelope[envelope.len() / 2..][..48].to_vec()
}

fn is_on_disk(house: &TestHouse, bytes: &[u8]) -> bool {
    let files = house.files().unwrap();
    files
        .iter()
        .any(|(_, content)| content.windows(bytes.len()).any(|part| part == bytes))
}

async fn due(staff: &mut Client) -> Retention {
    staff.get(RETENTION).await.json()
}

#[tokio::test]
async fn what_is_over_its_period_is_gone_from_the_disk_and_is_still_counted() {
    let house = TestHouse::open().await;
    let (_, hoax) = sent(&house, &[("your-name", json!("Zanzibar"))]).await;
    let (_, kept) = sent(&house, &[]).await;
    let mut staff = house.staff().await;
    act(
        &mut staff,
        &hoax.submission_id,
        0,
        json!({ "note": { "text": "read it" } }),
    )
    .await;
    act(
        &mut staff,
        &hoax.submission_id,
        1,
        close_as("commentary_unrelated"),
    )
    .await;
    act(
        &mut staff,
        &kept.submission_id,
        0,
        close_as("victim_services"),
    )
    .await;
    let bytes = sealed_bytes(&hoax);
    assert!(is_on_disk(&house, &bytes));

    house.pass(29 * DAY);
    let mut staff = house.staff().await;
    let plan = due(&mut staff).await;
    assert_eq!((plan.due, plan.soon.len()), (0, 1));
    let drafts = house.settings.office.drafts_days;
    assert_eq!((plan.drafts_keep_days, drafts), (drafts, 7));
    assert_eq!(plan.soon[0].id, hoax.submission_id);
    house.house.erase_due().await.unwrap();
    assert!(is_on_disk(&house, &bytes));

    house.pass(DAY);
    let mut staff = house.staff().await;
    assert_eq!(due(&mut staff).await.erase[0].id, hoax.submission_id);
    let done: RetentionDone = staff.post(RETENTION, &json!({})).await.json();
    assert_eq!((done.erased, done.proven), (1, Some(1)));
    assert!(!is_on_disk(&house, &bytes));
    assert!(is_on_disk(&house, &sealed_bytes(&kept)));
    let address = format!("{INTAKES}/{}", hoax.submission_id);
    staff.get(&address).await.problem(404, kind::NOT_FOUND);
    let found: SearchResult = staff
        .post(SEARCH, &json!({ "query": "zanzibar" }))
        .await
        .json();
    assert_eq!(found.total, 0);
    let plan = due(&mut staff).await;
    assert_eq!((plan.due, plan.erased), (0, 1));

    // The same bytes again are known, and do not come back.
    let house = house.restart().await;
    house.client().post(SUBMISSIONS, &hoax).await;
    let queue: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!((queue.counts.closed, queue.needs_person), (1, 0));
    assert!(!is_on_disk(&house, &bytes));
}

#[tokio::test]
async fn what_somebody_wrote_and_nobody_read_keeps_a_case() {
    let house = TestHouse::open().await;
    let (holder, hoax) = sent(&house, &[]).await;
    let id = &hoax.submission_id;
    let mut staff = house.staff().await;
    act(&mut staff, id, 0, close_as("commentary_unrelated")).await;
    house.pass(29 * DAY);
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let message = holder.message(&visitor, "I am no hoax.");
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    assert_eq!(left.status, 201, "{}", left.text());

    house.pass(2 * DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    assert_eq!(due(&mut staff).await.erased, 0);
    let read = MESSAGES.replace("{id}", id);
    assert_eq!(staff.get(&read).await.status, 200);
    house.house.erase_due().await.unwrap();
    assert_eq!(due(&mut staff).await.erased, 1);
}

#[tokio::test]
async fn nothing_is_erased_by_settings_that_another_version_saved() {
    let house = TestHouse::open().await;
    let (_, hoax) = sent(&house, &[]).await;
    let mut staff = house.staff().await;
    let id = &hoax.submission_id;
    act(&mut staff, id, 0, close_as("commentary_unrelated")).await;
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
    let document = "[rules]\nkeep_hoax_days = 3650\nnot_yet_known = 1\n";
    let new = NewSettings {
        after: 0,
        at: house.now(),
        account: 1,
        document,
    };
    assert!(store.save_settings(&new).await.unwrap().is_some());
    house.pass(40 * DAY);
    let done = house.house.erase_due().await;
    assert!(done.is_ok(), "{done:?}");
    assert_eq!(due(&mut house.staff().await).await.erased, 0);
}

#[tokio::test]
async fn a_legal_hold_keeps_a_case() {
    let house = TestHouse::open().await;
    let (_, hoax) = sent(&house, &[]).await;
    let mut staff = house.staff().await;
    let id = &hoax.submission_id;
    act(&mut staff, id, 0, close_as("commentary_unrelated")).await;
    let hold = HOLD.replace("{id}", id);
    let mut specialist = house.staff_as(Role::Specialist).await;
    let on = json!({ "version": 1, "on_hold": true });
    specialist
        .post(&hold, &on)
        .await
        .problem(403, kind::FORBIDDEN);
    let kept: CaseFile = staff.post(&hold, &on).await.json();
    assert!(kept.standing.on_hold);
    house.pass(40 * DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    let plan = due(&mut staff).await;
    assert_eq!((plan.due, plan.held.len(), plan.erased), (0, 1, 0));
    let off = json!({ "version": 2, "on_hold": false });
    staff.post(&hold, &off).await;
    house.house.erase_due().await.unwrap();
    assert_eq!(due(&mut staff).await.erased, 1);
}

#[tokio::test]
async fn a_tip_is_answered_kindly_and_what_it_said_is_erased_at_once() {
    let house = TestHouse::open().await;
    let (holder, tip) = sent(&house, &[("your-name", json!("Informant"))]).await;
    let bytes = sealed_bytes(&tip);
    let mut staff = house.staff().await;
    let closed = act(
        &mut staff,
        &tip.submission_id,
        0,
        close_as("misdirected_tip"),
    )
    .await;
    assert_eq!(closed.status, 200, "{}", closed.text());
    let address = format!("{INTAKES}/{}", tip.submission_id);
    staff.get(&address).await.problem(404, kind::NOT_FOUND);
    let lines: Audit = staff.get(&format!("{AUDIT}?action=erased")).await.json();
    let erased: Vec<_> = lines.entries.iter().map(|line| &line.subject).collect();
    assert_eq!(erased, [&tip.submission_id]);
    house.house.erase_due().await.unwrap();
    assert!(!is_on_disk(&house, &bytes));

    let receipt = RECEIPT.replace("{lookup}", &holder.lookup());
    let status: ReceiptStatus = house.client().get(&receipt).await.json();
    assert_eq!(status.state, ReceiptState::Closed);
    assert_eq!(status.messages.len(), 1);
    let text = holder.read(&status.messages[0]).unwrap();
    assert!(text.contains("call 911"), "{text}");
    // Nobody would read what is left there now, and whoever leaves it is told.
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let message = holder.message(&visitor, "One more thing.");
    let path = holder.at(RECEIPT_MESSAGES);
    let late = client.post(&path, &message).await;
    late.problem(404, kind::RECEIPT_UNKNOWN);
    // The notice stays as long as a receipt does, and no longer.
    house.pass(31 * DAY);
    house.house.erase_due().await.unwrap();
    house
        .client()
        .get(&receipt)
        .await
        .problem(404, kind::RECEIPT_UNKNOWN);
}

#[tokio::test]
async fn a_sign_up_goes_with_its_case_once_it_is_over() {
    let house = TestHouse::open().await;
    let cancelled = signed_up(&house, "ana@example.org").await;
    let running = signed_up(&house, "ben@example.org").await;
    let notices = [&cancelled, &running].map(|sent| sealed_part(&sent.parts[1]));
    let mut staff = house.staff().await;
    for sent in [&cancelled, &running] {
        let close = close_as("commentary_unrelated");
        let closed = act(&mut staff, &sent.submission_id, 0, close).await;
        assert_eq!(closed.status, 200, "{}", closed.text());
    }
    let cancel = SIGN_UP_CANCEL.replace("{id}", &cancelled.submission_id);
    assert!(is_on_disk(&house, &notices[0]));
    assert_eq!(staff.post(&cancel, &()).await.status, 204);
    // The notice goes at once, the rest with the case.
    house.house.erase_due().await.unwrap();
    assert!(!is_on_disk(&house, &notices[0]));
    assert!(is_on_disk(&house, &sealed_bytes(&cancelled)));
    assert!(is_on_disk(&house, &notices[1]));
    assert_eq!(sign_ups(&house).await.len(), 2);

    // Nobody has let what waits expire yet.
    house.pass(30 * DAY);
    house.house.erase_due().await.unwrap();
    assert_eq!(due(&mut house.staff().await).await.erased, 2);
    let left = sign_ups(&house).await;
    assert_eq!(left, std::slice::from_ref(&running.submission_id));
    assert!(is_on_disk(&house, &notices[1]));
    house.house.erase_expired().await.unwrap();
    house.house.erase_due().await.unwrap();
    assert!(sign_ups(&house).await.is_empty());
    assert!(!is_on_disk(&house, &notices[1]));

    // The same bytes again are known, and sign nobody up.
    let again = house.client().post(SUBMISSIONS, &running).await;
    assert_eq!(again.status, 200, "{}", again.text());
    house.house.catch_up().await.unwrap();
    assert!(sign_ups(&house).await.is_empty());
}

/// Whose sign-ups there are.
async fn sign_ups(house: &TestHouse) -> Vec<String> {
    let list: SignUpList = house.staff().await.get(SIGN_UPS).await.json();
    list.sign_ups.into_iter().map(|entry| entry.id).collect()
}

#[tokio::test]
async fn what_was_merged_into_a_tip_goes_with_it_but_for_what_a_hold_keeps() {
    let house = TestHouse::open().await;
    let (_, tip) = sent(&house, &[]).await;
    let (holder, again) = sent(&house, &[]).await;
    let (_, held) = sent(&house, &[]).await;
    let mut staff = house.staff().await;
    let tip_id: SubmissionId = tip.submission_id.parse().unwrap();
    let into = tip_id.reference().to_string();
    for duplicate in [&again, &held] {
        let merge = json!({ "version": 0, "act": { "merge": { "into": into } } });
        let path = LINKS.replace("{id}", &duplicate.submission_id);
        let merged = staff.post(&path, &merge).await;
        assert_eq!(merged.status, 200, "{}", merged.text());
    }
    let keeping = HOLD.replace("{id}", &held.submission_id);
    let on = json!({ "version": 1, "on_hold": true });
    assert_eq!(staff.post(&keeping, &on).await.status, 200);
    let close = close_as("misdirected_tip");
    let closed = act(&mut staff, &tip.submission_id, 2, close).await;
    assert_eq!(closed.status, 200, "{}", closed.text());

    let address = |one: &Submission| format!("{INTAKES}/{}", one.submission_id);
    for gone in [&tip, &again] {
        let answer = staff.get(&address(gone)).await;
        answer.problem(404, kind::NOT_FOUND);
    }
    assert_eq!(staff.get(&address(&held)).await.status, 200);
    let receipt = RECEIPT.replace("{lookup}", &holder.lookup());
    let status: ReceiptStatus = house.client().get(&receipt).await.json();
    assert_eq!(status.state, ReceiptState::Closed);
    let text = holder.read(&status.messages[0]).unwrap();
    assert!(text.contains("call 911"), "{text}");
    let lines = staff.get(&format!("{AUDIT}?action=erased")).await;
    let lines: Audit = lines.json();
    assert_eq!(lines.entries[0].subject, again.submission_id);

    // What was held goes once nothing holds it.
    house.house.erase_due().await.unwrap();
    assert_eq!(staff.get(&address(&held)).await.status, 200);
    let off = json!({ "version": 2, "on_hold": false });
    assert_eq!(staff.post(&keeping, &off).await.status, 200);
    house.house.erase_due().await.unwrap();
    let answer = staff.get(&address(&held)).await;
    answer.problem(404, kind::NOT_FOUND);
}
