//! What alerts need around the house: a mail server and a provider on this machine, a custody system
//! that signs what it tells, and somebody who signs up.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test ends where something is not as it should be"
)]

mod crowd;
mod custody;
mod events;
mod mail;
mod provider;
mod sign_up;

pub use crowd::{CrowdContact, Follower, follow, followers, put_there};
pub use custody::{CustodySystem, released, released_today};
pub use events::Events;
pub use mail::{MailSink, Received, StartTls, link};
pub use provider::{ProviderSink, Request};
pub use sign_up::{PIN, SignedUp, notice};
