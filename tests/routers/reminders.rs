//! Reminders of staff by mail: numbers and a link, while the office is open, once, and to whom that is of
//! use.

use desk::paths::{CASE, REMINDERS, SESSION};
use domain::{
    staff::Role,
    wire::{
        desk::SignIn,
        problem::kind,
        reminders::{OwnReminders, ReminderRule, Reminders},
    },
};
use gate::paths::SUBMISSIONS;
use jiff::tz::TimeZone;
use notifier::MailSettings;
use serde_json::json;
use tests::{
    alerts::MailSink,
    routers::{Client, PASSWORD, TestHouse, Visitor, intake},
};

/// From the clock's first instant, a Sunday at noon, to an hour of Monday at which the office is open
/// whether its clock is that of Greenwich or of New York.
const TO_MONDAY: u64 = 27 * 60 * 60;
const DAY: u64 = 24 * 60 * 60;
const ADDRESS: &str = "ana@office.test";

async fn open(mail: &MailSink) -> TestHouse {
    open_in(mail, "UTC").await
}

/// The office's clock is that of a zone.
async fn open_in(mail: &MailSink, zone: &str) -> TestHouse {
    TestHouse::open_with(|settings| {
        settings.time_zone = TimeZone::get(zone).unwrap();
        settings.alerts.zone = settings.time_zone.clone();
        "https://office.test".clone_into(&mut settings.alerts.address);
        settings.alerts.mail = Some(MailSettings {
            server: mail.address().into(),
            from: "Updates <updates@office.test>".to_owned(),
            certificate: None,
            bounces: None,
        });
    })
    .await
}

fn chosen(rule: ReminderRule, address: &str) -> Reminders {
    Reminders {
        rule,
        address: address.to_owned(),
    }
}

async fn choose(staff: &mut Client, rule: ReminderRule, address: &str) {
    let answer = staff.post(REMINDERS, &chosen(rule, address)).await;
    assert_eq!(answer.status, 204, "{}", answer.text());
}

/// What the house does each minute, and the mail that follows from it: how much goes out.
async fn remind(house: &TestHouse) -> usize {
    house.house.leave_reminders().await.unwrap();
    house.house.notifier().unwrap().deliver().await.unwrap()
}

/// Somebody who is not safe, and says what must be in no mail. Gives the reference.
async fn not_safe(visitor: &Visitor, client: &mut Client, name: &str) -> String {
    let answers = [("safe-now", json!("no")), ("your-name", json!(name))];
    let submission = visitor.submission(&intake(&answers));
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    submission.submission_id
}

#[tokio::test]
async fn staff_are_reminded_once_on_open_days_by_numbers_alone() {
    let mail = MailSink::start();
    let house = open(&mail).await;
    let mut ana = house.staff_as(Role::Specialist).await;
    choose(&mut ana, ReminderRule::Daily, ADDRESS).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let id = not_safe(&visitor, &mut client, "Canarina").await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    assert_eq!(remind(&house).await, 0, "it is Sunday");

    house.pass(TO_MONDAY);
    house.house.leave_reminders().await.unwrap();
    // What was left is there after a restart, and is not left again.
    let house = house.restart().await;
    assert_eq!(remind(&house).await, 1);
    let sent = mail.only(ADDRESS);
    let body = sent.body();
    for line in [
        "New: 2",
        "Urgent: 1",
        "https://office.test/desk/",
        "https://office.test/desk/account",
    ] {
        assert!(body.contains(line), "{body}");
    }
    assert!(sent.text.contains("Subject: Your desk"), "{}", sent.text);
    let id: envelope::SubmissionId = id.parse().unwrap();
    let reference = id.reference().to_string();
    for never in ["Canarina", &reference, "victim", "safe"] {
        assert!(
            !sent.text.contains(never) && !body.contains(never),
            "{never}"
        );
    }
    assert_eq!(remind(&house).await, 0);
    let house = house.restart().await;
    assert_eq!(remind(&house).await, 0, "it was sent");
    house.pass(DAY);
    assert_eq!(remind(&house).await, 1, "the next morning");
}

#[tokio::test]
async fn what_could_not_be_sent_for_two_hours_waits_for_the_next_morning() {
    let mail = MailSink::start();
    let house = open(&mail).await;
    let mut ana = house.staff_as(Role::Specialist).await;
    choose(&mut ana, ReminderRule::Daily, ADDRESS).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    not_safe(&visitor, &mut client, "Ana").await;
    house.pass(TO_MONDAY);
    house.house.leave_reminders().await.unwrap();
    house.pass(2 * 60 * 60);
    let notifier = house.house.notifier().unwrap();
    assert_eq!(notifier.deliver().await.unwrap(), 0);
    assert_eq!(mail.count(), 0, "its numbers are old");
    house.pass(DAY - 2 * 60 * 60);
    assert_eq!(remind(&house).await, 1);
    mail.only(ADDRESS);
}

