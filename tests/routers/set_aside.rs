//! Drafts and hand-offs: kept for a while, given back as they were left, and nothing else.

use axum::{body::Body, http::Method};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    draft::{DraftKept, DraftToKeep, KeptDraft},
    handoff::{HandoffState, HandoffStatus, HandoffToLeave, TakenHandoff},
    problem::kind,
};
use envelope::{HandoffSecret, locker::Locker, receipt::ReceiptSecret};
use gate::paths::{DRAFT, HANDOFF, HANDOFF_TAKE};
use serde_json::json;
use server::system_random;
use tests::routers::{Answer, Client, START, TestHouse};
use tokio::task::JoinSet;

const DAY: u64 = 24 * 60 * 60;

/// A locker of either kind, with what was put into it.
struct Left {
    locker: Locker,
    body: DraftToKeep,
}

impl Left {
    fn draft(text: &[u8]) -> Self {
        let receipt = ReceiptSecret::from_random(&mut system_random());
        Self::within(receipt.draft(), text)
    }

    fn handoff(text: &[u8]) -> Self {
        let secret = HandoffSecret::from_random(&mut system_random());
        Self::within(secret.locker(), text)
    }

    fn within(locker: Locker, text: &[u8]) -> Self {
        let sealed = locker.seal(text, &mut system_random()).unwrap();
        let body = DraftToKeep {
            sealed: Base64UrlUnpadded::encode_string(&sealed),
        };
        Self { locker, body }
    }

    fn at(&self, path: &str) -> String {
        let id = Base64UrlUnpadded::encode_string(&self.locker.id());
        path.replace("{lookup}", &id).replace("{id}", &id)
    }

    async fn keep(&self, client: &mut Client) -> Answer {
        client.put(&self.at(DRAFT), &self.body).await
    }

    async fn leave(&self, client: &mut Client) -> Answer {
        let sealed = self.body.sealed.clone();
        client
            .put(&self.at(HANDOFF), &HandoffToLeave { sealed })
            .await
    }

    async fn take(&self, client: &mut Client) -> Answer {
        client
            .send(Method::POST, &self.at(HANDOFF_TAKE), &[], Body::empty())
            .await
    }

    fn opens(&self, sealed: &str) -> Vec<u8> {
        let sealed = Base64UrlUnpadded::decode_vec(sealed).unwrap();
        self.locker.open(&sealed).unwrap().to_vec()
    }
}

async fn state(client: &mut Client, left: &Left) -> HandoffStatus {
    client.get(&left.at(HANDOFF)).await.json()
}

#[tokio::test]
async fn a_draft_comes_back_as_it_was_left() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let left = Left::draft(b"first");
    let kept = left.keep(&mut client).await;
    assert_eq!(kept.status, 201);
    let expires_at = START + 7 * DAY;
    assert_eq!(kept.json::<DraftKept>().expires_at, expires_at);

    let answer = client.get(&left.at(DRAFT)).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let back: KeptDraft = answer.json();
    assert_eq!(left.opens(&back.sealed), b"first");
    assert_eq!(back.expires_at, expires_at);

    house.pass(DAY);
    let later = Left::within(left.locker.clone(), b"second");
    assert_eq!(later.keep(&mut client).await.status, 200);
    let back: KeptDraft = client.get(&left.at(DRAFT)).await.json();
    assert_eq!(left.opens(&back.sealed), b"second");
    assert_eq!(back.expires_at, expires_at + DAY);
}

#[tokio::test]
async fn a_draft_ends_by_being_erased_or_by_itself() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let [erased, forgotten] = [b"erased", b"forgot"].map(|text| Left::draft(text));
    for left in [&erased, &forgotten] {
        left.keep(&mut client).await;
    }
    for _ in 0..2 {
        let answer = client.delete(&erased.at(DRAFT)).await;
        assert_eq!(answer.status, 204);
    }
    let gone = client.get(&erased.at(DRAFT)).await;
    gone.problem(404, kind::DRAFT_UNKNOWN);

    house.pass(7 * DAY - 1);
    assert_eq!(client.get(&forgotten.at(DRAFT)).await.status, 200);
    house.pass(1);
    let expired = client.get(&forgotten.at(DRAFT)).await;
    expired.problem(404, kind::DRAFT_UNKNOWN);
    house.house.erase_expired().await.unwrap();
    let sealed = Base64UrlUnpadded::decode_vec(&forgotten.body.sealed).unwrap();
    house.house.close().await;
    for (file, bytes) in house.files().unwrap() {
        let found = bytes.windows(64).any(|window| window == &sealed[64..128]);
        assert!(!found, "{}", file.display());
    }
}

