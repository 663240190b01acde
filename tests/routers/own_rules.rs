//! What an office sets in files of its own counts at the desk; one that is mistyped stops the start.

use std::fs;

use desk::paths::{CASE, HISTORY_RULES, HOAX_RULES};
use domain::wire::{
    casework::{CaseFile, CaseTask},
    history::HistoryRules,
    sorting::SortingRules,
};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use server::settings::RuleFiles;
use tests::routers::{TestHouse, Visitor, intake};

const HOAXES: &str = include_str!("../../src/desk/sorting/rules.toml");
const TOLD: &str = include_str!("../../src/desk/history/rules.toml");

#[tokio::test]
async fn an_office_has_rules_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (hoaxes, told) = (
        folder.path().join("hoaxes.toml"),
        folder.path().join("told.toml"),
    );
    fs::write(&hoaxes, HOAXES.replacen("from = 60", "from = 70", 1)).unwrap();
    let renamed = TOLD.replacen("\"Place of custody\"", "\"Where they are held\"", 1);
    fs::write(&told, renamed).unwrap();
    let house = TestHouse::open_with(|settings| {
        settings.rule_files = RuleFiles {
            sorting: Some(hoaxes),
            history: Some(told),
            officers: None,
        };
    })
    .await;
    let mut staff = house.staff().await;
    let rules: SortingRules = staff.get(HOAX_RULES).await.json();
    assert_eq!(rules.quarantine_from, 70);
    let rules: HistoryRules = staff.get(HISTORY_RULES).await.json();
    let named = |name: &str| rules.items.iter().any(|item| item.name == name);
    assert!(named("Where they are held") && !named("Place of custody"));
}

#[tokio::test]
async fn an_office_says_itself_what_goes_to_its_officers() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("officers.toml");
    fs::write(&file, "officer_needs = ['legal']").unwrap();
    let house = TestHouse::open_with(|settings| settings.rule_files.officers = Some(file)).await;
    let (mut client, mut staff) = (house.client(), house.staff().await);
    let visitor = Visitor::at(&mut client).await;
    for (need, asks) in [("legal", true), ("explain-process", false)] {
        let submission = visitor.submission(&intake(&[("help", json!([need]))]));
        client.post(SUBMISSIONS, &submission).await;
        let path = CASE.replace("{id}", &submission.submission_id);
        let case: CaseFile = staff.get(&path).await.json();
        assert_eq!(case.asks_officer, asks, "{need}");
        let due = |task: &CaseTask| task.task == "deadline-officer-answer";
        assert_eq!(case.tasks.iter().any(due), asks, "{need}");
    }
}

#[tokio::test]
async fn what_nobody_can_ask_an_officer_for_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("officers.toml");
    fs::write(&file, "officer_needs = []").unwrap();
    let house = TestHouse::open_with(|settings| {
        settings.rule_files.officers = Some(file.clone());
    })
    .await;
    let mistyped = "officer_needs = ['legall']";
    let stopped = house
        .restart_after(|_| fs::write(&file, mistyped).unwrap())
        .await;
    let said = stopped.err().unwrap().to_string();
    assert!(
        said.contains("officers.toml") && said.contains("legall"),
        "{said}"
    );
}

#[tokio::test]
async fn a_mistyped_rule_stops_the_start_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("told.toml");
    fs::write(&file, TOLD).unwrap();
    let house = TestHouse::open_with(|settings| {
        settings.rule_files.history = Some(file.clone());
    })
    .await;
    let mistyped = TOLD.replacen("rule = \"never\"", "rule = \"sometimes\"", 1);
    let stopped = house
        .restart_after(|_| fs::write(&file, mistyped).unwrap())
        .await;
    let said = stopped.err().unwrap().to_string();
    assert!(said.contains("told.toml"), "{said}");
    assert!(said.contains("sometimes"), "{said}");
}
