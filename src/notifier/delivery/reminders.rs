//! Reminders of staff go out by the office's mail server: how many cases wait, and a link to the desk. What
//! is left for them, and for whom, is the desk's; here it is taken from the store and handed over.

use std::{sync::LazyLock, time::Duration};

use domain::wire::UnixSeconds;
use store::{LeftReminder, ReminderEnd, StoreError};
use tokio::time::{MissedTickBehavior, interval, timeout};
use wording::{Catalogue, language::ENGLISH};
use zeroize::Zeroizing;

use super::{mail::Mail, provider::Sending, schedule::next};
use crate::Notifier;

/// How long a claim holds.
const CLAIM_LIFE: UnixSeconds = 15 * 60;
/// Longest that handing one over takes.
const PATIENCE: Duration = Duration::from_mins(2);
/// How often to look whether something was left.
const LOOKING: Duration = Duration::from_secs(5);
/// How long one is tried: later its numbers are old and the office may be closed. The next morning leaves a
/// new one.
const GIVEN_UP_AFTER: UnixSeconds = 2 * 60 * 60;

/// The staff app is in English alone.
static WORDS: LazyLock<Catalogue> = LazyLock::new(|| {
    let compiled = include_str!(concat!(env!("OUT_DIR"), "/staff.catalogue"));
    Catalogue::in_language(ENGLISH, &[compiled])
});

/// Hands over whatever is left, until the notifier is told to stop.
pub(super) async fn keep_reminding(notifier: &Notifier) {
    if notifier.channels.mail.is_none() {
        return;
    }
    let mut looks = interval(LOOKING);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !notifier.is_stopping() {
        if let Err(error) = remind(notifier).await {
            tracing::error!(%error, "staff were not reminded; the next round tries again");
        }
        looks.tick().await;
    }
}

/// Hands over what is due, and says how many attempts were made.
pub(super) async fn remind(notifier: &Notifier) -> Result<usize, StoreError> {
    let Some((server, _)) = &notifier.channels.mail else {
        return Ok(0);
    };
    let now = (notifier.clock)();
    let due = notifier
        .store
        .claim_reminders(now, now + CLAIM_LIFE)
        .await?;
    let mut attempts = 0;
    for reminder in due {
        // What is left over is tried again once the claim ends.
        if notifier.is_stopping() {
            break;
        }
        let (account, left_at) = (reminder.account, reminder.left_at);
        let store = &notifier.store;
        if is_old(left_at, (notifier.clock)()) {
            tracing::warn!(account, "a reminder was given up");
            store
                .settle_reminder(account, left_at, ReminderEnd::Over)
                .await?;
            continue;
        }
        let mail = written(notifier, &reminder);
        let sent = timeout(PATIENCE, server.send(&mail)).await;
        let sent = sent.unwrap_or(Sending::Later("timeout"));
        attempts += 1;
        let end = end(&reminder, sent, (notifier.clock)());
        store.settle_reminder(account, left_at, end).await?;
        if matches!(sent, Sending::Unreachable(_)) {
            break;
        }
    }
    Ok(attempts)
}

/// What follows from an attempt. An address that is no good is shown to whoever chose it.
fn end(reminder: &LeftReminder, sent: Sending, now: UnixSeconds) -> ReminderEnd {
    let account = reminder.account;
    match sent {
        Sending::Accepted => ReminderEnd::Over,
        Sending::Refused(word) => {
            tracing::warn!(account, word, "the address for reminders was refused");
            ReminderEnd::Refused
        }
        Sending::Later(word) | Sending::Unreachable(word) => {
            tracing::warn!(account, word, "a reminder was not taken");
            let again = next(reminder.attempts, reminder.left_at, now)
                .filter(|again| !is_old(reminder.left_at, *again));
            again.map_or(ReminderEnd::Over, ReminderEnd::Again)
        }
    }
}

fn is_old(left_at: UnixSeconds, now: UnixSeconds) -> bool {
    now.saturating_sub(left_at) >= GIVEN_UP_AFTER
}

fn written(notifier: &Notifier, reminder: &LeftReminder) -> Mail {
    let waits = reminder.waits;
    let [fresh, urgent, due] = [waits.fresh, waits.urgent, waits.due].map(|one| one.to_string());
    let desk = format!("{}/desk/", notifier.settings.address);
    let account = format!("{desk}account");
    let body = WORDS.text(
        "reminder-mail",
        &[
            ("fresh", &fresh),
            ("urgent", &urgent),
            ("due", &due),
            ("desk", &desk),
            ("account", &account),
        ],
    );
    Mail {
        to: Zeroizing::new(reminder.address.clone()),
        subject: WORDS.text("reminder-subject", &[]),
        body: Zeroizing::new(body),
        language: ENGLISH.tag.to_owned(),
        // What comes back under it is about no alert.
        id: format!("reminder-{}-{}", reminder.account, reminder.left_at),
        cancel: Zeroizing::new(account),
    }
}

#[test]
fn a_reminder_says_numbers_and_where_to_look() {
    let arguments = [
        ("fresh", "12"),
        ("urgent", "2"),
        ("due", "0"),
        ("desk", "https://office.test/desk/"),
        ("account", "https://office.test/desk/account"),
    ];
    let text = WORDS.text("reminder-mail", &arguments);
    assert_eq!(
        text,
        "New: 12\nUrgent: 2\nDue: 0\n\nOpen the desk: https://office.test/desk/\n\n\
         To change or stop these mails: https://office.test/desk/account"
    );
    assert_eq!(WORDS.text("reminder-subject", &[]), "Your desk");
}

#[test]
fn a_reminder_is_tried_for_two_hours() {
    let reminder = LeftReminder {
        account: 3,
        left_at: 1000,
        address: String::new(),
        waits: store::Waits::default(),
        attempts: 1,
    };
    let last = 1000 + GIVEN_UP_AFTER - 61;
    for not_taken in [Sending::Later("busy"), Sending::Unreachable("down")] {
        assert_eq!(end(&reminder, not_taken, 1000), ReminderEnd::Again(1060));
        let again = ReminderEnd::Again(last + 60);
        assert_eq!(end(&reminder, not_taken, last), again);
        assert_eq!(end(&reminder, not_taken, last + 1), ReminderEnd::Over);
    }
}
