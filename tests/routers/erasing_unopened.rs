//! What the desk could not file is erased too, and nothing of it is left in the data folder.

use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{AUDIT, CASE, SETTINGS, UNOPENED, UNOPENED_ERASE};
use domain::{
    staff::Role,
    wire::{
        audit::Audit,
        desk::Unopened,
        problem::kind,
        submission::{PartName, Submission},
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::routers::{Client, TestHouse, Visitor, intake};

const DAY: u64 = 24 * 60 * 60;

/// A stretch out of the middle of what was sealed, as it lies on the disk.
fn sealed_bytes(submission: &Submission) -> Vec<u8> {
    let envelope = Base64UrlUnpadded::decode_vec(&submission.parts[0].envelope).unwrap();
    envelope[envelope.len() / 2..][..48].to_vec()
}

fn is_on_disk(house: &TestHouse, bytes: &[u8]) -> bool {
    let files = house.files().unwrap();
    files
        .iter()
        .any(|(_, content)| content.windows(bytes.len()).any(|part| part == bytes))
}

async fn listed(staff: &mut Client) -> Unopened {
    staff.get(UNOPENED).await.json()
}

#[tokio::test]
async fn what_came_under_the_same_id_goes_with_its_case() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let first = visitor.submission(&intake(&[]));
    assert_eq!(client.post(SUBMISSIONS, &first).await.status, 201);
    let id = first.submission_id.parse().unwrap();
    let other = serde_json::to_vec(&intake(&[("your-name", json!("Other"))])).unwrap();
    let second = Submission {
        submission_id: first.submission_id.clone(),
        parts: vec![visitor.sealed(id, PartName::Intake, &other)],
    };
    assert_eq!(client.post(SUBMISSIONS, &second).await.status, 409);

    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    let close = json!({ "version": 0, "act": close });
    let mut staff = house.staff().await;
    let path = CASE.replace("{id}", &first.submission_id);
    assert_eq!(staff.post(&path, &close).await.status, 200);
    house.house.erase_due().await.unwrap();
    assert_eq!(listed(&mut staff).await.submissions.len(), 1);
    for sent in [&first, &second] {
        assert!(is_on_disk(&house, &sealed_bytes(sent)));
    }

    house.pass(30 * DAY);
    house.house.erase_due().await.unwrap();
    for sent in [&first, &second] {
        assert!(!is_on_disk(&house, &sealed_bytes(sent)));
    }
    let mut staff = house.staff().await;
    assert!(listed(&mut staff).await.submissions.is_empty());
    // Nor does it come back with a restart.
    let house = house.restart().await;
    let mut staff = house.staff().await;
    assert!(listed(&mut staff).await.submissions.is_empty());
}

/// Something that nobody can file.
async fn broken(house: &TestHouse) -> Submission {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut submission = visitor.submission(&intake(&[]));
    let envelope = &mut submission.parts[0].envelope;
    let mut bytes = Base64UrlUnpadded::decode_vec(envelope).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    *envelope = Base64UrlUnpadded::encode_string(&bytes);
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    house.house.catch_up().await.unwrap();
    submission
}

#[tokio::test]
async fn what_nobody_could_file_goes_after_a_year() {
    let house = TestHouse::open().await;
    let sent = broken(&house).await;
    house.pass(364 * DAY);
    house.house.erase_due().await.unwrap();
    assert_eq!(listed(&mut house.staff().await).await.submissions.len(), 1);
    assert!(is_on_disk(&house, &sealed_bytes(&sent)));

    house.pass(DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    assert!(listed(&mut staff).await.submissions.is_empty());
    assert!(!is_on_disk(&house, &sealed_bytes(&sent)));
    let lines: Audit = staff
        .get(&format!("{AUDIT}?action=unopened_erased"))
        .await
        .json();
    assert_eq!(lines.entries.len(), 1);
    assert_eq!(lines.entries[0].subject, sent.submission_id);

    // The same bytes again are known, and do not come back.
    house.client().post(SUBMISSIONS, &sent).await;
    house.house.catch_up().await.unwrap();
    assert!(!is_on_disk(&house, &sealed_bytes(&sent)));
}

#[tokio::test]
async fn a_shorter_period_of_what_nobody_could_file_waits_for_a_week() {
    let house = TestHouse::open().await;
    broken(&house).await;
    house.pass(20 * DAY);
    let values = json!({ "rules.keep_unopened_days": "7" });
    let shorter = json!({ "version": 0, "values": values });
    let saved = house.staff().await.post(SETTINGS, &shorter).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    for (days, left) in [(0, 1), (7, 1), (1, 0)] {
        house.pass(days * DAY);
        house.house.erase_due().await.unwrap();
        let unopened = listed(&mut house.staff().await).await;
        assert_eq!(unopened.submissions.len(), left, "{days} days later");
    }
}

#[tokio::test]
async fn a_leader_erases_what_nobody_can_file_and_says_why() {
    let house = TestHouse::open().await;
    let (sent, kept) = (broken(&house).await, broken(&house).await);
    let mut supervisor = house.staff_as(Role::Supervisor).await;
    let before = listed(&mut supervisor).await.submissions;
    assert_eq!(before[0].id, sent.submission_id);
    let path = UNOPENED_ERASE.replace("{number}", &before[0].number.to_string());
    let junk = json!({ "reason": "junk" });
    let mut specialist = house.staff_as(Role::Specialist).await;
    let refused = specialist.post(&path, &junk).await;
    refused.problem(403, kind::FORBIDDEN);
    let why = json!({ "reason": "whatever" });
    assert_eq!(supervisor.post(&path, &why).await.status, 422);
    assert_eq!(supervisor.post(&path, &junk).await.status, 204);
    let again = supervisor.post(&path, &junk).await;
    again.problem(404, kind::NOT_FOUND);

    house.house.erase_due().await.unwrap();
    assert!(!is_on_disk(&house, &sealed_bytes(&sent)));
    assert!(is_on_disk(&house, &sealed_bytes(&kept)));
    let mut staff = house.staff().await;
    let left = listed(&mut staff).await;
    assert_eq!((left.total, left.submissions.len()), (1, 1));
    assert_eq!(left.submissions[0].id, kept.submission_id);
    let lines = staff.get(&format!("{AUDIT}?action=unopened_erased")).await;
    let lines: Audit = lines.json();
    assert_eq!(lines.entries.len(), 1);
    assert_eq!(lines.entries[0].subject, sent.submission_id);
    assert_eq!(lines.entries[0].actor.as_deref(), Some("supervisor"));
}

#[tokio::test]
async fn what_can_be_read_is_no_such_thing() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let whole = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &whole).await;
    let path = UNOPENED_ERASE.replace("{number}", "1");
    let mut staff = house.staff().await;
    let refused = staff.post(&path, &json!({ "reason": "junk" })).await;
    refused.problem(404, kind::NOT_FOUND);
    assert!(is_on_disk(&house, &sealed_bytes(&whole)));
}

#[tokio::test]
async fn the_list_goes_out_page_by_page() {
    let house = TestHouse::open().await;
    for _ in 0..51 {
        broken(&house).await;
    }
    let mut staff = house.staff().await;
    let first = listed(&mut staff).await;
    assert_eq!((first.total, first.submissions.len()), (51, 50));
    let after = first.after.unwrap();
    assert_eq!(after, first.submissions[49].number);
    let path = format!("{UNOPENED}?after={after}");
    let second: Unopened = staff.get(&path).await.json();
    assert_eq!((second.total, second.submissions.len()), (51, 1));
    assert_eq!(second.after, None);
    assert!(second.submissions[0].number > after);
    let wrong = staff.get(&format!("{UNOPENED}?after=first")).await;
    wrong.problem(422, kind::MALFORMED);
}
