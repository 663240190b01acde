//! Hoax sorting, after opening: a score with its reasons, and what it means.
//!
//! Nothing is refused, closed or deleted by it. A score is computed whenever it is asked for, so that
//! the first intake of a flood is seen for what it is once the flood is there. No rule looks at how
//! well, or in which language, a person writes.
//!
//! - `rules`: the data file that staff can read, `rules.toml` where an office has none of its own.
//! - `nonsense`, `fingerprint`: what a text shows without understanding it.
//! - `clusters`, `sources`: who says almost the same, and who came from one place.
//! - `sorter`: the intakes, and the judgment of each.
//! - `second_look`: which come back from quarantine.
//! - `closing`: how many people it takes to close one as a hoax.

mod closing;
mod clusters;
mod fingerprint;
mod nonsense;
mod rules;
mod second_look;
mod sorter;
mod sources;

#[cfg(test)]
mod flood;

pub use closing::{is_closed, people_needed};
pub use clusters::{Cluster, ClusterId};
pub use rules::{Closing, LooksAt, Quarantine, Rule, Rules, RulesError};
pub use second_look::{Waiting, second_look};
pub use sorter::{Judgment, Placement, Reason, Signals, Sorter};
