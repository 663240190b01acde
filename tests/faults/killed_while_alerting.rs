//! Events come in and alerts go out while the server is killed again and again: every alert arrives.
//! One that the mail server had taken just before a kill may come twice; those are counted and shown,
//! and they carry the same message id.

use std::{collections::BTreeMap, fs, path::Path, time::Duration};

use axum::http::StatusCode;
use domain::wire::vine::LinkAndPin;
use notifier::paths::{CONFIRM, CONFIRM_PAGE};
use tests::{
    alerts::{CustodySystem, MailSink, PIN, notice, released_today},
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
    let custody = CustodySystem::named("jail");
    let settings = folder.path().join("intake.toml");
    write_settings(&settings, &mail, &custody);
    let data = folder.path().join("data");
    let start = || ServerProcess::spawn_with(&data, &["--config", settings.to_str().unwrap()]);
    let mut server = start().unwrap();
    let announced = server.wait_until_ready().unwrap();
    let mut desk = Desk::set_up(&announced).await;
    sign_up(&desk, &mail).await;

    for number in 0..EVENTS {
        let event = released_today(&format!("event-{number}"));
        while custody.tell_at(desk.address, &event).await != Some(StatusCode::OK) {
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

fn write_settings(file: &Path, mail: &MailSink, custody: &CustodySystem) {
    let text = format!(
        "[alerts]\ntime_zone = 'UTC'\naddress = 'https://office.test'\n\
         [alerts.mail]\nserver = '{}'\nfrom = 'Updates <updates@office.test>'\n\
         [alerts.sources.{}]\nkey = '{}'\n",
        mail.address(),
        custody.name(),
        custody.public_key()
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

fn message_id(text: &str) -> String {
    let line = text
        .lines()
        .find(|line| line.to_lowercase().starts_with("message-id:"));
    line.unwrap().to_owned()
}
