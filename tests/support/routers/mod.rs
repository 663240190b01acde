//! A whole house in memory but for its folder: the routers answer without a socket, and the clock
//! moves when a test says so.
//!
//! Where to start: [`TestHouse::open`], then [`TestHouse::client`] for whoever asks and
//! [`Visitor::at`] for somebody who seals; a [`Holder`] comes back with a receipt.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test ends where something is not as it should be"
)]

mod agency;
mod client;
mod holder;
mod house;
mod kiosk;
mod log;
mod visitor;

pub use agency::{AGENCY_SECRET, Agency};
pub use client::{Answer, Client, Stream};
pub use holder::Holder;
pub use house::{PASSWORD, START, TestHouse, USERNAME, WORK, settings_of};
pub use kiosk::{Kiosk, new_code};
pub use log::logged;
pub use visitor::{Visitor, document, intake};
