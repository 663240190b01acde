//! One intake, opened. It does not print, and is wiped from memory when dropped.

use domain::{
    answers::RawAnswer,
    wire::{
        UnixSeconds,
        casework::Standing,
        desk::{QueueEntry, UrgencyReason},
        document::{Channel, IntakeDocument},
    },
};
use envelope::{PublicKey, SubmissionId, kiosk::KioskId};
use store::Lookup;
use zeroize::Zeroizing;

/// The plain text as it was opened, and of it what a line of the queue shows.
pub(crate) struct OpenIntake {
    pub(super) sequence: i64,
    pub(super) id: SubmissionId,
    pub(super) received_at: UnixSeconds,
    pub(super) kiosk: Option<KioskId>,
    pub(super) notice: bool,
    pub(super) urgency: Vec<UrgencyReason>,
    pub(super) name: Option<Zeroizing<String>>,
    pub(super) help: Vec<&'static str>,
    pub(super) signs_up_elsewhere: bool,
    pub(super) state: Option<&'static str>,
    /// As counties are compared.
    pub(super) plain_county: Option<Zeroizing<String>>,
    pub(super) channel: Channel,
    pub(super) language: String,
    pub(super) source: Option<u64>,
    pub(super) filled_in: Option<u32>,
    pub(super) receipt: Receipt,
    pub(super) plaintext: Zeroizing<Vec<u8>>,
}

/// What an intake says to the rules about tasks.
#[derive(Clone, Copy)]
pub(crate) struct Told<'intake> {
    /// When it was acknowledged.
    pub(crate) received_at: UnixSeconds,
    /// Why it is urgent.
    pub(crate) urgency: &'intake [UrgencyReason],
    /// Whether the alerts that it asks for are signed up for at another service.
    pub(crate) signs_up_elsewhere: bool,
    /// What the person asked for, as options of `help`.
    pub(crate) needs: &'intake [&'static str],
}

/// How staff reach the person through their receipt.
pub(crate) struct Receipt {
    /// Where the thread lies.
    pub(crate) lookup: Lookup,
    /// What replies are sealed to.
    pub(crate) reply_key: PublicKey,
}

impl OpenIntake {
    /// Its name.
    pub(crate) fn id(&self) -> SubmissionId {
        self.id
    }

    /// The number of its submission.
    pub(crate) fn sequence(&self) -> i64 {
        self.sequence
    }

    /// How to write to the person.
    pub(crate) fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// When it was acknowledged.
    pub(crate) fn received_at(&self) -> UnixSeconds {
        self.received_at
    }

    /// Why it should be read early, gravest first.
    pub(crate) fn urgency(&self) -> &[UrgencyReason] {
        &self.urgency
    }

    /// What rules about tasks look at.
    pub(crate) fn told(&self) -> Told<'_> {
        Told {
            received_at: self.received_at,
            urgency: &self.urgency,
            signs_up_elsewhere: self.signs_up_elsewhere,
            needs: &self.help,
        }
    }

    /// What the person asked for, as ids of options.
    pub(crate) fn help(&self) -> &[&'static str] {
        &self.help
    }

    /// Code of the state, when given.
    pub(crate) fn state(&self) -> Option<&'static str> {
        self.state
    }

    /// What the person wants to be called.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_ref().map(|name| name.as_str())
    }

    /// The county, as it was typed.
    pub(crate) fn county(&self) -> Option<Zeroizing<String>> {
        let document = self.document()?;
        match document.answers.get("crime-county")? {
            RawAnswer::Text(county) => Some(Zeroizing::new(county.clone())),
            _ => None,
        }
    }

    /// Whether its county begins like this one, which is as counties are compared.
    pub(crate) fn is_in_county(&self, plain: &str) -> bool {
        let own = self.plain_county.as_ref();
        own.is_some_and(|own| own.starts_with(plain))
    }

    /// Where it was made, as its sender says.
    pub(crate) fn channel(&self) -> Channel {
        self.channel
    }

    /// The language of the page that it was made in.
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// Its line of the queue; so many messages were not read yet.
    pub(crate) fn entry(
        &self,
        unread_messages: u32,
        standing: Standing,
        due_at: Option<UnixSeconds>,
    ) -> QueueEntry {
        QueueEntry {
            id: self.id.to_string(),
            reference: self.id.reference().to_string(),
            received_at: self.received_at,
            urgency: self.urgency.clone(),
            name: self.name.as_ref().map(|name| name.to_string()),
            help: self.help.iter().map(|&help| help.to_owned()).collect(),
            state: self.state.map(str::to_owned),
            unread_messages,
            channel: self.channel,
            language: self.language.clone(),
            standing,
            due_at,
        }
    }

    /// Which kiosk of the office signed for it.
    pub(crate) fn kiosk(&self) -> Option<KioskId> {
        self.kiosk
    }

    /// Whether alerts were asked for too. That part is the notifier's.
    pub(crate) fn notice(&self) -> bool {
        self.notice
    }

    /// What the person answered. It was read once already, so that it is never `None`.
    pub(crate) fn document(&self) -> Option<IntakeDocument> {
        serde_json::from_slice(&self.plaintext).ok()
    }
}
