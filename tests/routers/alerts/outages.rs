//! Mail servers and providers that are down, slow, broken, or refuse somebody: nothing is lost, and
//! nobody waits for another's sake.

use domain::wire::{alerts::Delivery, document::NoticeDocument};
use notifier::{
    ProviderShape,
    paths::{DELIVERY, RETRY},
};
use tests::{
    alerts::{MailSink, ProviderSink, SignedUp, notice, released},
    routers::TestHouse,
};
use tokio::{io::AsyncWriteExt, net::TcpListener, task::yield_now};

use super::{confirmed, deliver, expire_and_deliver, open, open_with, provided};

#[tokio::test]
async fn a_server_that_is_down_for_a_day_loses_nothing() {
    let mail = MailSink::start();
    let port = mail.port;
    let (house, jail) = open(&mail).await;
    confirmed(&house, &mail, "ana@example.org").await;
    confirmed(&house, &mail, "ben@example.org").await;
    drop(mail);

    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    let mut attempts = 0;
    for _ in 0..24 * 6 {
        attempts += deliver(&house).await;
        house.pass(10 * 60);
    }
    assert!(attempts >= 24 * 6, "{attempts}");
    let health: Delivery = house.staff().await.get(DELIVERY).await.json();
    assert!(health.dead_letters.is_empty());
    assert_eq!(health.channels[2].waiting, 2);
    assert!(health.channels[2].failed > 0);

    let mail = MailSink::start_at(port, None);
    house.pass(60 * 60);
    assert_eq!(deliver(&house).await, 2);
    mail.only("ana@example.org");
    mail.only("ben@example.org");
}

#[tokio::test]
async fn what_is_not_filed_before_a_stop_is_filed_after_the_start() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    house.house.notifier().unwrap().stop();
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 0);

    let house = house.restart().await;
    house.house.catch_up().await.unwrap();
    assert_eq!(deliver(&house).await, 1);
    mail.only("ana@example.org");
}

#[tokio::test]
async fn who_is_refused_holds_up_nobody() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    for name in ["refuse-1", "later-1", "ana", "refuse-2", "ben"] {
        let address = format!("{name}@example.org");
        SignedUp::at(&house, &notice(&address, &[])).await;
    }
    assert_eq!(deliver(&house).await, 5);
    mail.only("ana@example.org");
    mail.only("ben@example.org");
    let delivery: Delivery = house.staff().await.get(DELIVERY).await.json();
    assert_eq!(delivery.disabled.len(), 2);
    assert_eq!(delivery.dead_letters.len(), 2);
    assert_eq!(delivery.dead_letters[0].reason, "mailbox_refused");
    // Who is only not now taken is tried again, three days long.
    let mut attempts = 0;
    for _ in 0..80 {
        house.pass(60 * 60);
        attempts += deliver(&house).await;
    }
    assert!(attempts > 70, "{attempts}");
    let mut staff = house.staff().await;
    let delivery: Delivery = staff.get(DELIVERY).await.json();
    let given_up = &delivery.dead_letters[0];
    assert_eq!(given_up.reason, "not_now");
    let again = RETRY.replace("{number}", &given_up.number.to_string());
    assert_eq!(staff.post(&again, &()).await.status, 204);
    assert_eq!(staff.post(&again, &()).await.status, 404);
    assert_eq!(deliver(&house).await, 1);
}

