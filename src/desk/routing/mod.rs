//! Who gets a case, and why: a specialist by region, language and workload, an officer for questions on
//! the process, and the local contact of the place.
//!
//! - `team`: specialists and officers, `team.toml` where an office has none of its own.
//! - `local_contacts`: contacts by state and county, `local_contacts.toml` likewise.
//! - `choice`: the choosing. It proposes; a person may always take or hand over a case.

mod choice;
mod local_contacts;
mod team;

use thiserror::Error;

pub use choice::{Chosen, Request, Route, RoutingReason, route};
pub use local_contacts::{LocalContact, LocalContacts};
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
