//! The notifier's key changes, or the whole key folder burns and comes back from paper: who signed up
//! is told as before, by the same links, codes and PIN, and a protected record stays protected.

use std::{fs, io::Cursor};

use domain::{
    custody::EventKind,
    wire::{office::KeyPurpose, vine::Update},
};
use gate::paths::SUBMISSIONS;
use notifier::{
    ProviderShape,
    paths::{
        CANCEL, CANCEL_PAGE, CODE, CONFIRM, CONFIRM_PAGE, CONTACTS, SIGN_UPS, UPDATE, UPDATE_PAGE,
    },
};
use serde_json::{Value, json};
use server::{chores, keys::RotatedKey};
use tests::{
    alerts::{CustodySystem, MailSink, PIN, ProviderSink, SignedUp, notice, released},
    routers::{TestHouse, Visitor, intake},
};

use super::{deliver, open_with, provided};

const PROTECTED: &str = "A077777777";

#[tokio::test]
async fn a_new_key_changes_nothing_for_those_who_signed_up() {
    Box::pin(goes_on_after(|house| {
        let mut said = Vec::new();
        let rotated = chores::rotate_key(&house.settings, RotatedKey::Notifier, &mut said);
        rotated.unwrap();
        assert!(String::from_utf8(said).unwrap().starts_with("new key: "));
        Box::pin(house.restart())
    }))
    .await;
}

#[tokio::test]
async fn nor_does_a_key_that_is_lost() {
    Box::pin(goes_on_after(|house| {
        Box::pin(async move {
            let sheet = fs::read_to_string(house.house.escrow_sheet().unwrap()).unwrap();
            let (_, rest) = sheet.split_once("<pre id=\"escrow-key\">").unwrap();
            let lines = rest.split_once("</pre>").unwrap().0.to_owned();
            let settings = house.settings.clone();
            house.house.close().await;
            fs::remove_dir_all(settings.data.join("keys")).unwrap();
            fs::remove_file(settings.data.join("escrow-sheet.html")).unwrap();
            chores::restore_keys(&settings, Cursor::new(lines), &mut Vec::new())
                .await
                .unwrap();
            house.restart().await
        })
    }))
    .await;
}

#[tokio::test]
async fn keys_of_another_office_open_nothing_and_say_so() {
    let mail = MailSink::start();
    let (house, _) = open_with(&mail.address(), |_| ()).await;
    let other = TestHouse::open().await;
    let folder = other.settings.data.join("keys");
    let opened = house.restart_after(|data| {
        for name in ["notifier.key", "escrow.pub"] {
            fs::copy(folder.join(name), data.join("keys").join(name)).unwrap();
        }
    });
    let error = Box::pin(opened).await.err().unwrap().to_string();
    assert!(error.contains("intake keys restore"), "{error}");
}

#[tokio::test]
async fn what_no_key_opened_is_filed_once_one_does() {
    let mail = MailSink::start();
    let (house, _) = open_with(&mail.address(), |_| ()).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let former = format!(
        "former-notifier-{}.key",
        visitor.key(KeyPurpose::Notifier).id()
    );
    chores::rotate_key(&house.settings, RotatedKey::Notifier, &mut Vec::new()).unwrap();
    let keys = house.settings.data.join("keys");
    let (former, elsewhere) = (keys.join(former), house.settings.data.join("former.key"));
    // At the first start what sign-ups are kept by is sealed to the new key.
    let house = Box::pin(house.restart()).await;
    fs::rename(&former, &elsewhere).unwrap();

    // A kiosk that was off line seals to the key that is gone.
    let house = Box::pin(house.restart()).await;
    let sent = visitor.submission_with_notice(&intake(&[]), &notice("ana@example.org", &[]));
    let mut client = house.client();
    assert_eq!(client.post(SUBMISSIONS, &sent).await.status, 201);
    house.house.catch_up().await.unwrap();
    assert_eq!(
        state(&house).await,
        ("unreadable".into(), "unknown_key".into())
    );
    assert_eq!(deliver(&house).await, 0);
    // Starting without it changes nothing.
    let house = Box::pin(house.restart()).await;
    house.house.catch_up().await.unwrap();
    assert_eq!(state(&house).await.0, "unreadable");

    fs::rename(elsewhere, former).unwrap();
    let house = Box::pin(house.restart()).await;
    house.house.catch_up().await.unwrap();
    assert_eq!(state(&house).await.0, "requested");
    assert_eq!(deliver(&house).await, 1);
    mail.only("ana@example.org").token(CONFIRM_PAGE);
}