#[tokio::test]
async fn whether_it_is_open_is_what_the_offices_clock_says() {
    let mail = MailSink::start();
    let house = open_in(&mail, "Pacific/Guam").await;
    let mut ana = house.staff_as(Role::Specialist).await;
    choose(&mut ana, ReminderRule::Daily, ADDRESS).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    not_safe(&visitor, &mut client, "Ana").await;
    // Ten in the morning of Monday on Guam; at Greenwich Monday has just begun.
    house.pass(DAY / 2);
    assert_eq!(remind(&house).await, 1);
}

#[tokio::test]
async fn what_is_urgent_is_told_soon_and_a_flood_no_oftener() {
    let mail = MailSink::start();
    let house = open(&mail).await;
    let mut ana = house.staff_as(Role::Specialist).await;
    let mut omar = house.staff_as(Role::Operator).await;
    choose(&mut ana, ReminderRule::Urgent, ADDRESS).await;
    choose(&mut omar, ReminderRule::Daily, "omar@office.test").await;
    house.pass(TO_MONDAY);
    assert_eq!(remind(&house).await, 0, "nothing waits this morning");

    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    not_safe(&visitor, &mut client, "Ana").await;
    assert_eq!(remind(&house).await, 1, "to who asked for it");
    assert!(mail.only(ADDRESS).body().contains("Urgent: 1"));
    for name in ["Ben", "Cam", "Dina", "Eve"] {
        not_safe(&visitor, &mut client, name).await;
        assert_eq!(remind(&house).await, 0, "however many come");
    }
    house.pass(15 * 60);
    assert_eq!(remind(&house).await, 1);
    mail.only(ADDRESS);
    house.pass(60 * 60);
    assert_eq!(remind(&house).await, 0, "nothing urgent is new");
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_here_or_by_its_server() {
    let mail = MailSink::start();
    let house = open(&mail).await;
    let mut ana = house.staff_as(Role::Specialist).await;
    let own: OwnReminders = ana.get(REMINDERS).await.json();
    assert_eq!(own.chosen, chosen(ReminderRule::Never, ""));
    assert!(own.possible && !own.refused);
    let none = chosen(ReminderRule::Daily, "nobody");
    ana.post(REMINDERS, &none)
        .await
        .problem(422, kind::MALFORMED);

    choose(&mut ana, ReminderRule::Daily, "refuse@office.test").await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    house.pass(TO_MONDAY);
    assert_eq!(remind(&house).await, 1);
    let mut ana = house.client();
    let sign_in = SignIn {
        username: Role::Specialist.name().to_owned(),
        password: PASSWORD.to_owned(),
    };
    ana.post(SESSION, &sign_in).await;
    let own: OwnReminders = ana.get(REMINDERS).await.json();
    assert!(own.refused, "whoever chose it is told");
    assert_eq!(remind(&house).await, 0, "and it is not tried again");

    choose(&mut ana, ReminderRule::Never, "refuse@office.test").await;
    let own: OwnReminders = ana.get(REMINDERS).await.json();
    assert_eq!(
        own.chosen,
        chosen(ReminderRule::Never, ""),
        "no address is kept"
    );
    assert!(!own.refused);
}

#[tokio::test]
async fn an_office_without_mail_says_so() {
    let house = TestHouse::open().await;
    let mut ana = house.staff().await;
    let own: OwnReminders = ana.get(REMINDERS).await.json();
    assert!(!own.possible);
    choose(&mut ana, ReminderRule::Daily, ADDRESS).await;
    house.pass(TO_MONDAY);
    assert_eq!(remind(&house).await, 0);
}

#[tokio::test]
async fn what_waits_for_a_second_person_counts_among_what_is_due() {
    let mail = MailSink::start();
    let house = open(&mail).await;
    let mut ana = house.staff_as(Role::Specialist).await;
    choose(&mut ana, ReminderRule::Daily, ADDRESS).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let id = not_safe(&visitor, &mut client, "Ana").await;
    let hoax = json!({ "version": 0, "act": { "close": { "disposition": "hoax" } } });
    let suspected = ana.post(&CASE.replace("{id}", &id), &hoax).await;
    assert_eq!(suspected.status, 200, "{}", suspected.text());
    // Nothing is left of the case but what the second person has to do.
    house.pass(TO_MONDAY + 7 * DAY);
    assert_eq!(remind(&house).await, 1);
    let body = mail.only(ADDRESS).body();
    assert!(body.contains("Due: 1") && body.contains("New: 0"), "{body}");
}
