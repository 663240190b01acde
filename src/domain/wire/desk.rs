//! What the desk sends to the staff app and takes from it.

use serde::{Deserialize, Serialize};

use super::{
    UnixSeconds,
    casework::{Colleague, Standing},
    document::{Channel, IntakeDocument},
};
use crate::staff::{Owed, Role};

/// Body of `POST /desk/api/session`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Name that the account signs in with.
    pub username: String,
    /// Password; 12 to 256 characters.
    pub password: String,
}

/// Body of `POST /desk/api/setup`: makes the account that an invitation is for.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// One-time token from the link that the first start printed.
    pub token: String,
    /// Name to sign in with: 2 to 64 characters.
    pub username: String,
    /// Password; 12 to 256 characters.
    pub password: String,
}

/// Answer to `GET /desk/api/session` and to a sign-in: who is at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffSession {
    /// Number of the account.
    pub account: i64,
    /// Name of the account.
    pub username: String,
    /// What they are there for.
    pub role: Role,
    /// When the session ends whatever happens.
    pub expires_at: UnixSeconds,
    /// What they still have to do before they may do anything else; absent when they are signed in.
    pub owed: Option<Owed>,
    /// What the agency's own sign-in is called, where they sign in by it; absent for an account of the
    /// desk's own.
    pub agency: Option<String>,
    /// For how many seconds more they may do what asks for a fresh proof of who they are.
    pub fresh_for: u64,
    /// How many seconds the session goes on without a request.
    pub idle_after: u64,
}

/// Orders of the queue: the `order` parameter of `GET /desk/api/intakes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueOrder {
    /// Last received first.
    #[default]
    Newest,
    /// Most urgent first, and among equals the one that waited longest.
    Urgent,
    /// First received first.
    Waiting,
}

/// Lists of the queue: the `list` parameter of `GET /desk/api/intakes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueList {
    /// All that is neither closed nor held apart.
    #[default]
    Open,
    /// Nobody has it yet.
    New,
    /// Those that whoever asks has, and that are open.
    Mine,
    /// Those that wait for the visitor.
    Waiting,
    /// Those with messages from the person that nobody read yet, closed ones too.
    Messages,
    /// Those with questions on the process that no officer answered yet.
    Questions,
    /// Those with something that should have been done by now.
    Due,
    /// Those held apart as probable hoaxes.
    Quarantined,
    /// Those that are done.
    Closed,
}

/// How many cases are on each list, whatever the filters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueCounts {
    /// On [`QueueList::Open`].
    pub open: usize,
    /// On [`QueueList::New`].
    pub new: usize,
    /// On [`QueueList::Mine`].
    pub mine: usize,
    /// On [`QueueList::Waiting`].
    pub waiting: usize,
    /// On [`QueueList::Messages`].
    pub messages: usize,
    /// On [`QueueList::Questions`].
    pub questions: usize,
    /// On [`QueueList::Due`].
    pub due: usize,
    /// On [`QueueList::Quarantined`].
    pub quarantined: usize,
    /// On [`QueueList::Closed`].
    pub closed: usize,
    /// Messages that nobody read yet, in all cases.
    pub unread_messages: u32,
}

/// Longest county that a list is narrowed to, in characters.
pub const LONGEST_COUNTY: usize = 60;

/// Body of `POST /desk/api/intakes` and `POST /desk/api/intakes.csv`: what of the filters is typed. It can be
/// anything, so that it stands in no address and in no log.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedFilters {
    /// How the county begins; capitals, accents and the kind of county do not matter.
    pub county: String,
}

/// Body of `POST /desk/api/search`. What is looked for stands in no address and in no log.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Words, numbers, a reference; typing mistakes are forgiven.
    pub query: String,
    /// As in [`TypedFilters`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
}

/// Answer to `POST /desk/api/search`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchResult {
    /// The best, best first.
    pub intakes: Vec<QueueEntry>,
    /// How many there are, those left off included.
    pub total: usize,
}

