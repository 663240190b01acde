//! What an office sets in files of its own counts at the desk; one that is mistyped stops the start.

use std::fs;

use desk::paths::{HISTORY_RULES, HOAX_RULES};
use domain::wire::{history::HistoryRules, sorting::SortingRules};
use server::settings::RuleFiles;
use tests::routers::TestHouse;

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
