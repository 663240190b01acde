//! A round of erasing goes by one version of the settings: whoever saves another one while it runs ends it.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use desk::paths::CASE;
use gate::paths::SUBMISSIONS;
use serde_json::json;
use server::{House, system_entropy, system_random};
use store::{Clock, Erasures, NewSettings, OfficeSettings, SqliteSettings, SqliteStore};
use tests::routers::{TestHouse, Visitor, intake};
use tokio::runtime::Builder;

const DAY: u64 = 24 * 60 * 60;

#[tokio::test]
async fn what_is_saved_while_a_round_runs_ends_it() {
    let house = TestHouse::open().await;
    for _ in 0..3 {
        close_a_hoax(&house).await;
    }
    house.pass(31 * DAY);
    house.house.close().await;

    let file = house.settings.data.join("intake.db");
    let armed = Arc::new(AtomicBool::new(false));
    let clock = saving_once_something_is_gone(file.clone(), house.now(), Arc::clone(&armed));
    let mut random = system_random();
    let opening = House::open(&house.settings, clock, system_entropy(), &mut random);
    let again = Box::pin(opening).await.unwrap();
    armed.store(true, Ordering::Relaxed);
    again.erase_due().await.unwrap();
    let store = open(file).await;
    assert_eq!(store.erased_cases().await.unwrap().len(), 1);

    // By what was saved nothing is due any more.
    again.erase_due().await.unwrap();
    assert_eq!(store.erased_cases().await.unwrap().len(), 1);
    again.close().await;
}

async fn close_a_hoax(house: &TestHouse) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    let close = json!({ "version": 0, "act": close });
    let path = CASE.replace("{id}", &submission.submission_id);
    let done = house.staff().await.post(&path, &close).await;
    assert_eq!(done.status, 200, "{}", done.text());
}

/// A clock that stands. Whoever reads it after a case was erased finds that somebody saved a longer period.
fn saving_once_something_is_gone(file: PathBuf, now: u64, armed: Arc<AtomicBool>) -> Clock {
    Arc::new(move || {
        if armed.load(Ordering::Relaxed) {
            let file = file.clone();
            // A clock waits for nobody, and a thread of its own can.
            let saving = thread::spawn(move || {
                let runtime = Builder::new_current_thread().enable_all().build();
                runtime.unwrap().block_on(save_once_gone(file, now))
            });
            let saved = saving.join().unwrap();
            armed.store(!saved, Ordering::Relaxed);
        }
        now
    })
}

/// Whether it was saved.
async fn save_once_gone(file: PathBuf, now: u64) -> bool {
    let store = open(file).await;
    if store.erased_cases().await.unwrap().is_empty() {
        return false;
    }
    let longer = NewSettings {
        after: 0,
        at: now,
        account: 1,
        document: "[rules]\nkeep_hoax_days = 3650\n",
    };
    store.save_settings(&longer).await.unwrap().is_some()
}

async fn open(file: PathBuf) -> SqliteStore {
    let settings = SqliteSettings {
        file,
        page_limit: None,
    };
    SqliteStore::open(&settings).await.unwrap()
}
