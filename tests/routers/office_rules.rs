//! What an office sets in files of its own counts at the desk; one that is mistyped stops the start.

use std::fs;

use desk::paths::{HISTORY_RULES, RETENTION};
use domain::wire::{history::HistoryRules, retention::Retention};
use server::settings::RuleFiles;
use tests::routers::TestHouse;

const KEPT: &str = include_str!("../../src/desk/retention/retention.toml");
const TOLD: &str = include_str!("../../src/desk/history/rules.toml");

#[tokio::test]
async fn an_office_has_rules_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (kept, told) = (
        folder.path().join("kept.toml"),
        folder.path().join("told.toml"),
    );
    fs::write(
        &kept,
        KEPT.replacen("keep_days = 2555", "keep_days = 4000", 1),
    )
    .unwrap();
    fs::write(
        &told,
        TOLD.replacen("\"Place of custody\"", "\"Where they are held\"", 1),
    )
    .unwrap();
    let house = TestHouse::open_with(|settings| {
        settings.rule_files = RuleFiles {
            retention: Some(kept),
            history: Some(told),
            ..RuleFiles::default()
        };
    })
    .await;
    let mut staff = house.staff().await;
    let retention: Retention = staff.get(RETENTION).await.json();
    assert!(retention.periods.iter().any(|one| one.keep_days == 4000));
    let rules: HistoryRules = staff.get(HISTORY_RULES).await.json();
    let named = |name: &str| rules.items.iter().any(|item| item.name == name);
    assert!(named("Where they are held") && !named("Place of custody"));
}

#[tokio::test]
async fn a_mistyped_rule_stops_the_start_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kept.toml");
    fs::write(&file, KEPT).unwrap();
    let house = TestHouse::open_with(|settings| {
        settings.rule_files.retention = Some(file.clone());
    })
    .await;
    let mistyped = KEPT.replacen("\"vine_help\"", "\"wine_help\"", 1);
    let stopped = house
        .restart_after(|_| fs::write(&file, mistyped).unwrap())
        .await;
    let said = stopped.err().unwrap().to_string();
    assert!(said.contains("kept.toml"), "{said}");
    assert!(said.contains("wine_help"), "{said}");
}