#[tokio::test]
async fn garbage_is_no_acceptance() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = format!("smtp://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"\xff\xfe what? 999\r\n\0\r\n").await;
        }
    });
    let (house, _) = open_with(&server, |_| ()).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 1);
    assert_eq!(deliver(&house).await, 0);
    house.pass(60);
    assert_eq!(deliver(&house).await, 1);
    let health: Delivery = house.staff().await.get(DELIVERY).await.json();
    assert_eq!(health.channels[2].waiting, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_kept_waiting_holds_up_nobody() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    SignedUp::at(&house, &notice("hang-1@example.org", &[])).await;
    // More than are handed over at a time.
    for number in 0..20 {
        SignedUp::at(
            &house,
            &notice(&format!("person-{number}@example.org"), &[]),
        )
        .await;
    }
    let notifier = house.house.notifier().unwrap().clone();
    let delivering = tokio::spawn(async move { notifier.deliver().await });
    assert_eq!(mail.at_least(20).len(), 20);
    // What becomes due while one is still kept waiting goes past too.
    SignedUp::at(&house, &notice("late@example.org", &[])).await;
    mail.at_least(21);
    assert!(!delivering.is_finished());
    // The server has the last one before the house has heard so.
    let mut staff = house.staff().await;
    while staff.get(DELIVERY).await.json::<Delivery>().channels[2].waiting > 1 {
        yield_now().await;
    }
    drop(mail);
    assert_eq!(delivering.await.unwrap().unwrap(), 22);
    let seen = delivery(&house).await;
    assert_eq!((seen.channels[2].waiting, seen.disabled.len()), (1, 0));
}

#[tokio::test]
async fn who_is_slow_is_waited_for_while_others_go_past() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    for name in ["slow-1", "slow-2", "ana"] {
        SignedUp::at(&house, &notice(&format!("{name}@example.org"), &[])).await;
    }
    assert_eq!(deliver(&house).await, 3);
    let arrived = mail.at_least(3);
    assert_eq!(arrived[0].to, ["ana@example.org"]);
    let seen = delivery(&house).await;
    assert_eq!((seen.channels[2].waiting, seen.channels[2].failed), (0, 0));
}

#[tokio::test]
async fn a_connection_that_breaks_for_one_breaks_for_no_other() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    SignedUp::at(&house, &notice("drop-1@example.org", &[])).await;
    for number in 0..20 {
        SignedUp::at(
            &house,
            &notice(&format!("person-{number}@example.org"), &[]),
        )
        .await;
    }
    assert_eq!(deliver(&house).await, 21);
    assert_eq!(mail.at_least(20).len(), 20);
    // It alone is tried again, and again, and nobody who comes meanwhile waits for it.
    for number in 0..5 {
        SignedUp::at(
            &house,
            &notice(&format!("person-2{number}@example.org"), &[]),
        )
        .await;
        house.pass(60 * 60);
        assert_eq!(deliver(&house).await, 2);
    }
    let seen = delivery(&house).await;
    assert_eq!((seen.channels[2].waiting, seen.disabled.len()), (1, 0));
}