/// Answer to `GET /desk/api/intakes?order=…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// Intakes that opened, in the order asked for.
    pub intakes: Vec<QueueEntry>,
    /// How many there are with these filters, on all pages.
    pub total: usize,
    /// The `after` that asks for the next page; absent on the last.
    pub after: Option<String>,
    /// How many cases are on each list.
    pub counts: QueueCounts,
    /// Everybody who can have a case.
    pub colleagues: Vec<Colleague>,
    /// How many submissions need a person because they did not open or did not validate.
    pub needs_person: usize,
}

/// One line of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueEntry {
    /// Submission id, 32 hexadecimal digits.
    pub id: String,
    /// The reference that the person was given.
    pub reference: String,
    /// When it was acknowledged.
    pub received_at: UnixSeconds,
    /// Why it should be read early, gravest first; empty when nothing says so.
    pub urgency: Vec<UrgencyReason>,
    /// What the person wants to be called; absent when they did not say.
    pub name: Option<String>,
    /// Option ids of the help that they asked for.
    pub help: Vec<String>,
    /// Code of the state (USPS), when given.
    pub state: Option<String>,
    /// How many messages from the person nobody at the office has read yet.
    pub unread_messages: u32,
    /// Where it was made, as its sender says.
    pub channel: Channel,
    /// The language of the page that it was made in.
    pub language: String,
    /// How the case stands.
    pub standing: Standing,
    /// When the first of its tasks is due.
    pub due_at: Option<UnixSeconds>,
}

/// Why an intake should be read early. The order is the order of gravity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UrgencyReason {
    /// Said that they are not safe now.
    NotSafeNow,
    /// The person harmed is under 18.
    Minor,
    /// Fears that the person who harmed them will hurt them again.
    FearsRetaliation,
    /// Thinks that the person in custody may be let go soon.
    ReleaseSoon,
    /// Not sure whether they are safe now.
    UnsureIfSafe,
}

impl UrgencyReason {
    /// The word for it on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSafeNow => "not_safe_now",
            Self::Minor => "minor",
            Self::FearsRetaliation => "fears_retaliation",
            Self::ReleaseSoon => "release_soon",
            Self::UnsureIfSafe => "unsure_if_safe",
        }
    }
}

/// Answer to `GET /desk/api/intakes/{id}`: one opened intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedIntake {
    /// The line of the queue that it belongs to.
    pub entry: QueueEntry,
    /// What the kiosk is called that signed for it; absent when none did. Where the document says
    /// that it was made is the sender's word, this is not.
    pub kiosk: Option<String>,
    /// Whether a `notice` part came with it. The desk cannot open that part.
    pub notice_requested: bool,
    /// What the person answered.
    pub document: IntakeDocument,
}

/// Answer to `GET /desk/api/unopened`: submissions that need a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unopened {
    /// A page of them, oldest first.
    pub submissions: Vec<UnopenedSubmission>,
    /// How many there are on all pages.
    pub total: usize,
    /// The number that the next page begins after.
    pub after: Option<i64>,
}

/// Body of `POST /desk/api/unopened/{number}/erase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnopenedErasure {
    /// Why.
    pub reason: UnopenedErasureReason,
}

/// Why somebody erases what could not be filed. It is chosen, so that nothing about a person is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnopenedErasureReason {
    /// No person sent it.
    Junk,
    /// The person told it again.
    ToldAgain,
    /// It cannot be read, and nobody asks for it.
    Unreadable,
}

/// A submission that was accepted and kept, and that the desk could not file by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnopenedSubmission {
    /// Its number in the order of arrival: several can have one id.
    pub number: i64,
    /// Submission id, 32 hexadecimal digits.
    pub id: String,
    /// The reference that the person was given.
    pub reference: String,
    /// When it was acknowledged.
    pub received_at: UnixSeconds,
    /// Why it needs a person.
    pub reason: UnopenedReason,
}

/// Why a submission needs a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnopenedReason {
    /// It is sealed to a key that this desk does not hold.
    UnknownKey,
    /// The key is right and the seal is broken: damaged or altered on its way.
    BrokenSeal,
    /// It opened and is not an intake document.
    NotAnIntake,
    /// It was made with a version of the questionnaire that this desk does not know.
    UnknownFormVersion,
    /// It opened, and some answer is outside the rules of the questionnaire.
    InvalidAnswers,
    /// A second submission came under the same id with other bytes.
    Conflicting,
}