#[tokio::test]
async fn an_office_may_keep_no_drafts_or_keep_them_longer() {
    for (days, status) in [(0, 404), (30, 201)] {
        let house = TestHouse::open_with(|settings| settings.office.drafts_days = days).await;
        let mut client = house.client();
        let left = Left::draft(b"first");
        let kept = left.keep(&mut client).await;
        assert_eq!(kept.status, status);
        house.pass(29 * DAY);
        let found = client.get(&left.at(DRAFT)).await;
        assert_eq!(found.status, if days == 0 { 404 } else { 200 });
    }
}

#[tokio::test]
async fn a_handoff_is_taken_once_and_the_kiosk_sees_it() {
    let house = TestHouse::open().await;
    let mut kiosk = house.client();
    let left = Left::handoff(b"answers");
    assert_eq!(state(&mut kiosk, &left).await.state, HandoffState::Expired);
    let answer = left.leave(&mut kiosk).await;
    assert_eq!(answer.status, 201);
    let expected = HandoffStatus {
        state: HandoffState::Waiting,
        expires_at: Some(START + 600),
    };
    assert_eq!(answer.json::<HandoffStatus>(), expected);
    assert_eq!(state(&mut kiosk, &left).await, expected);

    let mut telephone = house.client();
    let taken = left.take(&mut telephone).await;
    assert_eq!(taken.header("cache-control"), "no-store");
    assert_eq!(left.opens(&taken.json::<TakenHandoff>().sealed), b"answers");
    let again = left.take(&mut telephone).await;
    again.problem(410, kind::HANDOFF_TAKEN);
    assert_eq!(state(&mut kiosk, &left).await.state, HandoffState::Taken);

    let retry = left.leave(&mut kiosk).await;
    assert_eq!(retry.status, 200);
    assert_eq!(retry.json::<HandoffStatus>().state, HandoffState::Taken);
    left.take(&mut telephone)
        .await
        .problem(410, kind::HANDOFF_TAKEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn however_many_take_it_at_once_one_gets_it() {
    let house = TestHouse::open().await;
    let left = Left::handoff(b"answers");
    left.leave(&mut house.client()).await;
    let mut takers = JoinSet::new();
    for _ in 0..20 {
        let (mut client, address) = (house.client(), left.at(HANDOFF_TAKE));
        takers.spawn(async move {
            let answer = client.send(Method::POST, &address, &[], Body::empty());
            answer.await.status.as_u16()
        });
    }
    let mut statuses = takers.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [&[200][..], &[410; 19]].concat());
}

#[tokio::test]
async fn a_handoff_ends_after_ten_minutes() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let left = Left::handoff(b"answers");
    left.leave(&mut client).await;
    house.pass(599);
    assert_eq!(state(&mut client, &left).await.state, HandoffState::Waiting);
    house.pass(1);
    for tidied in [false, true] {
        if tidied {
            house.house.erase_expired().await.unwrap();
        }
        let expired = HandoffStatus {
            state: HandoffState::Expired,
            expires_at: None,
        };
        assert_eq!(state(&mut client, &left).await, expired);
        let taken = left.take(&mut client).await;
        taken.problem(404, kind::HANDOFF_UNKNOWN);
    }
}

#[tokio::test]
async fn nobody_overwrites_a_handoff() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let left = Left::handoff(b"answers");
    left.leave(&mut client).await;
    let other = Left::within(left.locker.clone(), b"others");
    let refused = other.leave(&mut client).await;
    refused.problem(409, kind::CONFLICT);
    let taken: TakenHandoff = left.take(&mut client).await.json();
    assert_eq!(left.opens(&taken.sealed), b"answers");
}

