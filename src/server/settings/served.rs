//! What one process serves: everything, or a part of it beside other processes over the same folder.

use clap::ValueEnum;
use serde::Deserialize;

/// A part of the server that can be a process of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServedRole {
    /// Everything
    All,
    /// The pages, and what visitors send
    Gate,
    /// The staff side
    Desk,
    /// Alerts: custody systems, links and codes, delivery
    Notifier,
}

/// Whether a process with these roles has this part.
pub fn serves(roles: &[ServedRole], part: ServedRole) -> bool {
    roles.contains(&ServedRole::All) || roles.contains(&part)
}
