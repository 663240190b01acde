//! Where else to find help: the built-in list, the office's own, one that is mistyped.

use std::{collections::BTreeMap, fs};

use desk::paths::{SETTINGS, SETTINGS_FILE, SETTINGS_PREVIEW, SETTINGS_UNDO};
use domain::wire::{
    directory::Directory,
    problem::kind,
    settings::{
        OfficeSettings, SettingFaultKind, SettingsChange, SettingsPreview, SettingsSaved,
        SettingsUndo,
    },
};
use tests::{
    directory as built_in,
    routers::{Answer, Client, TestHouse, logged, settings_of},
};

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

/// A shelter of the office's own, without what it is called.
const SHELTER: [(&str, &str); 8] = [
    ("kind", "help-line"),
    ("place", "TX"),
    ("needs", "shelter"),
    ("telephone", "512-555-0100\n1-800-555-0100 toll-free"),
    ("source", "We called it"),
    ("proof", "own"),
    ("checked", "2026-11-20"),
    ("translations.es.name", "Refugio nuestro"),
];

fn change(version: i64, id: &str, values: &[(&str, &str)]) -> SettingsChange {
    let key = |name: &str| format!("directory_entry.{id}.{name}");
    let values = values.iter();
    let values = values.map(|(name, text)| (key(name), (*text).to_owned()));
    SettingsChange {
        version,
        values: values.collect::<BTreeMap<_, _>>(),
    }
}

/// The shelter with its name.
fn shelter(version: i64) -> SettingsChange {
    let mut whole = change(version, "our-shelter", &SHELTER);
    let name = "directory_entry.our-shelter.name".to_owned();
    whole.values.insert(name, "Our shelter".to_owned());
    whole
}

async fn save(staff: &mut Client, change: &SettingsChange) -> Answer {
    staff.post(SETTINGS, change).await
}

async fn preview(staff: &mut Client, change: &SettingsChange) -> SettingsPreview {
    staff.post(SETTINGS_PREVIEW, change).await.json()
}

async fn listed(house: &TestHouse) -> Directory {
    house.client().get(DIRECTORY).await.json()
}

fn ids(directory: &Directory) -> Vec<&str> {
    let entries = directory.entries.iter();
    entries.map(|entry| entry.id.as_str()).collect()
}

#[tokio::test]
async fn an_entry_of_the_offices_own_is_live_at_once_and_undone_again() {
    let house = TestHouse::open().await;
    let other = house.gate_alone().await;
    let mut staff = house.staff().await;
    let seen = preview(&mut staff, &shelter(0)).await;
    assert!(seen.faults.is_empty(), "{:?}", seen.faults);
    assert_eq!(seen.entries.len(), 1);
    assert_eq!(seen.changes.len(), 9);
    assert_eq!(listed(&house).await.entries.len(), built_in::listed());

    let saved = save(&mut staff, &shelter(0)).await;
    assert_eq!(saved.json::<SettingsSaved>().version, 1);
    let directory = listed(&house).await;
    assert_eq!(directory.entries.last(), seen.entries.first());
    let ours = directory.entries.last().unwrap();
    assert_eq!(
        (ours.id.as_str(), ours.telephones.len()),
        ("our-shelter", 2)
    );
    let referred: Directory = staff.get(desk::paths::DIRECTORY).await.json();
    assert_eq!(referred, directory);
    assert_eq!(listed(&other).await.entries.len(), built_in::listed());
    other.house.renew_manifest().await.unwrap();
    assert_eq!(listed(&other).await, directory);

    let undo = SettingsUndo { version: 1 };
    assert_eq!(staff.post(SETTINGS_UNDO, &undo).await.status, 200);
    assert_eq!(listed(&house).await.entries.len(), built_in::listed());
    let undo = SettingsUndo { version: 2 };
    assert_eq!(staff.post(SETTINGS_UNDO, &undo).await.status, 200);
    let house = house.restart().await;
    assert_eq!(listed(&house).await, directory);
}

#[tokio::test]
async fn an_entry_of_the_list_is_changed_hidden_and_as_it_was() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let before = listed(&house).await;
    let id = before.entries[2].id.clone();
    let hours = [("hours", "Monday to Friday")];
    assert_eq!(save(&mut staff, &change(0, &id, &hours)).await.status, 200);
    let changed = listed(&house).await;
    assert_eq!(ids(&changed), ids(&before), "it keeps its place");
    let words = &changed.entries[2].words[0];
    assert_eq!(words.hours.as_deref(), Some("Monday to Friday"));
    assert_eq!(words.name, before.entries[2].words[0].name);

    let hidden = change(1, &id, &[("hidden", "true")]);
    assert_eq!(save(&mut staff, &hidden).await.status, 200);
    assert!(!ids(&listed(&house).await).contains(&id.as_str()));
    let page: OfficeSettings = staff.get(SETTINGS).await.json();
    let changed = &page.versions[0].changes;
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].key, format!("directory_entry.{id}.hidden"));

    let back = change(2, &id, &[("hidden", ""), ("hours", "")]);
    assert_eq!(save(&mut staff, &back).await.status, 200);
    assert_eq!(listed(&house).await, before);
}