#[tokio::test]
async fn what_is_not_about_the_mailbox_disables_nobody() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    for name in ["policy-1", "garbage-1", "policy-2", "ana"] {
        SignedUp::at(&house, &notice(&format!("{name}@example.org"), &[])).await;
    }
    assert_eq!(deliver(&house).await, 4);
    mail.only("ana@example.org");
    let seen = delivery(&house).await;
    assert_eq!((seen.disabled.len(), seen.dead_letters.len()), (0, 0));
    assert_eq!(seen.channels[2].waiting, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_kept_waiting_holds_up_neither_texts_nor_mail() {
    for shape in [ProviderShape::Notify, ProviderShape::Webhook] {
        let (mail, provider) = (MailSink::start(), ProviderSink::start().await);
        let house = open_by_text(&mail.address(), shape, &provider.address).await;
        let let_go = provider.hang_for("5550100");
        for number in 0..20 {
            SignedUp::at(&house, &text(number)).await;
        }
        SignedUp::at(&house, &notice("ana@example.org", &[])).await;
        let notifier = house.house.notifier().unwrap().clone();
        let delivering = tokio::spawn(async move { notifier.keep_delivering().await });
        mail.at_least(1);
        let mut arrived = 0;
        while arrived < 19 {
            tokio::task::yield_now().await;
            arrived += provider.requests().len();
        }
        // Due while the first still waits.
        SignedUp::at(&house, &text(20)).await;
        while arrived < 20 {
            tokio::task::yield_now().await;
            arrived += provider.requests().len();
        }
        // Who is told to stop lets what is on its way end, and notes it.
        house.house.notifier().unwrap().stop();
        let_go.notify_one();
        delivering.await.unwrap();
        assert_eq!(provider.requests().len(), 1);
        assert_eq!(delivery(&house).await.channels[1].waiting, 0);
    }
}

#[tokio::test]
async fn a_provider_that_is_down_for_a_day_loses_nothing() {
    for shape in [ProviderShape::Notify, ProviderShape::Webhook] {
        let port = free_port();
        let address = format!("http://127.0.0.1:{port}");
        let house = open_by_text("smtp://127.0.0.1:1", shape, &address).await;
        for number in 0..5 {
            SignedUp::at(&house, &text(number)).await;
        }
        let mut attempts = 0;
        for _ in 0..24 {
            attempts += expire_and_deliver(&house).await;
            house.pass(60 * 60);
        }
        assert!(attempts >= 24, "{attempts}");
        let seen = delivery(&house).await;
        assert_eq!((seen.channels[1].waiting, seen.dead_letters.len()), (5, 0));
        let provider = ProviderSink::start_at(port).await;
        assert_eq!(expire_and_deliver(&house).await, 5);
        assert_eq!(provider.requests().len(), 5);
    }
}

#[tokio::test]
async fn calls_that_nobody_takes_for_a_day_are_made_for_a_day_after_that() {
    let port = free_port();
    let address = format!("http://127.0.0.1:{port}");
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        let call = provided(&address, ProviderShape::Webhook, "secret", None);
        settings.alerts.call = Some(call);
        settings.alerts.confirm_hours = 24;
    })
    .await;
    for (channel, number) in [("call", "202-555-0101"), ("tty", "202-555-0102")] {
        let asked = notice(
            "",
            &[
                ("alert-contact-1-channel", channel),
                ("alert-contact-1-number", number),
            ],
        );
        SignedUp::at(&house, &asked).await;
    }
    for _ in 0..24 * 2 {
        expire_and_deliver(&house).await;
        house.pass(30 * 60);
    }
    let seen = delivery(&house).await;
    assert_eq!((seen.channels[0].waiting, seen.channels[3].waiting), (1, 1));
    assert!(seen.dead_letters.is_empty() && seen.disabled.is_empty());

    let provider = ProviderSink::start_at(port).await;
    let mut calls = 0;
    for _ in 0..24 * 4 {
        expire_and_deliver(&house).await;
        calls += provider.requests().len();
        house.pass(30 * 60);
    }
    assert_eq!(calls, 2 * 49);
}

#[tokio::test]
async fn an_answer_that_is_no_http_is_no_acceptance() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"\xff\xfe what? 999\r\n\r\n").await;
        }
    });
    let house = open_by_text("smtp://127.0.0.1:1", ProviderShape::Notify, &address).await;
    SignedUp::at(&house, &text(0)).await;
    assert_eq!(deliver(&house).await, 1);
    house.pass(60 * 60);
    assert_eq!(deliver(&house).await, 1);
    let seen = delivery(&house).await;
    assert_eq!((seen.channels[1].waiting, seen.disabled.len()), (1, 0));
}

/// Where nobody listens yet.
fn free_port() -> u16 {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    free.local_addr().unwrap().port()
}

/// A house that sends mail and text messages, and lets a sign-up be confirmed for a day.
async fn open_by_text(server: &str, shape: ProviderShape, address: &str) -> TestHouse {
    let (house, _) = open_with(server, |settings| {
        settings.alerts.text = Some(provided(address, shape, "secret", None));
        settings.alerts.confirm_hours = 24;
    })
    .await;
    house
}

/// A sign-up by text message to a number of its own.
fn text(number: u32) -> NoticeDocument {
    notice(
        "",
        &[
            ("alert-contact-1-channel", "text"),
            (
                "alert-contact-1-number",
                &format!("202-555-0{}", 100 + number),
            ),
        ],
    )
}

async fn delivery(house: &TestHouse) -> Delivery {
    house.staff().await.get(DELIVERY).await.json()
}
