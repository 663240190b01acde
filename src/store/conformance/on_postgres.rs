//! Databases in PostgreSQL, and what PostgreSQL alone promises. One server is started for all tests of
//! this process. A test has a database to itself; the next one gets it emptied, which is a tenth of the
//! time that making one takes.

use std::sync::{
    LazyLock, Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use envelope::kiosk::KioskId;
use throwaway_postgres::{Database, Server};
use tokio::sync::OnceCell;

use super::{NOW, audit, challenges, erasure, kiosks, receipts, set_aside, submissions};
use crate::{
    EnrolledKiosks, Enrolment, Erasures, Expiry, MessageAcceptance, NotOpened, OfficeRecords,
    OfficeSettings, PostgresAddress, PostgresStore, Receipts, StoreError, Submissions, Threads,
    Upkeep, check_audit, gate_grants,
};

const MIGRATED: &str = "migrated";

/// Takes every row away and begins every number anew, past all triggers.
const EMPTY: &str = "DO $$
    DECLARE one RECORD;
    BEGIN
        SET LOCAL session_replication_role = replica;
        FOR one IN SELECT relname FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
              AND relname <> '_sqlx_migrations'
        LOOP
            EXECUTE format('DELETE FROM %I', one.relname);
        END LOOP;
        PERFORM setval(oid::regclass, 1, FALSE) FROM pg_class WHERE relkind = 'S';
    END $$";

/// Nothing here has to outlive the power.
static SERVER: LazyLock<Server> = LazyLock::new(|| {
    Server::start(&["fsync=off", "full_page_writes=off"]).unwrap_or_else(|error| panic!("{error}"))
});
static TEMPLATE: OnceCell<Database<'static>> = OnceCell::const_new();
static NUMBER: AtomicU32 = AtomicU32::new(0);
static FREE: Mutex<Vec<Database<'static>>> = Mutex::new(Vec::new());

/// A database that another test may have once this one is through.
pub(super) struct Lent(Option<Database<'static>>);

impl Drop for Lent {
    fn drop(&mut self) {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        free.extend(self.0.take());
    }
}

pub(super) async fn empty() -> (Lent, PostgresStore) {
    let free = FREE.lock().unwrap().pop();
    if let Some(database) = free {
        let store = connect(&database).await;
        store.tamper(EMPTY).await.unwrap();
        return (Lent(Some(database)), store);
    }
    let (database, store) = fresh().await;
    (Lent(Some(database)), store)
}

pub(super) async fn two_nodes() -> (Lent, PostgresStore, PostgresStore) {
    let (lent, one) = empty().await;
    let other = connect(lent.0.as_ref().unwrap()).await;
    (lent, one, other)
}

/// A database that nobody gets after us: a copy of one that was migrated once.
async fn fresh() -> (Database<'static>, PostgresStore) {
    TEMPLATE.get_or_init(migrated).await;
    let name = format!("test{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let database = SERVER.database(&name, Some(MIGRATED)).unwrap();
    let store = connect(&database).await;
    (database, store)
}

async fn migrated() -> Database<'static> {
    let database = SERVER.database(MIGRATED, None).unwrap();
    // Only a database that nobody is connected to can be copied.
    connect(&database).await.close().await;
    database
}

async fn connect(database: &Database<'_>) -> PostgresStore {
    PostgresStore::connect(&address(database)).await.unwrap()
}

fn address(database: &Database) -> PostgresAddress {
    database.address().parse().unwrap()
}

#[tokio::test]
async fn postgres_does_not_let_go_of_what_was_written_down() {
    let (_database, store) = fresh().await;
    audit::lines_are_bound_to_each_other(&store).await;
    for statement in [
        "UPDATE audit_entry SET actor = 7 WHERE sequence = 2",
        "DELETE FROM audit_entry WHERE sequence = 2",
        "TRUNCATE audit_entry",
    ] {
        assert!(store.tamper(statement).await.is_err(), "{statement}");
    }
    store
        .tamper("DROP TRIGGER audit_entry_stays ON audit_entry")
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
async fn a_server_that_forgets_is_refused() {
    let (database, _store) = fresh().await;
    let opened = PostgresStore::open(&address(&database)).await;
    assert!(matches!(opened, Err(NotOpened::Forgetful("fsync"))));
}

#[tokio::test]
async fn who_cannot_be_reached_is_said_without_the_password() {
    let nowhere: PostgresAddress = "postgres://u:hunter2@localhost/d?host=/nowhere"
        .parse()
        .unwrap();
    let error = PostgresStore::open(&nowhere).await.err().unwrap();
    let said = format!("{error} {error:?}");
    assert!(
        said.contains("cannot be reached") && !said.contains("hunter2"),
        "{said}"
    );
}

#[tokio::test]
async fn what_cannot_be_written_says_so() {
    let (_database, store) = empty().await;
    let refused = store.write_as_reader().await.unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused:?}");
}

#[tokio::test]
async fn a_gate_takes_everything_in_and_reads_nothing_of_it() {
    let (database, owner) = fresh().await;
    database.sql("CREATE ROLE gate LOGIN").unwrap();
    database.sql(&gate_grants("gate")).unwrap();
    let gate = PostgresStore::connect(&database.address_of("gate").parse().unwrap()).await;
    let gate = gate.unwrap();

    // Whatever is promised of what a gate does, it does as this user.
    submissions::order_of_parts_does_not_matter(&gate).await;
    challenges::the_first_secret_stays(&gate).await;
    challenges::what_is_void_is_forgotten(&gate).await;
    set_aside::a_draft_takes_the_place_of_its_former_self(&gate).await;
    set_aside::a_handoff_is_given_once(&gate).await;
    gate.erase_expired(NOW).await.unwrap();
    assert_eq!(gate.manifest().await.unwrap(), None);
    assert!(gate.published_keys().await.unwrap().is_empty());
    assert_eq!(gate.present_settings().await.unwrap(), None);
    kiosks::keep_code(&owner, 1, "Lobby").await;
    let made = gate.enrol(&[1; 32], &kiosks::KEY, NOW).await.unwrap();
    assert!(matches!(made, Enrolment::Made { .. }));
    let kiosk = KioskId::of(&kiosks::KEY);
    for _ in 0..2 {
        gate.heard(kiosk, &kiosks::heartbeat(), NOW).await.unwrap();
        gate.visits_ended(20_000, &[kiosks::ended("help", "en", 1)])
            .await
            .unwrap();
    }
    receipts::file(&owner, 1).await;
    receipts::publish(&owner, &[(1, receipts::MINE)]).await;
    let account = receipts::account(&owner).await;
    owner
        .send_reply(&receipts::reply(1, 1, account))
        .await
        .unwrap();
    let message = receipts::left(receipts::MINE, 1, b"sealed");
    for _ in 0..2 {
        gate.leave_message(&message, 9).await.unwrap();
    }
    let thread = gate.holders_thread(&receipts::MINE).await.unwrap().unwrap();
    assert_eq!((thread.replies.len(), thread.left.len()), (1, 1));
    let last = thread.replies[0].number;
    gate.replies_seen(&receipts::MINE, last, NOW).await.unwrap();
    owner.erase_case(&erasure::remains(), None).await.unwrap();
    let late = gate.leave_message(&message, 9).await.unwrap();
    assert_eq!(late, MessageAcceptance::UnknownReceipt);

    for read in [
        "SELECT envelope FROM submission_part",
        "SELECT kiosk FROM submission",
        "SELECT envelope FROM visitor_message",
        "SELECT copy FROM office_reply",
        "SELECT reason FROM erased_case",
        "SELECT * FROM staff_account",
        "SELECT account FROM office_settings",
        "SELECT * FROM audit_entry",
        "SELECT * FROM alert_contact",
        "SELECT * FROM notifier_secret",
        "UPDATE submission SET received_at = 0",
        "DELETE FROM submission_part",
        "UPDATE office_manifest SET manifest = ''",
        "CREATE TABLE mine (number BIGINT)",
    ] {
        let refused = gate.tamper(read).await.unwrap_err();
        let said = format!("{refused:?}");
        assert!(said.contains("permission denied"), "{read}: {said}");
    }
    assert!(gate.arrived_after(0, 1).await.is_err());
    assert!(owner.arrived_after(0, 1).await.is_ok());
}

#[tokio::test]
async fn who_may_not_make_tables_finds_them_or_says_so() {
    let (database, owner) = fresh().await;
    database.sql("CREATE ROLE stranger LOGIN").unwrap();
    let stranger: PostgresAddress = database.address_of("stranger").parse().unwrap();
    let opened = PostgresStore::connect(&stranger).await;
    assert!(matches!(opened, Err(NotOpened::NotMigrated)));
    database.sql(&gate_grants("stranger")).unwrap();
    assert!(PostgresStore::connect(&stranger).await.is_ok());
    owner
        .tamper("DELETE FROM _sqlx_migrations WHERE version = 13")
        .await
        .unwrap();
    let opened = PostgresStore::connect(&stranger).await;
    assert!(matches!(opened, Err(NotOpened::NotMigrated)));
}

#[tokio::test]
async fn postgres_erases_a_receipt_under_which_something_was_left() {
    let (_database, store) = fresh().await;
    erasure::erase_one_with_a_receipt(&store).await;
    store.tamper(erasure::LEFT_ALL_THE_SAME).await.unwrap();
    erasure::what_was_left_goes_with_the_receipt(&store).await;
}
