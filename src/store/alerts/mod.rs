//! What the notifier keeps: sign-ups, what custody systems told, what is to be delivered. No name, no
//! number and no address comes here in the clear: marks are keyed hashes, contacts are sealed.

mod events;
mod links;
mod outbox;
mod questions;
mod secret;
mod sign_ups;
mod waiting;

pub use events::{CustodyEvents, EventRecord, FeedStatus, Recorded, ToldEvent};
pub use links::{Link, LinkPurpose, Links, NewLink, Try};
pub use outbox::{
    Claim, ClaimedMessage, DeadLetter, DeliveryHealth, DisabledContact, Outbox, Outcome, Settled,
};
pub use questions::{OpenQuestion, Questions, Resolution};
pub use secret::NotifierSecret;
pub use sign_ups::{
    ContactState, FiledSignUp, HandOff, KeptContact, KeptNotice, NewContact, NewSignUp, Notices,
    SignUpChange, SignUpLine, SignUps,
};
pub use waiting::{Waiting, WaitingForStaff};