#[tokio::test]
async fn what_is_wrong_with_an_entry_is_said_beside_its_field() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for (name, text, why) in [
        ("name", "", SettingFaultKind::Missing),
        ("needs", "", SettingFaultKind::Missing),
        ("needs", "revenge", SettingFaultKind::NotAChoice),
        ("place", "Texas", SettingFaultKind::NotAChoice),
        ("telephone", "", SettingFaultKind::NoWay),
        ("telephone", "ask us", SettingFaultKind::NotATelephone),
        ("website", "our page", SettingFaultKind::NotAnAddress),
        ("languages", "Spanish!", SettingFaultKind::NotATag),
        ("checked", "yesterday", SettingFaultKind::NotADay),
    ] {
        let mut wrong = shelter(0);
        let key = format!("directory_entry.our-shelter.{name}");
        wrong.values.insert(key.clone(), text.to_owned());
        let faults = preview(&mut staff, &wrong).await.faults;
        let told: Vec<_> = faults.iter().map(|one| (&one.key, one.why)).collect();
        assert_eq!(told, [(&key, why)], "{text}");
        let refused = save(&mut staff, &wrong).await;
        refused.problem(422, kind::MALFORMED);
    }
    let badly_named = change(0, "Our Shelter", &[("name", "Ours")]);
    let faults = preview(&mut staff, &badly_named).await.faults;
    assert_eq!(faults[0].why, SettingFaultKind::NotHere);
    assert_eq!(listed(&house).await.entries.len(), built_in::listed());
}

#[tokio::test]
async fn somebody_to_call_now_stays_in_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    fs::write(&file, OURS).unwrap();
    let house = TestHouse::open_with(|settings| settings.directory = Some(file)).await;
    let mut staff = house.staff().await;
    let hidden = change(0, "our-line", &[("hidden", "true")]);
    let faults = preview(&mut staff, &hidden).await.faults;
    assert_eq!(faults[0].why, SettingFaultKind::NobodyNow);
    assert_eq!(ids(&listed(&house).await), ["our-line"]);
}

#[tokio::test]
async fn what_was_set_of_an_entry_that_the_list_lost_is_said_once() {
    // No other test has it: the log is everybody's.
    const LOST: &str = "lighthouse-line";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    fs::write(&file, OURS.replace("our-line", LOST)).unwrap();
    let house = TestHouse::open_with(|settings| settings.directory = Some(file.clone())).await;
    let mut staff = house.staff().await;
    let renamed = change(0, LOST, &[("name", "Line at the lighthouse")]);
    assert_eq!(save(&mut staff, &renamed).await.status, 200);
    let house = house
        .restart_after(|_| fs::write(&file, OURS).unwrap())
        .await
        .unwrap();
    for _ in 0..3 {
        house.house.renew_manifest().await.unwrap();
    }
    assert_eq!(ids(&listed(&house).await), ["our-line"]);
    let log = String::from_utf8_lossy(&logged()).into_owned();
    let about = |line: &&str| line.contains("ERROR") && line.contains(LOST);
    assert_eq!(log.lines().filter(about).count(), 1);
}

#[tokio::test]
async fn the_settings_file_that_is_taken_home_has_the_entries() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    assert_eq!(save(&mut staff, &shelter(0)).await.status, 200);
    let directory = listed(&house).await;
    let file = staff.get(SETTINGS_FILE).await.text();
    assert!(file.contains("[directory_entry.our-shelter]"), "{file}");
    let kept = format!("{file}\n[office]\nkeep_in_file = true\n");
    let other = TestHouse::open_with(|settings| {
        settings.office_file = settings_of(&kept).office_file;
    })
    .await;
    assert_eq!(listed(&other).await, directory);
    let mut staff = other.staff().await;
    let refused = save(&mut staff, &shelter(0)).await;
    refused.problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn the_built_in_list_is_served_and_may_be_kept() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let answer = client.get(DIRECTORY).await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-cache");
    let tag = answer.header("etag").to_owned();
    let directory: Directory = answer.json();
    assert_eq!(directory.entries.len(), built_in::listed());
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
