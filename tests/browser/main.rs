//! The suite over the finished product, in a real browser. `cargo xtask test` builds what it needs.
//!
//! - `every_engine`: how a journey becomes one test an engine.
//! - `directory`: where else to find help: chosen by need and by place, with nobody told.
//! - `harness`: the means by which everything else sees and acts, proved first.
//! - `kiosk`: what only a kiosk does: attract, wipe, write without keys; and the comfort bar.
//! - `journeys`: people walk the questionnaire, and what they said is read at the desk.
//! - `matrix`: a page in every language and every look, held to the rules of accessibility.
//! - `neutral`: what the title and the address of a page give away.
//! - `offline`: a kiosk without the office, without room, and killed at any moment.
//! - `sweep`: every page and every error state of the questionnaire, in that matrix.
//! - `translated`: a browser that translates the page itself.
//! - `unsigned`: what a machine translated says so, and the office speaks its languages.

#[macro_use]
mod every_engine;
mod directory;
mod harness;
mod journeys;
mod kiosk;
mod matrix;
mod neutral;
mod offline;
mod sweep;
mod translated;
mod unsigned;