/// How the only sign-up stands, and why it is unreadable.
async fn state(house: &TestHouse) -> (Value, Value) {
    let sign_ups: Value = house.staff().await.get(SIGN_UPS).await.json();
    let sign_up = &sign_ups["sign_ups"][0];
    (sign_up["state"].clone(), sign_up["fault"].clone())
}

/// Signs people up, lets something happen to the keys, and looks whether all goes on.
async fn goes_on_after(
    happens: impl FnOnce(TestHouse) -> std::pin::Pin<Box<dyn Future<Output = TestHouse>>>,
) {
    let (mail, texts) = (MailSink::start(), ProviderSink::start().await);
    let (house, jail) = open_with(&mail.address(), |settings| {
        settings.alerts.text = Some(provided(
            &texts.address,
            ProviderShape::Webhook,
            "secret",
            None,
        ));
    })
    .await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    let by_text = [
        ("alert-contact-1-channel", "text"),
        ("alert-contact-1-email", ""),
        ("alert-contact-1-number", "202-555-0123"),
    ];
    let mut ben = SignedUp::at(&house, &notice("", &by_text)).await;
    let mut eva = SignedUp::at(
        &house,
        &notice("eva@example.org", &[("alien-number", PROTECTED)]),
    )
    .await;
    deliver(&house).await;
    for (person, address) in [(&mut ana, "ana@example.org"), (&mut eva, "eva@example.org")] {
        let link = mail.only(address).token(CONFIRM_PAGE);
        assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
    }
    let code = code(&texts.requests()[0].body["text"]);
    tell(&house, &jail, "1", "A012345678", false).await;
    tell(&house, &jail, "2", PROTECTED, true).await;
    deliver(&house).await;
    let before = mail.only("ana@example.org");
    let mut client = house.client();
    let sealed_before = Visitor::at(&mut client).await;

    let house = happens(house).await;
    ana.come_to(&house);
    ben.come_to(&house);
    // What was on its way is good: a link, a code.
    let update: Update = ana
        .ask(UPDATE, &before.token(UPDATE_PAGE), PIN)
        .await
        .json();
    assert_eq!(update.event, EventKind::Released);
    assert_eq!(
        ana.ask(UPDATE, &before.token(UPDATE_PAGE), "9183")
            .await
            .status,
        403
    );
    let confirmed = ben.post(CODE, &json!({ "code": code, "pin": PIN })).await;
    assert_eq!(confirmed.status, 200, "{}", confirmed.text());
    // An event that was told before is known, and a later one matches; who is protected matches nobody.
    tell(&house, &jail, "1", "A012345678", false).await;
    tell(&house, &jail, "3", "A012345678", false).await;
    tell(&house, &jail, "4", PROTECTED, false).await;
    assert_eq!(deliver(&house).await, 2);
    let after = mail.only("ana@example.org");
    assert_eq!(
        ana.ask(UPDATE, &after.token(UPDATE_PAGE), PIN).await.status,
        200
    );
    assert_eq!(texts.requests().len(), 1);
    assert_eq!(
        ana.ask(CONTACTS, &before.token(CANCEL_PAGE), PIN)
            .await
            .status,
        200
    );
    // Who sealed to the former key is filed, and so is who seals to the new one.
    let mut client = house.client();
    for (visitor, address) in [
        (sealed_before, "cleo@example.org"),
        (Visitor::at(&mut client).await, "dora@example.org"),
    ] {
        let sent = visitor.submission_with_notice(&intake(&[]), &notice(address, &[]));
        assert_eq!(client.post(SUBMISSIONS, &sent).await.status, 201);
        house.house.catch_up().await.unwrap();
        deliver(&house).await;
        mail.only(address).token(CONFIRM_PAGE);
    }
    assert_eq!(
        ana.ask(CANCEL, &before.token(CANCEL_PAGE), PIN)
            .await
            .status,
        200
    );
    // Everything opens at the next start too.
    let house = Box::pin(house.restart()).await;
    tell(&house, &jail, "5", "A012345678", false).await;
    assert_eq!(deliver(&house).await, 1);
}

/// Tells that somebody was released.
async fn tell(house: &TestHouse, jail: &CustodySystem, id: &str, number: &str, protected: bool) {
    let mut event = released(id);
    event["person"] = json!({ "alien_number": number, "country": "MX" });
    event["protected"] = json!(protected);
    let answer = jail.tell(&mut house.client(), house.now(), &event).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// The six digits of a text message.
fn code(text: &Value) -> String {
    let text = text.as_str().unwrap();
    let digits = text.split(|letter: char| !letter.is_ascii_digit());
    digits
        .into_iter()
        .find(|run| run.len() == 6)
        .unwrap()
        .to_owned()
}
