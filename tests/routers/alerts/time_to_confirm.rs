//! How long a sign-up can be confirmed: from when somebody was first asked, whatever kept the request
//! back until then.

use domain::wire::{alerts::SignUpList, vine::SignUpState};
use notifier::paths::{CONFIRM, CONFIRM_PAGE, SIGN_UPS};
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice},
    routers::TestHouse,
};

use super::{expire_and_deliver, open, open_with};

const HOUR: u64 = 60 * 60;

#[tokio::test]
async fn a_request_after_a_day_of_outage_is_still_confirmed() {
    let mail = MailSink::start();
    let port = mail.port;
    let (house, _) = open_with(&mail.address(), |settings| {
        settings.alerts.confirm_hours = 24;
    })
    .await;
    drop(mail);
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    for _ in 0..25 {
        expire_and_deliver(&house).await;
        house.pass(HOUR);
    }
    let mail = MailSink::start_at(port, None);
    assert_eq!(expire_and_deliver(&house).await, 1);
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    confirms_at_the_last_moment(&house, &mut ana, &link, 24).await;
}

#[tokio::test]
async fn who_is_first_written_to_in_the_morning_has_the_time_that_the_mail_names() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    // Noon became ten in the evening.
    house.pass(10 * HOUR);
    let by_day = notice("ana@example.org", &[("alert-contact-1-hours", "day-only")]);
    let mut ana = SignedUp::at(&house, &by_day).await;
    assert_eq!(expire_and_deliver(&house).await, 0);
    house.pass(10 * HOUR);
    assert_eq!(expire_and_deliver(&house).await, 1);
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    confirms_at_the_last_moment(&house, &mut ana, &link, 48).await;
}

#[tokio::test]
async fn who_cannot_be_asked_is_waited_for_until_the_request_is_given_up() {
    let (house, _) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    for (seconds, state) in [
        (72 * HOUR - 1, SignUpState::Requested),
        (1, SignUpState::Expired),
    ] {
        house.pass(seconds);
        house.house.erase_expired().await.unwrap();
        let list: SignUpList = house.staff().await.get(SIGN_UPS).await.json();
        assert_eq!(list.sign_ups[0].state, state);
    }
}

/// A second before so many hours are over, the sign-up is there still and the link confirms it.
async fn confirms_at_the_last_moment(
    house: &TestHouse,
    person: &mut SignedUp,
    link: &str,
    hours: u64,
) {
    house.pass(hours * HOUR - 1);
    house.house.erase_expired().await.unwrap();
    assert_eq!(person.ask(CONFIRM, link, PIN).await.status, 200);
}
