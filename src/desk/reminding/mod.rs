//! What staff are reminded of by mail: how many cases are new, urgent and due, and nothing of any of them.
//! The desk leaves the numbers in the store; whoever sends mail takes them away from there.
//!
//! - `choosing`: when somebody wants to be reminded, and at which address.
//! - `leaving`: for whom something is left now.

mod choosing;
mod leaving;

pub(crate) use choosing::{get_reminders, post_reminders};
