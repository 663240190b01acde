//! The notifier as a process of its own beside gate and desk, over the same folder: it does what the
//! others do not, nobody does it beside it, and what it had claimed when it died is taken over, counted
//! and shown.

use axum::http::StatusCode;
use domain::wire::{alerts::Delivery, vine::LinkAndPin};
use ed25519_dalek::SigningKey;
use notifier::paths::{CONFIRM, CONFIRM_PAGE, DELIVERY};
use serde_json::json;
use tests::{
    alerts::{MailSink, PIN, notice, released},
    process::ServerProcess,
    routers::{Visitor, intake},
};

use crate::{
    desk::Desk,
    killed_while_alerting::{tell, today, write_settings},
};

#[tokio::test(flavor = "multi_thread")]
async fn one_process_delivers_and_the_others_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let mail = MailSink::start();
    let key = SigningKey::from_bytes(&[7; 32]);
    let settings = folder.path().join("intake.toml");
    write_settings(&settings, &mail, &key);
    let data = folder.path().join("data");
    let start = |roles: &str| {
        let settings = settings.to_str().unwrap();
        let arguments = ["--role", roles, "--config", settings];
        ServerProcess::spawn_with(&data, &arguments).unwrap()
    };
    let mut office = start("gate,desk");
    let office = Desk::set_up(&office.wait_until_ready().unwrap()).await;
    let mut alerts = start("notifier");
    let mut notifier = office.clone();
    notifier.address = alerts.wait_until_ready().unwrap().address;
    assert!(start("notifier").wait_until_ready().is_err());
    assert!(start("all").wait_until_ready().is_err());

    let visitor = Visitor::believing(&office.manifest().await);
    for name in ["hang-1", "ana"] {
        let notice = notice(&format!("{name}@example.org"), &[]);
        let submission = visitor.submission_with_notice(&intake(&[]), &notice);
        assert_eq!(office.send(&submission).await, Some(StatusCode::CREATED));
    }
    mail.at_least(1);
    let body = LinkAndPin {
        token: mail.only("ana@example.org").token(CONFIRM_PAGE),
        pin: PIN.to_owned(),
    };
    for (process, expected) in [
        (&office, StatusCode::NOT_FOUND),
        (&notifier, StatusCode::OK),
    ] {
        assert_eq!(process.post(CONFIRM, &[], &body).await, Some(expected));
    }
    let mut event = released("1");
    event["happened_at"] = json!(today());
    assert_eq!(
        tell(&office, &key, &event).await,
        Some(StatusCode::METHOD_NOT_ALLOWED)
    );

    // One message is on its way, and nobody will ever say what came of it.
    alerts.kill().unwrap();
    let mut alerts = start("notifier");
    notifier.address = alerts.wait_until_ready().unwrap().address;
    assert_eq!(tell(&notifier, &key, &event).await, Some(StatusCode::OK));
    mail.at_least(1);
    mail.only("ana@example.org");
    let seen: Delivery = office.get(DELIVERY).await;
    assert!(seen.channels[2].cut_off > 0, "{:?}", seen.channels[2]);
}
