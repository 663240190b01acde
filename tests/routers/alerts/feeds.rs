//! What custody systems send that the office understands: in XML, ten thousand at once, in columns of
//! their own; and what the desk then sees of them.

use std::path::Path;

use domain::wire::{
    alerts::{Feed, Feeds},
    feed::FeedAnswer,
};
use notifier::{feed::Mapping, paths::FEEDS};
use serde_json::{Value, json};
use tests::{
    alerts::{MailSink, released},
    routers::{TestHouse, logged},
};

use super::{confirmed, deliver, dropping_into, open, open_with};

/// The person of the usual sign-up is booked in, and released.
const IN_XML: &str = r#"<?xml version="1.0"?>
<Exchange xmlns:j="j" xmlns:nc="nc" xmlns:im="im"><j:Booking>
  <nc:ActivityIdentification><nc:IdentificationID>7</nc:IdentificationID></nc:ActivityIdentification>
  <nc:ActivityDate><nc:Date>2026-02-20</nc:Date></nc:ActivityDate>
  <j:BookingSubject><nc:RoleOfPerson>
    <nc:PersonBirthLocation>
      <nc:LocationCountryISO3166Alpha2Code>MX</nc:LocationCountryISO3166Alpha2Code>
    </nc:PersonBirthLocation>
    <im:AlienNumberIdentification><nc:IdentificationID>A012345678</nc:IdentificationID></im:AlienNumberIdentification>
  </nc:RoleOfPerson></j:BookingSubject>
  <j:BookingRelease>
    <j:BookingReleaseCompletedIndicator>true</j:BookingReleaseCompletedIndicator>
    <j:BookingReleaseDate><nc:Date>2026-02-28</nc:Date></j:BookingReleaseDate>
  </j:BookingRelease>
</j:Booking></Exchange>"#;

const IN_COLUMNS_OF_THEIR_OWN: &str = "
    separator = ';'
    date_format = '%m/%d/%Y'
    [columns]
    event_id = 'Ref'
    kind = 'What'
    happened_at = 'Day'
    alien_number = 'Alien no.'
    country = 'Born in'
    [kinds]
    'REL' = 'released'
";

#[tokio::test]
async fn a_release_in_xml_is_told() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    confirmed(&house, &mail, "ana@example.org").await;
    let mut client = house.client();
    let (at, document) = (house.now(), IN_XML.as_bytes().to_vec());
    let answer = jail
        .send(&mut client, at, "application/xml", document)
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json::<FeedAnswer>().taken, 1);
    assert_eq!(deliver(&house).await, 1);
}

#[tokio::test]
async fn ten_thousand_records_come_at_once() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let records = (0..10_000).map(|number| released(&number.to_string()));
    let records: Value = records.collect();
    let answer = jail.tell(&mut house.client(), house.now(), &records).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json::<FeedAnswer>().taken, 10_000);
}

#[tokio::test]
async fn a_folder_is_read_by_the_mapping_of_its_source() {
    let mail = MailSink::start();
    let folder = tempfile::tempdir().unwrap();
    let (house, _) = open_with(&mail.address(), |settings| {
        dropping_into(
            settings,
            folder.path(),
            Mapping::parse(IN_COLUMNS_OF_THEIR_OWN).unwrap(),
        );
    })
    .await;
    confirmed(&house, &mail, "ana@example.org").await;
    let file = folder.path().join("today.csv");
    let rows = "Ref;What;Day;Alien no.;Born in\n1;REL;02/28/2026;A012345678;MX\n";
    std::fs::write(&file, rows).unwrap();
    house.house.notifier().unwrap().read_folders().await;
    assert!(folder.path().join("today.csv.done").exists());
    assert_eq!(deliver(&house).await, 1);
}

