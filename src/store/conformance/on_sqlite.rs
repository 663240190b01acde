//! Databases in SQLite, and what SQLite alone promises.

use tempfile::TempDir;

use super::{audit, erasure, submissions};
use crate::{SqliteSettings, SqliteStore, check_audit};

pub(super) async fn empty() -> (TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder, None).await;
    (folder, store)
}

pub(super) async fn two_nodes() -> (TempDir, SqliteStore, SqliteStore) {
    let (folder, one) = empty().await;
    let other = open(&folder, None).await;
    (folder, one, other)
}

async fn open(folder: &TempDir, page_limit: Option<u32>) -> SqliteStore {
    let settings = SqliteSettings {
        file: folder.path().join("intake.db"),
        page_limit,
    };
    SqliteStore::open(&settings).await.unwrap()
}

#[tokio::test]
async fn sqlite_at_its_limit_says_full_and_keeps_what_it_had() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder, Some(200)).await;
    submissions::a_full_store_says_so_and_keeps_what_it_had(&store).await;
}

#[tokio::test]
async fn sqlite_does_not_let_go_of_what_was_written_down() {
    let (_folder, store) = empty().await;
    audit::lines_are_bound_to_each_other(&store).await;
    for statement in [
        "UPDATE audit_entry SET actor = 7 WHERE sequence = 2",
        "DELETE FROM audit_entry WHERE sequence = 2",
    ] {
        assert!(store.tamper(statement).await.is_err(), "{statement}");
    }
    store
        .tamper("DROP TRIGGER audit_entry_stays")
        .await
        .unwrap();
    store
        .tamper("UPDATE audit_entry SET actor = 7 WHERE sequence = 2")
        .await
        .unwrap();
    let check = check_audit(&store).await.unwrap();
    assert_eq!((check.lines, check.broken), (1, true));
}

#[tokio::test]
async fn sqlite_erases_a_receipt_under_which_something_was_left() {
    let (_folder, store) = empty().await;
    erasure::erase_one_with_a_receipt(&store).await;
    store.tamper(erasure::LEFT_ALL_THE_SAME).await.unwrap();
    erasure::what_was_left_goes_with_the_receipt(&store).await;
}
