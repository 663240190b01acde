//! What staff do about hoaxes: `sorting` says what looks like one, here people decide.
//!
//! - `clusters`: intakes that say almost the same, to read a few of them.
//! - `bulk`: closing a cluster at once, and taking that back.
//! - `rules`: what speaks for a hoax, for staff to read.
//! - `second_look`: what comes back from quarantine by chance.

mod bulk;
mod clusters;
mod rules;
mod second_look;

pub(crate) use bulk::{Closing, is_hoax, post_bulk_undo, post_cluster_close};
pub(crate) use clusters::get_clusters;
pub(crate) use rules::get_sorting_rules;
