//! Tasks and deadlines by rules that an office sets.
//!
//! Times are those of the office's own clock, without a zone: the caller turns instants into them. A
//! night in which clocks are changed makes a deadline an hour earlier or later than by a stopwatch.
//!
//! - `rules`: the data file, `deadlines.toml`.
//! - `office_hours`: when the office is open, and what time is so many of its hours or days later.
//! - `due`: what is due for a case.

mod due;
mod office_hours;
mod rules;

pub use due::{CaseStanding, Due, due};
pub use office_hours::OfficeHours;
pub use rules::{DeadlineRules, DeadlinesError, Rule, TimeFrom, When, Within};
