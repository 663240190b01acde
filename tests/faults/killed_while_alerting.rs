//! Events come in and alerts go out while the server is killed again and again: every alert arrives, one
//! for each event, each registration that follows the person, and each of its contacts, by mail and by
//! text message. One that had been taken just before a kill may come twice; those are counted and shown,
//! and they carry the same message id.
//!
//! The usual run is small; `cargo xtask bench notifier` makes it large, and prints the figures.

use std::{fs, path::Path, process::Command, time::Duration};

use axum::http::StatusCode;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::custody::ContactChannel;
use ed25519_dalek::{Signer, SigningKey};
use notifier::{
    MailSettings, ProviderSettings, ProviderShape,
    feed::{HEADER, signed_text},
    paths::FEED_EVENTS,
};
use serde_json::Value;
use store::{SqliteSettings, SqliteStore, Upkeep, alerts::Outbox};
use tempfile::TempDir;
use tests::{
    alerts::{CustodySystem, Events, Follower, MailSink, follow, followers, put_there},
    process::ServerProcess,
    routers::TestHouse,
    scale::asked_for,
};
use tokio::time::{Instant, sleep};

use crate::{
    arrivals::{Arrived, ByChannel, LOOK, Outside, expected},
    desk::Desk,
};

/// What the provider of text messages knows us by.
const SECRET: &str = "a secret of provider and office";

/// How large a run is.
#[derive(Clone, Copy)]
struct Size {
    /// Sign-ups for people whom no event is about.
    others: usize,
    /// People whom events are about, each followed by one to three sign-ups.
    people: usize,
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
    let undisturbed = Size {
        others: asked("INTAKE_SIGN_UPS", 40),
        people: asked("INTAKE_FOLLOWED", 5),
        events: asked("INTAKE_EVENTS", 200),
        batch: asked("INTAKE_BATCH", 100),
        kills: 0,
        seconds: asked("INTAKE_SECONDS", 0),
    };
    let outside = Outside::start().await;
    let followers = followers(undisturbed.people);
    let (house, key) = crowd(&outside, &followers, undisturbed.others).await;
    run((&house, &key), &outside, &followers, undisturbed).await;
    let killed = Size {
        batch: asked("INTAKE_BATCH", 10),
        kills: 10,
        ..undisturbed
    };
    run((&house, &key), &outside, &followers, killed).await;
}

/// A house where everybody has signed up. It is closed.
async fn crowd(
    outside: &Outside,
    followers: &[Follower],
    others: usize,
) -> (TestHouse, SigningKey) {
    let house = TestHouse::open_with(|settings| {
        "https://office.test".clone_into(&mut settings.alerts.address);
        settings.alerts.mail = Some(MailSettings {
            server: outside.mail.address().into(),
            from: "Updates <updates@office.test>".to_owned(),
            certificate: None,
            bounces: None,
        });
        settings.alerts.text = Some(ProviderSettings {
            shape: ProviderShape::Webhook,
            address: outside.provider.address.clone(),
            secret: SECRET.to_owned().into(),
            service: String::new(),
            template: String::new(),
            receipt_token: None,
        });
        CustodySystem::known_to(settings, "jail");
    })
    .await;
    follow(&house, (&outside.mail, &outside.provider), followers).await;
    put_there(&house, others).await;
    house.house.close().await;
    (house, SigningKey::from_bytes(&[7; 32]))
}

/// The server over a copy of the house's folder, and who tells it of events.
struct Running {
    /// On a disk, with what a disk costs.
    folder: TempDir,
    server: ServerProcess,
    feed: Desk,
    key: SigningKey,
}

