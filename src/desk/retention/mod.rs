//! How long things are kept, and what would be erased and why, before it is.
//!
//! Nothing is erased here. The plan is shown to staff first; who erases holds it against a new plan, so
//! that a hold that was set in between counts.
//!
//! - `periods`: the data file `retention.toml`, under what the settings say.
//! - `grace`: what counted before a period became shorter, and counts for a while yet.
//! - `plan`: what is due.

mod grace;
mod periods;
mod plan;

pub use grace::InForce;
pub use periods::{Period, Periods, PeriodsError, PlainPeriod};
pub(crate) use plan::sooner;
pub use plan::{Erasure, Kept, KeptThing, Plan, plan};
