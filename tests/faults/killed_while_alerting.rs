//! Events come in and alerts go out while the server is killed again and again: every alert arrives.
//! One that the mail server had taken just before a kill may come twice; those are counted and shown,
//! and they carry the same message id.

use std::{collections::BTreeMap, fs, path::Path, process::Command, time::Duration};

use axum::http::StatusCode;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::vine::LinkAndPin;
use ed25519_dalek::{Signer, SigningKey};
use notifier::{
    feed::{HEADER, signed_text},
    paths::{CONFIRM, CONFIRM_PAGE, FEED_EVENTS},
};
use serde_json::{Value, json};
use tests::{
    alerts::{MailSink, PIN, notice, released},
    process::ServerProcess,
    routers::{Visitor, intake},
};
use tokio::time::sleep;

use crate::desk::Desk;

const PEOPLE: usize = 5;
const EVENTS: usize = 40;
const KILLS: usize = 10;

#[tokio::test(flavor = "multi_thread")]
async fn every_alert_arrives_and_twice_only_what_a_kill_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let mail = MailSink::start();
    let key = SigningKey::from_bytes(&[7; 32]);
    let settings = folder.path().join("intake.toml");
    write_settings(&settings, &mail, &key);
    let data = folder.path().join("data");
    let start = || ServerProcess::spawn_with(&data, &["--config", settings.to_str().unwrap()]);
    let mut server = start().unwrap();
    let announced = server.wait_until_ready().unwrap();
    let mut desk = Desk::set_up(&announced).await;
    sign_up(&desk, &mail).await;

    for number in 0..EVENTS {
        while tell(&desk, &key, number).await != Some(StatusCode::OK) {
            sleep(Duration::from_millis(20)).await;
        }
        if number % (EVENTS / KILLS) == 1 {
            // A moment to die at, not a wait for something.
            sleep(Duration::from_micros(number as u64 * 617 % 30_000)).await;
            server.kill().unwrap();
            server = start().unwrap();
            desk.address = server.wait_until_ready().unwrap().address;
        }
    }

    let mut arrived = mail.at_least(PEOPLE * EVENTS);
    // Whoever comes twice comes before the last one did, or with it.
    sleep(Duration::from_secs(1)).await;
    arrived = mail.at_least(arrived.len());
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for message in &arrived {
        *ids.entry(message_id(&message.text)).or_default() += 1;
    }
    let twice = arrived.len() - ids.len();
    #[expect(clippy::print_stdout, reason = "the figure is what the run is for")]
    {
        println!("{} alerts, {KILLS} kills, {twice} came twice", ids.len());
    }
    assert_eq!(ids.len(), PEOPLE * EVENTS);
    drop(server);
}

fn write_settings(file: &Path, mail: &MailSink, key: &SigningKey) {
    let public = Base64UrlUnpadded::encode_string(key.verifying_key().as_bytes());
    let text = format!(
        "[alerts]\ntime_zone = 'UTC'\naddress = 'https://office.test'\n\
         [alerts.mail]\nserver = '{}'\nfrom = 'Updates <updates@office.test>'\n\
         [alerts.sources.jail]\nkey = '{public}'\n",
        mail.address()
    );
    fs::write(file, text).unwrap();
}

/// Everybody signs up and confirms.
async fn sign_up(desk: &Desk, mail: &MailSink) {
    let visitor = Visitor::believing(&desk.manifest().await);
    for number in 0..PEOPLE {
        let notice = notice(&format!("person-{number}@example.org"), &[]);
        let submission = visitor.submission_with_notice(&intake(&[]), &notice);
        assert_eq!(desk.send(&submission).await, Some(StatusCode::CREATED));
    }
    for number in 0..PEOPLE {
        mail.at_least(PEOPLE - number);
        let request = mail.only(&format!("person-{number}@example.org"));
        let body = LinkAndPin {
            token: request.token(CONFIRM_PAGE),
            pin: PIN.to_owned(),
        };
        assert_eq!(desk.post(CONFIRM, &[], &body).await, Some(StatusCode::OK));
    }
}

/// Tells of one event; `None` when the connection broke off.
async fn tell(desk: &Desk, key: &SigningKey, number: usize) -> Option<StatusCode> {
    let mut event: Value = released(&format!("event-{number}"));
    event["happened_at"] = json!(today());
    let body = serde_json::to_vec(&event).unwrap();
    let at = server::system_clock()();
    let text = signed_text("POST", FEED_EVENTS, "jail", at, &body);
    let signature = Base64UrlUnpadded::encode_string(&key.sign(text.as_bytes()).to_bytes());
    let header = format!("jail;{at};{signature}");
    desk.post(FEED_EVENTS, &[(HEADER, &header)], &event).await
}

/// The day, as the machine has it.
fn today() -> String {
    let date = Command::new("date").args(["-u", "+%F"]).output().unwrap();
    String::from_utf8(date.stdout).unwrap().trim().to_owned()
}

fn message_id(text: &str) -> String {
    let line = text
        .lines()
        .find(|line| line.to_lowercase().starts_with("message-id:"));
    line.unwrap().to_owned()
}
