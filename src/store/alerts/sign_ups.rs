//! Sign-ups: notices as they arrived, and what became of each.

use async_trait::async_trait;
use domain::{
    custody::{ContactChannel, System, matching::WantedMarks},
    wire::{UnixSeconds, vine::SignUpState},
};
use envelope::SubmissionId;

use super::NewLink;
use crate::StoreError;

/// The sealed `notice` parts of submissions.
#[async_trait]
pub trait Notices: Send + Sync {
    /// Up to `limit` notices that have no sign-up yet, in the order of arrival.
    async fn unfiled_notices(&self, limit: u32) -> Result<Vec<KeptNotice>, StoreError>;

    /// Up to `limit` notices after this number that were filed as unreadable for this reason.
    async fn unread_notices(
        &self,
        fault: &str,
        after: i64,
        limit: u32,
    ) -> Result<Vec<KeptNotice>, StoreError>;
}

/// What became of notices.
#[async_trait]
pub trait SignUps: Send + Sync {
    /// Files sign-ups, all or none, and writes the requests to confirm into the outbox with them.
    /// Filing one again changes nothing.
    async fn file_sign_ups(&self, sign_ups: &[NewSignUp]) -> Result<(), StoreError>;

    /// Files sign-ups that were unreadable until now, all or none. Others stay as they are.
    async fn file_again(&self, sign_ups: &[NewSignUp]) -> Result<(), StoreError>;

    /// One sign-up with its contacts; `None` when there is none of this number.
    async fn sign_up(&self, sequence: i64) -> Result<Option<FiledSignUp>, StoreError>;

    /// The number of the sign-up of a submission, the one that holds the id by right.
    async fn sequence_of(&self, id: SubmissionId) -> Result<Option<i64>, StoreError>;

    /// The latest sign-ups first, up to `limit`, of which `skip` are passed over; all states, or one.
    async fn sign_ups(
        &self,
        state: Option<SignUpState>,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<SignUpLine>, StoreError>;

    /// How many sign-ups there are in each state.
    async fn sign_up_counts(&self) -> Result<Vec<(SignUpState, u32)>, StoreError>;

    /// Confirms a contact, and with the first one the sign-up. Says whether it is confirmed now:
    /// what expired or was cancelled in the meantime stays so.
    async fn confirm(
        &self,
        sequence: i64,
        contact: u8,
        now: UnixSeconds,
    ) -> Result<bool, StoreError>;

    /// Changes a confirmed or requested sign-up. Says whether it did.
    async fn change_sign_up(
        &self,
        sequence: i64,
        change: &SignUpChange,
        now: UnixSeconds,
    ) -> Result<bool, StoreError>;

    /// Ends a sign-up, withdraws what was not sent yet, and forgets addresses and notice. Ending it
    /// again changes nothing. Says whether it is over by the person's wish now.
    async fn cancel_sign_up(&self, sequence: i64, now: UnixSeconds) -> Result<bool, StoreError>;

    /// Notes that staff finished it at the outside system. Says whether it was waiting for that.
    async fn hand_off_done(&self, sequence: i64, now: UnixSeconds) -> Result<bool, StoreError>;

    /// Ends what nobody confirmed in time, forgets addresses, codes, PINs and notices of it, and says
    /// how many those were. A sign-up stays open while a request to confirm it waits that nobody took
    /// yet, if that was written after `waits_since`.
    async fn expire_sign_ups(
        &self,
        now: UnixSeconds,
        waits_since: UnixSeconds,
    ) -> Result<u64, StoreError>;
}

/// A notice as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNotice {
    /// Number of its submission.
    pub sequence: i64,
    /// Id of its submission.
    pub id: SubmissionId,
    /// When it arrived.
    pub received_at: UnixSeconds,
    /// Whether another submission had this id before.
    pub conflicting: bool,
    /// The envelope, as sent.
    pub envelope: Vec<u8>,
}

/// A sign-up to be filed.
pub struct NewSignUp {
    /// Number of its submission.
    pub sequence: i64,
    /// When.
    pub filed_at: UnixSeconds,
    /// How it stands.
    pub state: SignUpState,
    /// Whether it is to be finished at an outside system.
    pub hand_off: HandOff,
    /// Why it is unreadable.
    pub fault: Option<&'static str>,
    /// Which system holds the person.
    pub system: Option<System>,
    /// Language of the alerts.
    pub language: String,
    /// One bit a topic.
    pub topics: u16,
    /// Whether release and escape may be told at any hour.
    pub urgent: bool,
    /// What the PIN is checked against.
    pub pin: Option<String>,
    /// Until when it can be confirmed.
    pub confirm_until: UnixSeconds,
    /// Whom it is about.
    pub marks: WantedMarks,
    /// Where alerts go.
    pub contacts: Vec<NewContact>,
}

/// A contact to be filed.
pub struct NewContact {
    /// From 1.
    pub number: u8,
    /// What kind it is.
    pub channel: ContactChannel,
    /// The address, sealed.
    pub sealed: Vec<u8>,
    /// Whether a message may be left.
    pub message: bool,
    /// Whether it may be used at night.
    pub any_hour: bool,
    /// Keyed hash of the code in its text message.
    pub code: Option<[u8; 32]>,
    /// The link in the request to confirm.
    pub link: Option<NewLink>,
}

/// Whether a sign-up is to be finished at an outside system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandOff {
    /// No.
    None = 0,
    /// Yes, and it was not done yet.
    Pending = 1,
    /// It was done.
    Done = 2,
}

/// A sign-up, as far as the notifier needs it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiledSignUp {
    /// Number of its submission.
    pub sequence: i64,
    /// Id of its submission.
    pub id: SubmissionId,
    /// How it stands.
    pub state: SignUpState,
    /// Language of the alerts.
    pub language: String,
    /// One bit a topic.
    pub topics: u16,
    /// What the PIN is checked against.
    pub pin: Option<String>,
    /// Its contacts, in order.
    pub contacts: Vec<KeptContact>,
}

/// A contact of a sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptContact {
    /// From 1.
    pub number: u8,
    /// What kind it is.
    pub channel: ContactChannel,
    /// The address, sealed.
    pub sealed: Vec<u8>,
    /// How it stands.
    pub state: ContactState,
}

/// How a contact stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContactState {
    /// Nobody has shown that they can read it.
    Unconfirmed,
    /// Alerts go there.
    Confirmed,
    /// Something came back from there for good.
    Disabled,
}

/// A sign-up as staff see it: neither PIN nor contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpLine {
    /// Number of its submission.
    pub sequence: i64,
    /// Id of its submission.
    pub id: SubmissionId,
    /// When it arrived.
    pub filed_at: UnixSeconds,
    /// When its state last changed.
    pub changed_at: UnixSeconds,
    /// How it stands.
    pub state: SignUpState,
    /// Whether it is to be finished at an outside system.
    pub hand_off: HandOff,
    /// Why it is unreadable.
    pub fault: Option<String>,
    /// Which system holds the person.
    pub system: Option<System>,
    /// Whether it names anybody who could be matched.
    pub matchable: bool,
    /// How many contacts are in use.
    pub contacts: u32,
    /// How many are disabled.
    pub disabled: u32,
}

/// What a person changes of their own sign-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpChange {
    /// Contacts to be forgotten.
    pub remove: Vec<u8>,
    /// One bit a topic.
    pub topics: Option<u16>,
    /// Language of the alerts.
    pub language: Option<String>,
}
