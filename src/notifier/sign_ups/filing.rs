//! Files what arrived, each once, with the requests to confirm.

use domain::{
    custody::{Contact, ContactChannel, ContactHours, SignUp, Topic, matching::WantedMarks},
    wire::{UnixSeconds, office::AlertsWay, vine::SignUpState},
};
use store::{
    StoreError,
    alerts::{HandOff, KeptNotice, Link, LinkPurpose, NewContact, NewLink, NewSignUp},
};

use super::reading::{UNKNOWN_KEY, read};
use crate::{
    Notifier,
    keys::{contact_place, digest},
    pins::HashingFailed,
    today::today,
};

/// How many notices are opened and filed at a time.
const BATCH: u32 = 64;

/// Opens and files everything that arrived since the last time. What is not hashed waits for the next
/// time, as it is.
pub(crate) async fn file_new(notifier: &Notifier) -> Result<(), StoreError> {
    let mut again = notifier.filing.lock().await;
    if *again {
        *again = !file_again(notifier).await?;
    }
    loop {
        let notices = notifier.store.unfiled_notices(BATCH).await?;
        if notices.is_empty() {
            return Ok(());
        }
        let sign_ups = new_sign_ups(notifier, &notices).await;
        notifier.store.file_sign_ups(&sign_ups).await?;
        notifier.wake();
        if sign_ups.len() < notices.len() {
            return Ok(());
        }
    }
}

/// Tries what no key opened with the keys of today: one may have come back from a backup or from paper.
/// Gives whether all were tried.
async fn file_again(notifier: &Notifier) -> Result<bool, StoreError> {
    let mut last = 0;
    loop {
        let notices = notifier
            .store
            .unread_notices(UNKNOWN_KEY, last, BATCH)
            .await?;
        let Some(newest) = notices.last() else {
            return Ok(true);
        };
        last = newest.sequence;
        let mut opened = new_sign_ups(notifier, &notices).await;
        let all = opened.len() == notices.len();
        opened.retain(|sign_up| sign_up.fault != Some(UNKNOWN_KEY));
        if !opened.is_empty() {
            tracing::info!(
                opened = opened.len(),
                "sign-ups open now that did not before"
            );
            notifier.store.file_again(&opened).await?;
            notifier.wake();
        }
        if !all {
            return Ok(false);
        }
    }
}

/// The first ones of these, up to the one during which the process is told to stop, or the machine
/// cannot hash.
async fn new_sign_ups(notifier: &Notifier, notices: &[KeptNotice]) -> Vec<NewSignUp> {
    let now = (notifier.clock)();
    let mut sign_ups = Vec::with_capacity(notices.len());
    for notice in notices {
        if notifier.is_stopping() {
            break;
        }
        match new_sign_up(notifier, notice, now).await {
            Ok(sign_up) => sign_ups.push(sign_up),
            // A runtime that ends hashes nothing more.
            Err(HashingFailed) if notifier.is_stopping() => break,
            Err(error) => {
                tracing::error!(%error, "sign-ups wait to be filed");
                break;
            }
        }
    }
    sign_ups
}

async fn new_sign_up(
    notifier: &Notifier,
    notice: &KeptNotice,
    now: UnixSeconds,
) -> Result<NewSignUp, HashingFailed> {
    let read = match read(notice, &notifier.openers, today(now)) {
        Ok(sign_up) => sign_up,
        Err(fault) => return Ok(unreadable(notice, fault, now)),
    };
    let way = if read.is_finished_elsewhere() {
        AlertsWay::HandOff
    } else {
        notifier.settings.way(read.system)
    };
    if way != AlertsWay::HandOff && (read.pin.is_none() || read.contacts.is_empty()) {
        return Ok(unreadable(notice, "incomplete", now));
    }
    let sequence = notice.sequence;
    let pin = match &read.pin {
        Some(pin) if way != AlertsWay::HandOff => {
            let peppered = notifier.keys.peppered(sequence, pin.as_str());
            Some(notifier.pins.hash(peppered, &notifier.entropy).await?)
        }
        _ => None,
    };
    // Longer once somebody was asked.
    let confirm_until = now + notifier.settings.time_to_confirm();
    let contacts = match way {
        AlertsWay::HandOff => Some(Vec::new()),
        AlertsWay::Service | AlertsWay::Both => contacts(notifier, sequence, &read, confirm_until),
    };
    let Some(contacts) = contacts else {
        return Ok(unreadable(notice, "bad_contact", now));
    };
    Ok(NewSignUp {
        sequence,
        filed_at: now,
        state: match way {
            AlertsWay::HandOff => SignUpState::HandOffPending,
            AlertsWay::Service | AlertsWay::Both => SignUpState::Requested,
        },
        hand_off: match way {
            AlertsWay::Service => HandOff::None,
            AlertsWay::HandOff | AlertsWay::Both => HandOff::Pending,
        },
        fault: None,
        system: Some(read.system),
        language: language(&read.language),
        topics: topics(&read.topics),
        urgent: read.urgent_at_any_hour,
        pin,
        confirm_until,
        marks: WantedMarks::new(&read.wanted, &|kind, text| notifier.keys.mark(kind, text)),
        contacts,
    })
}

/// Nothing that arrived is lost: a person looks at what nobody can read.
fn unreadable(notice: &KeptNotice, fault: &'static str, now: UnixSeconds) -> NewSignUp {
    NewSignUp {
        sequence: notice.sequence,
        filed_at: now,
        state: SignUpState::Unreadable,
        hand_off: HandOff::None,
        fault: Some(fault),
        system: None,
        language: language(""),
        topics: 0,
        urgent: false,
        pin: None,
        confirm_until: now,
        marks: WantedMarks::default(),
        contacts: Vec::new(),
    }
}

/// Each contact once, sealed, with the link that confirms it; `None` when one cannot be sealed.
fn contacts(
    notifier: &Notifier,
    sequence: i64,
    sign_up: &SignUp,
    expires_at: UnixSeconds,
) -> Option<Vec<NewContact>> {
    let mut seen: Vec<&Contact> = Vec::new();
    let mut contacts = Vec::new();
    for contact in &sign_up.contacts {
        let twice = |other: &&&Contact| {
            other.channel == contact.channel && other.address == contact.address
        };
        if seen.iter().find(twice).is_some() {
            continue;
        }
        seen.push(contact);
        let place = contact_place(sequence, contact.number);
        let link = Link {
            purpose: LinkPurpose::Confirm,
            sequence,
            contact: contact.number,
            event: 0,
        };
        let code = (contact.channel == ContactChannel::Text).then(|| {
            let code = notifier.keys.code(sequence, contact.number);
            notifier.keys.code_mark(&code)
        });
        contacts.push(NewContact {
            number: contact.number,
            channel: contact.channel,
            sealed: notifier
                .keys
                .seal(&place, &contact.address, &notifier.entropy)?,
            message: contact.message,
            any_hour: contact.hours == ContactHours::AnyHour,
            code,
            link: Some(NewLink {
                digest: digest(&notifier.keys.token(&link)),
                link,
                expires_at,
            }),
        });
    }
    Some(contacts)
}

/// One bit a topic.
pub(crate) fn topics(topics: &[Topic]) -> u16 {
    topics.iter().fold(0, |bits, topic| bits | topic.bit())
}

/// The tag of a language that alerts are written in; English where there is none.
pub(crate) fn language(tag: &str) -> String {
    wording::Language::of(tag)
        .unwrap_or(wording::language::ENGLISH)
        .tag
        .to_owned()
}
