//! Events come in and alerts go out while the server is killed again and again: every alert arrives.
//! One that the mail server had taken just before a kill may come twice; those are counted and shown,
//! and they carry the same message id.
//!
//! The usual run is small; `cargo xtask bench notifier` makes it large, lets it run without a kill too,
//! and prints the figures.

use std::{collections::BTreeMap, fs, path::Path, process::Command, time::Duration};

use axum::http::StatusCode;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::custody::ContactChannel;
use ed25519_dalek::{Signer, SigningKey};
use notifier::{
    MailSettings,
    feed::{HEADER, signed_text},
    paths::FEED_EVENTS,
};
use serde_json::Value;
use store::{SqliteSettings, SqliteStore, Upkeep, alerts::Outbox};
use tests::{
    alerts::{CustodySystem, MailSink, Received, about, address, follow, put_there},
    process::ServerProcess,
    routers::TestHouse,
    scale::asked_for,
};
use tokio::time::{Instant, sleep};

use crate::desk::Desk;

/// How long to wait for the last alert.
const PATIENCE: Duration = Duration::from_mins(5);
/// Between two looks at what arrived.
const LOOK: Duration = Duration::from_millis(20);

/// How large a run is.
#[derive(Clone, Copy)]
struct Size {
    /// People whom no event is about.
    others: usize,
    /// People whom events are about.
    followed: usize,
    events: usize,
    /// Events of one request.
    batch: usize,
    kills: usize,
    /// In how many seconds all events come in; 0 for one after the other.
    seconds: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn every_alert_arrives_and_twice_only_what_a_kill_cut_off() {
    let asked = |name, usual| asked_for(name).unwrap().unwrap_or(usual);
    let size = Size {
        others: asked("INTAKE_SIGN_UPS", 40),
        followed: asked("INTAKE_FOLLOWED", 5),
        events: asked("INTAKE_EVENTS", 200),
        batch: asked("INTAKE_BATCH", 5),
        kills: 10,
        seconds: asked("INTAKE_SECONDS", 0),
    };
    let mail = MailSink::start();
    let (house, key) = crowd(&mail, size).await;
    if size.seconds > 0 {
        run(&house, &mail, &key, Size { kills: 0, ..size }).await;
    }
    run(&house, &mail, &key, size).await;
}

/// A house where everybody has signed up. It is closed.
async fn crowd(mail: &MailSink, size: Size) -> (TestHouse, SigningKey) {
    let mut key = None;
    let house = TestHouse::open_with(|settings| {
        "https://office.test".clone_into(&mut settings.alerts.address);
        settings.alerts.mail = Some(MailSettings {
            server: mail.address().into(),
            from: "Updates <updates@office.test>".to_owned(),
            certificate: None,
            bounces: None,
        });
        CustodySystem::known_to(settings, "jail");
        key = Some(SigningKey::from_bytes(&[7; 32]));
    })
    .await;
    follow(&house, mail, size.followed).await;
    put_there(&house, size.others).await;
    house.house.close().await;
    (house, key.unwrap())
}

async fn run(house: &TestHouse, mail: &MailSink, key: &SigningKey, size: Size) {
    // On a disk, with what a disk costs.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let data = folder.path().join("data");
    let copied = Command::new("cp")
        .arg("-r")
        .args([&house.settings.data, &data])
        .status();
    assert!(copied.unwrap().success());
    let settings = folder.path().join("intake.toml");
    write_settings(&settings, mail, key);
    let start = || {
        let arguments = ["--role", "notifier", "--config", settings.to_str().unwrap()];
        ServerProcess::spawn_with(&data, &arguments)
    };
    let mut server = start().unwrap();
    let mut feed = Desk::of_nobody(server.wait_until_ready().unwrap().address);

    let began = Instant::now();
    let batches = size.events.div_ceil(size.batch);
    let mut told = Vec::with_capacity(size.events);
    let day = today();
    for number in 0..batches {
        let due = Duration::from_secs(size.seconds as u64) * u32::try_from(number).unwrap()
            / u32::try_from(batches).unwrap();
        sleep(due.saturating_sub(began.elapsed())).await;
        let events = number * size.batch..size.events.min((number + 1) * size.batch);
        told.resize(events.end, Instant::now());
        let batch: Value = events
            .map(|event| about(event, size.followed, &day))
            .collect();
        if size.kills > 0 && number % (batches / size.kills) == 1 {
            let telling = tokio::spawn({
                let (feed, key, batch) = (feed.clone(), key.clone(), batch.clone());
                async move { tell(&feed, &key, &batch).await }
            });
            // A moment to die at, not a wait for something.
            sleep(Duration::from_micros(number as u64 * 6_170 % 240_000)).await;
            server.kill().unwrap();
            telling.await.unwrap();
            server = start().unwrap();
            feed.address = server.wait_until_ready().unwrap().address;
        }
        while tell(&feed, key, &batch).await != Some(StatusCode::OK) {
            sleep(LOOK).await;
        }
    }
    let arrived = all_of(mail, size.events).await;
    assert!(
        server.stop().unwrap(),
        "it ends well, and notes what it sent"
    );
    let many = arrived.len();
    let mut first: BTreeMap<String, (String, Instant)> = BTreeMap::new();
    for Received { to, text, at, .. } in arrived {
        let whom = to.concat();
        first.entry(message_id(&text)).or_insert((whom, at));
    }
    let twice = many - first.len();
    assert_eq!(first.len(), size.events, "nobody is forgotten");
    let (noted, cut_off) = noted(&data).await;
    // Each was noted once: what came twice had been taken before a kill, and was not noted yet.
    assert_eq!(noted, size.events + size.followed);
    assert!(twice <= cut_off, "{twice} of {cut_off}");

    let last = first.values().map(|(_, at)| *at).max().unwrap();
    let waits = waits(first.into_values(), &told, size.followed);
    let p95 = waits[waits.len() * 95 / 100];
    let whole = last.saturating_duration_since(began);
    #[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
    {
        println!(
            "{} sign-ups, {} events, {} kills: {} alerts handed over in {whole:.1?}, p95 from the event \
             to the hand-over {p95:.1?}; {twice} came twice, of {cut_off} that a kill may have cut off",
            size.others + size.followed,
            size.events,
            size.kills,
            waits.len(),
        );
    }
    assert!(p95 < Duration::from_mins(1));
}

/// How long each alert took from its event, shortest first. An alert does not say which event it is of:
/// each person's first one is held against the first event about whom they follow, and so on.
fn waits(
    arrived: impl Iterator<Item = (String, Instant)>,
    told: &[Instant],
    followed: usize,
) -> Vec<Duration> {
    let mut theirs: BTreeMap<String, Vec<Instant>> = BTreeMap::new();
    for (whom, at) in arrived {
        theirs.entry(whom).or_default().push(at);
    }
    let mut waits = Vec::with_capacity(told.len());
    for person in 0..followed {
        let mut arrivals = theirs.remove(&address(person)).unwrap_or_default();
        arrivals.sort();
        let events = told.iter().skip(person).step_by(followed);
        assert_eq!(arrivals.len(), events.len(), "each is told of each");
        let pairs = arrivals.iter().zip(events);
        waits.extend(pairs.map(|(arrived, told)| arrived.saturating_duration_since(*told)));
    }
    waits.sort();
    waits
}

/// What arrived, once so many different ones did and a moment later: what comes twice comes with them.
async fn all_of(mail: &MailSink, wanted: usize) -> Vec<Received> {
    let began = Instant::now();
    while mail.count() < wanted {
        assert!(began.elapsed() < PATIENCE, "{} of {wanted}", mail.count());
        sleep(LOOK).await;
    }
    let mut different = 0;
    while different < wanted {
        assert!(began.elapsed() < PATIENCE, "{different} of {wanted}");
        sleep(LOOK * 25).await;
        let arrived = mail.at_least(0);
        let mut ids: Vec<_> = arrived.iter().map(|one| message_id(&one.text)).collect();
        ids.sort_unstable();
        ids.dedup();
        different = ids.len();
    }
    mail.take()
}

/// How many mails were noted as sent, and how many as cut off by a kill.
async fn noted(data: &Path) -> (usize, usize) {
    let settings = SqliteSettings {
        file: data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
    let health = store.delivery_health(0, 0).await.unwrap();
    store.close().await;
    let mail = health
        .iter()
        .find(|health| health.channel == ContactChannel::Email);
    let mail = mail.unwrap();
    (mail.sent as usize, mail.cut_off as usize)
}

pub(crate) fn write_settings(file: &Path, mail: &MailSink, key: &SigningKey) {
    let public = Base64UrlUnpadded::encode_string(key.verifying_key().as_bytes());
    let text = format!(
        "[alerts]\ntime_zone = 'UTC'\naddress = 'https://office.test'\n\
         [alerts.mail]\nserver = '{}'\nfrom = 'Updates <updates@office.test>'\n\
         [alerts.sources.jail]\nkey = '{public}'\n",
        mail.address()
    );
    fs::write(file, text).unwrap();
}

/// Tells of events; `None` when the connection broke off.
pub(crate) async fn tell(desk: &Desk, key: &SigningKey, events: &Value) -> Option<StatusCode> {
    let body = serde_json::to_vec(events).unwrap();
    let at = server::system_clock()();
    let text = signed_text("POST", FEED_EVENTS, "jail", at, &body);
    let signature = Base64UrlUnpadded::encode_string(&key.sign(text.as_bytes()).to_bytes());
    let header = format!("jail;{at};{signature}");
    desk.post(FEED_EVENTS, &[(HEADER, &header)], events).await
}

/// The day, as the machine has it.
pub(crate) fn today() -> String {
    let date = Command::new("date").args(["-u", "+%F"]).output().unwrap();
    String::from_utf8(date.stdout).unwrap().trim().to_owned()
}

fn message_id(text: &str) -> String {
    let line = text
        .lines()
        .find(|line| line.to_lowercase().starts_with("message-id:"));
    line.unwrap().to_owned()
}
