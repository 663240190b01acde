//! The questionnaire as data, the answers, the journey through it, and what crosses the network.
//!
//! Pure: no clock, no input or output, no `cfg` but for tests. The browser and the server compile
//! this same code, so they cannot disagree about what a valid intake is.
//!
//! Where to start: [`questionnaire`] is the list of questions, to be read from top to bottom. The
//! sentences that belong to it stand in `wording/en/`, one file a section, under the same ids.

pub mod codes;
pub mod question;
pub mod questionnaire;

pub mod answers;
pub mod value;

pub mod journey;
pub mod validation;

pub mod custody;
pub mod directory;
pub mod entry_settings;
pub mod intake;
pub mod message;
pub mod sentences;
pub mod summary;
pub mod unfinished;

pub mod attempts;
pub mod audit;
pub mod casework;
pub mod fleet;
pub mod history;
pub mod linking;
pub mod proof;
pub mod referral;
pub mod routing;
pub mod staff;
pub mod wire;

/// Version of the questionnaire. It changes whenever an answer given before could be read wrongly
/// afterwards; the desk keeps opening every version that it still knows.
///
/// - 1: alerts went to at most one number of each kind.
/// - 2: one to five contacts for alerts, under ids of their own; a sign-up for alerts alone.
pub const FORM_VERSION: u32 = 2;

/// Whether the desk still knows this version: what the office read in it reads the same today.
pub const fn is_known_form(version: u32) -> bool {
    matches!(version, 1..=FORM_VERSION)
}
