//! What crosses the network, as data without logic: visitor to gate, gate to visitor, desk to staff.
//!
//! Instants are whole seconds since 1970-01-01T00:00:00Z. Bytes are base64url without padding
//! (RFC 4648 section 5). Names on the wire are snake case; ids of questions, fields and options are
//! kebab case, the same word as the Fluent key.

pub mod agency;
pub mod alerts;
pub mod audit;
pub mod casework;
pub mod challenge;
pub mod choices;
pub mod credentials;
pub mod desk;
pub mod directory;
pub mod document;
pub mod draft;
pub mod export;
pub mod feed;
pub mod figures;
pub mod handoff;
pub mod history;
pub mod kiosk;
pub mod linking;
pub mod office;
pub mod problem;
pub mod receipt;
pub mod referral;
pub mod reminders;
pub mod retention;
pub mod routing;
pub mod settings;
pub mod sorting;
pub mod staff;
pub mod submission;
pub mod thread;
pub mod vine;

/// Seconds since the Unix epoch.
pub type UnixSeconds = u64;