impl Running {
    fn start(house: &TestHouse, outside: &Outside, key: &SigningKey) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let copied = Command::new("cp")
            .arg("-r")
            .args([&house.settings.data, &folder.path().join("data")])
            .status();
        assert!(copied.unwrap().success());
        let settings = folder.path().join("intake.toml");
        write_settings(&settings, &outside.mail, key);
        let text = format!(
            "[alerts.text]\nshape = 'webhook'\naddress = '{}'\nsecret = '{SECRET}'\n",
            outside.provider.address
        );
        let all = fs::read_to_string(&settings).unwrap() + &text;
        fs::write(&settings, all).unwrap();
        let mut server = serve(&folder);
        Self {
            feed: Desk::of_nobody(server.wait_until_ready().unwrap().address),
            server,
            folder,
            key: key.clone(),
        }
    }

    /// Tells of all events, killing the server on the way, and gives when each was told first.
    async fn tell_all(&mut self, events: &Events, size: Size) -> Vec<Instant> {
        let began = Instant::now();
        let batches = size.events.div_ceil(size.batch);
        let (mut told, mut kills) = (Vec::with_capacity(size.events), 0);
        for number in 0..batches {
            let due = Duration::from_secs(size.seconds as u64) * u32::try_from(number).unwrap()
                / u32::try_from(batches).unwrap();
            sleep(due.saturating_sub(began.elapsed())).await;
            let some = number * size.batch..size.events.min((number + 1) * size.batch);
            told.resize(some.end, Instant::now());
            let batch: Value = some.map(|event| events.told(event)).collect();
            if size.kills > 0 && number % (batches / size.kills) == 1 {
                // A moment to die at, not a wait for something.
                let moment = Duration::from_micros(number as u64 * 6_170 % 240_000);
                self.kill_while_telling(&batch, moment).await;
                kills += 1;
            }
            while tell(&self.feed, &self.key, &batch).await != Some(StatusCode::OK) {
                sleep(LOOK).await;
            }
        }
        assert_eq!(kills, size.kills);
        told
    }

    async fn kill_while_telling(&mut self, batch: &Value, moment: Duration) {
        let telling = tokio::spawn({
            let (feed, key, batch) = (self.feed.clone(), self.key.clone(), batch.clone());
            async move { tell(&feed, &key, &batch).await }
        });
        sleep(moment).await;
        self.server.kill().unwrap();
        telling.await.unwrap();
        self.server = serve(&self.folder);
        self.feed.address = self.server.wait_until_ready().unwrap().address;
    }

    async fn store(&self) -> SqliteStore {
        let settings = SqliteSettings {
            file: self.folder.path().join("data/intake.db"),
            page_limit: None,
        };
        SqliteStore::open(&settings).await.unwrap()
    }
}

fn serve(folder: &TempDir) -> ServerProcess {
    let settings = folder.path().join("intake.toml");
    let arguments = ["--role", "notifier", "--config", settings.to_str().unwrap()];
    ServerProcess::spawn_with(&folder.path().join("data"), &arguments).unwrap()
}

async fn run(
    (house, key): (&TestHouse, &SigningKey),
    outside: &Outside,
    followers: &[Follower],
    size: Size,
) {
    let mut running = Running::start(house, outside, key);
    let events = Events::until_today(size.events, size.people);
    let expected = expected(&events, followers);
    let began = Instant::now();
    let told = running.tell_all(&events, size).await;
    let telling = began.elapsed();
    let mut alerts = outside.once_there_are(expected.len()).await;
    let ended = running.server.stop().unwrap();
    assert!(ended, "it ends well, and notes what it sent");
    alerts.extend(outside.take());

    let store = running.store().await;
    let arrived = Arrived::read(alerts, (&events, followers), &store).await;
    arrived.assert_is(&expected);
    say(&format!(
        "{} sign-ups, {} of them about {} people; {} events told in {telling:.1?}, {} kills: none of {} \
         alerts is missing",
        size.others + followers.len(),
        followers.len(),
        size.people,
        size.events,
        size.kills,
        expected.len(),
    ));
    let health = store.delivery_health(0, 0).await.unwrap();
    store.close().await;
    for channel in [ContactChannel::Email, ContactChannel::Text] {
        let by = arrived.by(channel, &told);
        let requests = contacts(followers, channel);
        let mut all = health.iter();
        let shown = all.find(|health| health.channel == channel).unwrap();
        // Each was noted once: what came twice had been taken before a kill, and was not noted yet.
        assert_eq!(shown.sent as usize, by.alerts + requests, "{channel:?}");
        let cut_off = shown.cut_off as usize;
        assert!(by.twice <= cut_off, "{} of {cut_off}", by.twice);
        assert!(size.kills > 0 || cut_off == 0, "{cut_off} without a kill");
        say_of(channel, &by, began, cut_off);
        assert!(by.p95 < Duration::from_mins(1));
    }
}

/// How many contacts there are of a channel; each was asked to confirm.
fn contacts(followers: &[Follower], channel: ContactChannel) -> usize {
    let all = followers.iter().flat_map(|follower| follower.contacts());
    all.filter(|contact| contact.channel == channel).count()
}

fn say_of(channel: ContactChannel, by: &ByChannel, began: Instant, cut_off: usize) {
    say(&format!(
        "  by {}: {} alerts handed over in {:.1?}, p95 from the event to the hand-over {:.1?}; {} came \
         twice, of {cut_off} that the desk shows as cut off",
        channel.code(),
        by.alerts,
        by.last.saturating_duration_since(began),
        by.p95,
        by.twice,
    ));
}

#[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
fn say(line: &str) {
    println!("{line}");
}

pub(crate) fn write_settings(file: &Path, mail: &MailSink, key: &SigningKey) {
    let public = Base64UrlUnpadded::encode_string(key.verifying_key().as_bytes());
    let text = format!(
        "time_zone = 'UTC'\n[alerts]\naddress = 'https://office.test'\n\
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
