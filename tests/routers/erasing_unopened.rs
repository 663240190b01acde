//! What the desk could not file is erased too, and nothing of it is left in the data folder.

use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{CASE, UNOPENED};
use domain::wire::{
    desk::Unopened,
    submission::{PartName, Submission},
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
