//! What the holder of a link or a code may do, with the PIN. One file a verb.

mod access;
mod cancel;
mod change;
mod confirm;
mod contacts;
mod errand;
mod update;

pub(crate) use access::{MOST_TRIES, TRIES_PERIOD};
pub(crate) use cancel::{post_cancel, post_code_cancel};
pub(crate) use change::{post_change, post_code_change};
pub(crate) use confirm::{post_code, post_confirm};
pub(crate) use contacts::{post_code_contacts, post_contacts};
pub(crate) use update::post_update;
