//! Many people who signed up, by a rule, so that what has to arrive can be computed.
//!
//! Those who follow somebody signed up and confirmed every contact as people do. The others are put into
//! the database as they would lie there, since slow hashing of a hundred thousand PINs is not what
//! anybody measures; every event is looked up among them.

use std::iter::repeat_n;

use domain::{
    custody::{ContactChannel, matching::WantedMarks},
    wire::{document::NoticeDocument, vine::SignUpState},
};
use envelope::{Part, SubmissionId};
use notifier::paths::{CONFIRM, CONFIRM_PAGE};
use sha2::{Digest, Sha256};
use store::{
    Inbox, NewSubmission, SentPart, SqliteSettings, SqliteStore, Upkeep,
    alerts::{HandOff, KeptNotice, NewSignUp, Notices, SignUps},
};

use super::{MailSink, PIN, ProviderSink, SignedUp, events::alien_number, notice};
use crate::routers::TestHouse;

/// How many are filed at a time.
const BATCH: u32 = 1000;

/// Somebody who follows a person in custody.
#[derive(Clone, Copy, Debug)]
pub struct Follower {
    /// Which sign-up it is.
    pub number: usize,
    /// Whom they follow.
    pub person: usize,
}

/// Where alerts of a sign-up go.
#[derive(Clone, Debug)]
pub struct CrowdContact {
    /// By mail or by text message.
    pub channel: ContactChannel,
    /// A mail address or a telephone number; nobody else has it.
    pub address: String,
}

/// All who follow one of so many people: one to three each.
pub fn followers(people: usize) -> Vec<Follower> {
    (0..people)
        .flat_map(|person| repeat_n(person, 1 + person % 3))
        .enumerate()
        .map(|(number, person)| Follower { number, person })
        .collect()
}

impl Follower {
    /// Their contacts, in order: a mail address, every second time another one, and every third time a
    /// telephone for text messages.
    pub fn contacts(self) -> Vec<CrowdContact> {
        let number = self.number;
        let contact = |channel, address| CrowdContact { channel, address };
        let mail = |name: &str| {
            contact(
                ContactChannel::Email,
                format!("{name}-{number}@example.org"),
            )
        };
        let mut contacts = vec![mail("follower")];
        if number % 2 == 1 {
            contacts.push(mail("follower-at-work"));
        }
        if number.is_multiple_of(3) {
            let telephone = format!("+1202555{number:04}");
            contacts.push(contact(ContactChannel::Text, telephone));
        }
        contacts
    }

    fn notice(self) -> NoticeDocument {
        let contacts = self.contacts();
        let mut answers = vec![("alien-number".to_owned(), alien_number(self.person))];
        for (place, contact) in (1..).zip(&contacts).skip(1) {
            let kind = if contact.channel == ContactChannel::Email {
                "email"
            } else {
                "number"
            };
            for (field, answer) in [
                ("channel", contact.channel.code()),
                (kind, contact.address.as_str()),
                ("hours", "any-hour"),
            ] {
                let field = format!("alert-contact-{place}-{field}");
                answers.push((field, answer.to_owned()));
            }
        }
        let answers: Vec<_> = answers
            .iter()
            .map(|(field, answer)| (field.as_str(), answer.as_str()))
            .collect();
        notice(&contacts[0].address, &answers)
    }
}

/// They sign up, and confirm each contact by the link that came there.
pub async fn follow(
    house: &TestHouse,
    (mail, provider): (&MailSink, &ProviderSink),
    followers: &[Follower],
) {
    for follower in followers {
        let mut signed_up = SignedUp::at(house, &follower.notice()).await;
        let notifier = house.house.notifier().expect("it is no gate alone");
        notifier.deliver().await.expect("a database");
        // Each from a place of their own: many requests from one place wait.
        signed_up.move_to(follower.number);
        let texts = provider.requests();
        for contact in follower.contacts() {
            let link = if contact.channel == ContactChannel::Email {
                mail.only(&contact.address).token(CONFIRM_PAGE)
            } else {
                let mine = texts.iter().find(|text| text.to() == contact.address);
                mine.expect("a text message").token(CONFIRM_PAGE)
            };
            assert_eq!(signed_up.ask(CONFIRM, &link, PIN).await.status, 200);
        }
    }
}

/// Puts so many sign-ups of other people there, confirmed, without contacts.
pub async fn put_there(house: &TestHouse, count: usize) {
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.expect("the database");
    for other in 0..count {
        let digest: [u8; 32] = Sha256::digest(other.to_be_bytes()).into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        let part = |part| SentPart {
            part,
            envelope: digest.to_vec(),
        };
        let submission = NewSubmission {
            id: SubmissionId(id),
            received_at: house.now(),
            kiosk: None,
            source: None,
            parts: vec![part(Part::Intake), part(Part::Notice)],
        };
        store.accept(&submission).await.expect("room");
    }
    loop {
        let unfiled = store.unfiled_notices(BATCH).await.expect("the database");
        if unfiled.is_empty() {
            break;
        }
        let filed: Vec<_> = unfiled
            .iter()
            .map(|notice| somebody(notice, house.now()))
            .collect();
        store.file_sign_ups(&filed).await.expect("room");
    }
    store.close().await;
}

fn somebody(notice: &KeptNotice, now: u64) -> NewSignUp {
    NewSignUp {
        sequence: notice.sequence,
        filed_at: now,
        state: SignUpState::Confirmed,
        hand_off: HandOff::None,
        fault: None,
        system: None,
        language: "en".to_owned(),
        topics: u16::MAX,
        urgent: false,
        pin: None,
        confirm_until: now,
        marks: WantedMarks {
            number: Some(Sha256::digest(&notice.envelope).into()),
            ..WantedMarks::default()
        },
        contacts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_followers_of_every_shape() {
        let all = followers(6);
        assert_eq!(all.len(), 12);
        let shapes: BTreeSet<_> = all
            .iter()
            .map(|follower| {
                let contacts = follower.contacts();
                let mails = contacts
                    .iter()
                    .filter(|contact| contact.channel == ContactChannel::Email)
                    .count();
                (mails, contacts.len() - mails)
            })
            .collect();
        assert_eq!(shapes, BTreeSet::from([(1, 0), (1, 1), (2, 0), (2, 1)]));
    }
}
