//! The signed manifest: when it is signed anew, and who is still accepted.

use std::fs;

use domain::wire::office::{KeyPurpose, SignedManifest};
use gate::paths::{OFFICE, SUBMISSIONS};
use server::settings::ServedRole;
use tests::routers::{START, TestHouse, Visitor, intake};

const DAY: u64 = 24 * 60 * 60;

#[tokio::test]
async fn the_manifest_is_signed_and_names_a_key_for_every_purpose() {
    let house = TestHouse::open().await;
    let visitor = Visitor::at(&mut house.client()).await;
    let manifest = &visitor.manifest;
    assert_eq!(manifest.issued_at, START);
    assert!(manifest.expires_at > START + 60 * DAY);
    assert!(manifest.office.sample);
    assert_eq!(manifest.office.telephone, "1-855-488-6423");
    for purpose in [KeyPurpose::Office, KeyPurpose::Notifier, KeyPurpose::Escrow] {
        let named = manifest
            .keys
            .iter()
            .find(|key| key.purpose == purpose)
            .unwrap();
        assert_eq!(named.id, visitor.key(purpose).id().to_string());
        assert!(named.expires_at >= manifest.expires_at);
    }
}

#[tokio::test]
async fn the_same_manifest_is_served_after_a_restart() {
    let house = TestHouse::open().await;
    let before = house.client().get(OFFICE).await.body;
    let house = house.restart().await;
    assert_eq!(house.client().get(OFFICE).await.body, before);
}

#[tokio::test]
async fn a_client_that_has_it_is_told_so() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let tag = client.get(OFFICE).await.header("etag").to_owned();
    let again = client.get_with(OFFICE, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
    let other = client
        .get_with(OFFICE, &[("if-none-match", "\"other\"")])
        .await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn near_its_end_it_is_signed_anew_while_the_house_runs() {
    let house = TestHouse::open().await;
    house.pass(59 * DAY);
    house.house.renew_manifest().await.unwrap();
    assert_eq!(
        Visitor::at(&mut house.client()).await.manifest.issued_at,
        START
    );

    house.pass(2 * DAY);
    house.house.renew_manifest().await.unwrap();
    let renewed = Visitor::at(&mut house.client()).await.manifest;
    assert_eq!(renewed.issued_at, START + 61 * DAY);
}

#[tokio::test]
async fn new_words_are_signed_at_the_next_start() {
    let mut house = TestHouse::open().await;
    house.settings.office.name = "Another name".to_owned();
    house.pass(5);
    let house = house.restart().await;
    let manifest = Visitor::at(&mut house.client()).await.manifest;
    assert_eq!(manifest.office.name, "Another name");
    assert_eq!(manifest.issued_at, START + 5);
}

#[tokio::test]
async fn who_serves_no_desk_says_again_what_is_signed_and_nothing_else() {
    let house = TestHouse::open().await;
    let before = house.client().get(OFFICE).await.body;
    house.pass(5);
    let beside = house
        .beside(|settings| {
            settings.roles = vec![ServedRole::Gate, ServedRole::Notifier];
            settings.office.name = "Words of an older file".to_owned();
        })
        .await;
    for process in [&house, &beside, &house] {
        process.house.renew_manifest().await.unwrap();
        assert_eq!(process.client().get(OFFICE).await.body, before);
    }

    // Near its end whoever is first signs it anew, for the same office.
    house.pass(61 * DAY);
    beside.house.renew_manifest().await.unwrap();
    house.house.renew_manifest().await.unwrap();
    for process in [&house, &beside] {
        let renewed = Visitor::at(&mut process.client()).await.manifest;
        assert_eq!(renewed.issued_at, START + 5 + 61 * DAY);
        assert_ne!(renewed.office.name, "Words of an older file");
    }
}

#[tokio::test]
async fn a_manifest_that_our_root_did_not_sign_is_not_served() {
    let house = TestHouse::open().await;
    let before: SignedManifest = house.client().get(OFFICE).await.json();
    let elsewhere = TestHouse::open().await;
    let root = elsewhere.settings.data.join("keys/root.key");
    let change = |data: &std::path::Path| {
        fs::copy(&root, data.join("keys/root.key")).unwrap();
    };
    let house = house.restart_after(change).await.unwrap();
    let after: SignedManifest = house.client().get(OFFICE).await.json();
    assert_ne!(after.root_key, before.root_key);
    Visitor::at(&mut house.client()).await;
}

#[tokio::test]
async fn who_was_off_line_while_the_key_changed_is_still_accepted_and_opened() {
    let house = TestHouse::open().await;
    let visitor = Visitor::at(&mut house.client()).await;
    let old = visitor.key(KeyPurpose::Office).id();
    // How an office changes its key: the old one stays as an opener, a new one is made.
    let house = house
        .restart_after(|data| {
            let keys = data.join("keys");
            fs::rename(
                keys.join("office.key"),
                keys.join(format!("opener-{old}.key")),
            )
            .unwrap();
            let other = PrivateKeyFile::make();
            fs::write(keys.join("office.key"), other.0).unwrap();
        })
        .await
        .unwrap();
    let mut client = house.client();
    let renewed = Visitor::at(&mut client).await;
    assert_ne!(renewed.key(KeyPurpose::Office).id(), old);

    let answer = client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    assert_eq!(answer.status, 201);
    let queue: domain::wire::desk::Queue =
        house.staff().await.get(desk::paths::INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (1, 0));
}

struct PrivateKeyFile(String);

impl PrivateKeyFile {
    fn make() -> Self {
        let key =
            envelope::PrivateKey::generate(envelope::Suite::XWing, &mut server::system_random());
        Self(key.to_secret_text().to_string())
    }
}