#[tokio::test]
async fn what_a_source_posts_is_read_by_its_mapping_too() {
    let mail = MailSink::start();
    let (house, jail) = open_with(&mail.address(), |settings| {
        let source = settings.alerts.sources.get_mut("jail").unwrap();
        source.mapping = Mapping::parse(IN_COLUMNS_OF_THEIR_OWN).unwrap();
    })
    .await;
    confirmed(&house, &mail, "ana@example.org").await;
    let document = IN_XML.replace("2026-02-28", "02/28/2026");
    let document = document.replace(
        "<j:BookingReleaseDate>",
        "<j:BookingReleaseReasonText>REL</j:BookingReleaseReasonText><j:BookingReleaseDate>",
    );
    let mut event = released("8");
    event["kind"] = json!("REL");
    event["happened_at"] = json!("02/28/2026");
    for (media_type, body) in [
        ("application/xml", document),
        ("application/json", event.to_string()),
    ] {
        let (mut client, body) = (house.client(), body.into_bytes());
        let answer = jail.send(&mut client, house.now(), media_type, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    assert!(deliver(&house).await > 0);
}

#[tokio::test]
async fn the_desk_sees_when_a_source_was_heard_and_what_went_wrong() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let silent = feed(&house, "jail").await;
    assert_eq!((silent.heard_at, silent.last_event_at), (None, None));

    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    house.pass(60);
    let mut wrong = released("2");
    wrong["kind"] = json!("vanished");
    jail.tell(&mut house.client(), house.now(), &wrong).await;
    let heard = feed(&house, "jail").await;
    assert_eq!((heard.taken, heard.refused), (1, 1));
    assert_eq!(heard.heard_at, Some(house.now()));
    assert_eq!(heard.last_event_at, Some(house.now() - 60));
    assert_eq!(heard.last_error.as_deref(), Some("kind"));
}

#[tokio::test]
async fn the_desk_sees_once_that_a_folder_cannot_be_read() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("county");
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, &folder, Mapping::default());
    })
    .await;
    let notifier = house.house.notifier().unwrap();
    let missing_since = house.now();
    for _ in 0..2 {
        notifier.read_folders().await;
        let missing = feed(&house, "county").await;
        assert_eq!((missing.heard_at, missing.refused), (None, 0));
        assert_eq!(missing.last_error.as_deref(), Some("folder"));
        assert_eq!(missing.last_error_at, Some(missing_since));
        house.pass(60);
    }

    std::fs::create_dir(&folder).unwrap();
    notifier.read_folders().await;
    house.pass(60);
    std::fs::remove_dir(&folder).unwrap();
    notifier.read_folders().await;
    let missing_again = feed(&house, "county").await;
    assert_eq!(missing_again.heard_at, None);
    assert_eq!(missing_again.last_error_at, Some(house.now()));
}

#[tokio::test]
async fn a_dropped_file_may_have_its_name_in_large_letters() {
    let folder = tempfile::tempdir().unwrap();
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, folder.path(), Mapping::default());
    })
    .await;
    let rows = "event_id,kind,happened_at,alien_number\n1,released,2026-02-28,A012345678\n";
    for name in ["TODAY.CSV", "Later.Csv"] {
        let row = rows.replace("\n1,", &format!("\n{name},"));
        std::fs::write(folder.path().join(name), row).unwrap();
    }
    house.house.notifier().unwrap().read_folders().await;
    assert!(folder.path().join("TODAY.CSV.done").exists());
    assert!(folder.path().join("Later.Csv.done").exists());
    let county = feed(&house, "county").await;
    assert_eq!((county.taken, county.refused), (2, 0));
    assert_eq!(county.heard_at, Some(house.now()));
}

/// The columns of a dropped file, and its rows; the second one tells of no kind of event.
const IN_A_FILE: &str = "event_id,kind,happened_at,alien_number\n\
    1,released,2026-02-28,A012345678\n2,vanished,2026-02-28,A012345678\n";

/// A custody system that no other test has: the log is everybody's.
const HARBOUR: &str = "harbour";

