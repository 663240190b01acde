//! Alerts about a person in custody: what custody systems tell, what a sign-up asks for, when the
//! two belong together, and when somebody may be called.
//!
//! Pure, as all of this crate: the time and the office's time zone come in as arguments. Nothing here
//! that holds a name or a number prints. In reading order:
//!
//! - [`EventKind`] and [`Topic`]: what can happen, and what a person can ask to be told of.
//! - [`FeedRecord`]: what a custody system sends, and [`CustodyEvent`], the same once it was read.
//! - [`SignUp`]: what a sealed notice asks for.
//! - [`matching`]: whether an event is about the person of a sign-up.
//! - [`hours`] and [`cadence`]: when to write and when to call.

pub mod cadence;
mod event;
mod feed;
pub mod hours;
pub mod matching;
mod name;
mod sign_up;

pub use event::{EventKind, Line, Topic};
pub use feed::{CustodyEvent, FeedError, FeedPerson, FeedRecord, Happened, Person};
pub use name::normalised;
pub use sign_up::{Contact, ContactChannel, ContactHours, Match, SignUp, SignUpFault, System};
