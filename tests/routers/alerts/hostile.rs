//! What a custody system, or whoever says to be one, must not be able to do.

use axum::{body::Body, http::Method};
use domain::wire::{feed::FeedAnswer, problem::kind};
use notifier::{
    feed::{
        HEADER, Mapping,
        parsers::{read_csv, read_json, read_xml},
    },
    paths::FEED_EVENTS,
    returns::read_report,
};
use serde_json::{Value, json};
use tests::alerts::{MailSink, PIN, SignedUp, notice, released};

use super::{deliver, dropping_into, open, open_with};

/// What the fuzz targets begin with: `cargo xtask fuzz`.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus");

#[test]
fn what_was_kept_of_fuzzing_is_read_or_refused() {
    let (mut records, plain) = (0, Mapping::default());
    let files = |target: &str| -> Vec<Vec<u8>> {
        let folder = std::fs::read_dir(format!("{CORPUS}/{target}")).unwrap();
        folder
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .collect()
    };
    for file in files("json") {
        records += read_json(&file, &plain).unwrap_or_default().len();
    }
    for file in files("xml") {
        records += read_xml(&file, &plain).unwrap_or_default().len();
    }
    for file in files("csv") {
        records += read_csv(&file, &plain).unwrap_or_default().len();
    }
    for file in files("mapping") {
        let _ = Mapping::parse(&String::from_utf8_lossy(&file));
    }
    let reports = files("report");
    let understood = reports.iter().filter_map(|file| read_report(file)).count();
    assert!(
        records > 8 && understood > 1,
        "the corpora say something: {records} records, {understood} reports"
    );
}

const JSON: &str = "application/json";

#[tokio::test]
async fn good_records_are_taken_beside_bad_ones() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let with = |id: &str, field: &str, value: Value| {
        let mut event = released(id);
        event[field] = value;
        event
    };
    let mut born = released("6");
    born["person"]["birth_date"] = json!("1900-01-01");
    let events = json!([
        released("1"),
        with("2", "happened_at", json!("1900-01-01")),
        with("3", "happened_at", json!("2100-01-01")),
        with("4", "kind", json!("vanished")),
        with("5", "height", json!(180)),
        born,
        "not a record",
        with("7", "person", json!({ "alien_number": 7 })),
        released("1"),
        with("1", "happened_at", json!("2026-02-27")),
    ]);
    let answer = jail.tell(&mut house.client(), house.now(), &events).await;
    assert_eq!(answer.status, 207);
    let answer: FeedAnswer = answer.json();
    let problems: Vec<_> = answer
        .problems
        .iter()
        .map(|problem| (problem.record, problem.code.as_str()))
        .collect();
    assert_eq!(
        problems,
        [
            (2, "happened_when"),
            (3, "happened_when"),
            (4, "kind"),
            (6, "birth_date"),
            (7, "malformed"),
            (8, "malformed"),
            (10, "conflicting"),
        ]
    );
    assert_eq!((answer.taken, answer.refused), (3, 7));
    assert!(
        answer
            .problems
            .iter()
            .all(|problem| !problem.detail.contains("1900"))
    );
}

#[tokio::test]
async fn another_encoding_costs_its_record_alone() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let mut latin = released("2");
    latin["person"]["given_name"] = json!("Jos?");
    let mut body = json!([released("1"), latin, released("3")])
        .to_string()
        .into_bytes();
    let place = body.iter().position(|byte| *byte == b'?').unwrap();
    body[place] = 0xe9;
    let mut client = house.client();
    let answer = jail.send(&mut client, house.now(), JSON, body).await;
    let answer: FeedAnswer = answer.json();
    assert_eq!((answer.taken, answer.refused), (2, 1));
    assert_eq!(answer.problems[0].record, 2);
}

#[tokio::test]
async fn what_is_no_batch_is_refused_whole() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let bomb = b"<!DOCTYPE a [<!ENTITY a \"aa\">]><Exchange><Booking>&a;</Booking></Exchange>";
    let many = format!("[{}1]", "1,".repeat(10_000));
    for (media_type, body, status, problem) in [
        (JSON, b"[{".to_vec(), 422, kind::MALFORMED),
        (JSON, b"\xff\xfe[\x00]\x00".to_vec(), 422, kind::MALFORMED),
        (JSON, vec![b'['; 100_000], 422, kind::MALFORMED),
        (JSON, many.into_bytes(), 413, kind::TOO_LARGE),
        (
            "application/xml",
            b"<a><b></a>".to_vec(),
            422,
            kind::MALFORMED,
        ),
        ("application/xml", bomb.to_vec(), 422, kind::MALFORMED),
        (
            "text/csv",
            b"event_id".to_vec(),
            415,
            kind::UNSUPPORTED_MEDIA_TYPE,
        ),
    ] {
        let mut client = house.client();
        let answer = jail.send(&mut client, house.now(), media_type, body).await;
        answer.problem(status, problem);
    }
}

#[tokio::test]
async fn a_hundred_megabytes_are_refused_before_they_come() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let header = jail.header(house.now(), b"");
    let headers = [
        (HEADER, header.as_str()),
        ("content-type", JSON),
        ("content-length", "104857600"),
    ];
    let mut client = house.client();
    let announced = client
        .send(Method::POST, FEED_EVENTS, &headers, Body::empty())
        .await;
    announced.problem(413, kind::TOO_LARGE);
    let body = vec![b' '; 17 * 1024 * 1024];
    let sent = jail.send(&mut client, house.now(), JSON, body).await;
    sent.problem(413, kind::TOO_LARGE);
}

