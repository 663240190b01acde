//! The crate as its users see it.
//!
//! - `round_trips`: what is sealed opens, and says nothing of its length
//! - `tampering`: what was altered, cut, joined or moved does not open
//! - `references`, `receipts`, `key_sheets`, `ids`: what people and machines read and type
//! - `messages`: replies and messages, and that they stay in their thread
//! - `lockers`: answers that were left for a while, and the code that takes them along
//! - `kiosks`: the code that enrols one, and what it signs
//! - `manifests`: which signatures are believed
//! - `fixtures`: keys and randomness for all of these

#![cfg(test)]

mod fixtures;
mod ids;
mod key_sheets;
mod kiosks;
mod lockers;
mod manifests;
mod messages;
mod receipts;
mod references;
mod round_trips;
mod tampering;
