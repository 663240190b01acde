//! The settings of the office at the desk: who may, what visitors get, two at once, undoing, the file.

use std::collections::BTreeMap;

use desk::paths::{
    AUDIT, CASE, INTAKES, RETENTION, SETTINGS, SETTINGS_FILE, SETTINGS_PREVIEW, SETTINGS_UNDO,
};
use domain::{
    audit::AuditAction,
    casework::Disposition,
    staff::Role,
    wire::{
        audit::Audit,
        casework::CaseFile,
        desk::Queue,
        office::Office,
        problem::kind,
        retention::Retention,
        settings::{
            OfficeSetting, OfficeSettings, SettingFaultKind, SettingSource, SettingsChange,
            SettingsPreview, SettingsSaved, SettingsUndo,
        },
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::routers::{Answer, Client, START, TestHouse, USERNAME, Visitor, intake, settings_of};

const HOUR: u64 = 60 * 60;
const TELEPHONE: &str = "office.telephone";
const SAMPLE: &str = "1-855-488-6423";
const OURS: &str = "1-202-555-0199";

fn change(version: i64, values: &[(&str, &str)]) -> SettingsChange {
    let values = values
        .iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
    SettingsChange {
        version,
        values: values.collect::<BTreeMap<_, _>>(),
    }
}

async fn page(staff: &mut Client) -> OfficeSettings {
    let answer = staff.get(SETTINGS).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn save(staff: &mut Client, version: i64, values: &[(&str, &str)]) -> Answer {
    staff.post(SETTINGS, &change(version, values)).await
}

async fn told(house: &TestHouse) -> Office {
    Visitor::at(&mut house.client()).await.manifest.office
}

fn setting<'page>(page: &'page OfficeSettings, key: &str) -> &'page OfficeSetting {
    page.settings.iter().find(|one| one.key == key).unwrap()
}

#[tokio::test]
async fn what_is_saved_is_told_to_visitors_at_once_and_undone_again() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let began = Visitor::at(&mut house.client()).await;
    let before = page(&mut staff).await;
    assert_eq!((before.version, before.versions.len()), (0, 0));
    let telephone = setting(&before, TELEPHONE);
    assert_eq!(
        (&*telephone.value, telephone.source),
        (SAMPLE, SettingSource::Usual)
    );

    house.pass(60);
    let saved = save(&mut staff, 0, &[(TELEPHONE, OURS)]).await;
    assert_eq!(saved.json::<SettingsSaved>().version, 1);
    assert_eq!(told(&house).await.telephone, OURS);
    assert_eq!(began.manifest.office.telephone, SAMPLE);
    let after = page(&mut staff).await;
    let telephone = setting(&after, TELEPHONE);
    assert_eq!(
        (&*telephone.value, telephone.source),
        (OURS, SettingSource::Page)
    );
    let changed = telephone.changed.as_ref().unwrap();
    assert_eq!((&*changed.by, changed.at), (USERNAME, START + 60));
    let difference = &after.versions[0].changes[0];
    assert_eq!((&*difference.before, &*difference.after), (SAMPLE, OURS));

    let undone = staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 1 })
        .await;
    assert_eq!(undone.json::<SettingsSaved>().version, 2);
    assert_eq!(told(&house).await.telephone, SAMPLE);
    let undone = staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 2 })
        .await;
    assert_eq!(undone.json::<SettingsSaved>().version, 3);
    assert_eq!(told(&house).await.telephone, OURS);
    let house = house.restart().await;
    assert_eq!(told(&house).await.telephone, OURS);
}

#[tokio::test]
async fn how_long_things_are_kept_is_the_offices_own_and_undone_again() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let before = told(&house).await;
    assert_eq!(hoaxes_kept(&mut staff).await, 30);
    let value = [("rules.keep_hoax_days", "60")];
    let preview = staff.post(SETTINGS_PREVIEW, &change(0, &value)).await;
    let preview: SettingsPreview = preview.json();
    let different = &preview.changes[0];
    assert_eq!((&*different.before, &*different.after), ("30", "60"));
    assert_eq!(hoaxes_kept(&mut staff).await, 30);

    assert_eq!(save(&mut staff, 0, &value).await.status, 200);
    assert_eq!(hoaxes_kept(&mut staff).await, 60);
    assert_eq!(
        told(&house).await,
        before,
        "visitors are told nothing of it"
    );
    let file = staff.get(SETTINGS_FILE).await.text();
    assert!(file.contains("[rules]\nkeep_hoax_days = 60"), "{file}");
    let undone = staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 1 })
        .await;
    assert_eq!(undone.status, 200);
    assert_eq!(hoaxes_kept(&mut staff).await, 30);
}

