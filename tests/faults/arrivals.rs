//! What arrived, held against what had to: one alert for each event, each registration that follows the
//! person, and each of its contacts.
//!
//! An alert does not say what it is of. Its address says whose contact it came to, and the link in it
//! leads to one event, one sign-up and one contact in the server's own database.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    time::Duration,
};

use domain::custody::ContactChannel;
use notifier::paths::UPDATE_PAGE;
use sha2::{Digest, Sha256};
use store::{
    SqliteStore,
    alerts::{CustodyEvents, LinkPurpose, Links},
};
use tests::alerts::{Events, Follower, MailSink, ProviderSink, Received, Request};
use tokio::time::{Instant, sleep};

/// How long to wait for the last alert.
const PATIENCE: Duration = Duration::from_mins(5);
/// Between two looks at what arrived.
pub(crate) const LOOK: Duration = Duration::from_millis(20);

/// Whom alerts are handed to: a mail server, and a provider of text messages.
pub(crate) struct Outside {
    pub(crate) mail: MailSink,
    pub(crate) provider: ProviderSink,
}

/// An alert as it arrived.
pub(crate) struct Alert {
    channel: ContactChannel,
    /// Where.
    to: String,
    /// By which a copy is known from another message.
    id: String,
    /// What stands behind the `#` of its link.
    token: String,
    at: Instant,
}

/// An event by its number, and the address that is told of it.
pub(crate) type Place = (usize, String);

/// What arrived where; copies beside each other.
pub(crate) struct Arrived(BTreeMap<Place, Vec<Alert>>);

/// What arrived by one channel.
pub(crate) struct ByChannel {
    /// Alerts, each counted once.
    pub(crate) alerts: usize,
    /// Copies beside those.
    pub(crate) twice: usize,
    /// When the last one arrived.
    pub(crate) last: Instant,
    /// Of a hundred alerts, 95 took at most so long from the event.
    pub(crate) p95: Duration,
}

impl Outside {
    pub(crate) async fn start() -> Self {
        Self {
            mail: MailSink::start(),
            provider: ProviderSink::start().await,
        }
    }

    /// What arrived, once so many different ones did and a moment later: what comes twice comes with
    /// them.
    pub(crate) async fn once_there_are(&self, wanted: usize) -> Vec<Alert> {
        let began = Instant::now();
        let (mut alerts, mut different) = (Vec::new(), BTreeSet::new());
        while different.len() < wanted {
            let there_are = different.len();
            assert!(began.elapsed() < PATIENCE, "{there_are} of {wanted}");
            sleep(LOOK).await;
            let new = self.take();
            different.extend(new.iter().map(|alert| alert.token.clone()));
            alerts.extend(new);
        }
        sleep(LOOK * 25).await;
        alerts.extend(self.take());
        alerts
    }

    /// What arrived since the last look.
    pub(crate) fn take(&self) -> Vec<Alert> {
        let mails = self.mail.take();
        let texts = self.provider.requests();
        let mails = mails.iter().map(Alert::by_mail);
        mails.chain(texts.iter().map(Alert::by_text)).collect()
    }
}

impl Alert {
    fn by_mail(mail: &Received) -> Self {
        let id = mail
            .text
            .lines()
            .find(|line| line.to_lowercase().starts_with("message-id:"));
        Self {
            channel: ContactChannel::Email,
            to: mail.to.concat(),
            id: id.unwrap().to_owned(),
            token: mail.token(UPDATE_PAGE),
            at: mail.at,
        }
    }

    fn by_text(text: &Request) -> Self {
        Self {
            channel: ContactChannel::Text,
            to: text.to().to_owned(),
            id: text.body["id"].to_string(),
            token: text.token(UPDATE_PAGE),
            at: text.at,
        }
    }
}

/// Where something has to arrive when these events are told.
pub(crate) fn expected(events: &Events, followers: &[Follower]) -> BTreeSet<Place> {
    let mut theirs: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for follower in followers {
        let addresses = follower
            .contacts()
            .into_iter()
            .map(|contact| contact.address);
        theirs.entry(follower.person).or_default().extend(addresses);
    }
    let of_event = |event| {
        let addresses = theirs[&events.person(event)].iter();
        addresses.map(move |address| (event, address.clone()))
    };
    (0..events.count).flat_map(of_event).collect()
}

impl Arrived {
    /// Finds out what each alert is of.
    pub(crate) async fn read(
        alerts: Vec<Alert>,
        (events, followers): (&Events, &[Follower]),
        store: &SqliteStore,
    ) -> Self {
        let contacts: BTreeMap<String, (Follower, u8)> = followers
            .iter()
            .flat_map(|follower| {
                let contacts = (1..).zip(follower.contacts());
                contacts.map(|(place, contact)| (contact.address, (*follower, place)))
            })
            .collect();
        let (mut sign_ups, mut days) = (BTreeMap::new(), BTreeMap::new());
        let mut arrived: BTreeMap<Place, Vec<Alert>> = BTreeMap::new();
        for alert in alerts {
            let (follower, place) = contacts[&alert.to];
            let digest: [u8; 32] = Sha256::digest(&alert.token).into();
            let link = store.link(&digest, 0).await.unwrap();
            let link = link.unwrap();
            assert_eq!((link.purpose, link.contact), (LinkPurpose::Update, place));
            let sign_up = *sign_ups.entry(follower.number).or_insert(link.sequence);
            assert_eq!(link.sequence, sign_up, "the link of somebody else");
            let day = match days.entry(link.event) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    let told = store.event(link.event).await.unwrap();
                    unknown.insert(told.unwrap().happened_on)
                }
            };
            let event = events.of(follower.person, day).unwrap();
            let place = (event, alert.to.clone());
            arrived.entry(place).or_default().push(alert);
        }
        let different: BTreeSet<_> = sign_ups.values().collect();
        assert_eq!(different.len(), sign_ups.len(), "two with one sign-up");
        Self(arrived)
    }

    /// Nothing is missing, nothing came that nobody asked for, and what came again is the same message.
    pub(crate) fn assert_is(&self, expected: &BTreeSet<Place>) {
        let arrived: BTreeSet<_> = self.0.keys().cloned().collect();
        let missing: Vec<_> = expected.difference(&arrived).collect();
        assert!(missing.is_empty(), "{} missing: {missing:?}", missing.len());
        let unasked: Vec<_> = arrived.difference(expected).collect();
        assert!(unasked.is_empty(), "{} unasked: {unasked:?}", unasked.len());
        for (place, copies) in &self.0 {
            let one_message = copies.iter().all(|copy| copy.id == copies[0].id);
            assert!(one_message, "{place:?} was written twice");
        }
    }

    /// What arrived by one channel, given when each event was told.
    pub(crate) fn by(&self, channel: ContactChannel, told: &[Instant]) -> ByChannel {
        let theirs = self.0.iter();
        let theirs: Vec<_> = theirs
            .filter(|(_, copies)| copies[0].channel == channel)
            .map(|((event, _), copies)| {
                let first = copies.iter().map(|copy| copy.at).min();
                (*event, first.unwrap(), copies.len())
            })
            .collect();
        let mut waits: Vec<_> = theirs
            .iter()
            .map(|(event, at, _)| at.saturating_duration_since(told[*event]))
            .collect();
        waits.sort();
        ByChannel {
            alerts: theirs.len(),
            twice: theirs.iter().map(|(.., copies)| copies - 1).sum(),
            last: theirs.iter().map(|(_, at, _)| *at).max().unwrap(),
            p95: waits[waits.len() * 95 / 100],
        }
    }
}
