//! Mail servers that are down, slow, broken, or refuse somebody: nothing is lost, and nobody waits for
//! another's sake.

use domain::wire::alerts::Delivery;
use notifier::paths::{CONFIRM, CONFIRM_PAGE, DELIVERY, RETRY};
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    routers::TestHouse,
};
use tokio::{io::AsyncWriteExt, net::TcpListener};

use super::{deliver, open, open_with};

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

async fn confirmed(house: &TestHouse, mail: &MailSink, address: &str) {
    let mut person = SignedUp::at(house, &notice(address, &[])).await;
    deliver(house).await;
    let link = mail.only(address).token(CONFIRM_PAGE);
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
}