#[tokio::test]
async fn a_deadline_is_the_offices_own_and_counts_for_every_case() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[("safe-now", json!("no"))]));
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    let path = CASE.replace("{id}", &submission.submission_id);
    let mut staff = house.staff().await;
    let case: CaseFile = staff.get(&path).await.json();
    assert_eq!(case.tasks[0].due_at, START + HOUR);
    let never = ["monday", "tuesday", "wednesday", "thursday", "friday"]
        .map(|day| (format!("rules.hours.{day}"), "closed"));
    let never = never.each_ref().map(|(key, value)| (&**key, *value));
    let refused = save(&mut staff, 0, &never).await;
    refused.problem(422, kind::MALFORMED);
    let value = [("rules.deadlines.danger_now", "3")];
    assert_eq!(save(&mut staff, 0, &value).await.status, 200);
    let case: CaseFile = staff.get(&path).await.json();
    assert_eq!(case.tasks[0].due_at, START + 3 * HOUR);
    for (hours, due) in [(2, 0), (1, 1)] {
        house.pass(hours * HOUR);
        let queue: Queue = house.staff().await.get(INTAKES).await.json();
        assert_eq!(queue.counts.due, due);
    }
}

/// For how many days the page about erasing says that hoaxes are kept.
async fn hoaxes_kept(staff: &mut Client) -> u32 {
    let retention: Retention = staff.get(RETENTION).await.json();
    let mut periods = retention.periods.iter();
    let hoaxes = periods.find(|one| one.dispositions.contains(&Disposition::Hoax));
    hoaxes.unwrap().keep_days
}

#[tokio::test]
async fn a_preview_says_what_visitors_would_read_and_changes_nothing() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let values = [
        (TELEPHONE, OURS),
        ("office.notices.purpose", "To help you."),
    ];
    let preview = staff.post(SETTINGS_PREVIEW, &change(0, &values)).await;
    let preview: SettingsPreview = preview.json();
    assert!(preview.faults.is_empty());
    assert_eq!(
        preview.changes.len(),
        5,
        "the samples in three languages go with it"
    );
    assert_eq!(preview.office.telephone, OURS);
    assert_eq!(preview.office.notices.purpose, "To help you.");
    assert_eq!(told(&house).await.telephone, SAMPLE);
    assert_eq!(page(&mut staff).await.version, 0);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_key_and_not_saved() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let values = [
        (TELEPHONE, "ask us"),
        ("office.kiosk.countdown_seconds", "5"),
    ];
    let preview = staff.post(SETTINGS_PREVIEW, &change(0, &values)).await;
    let preview: SettingsPreview = preview.json();
    let faults: Vec<_> = preview
        .faults
        .iter()
        .map(|one| (&*one.key, one.why))
        .collect();
    let expected = [
        (
            "office.kiosk.countdown_seconds",
            SettingFaultKind::OutOfRange,
        ),
        (TELEPHONE, SettingFaultKind::NotATelephone),
    ];
    assert_eq!(faults, expected);
    assert!(preview.changes.is_empty());
    let refused = save(&mut staff, 0, &values).await;
    refused.problem(422, kind::MALFORMED);
    save(&mut staff, 0, &[]).await.problem(422, kind::MALFORMED);
    let undo = staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 0 })
        .await;
    undo.problem(422, kind::MALFORMED);
    assert_eq!(told(&house).await.telephone, SAMPLE);
}

#[tokio::test]
async fn of_two_who_change_at_once_the_second_overwrites_nothing() {
    let house = TestHouse::open().await;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let saved = save(&mut one, 0, &[(TELEPHONE, OURS)]).await;
    assert_eq!(saved.status, 200);
    let late = [("office.name", "Another name")];
    save(&mut other, 0, &late)
        .await
        .problem(409, kind::CONFLICT);
    let preview = other.post(SETTINGS_PREVIEW, &change(0, &late)).await;
    preview.problem(409, kind::CONFLICT);
    let undo = other
        .post(SETTINGS_UNDO, &SettingsUndo { version: 0 })
        .await;
    undo.problem(409, kind::CONFLICT);
    let office = told(&house).await;
    assert_eq!(
        (&*office.telephone, &*office.name),
        (OURS, "Sample Victim Services Office")
    );
}

