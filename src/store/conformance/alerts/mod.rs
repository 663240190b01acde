//! Promises of what the notifier keeps: sign-ups, events and what follows from them, delivery.

mod delivery;
mod ended;
mod events;
mod protection;
mod secret;
mod sign_ups;
mod time_to_confirm;

pub(super) use delivery::*;
pub(super) use ended::*;
pub(super) use events::*;
pub(super) use protection::*;
pub(super) use secret::*;
pub(super) use sign_ups::*;
pub(super) use time_to_confirm::*;

use domain::{
    custody::{
        ContactChannel, EventKind, Happened, Topic,
        matching::{EventMarks, WantedMarks},
    },
    wire::vine::SignUpState,
};
use envelope::Part::{Intake, Notice};
use jiff::civil::date;

use super::{NOW, submission};
use crate::{
    Inbox,
    alerts::{
        Claim, CustodyEvents, EventRecord, HandOff, Link, LinkPurpose, Links, NewContact, NewLink,
        NewSignUp, Notices, NotifierSecret, Outbox, Questions, Recorded, SignUps, Waiting,
    },
};

/// All that the notifier needs of a store.
pub(super) trait AlertStore:
    Inbox + Notices + SignUps + Links + CustodyEvents + Outbox + Questions + NotifierSecret + Waiting
{
}

impl<S> AlertStore for S where
    S: Inbox
        + Notices
        + SignUps
        + Links
        + CustodyEvents
        + Outbox
        + Questions
        + NotifierSecret
        + Waiting
{
}

/// The number of a person in custody.
const NUMBER: [u8; 32] = [7; 32];
/// The same with a country.
const NUMBER_COUNTRY: [u8; 32] = [8; 32];
/// Their names with a country.
const NAMES: [u8; 32] = [9; 32];

/// A submission with a notice, and the sign-up that came of it: two contacts, by number.
pub(super) async fn filed(store: &impl AlertStore, id: u8) -> i64 {
    let notice = submission(id, &[(Intake, b"story"), (Notice, b"address")]);
    store.accept(&notice).await.unwrap();
    let unfiled = store.unfiled_notices(10).await.unwrap();
    let sequence = unfiled.first().unwrap().sequence;
    store.file_sign_ups(&[sign_up(sequence)]).await.unwrap();
    sequence
}

/// The same, confirmed by its first contact.
pub(super) async fn confirmed(store: &impl AlertStore, id: u8) -> i64 {
    let sequence = filed(store, id).await;
    assert!(store.confirm(sequence, 1, NOW + 10).await.unwrap());
    sequence
}

/// A notice that nobody can read, for this reason.
async fn unreadable(store: &impl AlertStore, id: u8, fault: &'static str) -> i64 {
    let notice = submission(id, &[(Intake, b"story"), (Notice, b"address")]);
    store.accept(&notice).await.unwrap();
    let sequence = store.unfiled_notices(1).await.unwrap()[0].sequence;
    let unreadable = NewSignUp {
        state: SignUpState::Unreadable,
        fault: Some(fault),
        contacts: Vec::new(),
        ..sign_up(sequence)
    };
    store.file_sign_ups(&[unreadable]).await.unwrap();
    sequence
}

fn sign_up(sequence: i64) -> NewSignUp {
    NewSignUp {
        sequence,
        filed_at: NOW,
        state: SignUpState::Requested,
        hand_off: HandOff::None,
        fault: None,
        system: None,
        language: "es".to_owned(),
        topics: Topic::Release.bit() | Topic::Court.bit(),
        urgent: true,
        pin: Some("verifier".to_owned()),
        confirm_until: NOW + 1000,
        marks: WantedMarks {
            number: Some(NUMBER),
            number_country: Some(NUMBER_COUNTRY),
            name: None,
            birth: None,
        },
        contacts: vec![
            contact(sequence, 1, ContactChannel::Email),
            contact(sequence, 2, ContactChannel::Text),
        ],
    }
}

fn contact(sequence: i64, number: u8, channel: ContactChannel) -> NewContact {
    NewContact {
        number,
        channel,
        sealed: vec![number; 40],
        message: false,
        any_hour: number == 2,
        code: Some([number; 32]),
        link: Some(link(sequence, number)),
    }
}

fn link(sequence: i64, number: u8) -> NewLink {
    let mut digest = [number; 32];
    digest[..8].copy_from_slice(&sequence.to_be_bytes());
    NewLink {
        digest,
        link: Link {
            purpose: LinkPurpose::Confirm,
            sequence,
            contact: number,
            event: 0,
        },
        expires_at: NOW + 1000,
    }
}

/// An event about the person of [`sign_up`].
pub(super) fn event(id: u8, kind: EventKind) -> EventRecord {
    EventRecord {
        id: [id; 32],
        digest: [id; 32],
        kind,
        happened: Happened {
            on: date(2026, 11, 28),
            order: 1000,
        },
        marks: EventMarks {
            number: Some(NUMBER),
            number_country: Some(NUMBER_COUNTRY),
            name: Some(NAMES),
            births: Vec::new(),
            person: Some(NUMBER),
        },
        protected: false,
        hearing: None,
    }
}

async fn record(store: &impl AlertStore, event: EventRecord) -> Recorded {
    let recorded = store.record_events("jail", &[event], NOW + 20).await;
    recorded.unwrap()[0]
}

/// Everything, by day.
pub(super) fn everything() -> Claim {
    Claim {
        channels: ContactChannel::ALL.to_vec(),
        day: true,
        now: NOW + 100,
        until: NOW + 200,
        limit: 100,
    }
}

/// Sign-ups, contacts and events of what is due, apart from requests to confirm.
pub(super) async fn alerts(store: &impl AlertStore) -> Vec<(i64, u8, i64)> {
    let claimed = store.claim(&everything()).await.unwrap();
    let numbers: Vec<_> = claimed.iter().map(|message| message.number).collect();
    store.release(&numbers, 0).await.unwrap();
    claimed
        .iter()
        .filter(|message| message.event != 0)
        .map(|message| (message.sequence, message.contact, message.event))
        .collect()
}