#[tokio::test]
async fn only_a_known_source_is_listened_to() {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let body = released("1").to_string();
    let good = jail.header(house.now(), body.as_bytes());
    let mut client = house.client();
    for header in [
        String::new(),
        "jail".to_owned(),
        "jail;1;AAAA".to_owned(),
        good.replace("jail", "prison"),
        jail.header(house.now(), b"other"),
        jail.header(house.now() - 301, body.as_bytes()),
        jail.header(house.now() + 301, body.as_bytes()),
    ] {
        let headers = [(HEADER, header.as_str()), ("content-type", JSON)];
        let answer = client
            .send(
                Method::POST,
                FEED_EVENTS,
                &headers,
                Body::from(body.clone()),
            )
            .await;
        answer.problem(401, kind::SOURCE_UNKNOWN);
    }
    // The same again is the same events.
    for _ in 0..2 {
        let headers = [(HEADER, good.as_str()), ("content-type", JSON)];
        let answer = client
            .send(
                Method::POST,
                FEED_EVENTS,
                &headers,
                Body::from(body.clone()),
            )
            .await;
        assert_eq!(answer.json::<FeedAnswer>().taken, 1);
    }
}

#[tokio::test]
async fn an_event_that_comes_twice_or_late_is_told_once() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail
        .only("ana@example.org")
        .token(notifier::paths::CONFIRM_PAGE);
    ana.ask(notifier::paths::CONFIRM, &link, PIN).await;
    let mut booked = released("0");
    booked["kind"] = json!("booked_in");
    booked["happened_at"] = json!("2026-02-20");
    let batch = json!([released("1"), released("1"), booked]);
    for _ in 0..2 {
        let answer = jail.tell(&mut house.client(), house.now(), &batch).await;
        assert_eq!(answer.json::<FeedAnswer>().taken, 3);
    }
    assert_eq!(deliver(&house).await, 1);
}

#[tokio::test]
async fn a_folder_takes_files_that_are_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, folder.path(), Mapping::default());
    })
    .await;
    let file = |name: &str| folder.path().join(name);
    std::fs::write(
        file("one.csv"),
        "event_id,kind,happened_at,alien_number,country\n\
         1,released,2026-02-28,A012345678,MX\n2,vanished,2026-02-28,A012345678,MX\n",
    )
    .unwrap();
    std::fs::write(file("two.csv"), "no,heading,of,ours\n1,2,3,4\n").unwrap();
    std::fs::write(file("three.csv.part"), "event_id").unwrap();
    // A hundred megabytes of nothing, which no file system keeps.
    let large = std::fs::File::create(file("four.csv")).unwrap();
    large.set_len(100 * 1024 * 1024).unwrap();
    house.house.notifier().unwrap().read_folders().await;
    for (name, there) in [
        ("one.csv", false),
        ("one.csv.done", true),
        ("one.csv.problems.json", true),
        ("two.csv.refused", true),
        ("four.csv.refused", true),
        ("three.csv.part", true),
    ] {
        assert_eq!(file(name).exists(), there, "{name}");
    }
    let problems = std::fs::read(file("one.csv.problems.json")).unwrap();
    let problems: FeedAnswer = serde_json::from_slice(&problems).unwrap();
    assert_eq!((problems.taken, problems.refused), (1, 1));
    let feeds: Value = house.staff().await.get(notifier::paths::FEEDS).await.json();
    assert_eq!(feeds["feeds"][0]["source"], "county");
    assert_eq!(feeds["feeds"][0]["taken"], 1);
    assert_eq!(feeds["feeds"][1]["source"], "jail");
}

#[tokio::test]
async fn dates_and_ids_are_looked_at_whichever_way_they_come() {
    let folder = tempfile::tempdir().unwrap();
    let (house, jail) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, folder.path(), Mapping::default());
    })
    .await;
    let told = [
        ("1", "2026-02-20"),
        ("2", "1900-01-01"),
        ("3", "2100-01-01"),
        // The same again; and another event of its name.
        ("1", "2026-02-20"),
        ("1", "2026-02-21"),
    ];
    let expected = [
        (2, "happened_when"),
        (3, "happened_when"),
        (5, "conflicting"),
    ];

    let bookings = told.map(|(id, on)| {
        format!(
            "<j:Booking><nc:ActivityIdentification><nc:IdentificationID>{id}</nc:IdentificationID>\
             </nc:ActivityIdentification><nc:ActivityDate><nc:Date>{on}</nc:Date></nc:ActivityDate>\
             <im:AlienNumberIdentification><nc:IdentificationID>A012345678</nc:IdentificationID>\
             </im:AlienNumberIdentification></j:Booking>"
        )
    });
    let document = format!("<Exchange>{}</Exchange>", bookings.concat());
    let (mut client, body) = (house.client(), document.into_bytes());
    let in_xml = jail.send(&mut client, house.now(), "application/xml", body);
    let in_xml: FeedAnswer = in_xml.await.json();

    let rows = told.map(|(id, on)| format!("{id},booked_in,{on},A012345678\n"));
    let file = format!("event_id,kind,happened_at,alien_number\n{}", rows.concat());
    std::fs::write(folder.path().join("today.csv"), file).unwrap();
    house.house.notifier().unwrap().read_folders().await;
    let problems = std::fs::read(folder.path().join("today.csv.problems.json")).unwrap();
    let in_csv: FeedAnswer = serde_json::from_slice(&problems).unwrap();

    for answer in [in_xml, in_csv] {
        let problems: Vec<_> = answer
            .problems
            .iter()
            .map(|problem| (problem.record, problem.code.as_str()))
            .collect();
        assert_eq!(problems, expected);
        assert_eq!((answer.taken, answer.refused), (2, 3));
    }
}
