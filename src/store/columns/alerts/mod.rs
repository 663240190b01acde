//! Rows of what the notifier keeps.

pub(crate) mod delivery;
pub(crate) mod events;
pub(crate) mod sign_ups;
pub(crate) mod words;
