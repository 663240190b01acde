//! Alerts about a person in custody: sign-ups, what custody systems tell, the outbox, and delivery.
//!
//! What is opened lives in the memory of this crate and nowhere else. In reading order:
//!
//! - [`paths`], [`router`] and [`staff_router`]: every address, in one list a side.
//! - [`AlertSettings`]: what the office chose.
//! - `sign_ups`: from a sealed notice to a sign-up that waits to be confirmed.
//! - `public`: what the holder of a link or a code may do, with the PIN.
//! - [`feed`]: what custody systems tell, by signed requests, files and XML.
//! - `delivery`: the outbox is emptied, by mail, text messages and calls.
//! - [`returns`]: what comes back after it was taken.
//! - `staff`: sign-ups, open matches, dead letters and feeds, for the desk.
//! - `secret`, `keys`, `pins`: what is kept instead of identifiers, contacts, links and PINs, and what
//!   it is made with.
//! - `pace`: when answers go out whose time would tell what was found.
//! - `problem`: everything that can be refused, in words.

mod delivery;
pub mod feed;
mod keys;
mod notifier;
mod pace;
pub mod paths;
mod pins;
mod problem;
mod public;
pub mod returns;
mod routes;
mod secret;
mod settings;
mod sign_ups;
mod staff;
mod today;

pub use delivery::{Provider, Sending};
pub use notifier::{NotOpened, Notifier, NotifierStore};
pub use pace::{Pace, REFUSAL, beat};
pub use routes::{router, staff_router};
pub use secret::{NotifierKeys, SecretError};
pub use settings::{
    AlertSettings, BounceSettings, MailSettings, ProviderSettings, ProviderShape, SourceSettings,
};