#[tokio::test]
async fn a_file_that_cannot_be_renamed_is_taken_once_and_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let house = open_for(HARBOUR, folder.path()).await;
    let notifier = house.house.notifier().unwrap();
    let file = |name: &str| folder.path().join(name);
    // Where it is to go lies what no file can be put over.
    std::fs::create_dir_all(file("today.csv.done/kept")).unwrap();
    std::fs::write(file("today.csv"), IN_A_FILE).unwrap();
    let since = house.now();
    for _ in 0..3 {
        notifier.read_folders().await;
        let seen = feed(&house, HARBOUR).await;
        assert_eq!((seen.taken, seen.refused), (1, 1));
        assert_eq!(seen.last_error.as_deref(), Some("file_stays"));
        assert_eq!(
            (seen.heard_at, seen.last_error_at),
            (Some(since), Some(since))
        );
        house.pass(60);
    }
    assert!(file("today.csv").exists() && file("today.csv.problems.json").exists());
    let log = String::from_utf8_lossy(&logged()).into_owned();
    let said = log
        .lines()
        .filter(|line| line.contains("ERROR") && line.contains(HARBOUR));
    assert_eq!(said.count(), 1);

    // Another file of its name is read, and does not go out of the way either.
    let another = IN_A_FILE.replace("\n1,", "\n3,") + "4,died,2026-02-28,A012345678\n";
    std::fs::write(file("today.csv"), another).unwrap();
    for _ in 0..2 {
        notifier.read_folders().await;
        let seen = feed(&house, HARBOUR).await;
        assert_eq!((seen.taken, seen.refused), (3, 2));
    }

    std::fs::remove_dir_all(file("today.csv.done")).unwrap();
    notifier.read_folders().await;
    assert!(file("today.csv.done").is_file() && !file("today.csv").exists());
    assert_eq!(feed(&house, HARBOUR).await.taken, 3);
}

#[tokio::test]
async fn what_was_wrong_with_yesterdays_file_does_not_lie_beside_todays() {
    let folder = tempfile::tempdir().unwrap();
    let house = open_for("county", folder.path()).await;
    let file = |name: &str| folder.path().join(name);
    let good = IN_A_FILE.replace("vanished", "died");
    for (rows, wrong) in [(IN_A_FILE, true), (good.as_str(), false)] {
        std::fs::write(file("today.csv"), rows).unwrap();
        house.house.notifier().unwrap().read_folders().await;
        assert!(file("today.csv.done").exists());
        assert_eq!(file("today.csv.problems.json").exists(), wrong);
    }
}

#[tokio::test]
async fn a_file_that_is_none_and_cannot_be_renamed_is_refused_once() {
    let folder = tempfile::tempdir().unwrap();
    let house = open_for("county", folder.path()).await;
    let file = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(file("today.csv.refused/kept")).unwrap();
    std::fs::write(file("today.csv"), "no,heading,of,ours\n1,2,3,4\n").unwrap();
    for _ in 0..3 {
        house.house.notifier().unwrap().read_folders().await;
    }
    let seen = feed(&house, "county").await;
    assert_eq!((seen.taken, seen.refused), (0, 1));
    assert_eq!(seen.last_error.as_deref(), Some("file_stays"));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_said_once_and_read_when_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let house = open_for("county", folder.path()).await;
    let notifier = house.house.notifier().unwrap();
    let file = folder.path().join("today.csv");
    // It is a file, and nobody can read its first byte.
    std::os::unix::fs::symlink("/proc/self/mem", &file).unwrap();
    let since = house.now();
    for _ in 0..2 {
        notifier.read_folders().await;
        let seen = feed(&house, "county").await;
        assert_eq!((seen.heard_at, seen.refused), (None, 0));
        assert_eq!(seen.last_error.as_deref(), Some("file_unread"));
        assert_eq!(seen.last_error_at, Some(since));
        house.pass(60);
    }
    std::fs::remove_file(&file).unwrap();
    std::fs::write(&file, IN_A_FILE).unwrap();
    notifier.read_folders().await;
    assert!(folder.path().join("today.csv.done").exists());
    assert_eq!(feed(&house, "county").await.taken, 1);
}

/// A house with a custody system of this name that drops its files into this folder.
async fn open_for(source: &str, folder: &Path) -> TestHouse {
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, folder, Mapping::default());
        let sources = &mut settings.alerts.sources;
        let county = sources.remove("county").unwrap();
        sources.insert(source.to_owned(), county);
    })
    .await;
    house
}

async fn feed(house: &TestHouse, source: &str) -> Feed {
    let feeds: Feeds = house.staff().await.get(FEEDS).await.json();
    let mut feeds = feeds.feeds.into_iter();
    feeds.find(|feed| feed.source == source).unwrap()
}