#[tokio::test]
async fn only_sealed_answers_for_that_purpose_are_kept() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let (draft, handoff) = (Left::draft(b"first"), Left::handoff(b"answers"));
    let swapped = client.put(&draft.at(DRAFT), &handoff.body).await;
    swapped.problem(422, kind::MALFORMED);
    let swapped = client.put(&handoff.at(HANDOFF), &draft.body).await;
    swapped.problem(422, kind::MALFORMED);

    let whole = Base64UrlUnpadded::decode_vec(&draft.body.sealed).unwrap();
    for bytes in [&whole[1..], &whole[..whole.len() - 1], b"canary", b""] {
        let sealed = Base64UrlUnpadded::encode_string(bytes);
        let answer = client
            .put(&draft.at(DRAFT), &json!({ "sealed": sealed }))
            .await;
        answer.problem(422, kind::MALFORMED);
    }
    for body in [
        json!({ "sealed": "not base64!" }),
        json!({ "sealed": draft.body.sealed, "name": "canary" }),
        json!({}),
    ] {
        let answer = client.put(&draft.at(DRAFT), &body).await;
        assert!(!answer.text().contains("canary"));
        answer.problem(422, kind::MALFORMED);
    }
    let unknown = client.get(&draft.at(DRAFT)).await;
    unknown.problem(404, kind::DRAFT_UNKNOWN);
}

#[tokio::test]
async fn what_is_too_large_is_refused_and_the_largest_is_not() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let largest = Left::draft(&vec![7; envelope::MAX_PLAINTEXT_BYTES]);
    assert_eq!(largest.keep(&mut client).await.status, 201);
    let sealed = "A".repeat(largest.body.sealed.len() + 300);
    let body = json!({ "sealed": sealed });
    let answer = client.put(&largest.at(DRAFT), &body).await;
    answer.problem(413, kind::TOO_LARGE);
    let answer = client.put(&largest.at(HANDOFF), &body).await;
    answer.problem(413, kind::TOO_LARGE);
}

#[tokio::test]
async fn what_is_set_aside_has_a_cap_and_the_rest_of_the_office_does_not() {
    let house = TestHouse::open_with(|settings| settings.set_aside_megabytes = 1).await;
    let mut client = house.client();
    let text = vec![7; envelope::MAX_PLAINTEXT_BYTES];
    let mut drafts = Vec::new();
    let refusal = loop {
        let left = Left::draft(&text);
        let answer = left.keep(&mut client).await;
        if answer.status != 201 {
            break answer;
        }
        drafts.push(left);
        assert!(drafts.len() < 20, "the cap does not hold");
    };
    refusal.problem(507, kind::STORAGE_FULL);
    // Each of them is still there and may be kept again; hand-offs have room of their own.
    assert_eq!(drafts.len(), 15);
    assert_eq!(drafts[0].keep(&mut client).await.status, 200);
    assert_eq!(Left::handoff(&text).leave(&mut client).await.status, 201);
    client.delete(&drafts[1].at(DRAFT)).await;
    assert_eq!(Left::draft(&text).keep(&mut client).await.status, 201);
}

#[tokio::test]
async fn nothing_is_kept_without_work_and_everything_is_given_without() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    for (left, path) in [
        (Left::draft(b"first"), DRAFT),
        (Left::handoff(b"answers"), HANDOFF),
    ] {
        let body = serde_json::to_vec(&left.body).unwrap();
        let headers = [("content-type", "application/json")];
        let answer = client
            .send(Method::PUT, &left.at(path), &headers, body.into())
            .await;
        answer.problem(428, kind::PROOF_REQUIRED);
    }
}

#[tokio::test]
async fn an_address_that_is_no_id_is_nobodys() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    for id in [
        "canary",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "%ff",
        "AAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let answer = client.get(&DRAFT.replace("{lookup}", id)).await;
        answer.problem(404, kind::NOT_FOUND);
        let answer = client.get(&HANDOFF.replace("{id}", id)).await;
        answer.problem(404, kind::NOT_FOUND);
    }
}
