//! Where else to find help: the built-in list, the office's own, one that is mistyped.

use std::fs;

use domain::wire::directory::Directory;
use tests::routers::TestHouse;

const DIRECTORY: &str = "/api/directory";

const OURS: &str = r#"version = 1

[[entry]]
id = "our-line"
kind = "crisis-line"
place = "US"
name = "Our line"
needs = ["shelter"]
telephone = [{ number = "1-800-555-0100", purpose = "toll-free" }]
staff_notes = "Ask for Ada"
proof = "own"
source = ["We called it"]
checked = 2026-11-20
"#;

#[tokio::test]
async fn the_built_in_list_is_served_and_may_be_kept() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let answer = client.get(DIRECTORY).await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-cache");
    let tag = answer.header("etag").to_owned();
    let directory: Directory = answer.json();
    assert_eq!(directory.entries.len(), 89);
    let again = client.get_with(DIRECTORY, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
}

#[tokio::test]
async fn an_office_serves_its_own_list_without_what_staff_note() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    fs::write(&file, OURS).unwrap();
    let house = TestHouse::open_with(|settings| settings.directory = Some(file)).await;
    let answer = house.client().get(DIRECTORY).await;
    assert!(!answer.text().contains("Ada"));
    let directory: Directory = answer.json();
    assert_eq!(directory.entries[0].id, "our-line");
    assert_eq!(directory.entries.len(), 1);
}

#[tokio::test]
async fn a_mistyped_list_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    fs::write(&file, OURS).unwrap();
    let house = TestHouse::open_with(|settings| settings.directory = Some(file.clone())).await;
    let stopped = house
        .restart_after(|_| fs::write(&file, OURS.replace("shelter", "shelters")).unwrap())
        .await;
    let told = stopped.err().unwrap().to_string();
    assert!(told.contains("line 3, entry our-line"), "{told}");
    assert!(told.contains("shelters"), "{told}");
}
