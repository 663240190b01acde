//! Mail servers that want TLS and a password; and with those that have no TLS, or no certificate that can
//! be trusted, nothing goes out in the clear, neither mail nor password.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
};

use domain::{
    custody::ContactChannel,
    wire::alerts::{ChannelHealth, Delivery},
};
use notifier::{MailSettings, paths::DELIVERY};
use tempfile::TempDir;
use tests::{
    alerts::{MailSink, SignedUp, StartTls, notice},
    routers::{TestHouse, logged},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use super::{deliver, open_with};

/// Of signs that stand for something else in an address.
const PASSWORD: &str = "p@ss:w/rd-2718";
const PASSWORD_IN_AN_ADDRESS: &str = "p%40ss%3Aw%2Frd-2718";
const WRONG_PASSWORD: &str = "unlikely-31415";

#[tokio::test]
async fn mail_goes_out_over_tls() {
    let own = Certificate::of("localhost");
    let mail = MailSink::start_at(0, Some(own.files()));
    let server = format!("smtps://localhost:{}", mail.port);
    let house = open(&server, Some(&own)).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 1);
    assert!(mail.only("ana@example.org").tls);
}

#[tokio::test]
async fn a_server_that_wants_starttls_and_a_password_gets_both() {
    let own = Certificate::of("localhost");
    let mail = MailSink::start_with_starttls(own.files(), StartTls::Required, Some(PASSWORD));
    let server = with_password(PASSWORD_IN_AN_ADDRESS, "localhost", mail.port);
    let house = open(&server, Some(&own)).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 1);
    assert!(mail.only("ana@example.org").tls);
    let seen = by_mail(&house).await;
    assert_eq!((seen.waiting, seen.sent, seen.last_failure), (0, 1, None));
}

#[tokio::test]
async fn with_a_wrong_password_mail_waits_and_staff_read_why() {
    let own = Certificate::of("localhost");
    let mail = MailSink::start_with_starttls(own.files(), StartTls::Required, Some(PASSWORD));
    let wrong = with_password(WRONG_PASSWORD, "localhost", mail.port);
    let mut house = open(&wrong, Some(&own)).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 1);
    let seen = by_mail(&house).await;
    assert_eq!((seen.waiting, seen.failed, seen.dead), (1, 1, 0));
    assert_eq!(seen.last_failure.as_deref(), Some("not_authorised"));
    assert_eq!(seen.last_failure_at, Some(house.now()));
    let log = String::from_utf8_lossy(&logged()).into_owned();
    for said in [format!("{seen:?}"), log] {
        assert!(!said.contains(WRONG_PASSWORD));
    }

    let right = with_password(PASSWORD_IN_AN_ADDRESS, "localhost", mail.port);
    house.settings.alerts.mail = Some(settings(&right, Some(&own)));
    let house = house.restart().await;
    house.pass(60 * 60);
    assert_eq!(deliver(&house).await, 1);
    assert!(mail.only("ana@example.org").tls);
    assert_eq!(by_mail(&house).await.waiting, 0);
}

#[tokio::test]
async fn whoever_shows_a_certificate_that_is_not_trusted_gets_nothing() {
    let (own, another) = (
        Certificate::of("localhost"),
        Certificate::of("mail.example"),
    );
    for (shown, trusted) in [
        // Nobody knows it; somebody else is known; it is known, and another's.
        (&own, None),
        (&own, Some(&another)),
        (&another, Some(&another)),
    ] {
        // It would take mail in the clear.
        let mail = MailSink::start_with_starttls(shown.files(), StartTls::Offered, None);
        let server = format!("smtp://localhost:{}?tls=required", mail.port);
        let house = open(&server, trusted).await;
        SignedUp::at(&house, &notice("ana@example.org", &[])).await;
        assert_eq!(deliver(&house).await, 1);
        let seen = by_mail(&house).await;
        assert_eq!((seen.waiting, seen.sent), (1, 0));
        assert_eq!(seen.last_failure.as_deref(), Some("certificate"));
        assert_eq!(mail.count(), 0);
    }
}

#[tokio::test]
async fn a_server_without_starttls_hears_neither_password_nor_mail() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let record = Arc::clone(&heard);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            take_anything(stream, &record).await;
        }
    });
    let server = with_password(PASSWORD_IN_AN_ADDRESS, "127.0.0.1", port);
    let house = open(&server, None).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    assert_eq!(deliver(&house).await, 1);
    let seen = by_mail(&house).await;
    assert_eq!((seen.waiting, seen.sent), (1, 0));
    assert_eq!(seen.last_failure.as_deref(), Some("no_tls"));
    let heard = heard.lock().unwrap();
    assert!(!heard.is_empty());
    for line in heard.iter() {
        assert!(line.starts_with("EHLO ") || line == "QUIT", "{line}");
    }
}

/// A mail server that offers to be told a password, and no TLS.
async fn take_anything(stream: TcpStream, record: &Mutex<Vec<String>>) {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    let mut answer = "220 here\r\n";
    while to.write_all(answer.as_bytes()).await.is_ok() {
        let Ok(Some(line)) = lines.next_line().await else {
            break;
        };
        answer = if line.starts_with("EHLO ") {
            "250-here\r\n250 AUTH PLAIN LOGIN\r\n"
        } else {
            "250 yes\r\n"
        };
        record.lock().unwrap().push(line);
    }
}

/// What a mail server shows to prove who it is.
struct Certificate {
    _folder: TempDir,
    file: PathBuf,
    key: PathBuf,
}

impl Certificate {
    /// One for this name, signed by itself.
    fn of(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (file, key) = (
            folder.path().join("mail.pem"),
            folder.path().join("mail.key"),
        );
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec"])
            .args(["-pkeyopt", "ec_paramgen_curve:P-256"])
            .args(["-nodes", "-days", "30", "-subj", &format!("/CN={name}")])
            .args(["-addext", &format!("subjectAltName=DNS:{name}")])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .arg("-keyout")
            .arg(&key)
            .arg("-out")
            .arg(&file)
            .output()
            .unwrap();
        assert!(made.status.success());
        Self {
            _folder: folder,
            file,
            key,
        }
    }

    fn files(&self) -> (&Path, &Path) {
        (&self.file, &self.key)
    }
}

/// The address of a server that goes over to TLS, as settings have it.
fn with_password(password: &str, host: &str, port: u16) -> String {
    format!("smtp://office:{password}@{host}:{port}?tls=required")
}

fn settings(server: &str, trusted: Option<&Certificate>) -> MailSettings {
    MailSettings {
        server: server.to_owned().into(),
        from: "Updates <updates@office.test>".to_owned(),
        certificate: trusted.map(|trusted| trusted.file.clone()),
        bounces: None,
    }
}

async fn open(server: &str, trusted: Option<&Certificate>) -> TestHouse {
    let (house, _) = open_with(server, |all| {
        all.alerts.mail = Some(settings(server, trusted));
    })
    .await;
    house
}

/// What the desk sees of mail.
async fn by_mail(house: &TestHouse) -> ChannelHealth {
    let delivery: Delivery = house.staff().await.get(DELIVERY).await.json();
    let mut channels = delivery.channels.into_iter();
    let found = channels.find(|one| one.channel == ContactChannel::Email);
    found.unwrap()
}
