//! Cases that belong together. Linked ones stay as they are; a duplicate is merged: it is closed, points to
//! the case that is kept, and everything of it stays where it is. The case that is kept shows it. Why two are
//! linked is sealed in the lines of both.
//!
//! - `pairs`: what an act does to two cases, and when it may not be done. Pure.
//! - `change`: the route.
//! - `shown`: what a case shows of others, and to whom.

mod change;
mod pairs;
mod shown;

pub(crate) use change::post_links;
pub(crate) use pairs::LinkRefusal;
