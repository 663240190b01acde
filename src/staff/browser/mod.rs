//! What the desk asks of the browser besides fetching: one file a capability.

pub(crate) mod activity;
pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod events;
pub(crate) mod file;
pub(crate) mod focus_kept;
pub(crate) mod names;
pub(crate) mod options;
pub(crate) mod other_tab;
pub(crate) mod page;
pub(crate) mod passkeys;
pub(crate) mod randomness;
pub(crate) mod sight;
