//! Alerts from end to end but for the browser: a sealed sign-up, a real mail server and a small real
//! provider on this machine, and a custody system that signs what it tells.

mod alike; // protected, absent and unconfirmed answer alike
mod broken; // batches that break in the middle: the rest of them is taken
mod by_mail; // sign up, confirm, be told, read it, change it, cancel
mod by_telephone; // the same by text message and by call
mod by_tls; // mail servers that want TLS and a password, and those without
mod cadence; // how often somebody is called, and when that ends
mod demonstration; // made-up people follow made-up people: alerts, an open match, nothing refused
mod feeds; // what they send that is understood: XML, ten thousand at once, columns of their own
mod hostile; // what a custody system must not be able to do
mod keys; // the notifier's key changes, or is lost and comes back from paper
mod kinds; // each kind of event, to who asked for it alone
mod letters; // what mail, text messages and calls say in every language, and the headers of mail
mod outages; // mail servers that are down, slow, broken, or refuse somebody
mod returns; // mail, text messages and calls that come back after they were taken
mod secrets; // names, numbers and PINs: in no database, no log, and nothing that leaves the house
mod staff; // sign-ups, open matches, dead letters and feeds at the desk
mod time_to_confirm; // runs from when somebody was asked, not from the sign-up

use axum::{body::Body, http::Method};
use std::path::Path;

use base64ct::{Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use notifier::{
    MailSettings, ProviderSettings, ProviderShape, SourceSettings,
    feed::Mapping,
    paths::{CALLS, CONFIRM, CONFIRM_PAGE},
};
use serde_json::Value;
use server::settings::Settings;
use sha2::Sha256;
use tests::{
    alerts::{CustodySystem, MailSink, PIN, SignedUp, notice},
    routers::{Answer, TestHouse},
};

/// What providers and the office share.
const SECRET: &str = "a secret of provider and office";

/// A house that sends mail to this server and listens to one custody system.
async fn open(mail: &MailSink) -> (TestHouse, CustodySystem) {
    open_with(&mail.address(), |_| ()).await
}

async fn open_with(server: &str, change: impl FnOnce(&mut Settings)) -> (TestHouse, CustodySystem) {
    let mut jail = None;
    let house = TestHouse::open_with(|settings| {
        "https://office.test".clone_into(&mut settings.alerts.address);
        settings.alerts.mail = Some(MailSettings {
            server: server.to_owned().into(),
            from: "Updates <updates@office.test>".to_owned(),
            certificate: None,
            bounces: None,
        });
        jail = Some(CustodySystem::known_to(settings, "jail"));
        change(settings);
    })
    .await;
    (house, jail.unwrap())
}

/// A custody system that drops its files into this folder.
fn dropping_into(settings: &mut Settings, folder: &Path, mapping: Mapping) {
    let source = SourceSettings {
        key: None,
        folder: Some(folder.to_owned()),
        mapping,
    };
    settings.alerts.sources.insert("county".to_owned(), source);
}

/// Lets the notifier hand over what is due.
async fn deliver(house: &TestHouse) -> usize {
    house.house.notifier().unwrap().deliver().await.unwrap()
}

/// The same, after the house ended what is over, as it does each minute.
async fn expire_and_deliver(house: &TestHouse) -> usize {
    house.house.erase_expired().await.unwrap();
    deliver(house).await
}

/// Somebody whose sign-up by mail is confirmed.
async fn confirmed(house: &TestHouse, mail: &MailSink, address: &str) -> SignedUp {
    let mut person = SignedUp::at(house, &notice(address, &[])).await;
    deliver(house).await;
    let link = mail.only(address).token(CONFIRM_PAGE);
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
    person
}

/// How a provider at this address is reached.
fn provided(
    address: &str,
    shape: ProviderShape,
    secret: &str,
    receipt_token: Option<&str>,
) -> ProviderSettings {
    ProviderSettings {
        shape,
        address: address.to_owned(),
        secret: secret.to_owned().into(),
        service: "service".to_owned(),
        template: "template".to_owned(),
        receipt_token: receipt_token.map(|token| token.to_owned().into()),
    }
}

/// What the provider says of a call.
async fn report(house: &TestHouse, report: &Value) -> Answer {
    let body = report.to_string();
    let header = signature(SECRET, house.now(), body.as_bytes());
    let headers = [("intake-signature", header.as_str())];
    house
        .client()
        .send(Method::POST, CALLS, &headers, Body::from(body))
        .await
}

/// The header by which somebody who shares this secret signs a body.
fn signature(secret: &str, at: u64, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(at.to_string().as_bytes());
    mac.update(b"\n");
    mac.update(body);
    let signature = Base64UrlUnpadded::encode_string(&mac.finalize().into_bytes());
    format!("{at};{signature}")
}