#[tokio::test]
async fn administrators_change_supervisors_read_and_each_change_is_written_down() {
    let house = TestHouse::open().await;
    let mut supervisor = house.staff_as(Role::Supervisor).await;
    assert_eq!(page(&mut supervisor).await.version, 0);
    let values = [(TELEPHONE, OURS)];
    save(&mut supervisor, 0, &values)
        .await
        .problem(403, kind::FORBIDDEN);
    let mut specialist = house.staff_as(Role::Specialist).await;
    specialist.get(SETTINGS).await.problem(403, kind::FORBIDDEN);

    let mut staff = house.staff().await;
    house.pass(10 * 60);
    let refused = save(&mut staff, 0, &values).await;
    refused.problem(401, kind::REAUTHENTICATION_REQUIRED);
    let mut staff = house.staff().await;
    assert_eq!(save(&mut staff, 0, &values).await.status, 200);
    staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 1 })
        .await;
    for action in [AuditAction::SettingsChanged, AuditAction::SettingsUndone] {
        let lines = staff
            .get(&format!("{AUDIT}?action={}", action.name()))
            .await;
        assert!(!lines.text().contains(OURS));
        let lines: Audit = lines.json();
        assert_eq!(
            (lines.entries.len(), &*lines.entries[0].subject),
            (1, ""),
            "{action:?}"
        );
    }
}

#[tokio::test]
async fn sites_that_are_listed_may_frame_the_widget_from_then_on() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let policy = async || {
        let widget = house.client().get("/widget").await;
        widget.header("content-security-policy").to_owned()
    };
    assert!(policy().await.ends_with("frame-ancestors 'none'"));
    save(
        &mut staff,
        0,
        &[("embed_hosts", "https://www.agency.example")],
    )
    .await;
    assert!(
        policy()
            .await
            .ends_with("frame-ancestors https://www.agency.example")
    );
    let kiosk = house.client().get("/kiosk").await;
    assert!(!kiosk.header("content-security-policy").contains("agency"));
    staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 1 })
        .await;
    assert!(policy().await.ends_with("frame-ancestors 'none'"));
}

#[tokio::test]
async fn an_office_that_keeps_its_settings_in_a_file_changes_nothing_here() {
    let text = format!("[office]\nkeep_in_file = true\ntelephone = '{OURS}'");
    let house = TestHouse::open_with(|settings| {
        let read = settings_of(&text);
        (settings.office, settings.office_file) = (read.office, read.office_file);
    })
    .await;
    let mut staff = house.staff().await;
    let kept = page(&mut staff).await;
    assert!(kept.kept_in_file);
    let telephone = setting(&kept, TELEPHONE);
    assert_eq!(
        (&*telephone.value, telephone.source),
        (OURS, SettingSource::File)
    );
    let refused = save(&mut staff, 0, &[(TELEPHONE, SAMPLE)]).await;
    refused.problem(409, kind::CONFLICT);
    let undo = staff
        .post(SETTINGS_UNDO, &SettingsUndo { version: 0 })
        .await;
    undo.problem(409, kind::CONFLICT);
    assert_eq!(told(&house).await.telephone, OURS);
}

#[tokio::test]
async fn the_file_that_is_taken_home_makes_the_same_office() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let values = [
        (TELEPHONE, OURS),
        ("office.kiosk.idle_seconds", "90"),
        ("office.translations.es.hours", "Siempre"),
        ("embed_hosts", "https://www.agency.example"),
    ];
    assert_eq!(save(&mut staff, 0, &values).await.status, 200);
    let file = staff.get(SETTINGS_FILE).await;
    assert_eq!(file.header("content-type"), "application/toml");
    assert!(file.header("content-disposition").contains("office.toml"));
    let read = settings_of(&file.text());
    assert_eq!(read.office, told(&house).await);
    assert_eq!(read.embed_hosts.len(), 1);
}

#[tokio::test]
async fn a_gate_alone_finds_what_was_saved_when_it_looks() {
    let house = TestHouse::open().await;
    let other = house.gate_alone().await;
    let mut staff = house.staff().await;
    save(&mut staff, 0, &[(TELEPHONE, OURS)]).await;
    assert_eq!(told(&other).await.telephone, SAMPLE);
    other.house.renew_manifest().await.unwrap();
    assert_eq!(told(&other).await.telephone, OURS);

    save(
        &mut staff,
        1,
        &[("embed_hosts", "https://www.agency.example")],
    )
    .await;
    other.house.renew_manifest().await.unwrap();
    let widget = other.client().get("/widget").await;
    let policy = widget.header("content-security-policy");
    assert!(
        policy.ends_with("frame-ancestors https://www.agency.example"),
        "{policy}"
    );
}
