//! The outbox is emptied: mail, text messages, calls.
//!
//! A message is delivered at least once. What leaves the house names nobody, no system and no
//! offence; the address is opened for as long as it takes to hand it over.

mod address;
mod calls;
mod channels;
mod lane;
mod letter;
mod mail;
mod notify;
mod provider;
mod reminders;
mod schedule;
mod sending;
mod status;
mod webhook;
mod work;

pub(crate) use calls::post_call;
pub(crate) use channels::{Channels, ChannelsError};
pub use provider::{Provider, Sending};
pub(crate) use schedule::GIVEN_UP_AFTER;
pub(crate) use status::MailStatus;
pub(crate) use webhook::{same, verified};
pub(crate) use work::{deliver_due, keep_delivering};
