//! Who gets a case, and why: a specialist by region, language and workload, an officer for questions on
//! the process, and the local contact of the place.
//!
//! - `team`: specialists and officers; `team.toml` has those of the sample office.
//! - `officers`: which questions are for an officer; an office may have `officers.toml` of its own.
//! - `local_contacts`: contacts by state and county; `local_contacts.toml` likewise.
//! - `choice`: the choosing. It proposes; a person may always take or hand over a case.
//! - `proposing`: the same for the accounts of this office and the cases that it has.
//! - `accepting`: what follows from a proposal, by a person or, where the office says so, by itself.
//! - `duty`: which cases somebody is there for.
//! - `directory`: the local contacts as staff keep them.
//! - `sample`: all of it made up, to show the desk with.

mod accepting;
mod choice;
mod directory;
mod duty;
mod local_contacts;
mod officers;
mod proposing;
mod sample;
mod team;

use thiserror::Error;

pub(crate) use accepting::post_routing;
pub use choice::{Chosen, Request, Route, route};
pub(crate) use directory::{
    get_local_contacts, post_local_contact, post_local_contact_change, post_local_contact_removal,
};
pub(crate) use duty::post_duty;
pub(crate) use local_contacts::plain_county;
pub use local_contacts::{LocalContacts, at_place, read_contact};
pub use officers::OfficerQuestions;
pub(crate) use proposing::OFFICERS_TASK;
pub use proposing::{Routing, RoutingRule};
pub use sample::{SampleFailed, SampleStaff, make_sample_office};
pub use team::{Member, Team};

/// Why a file of routing was refused.
#[derive(Debug, Error)]
pub enum RoutingError {
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("the routing: {0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// An entry says something that cannot be.
    #[error("the routing, entry {entry}: {problem}")]
    Entry {
        /// The account, or the name of the contact.
        entry: String,
        /// What is wrong.
        problem: String,
    },
    /// Something is wrong with the whole.
    #[error("the routing: {0}")]
    Whole(&'static str),
}
