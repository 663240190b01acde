//! Figures: counted facts of cases, with nothing in them that points to a person.
//!
//! A case comes in as a few codes and a day. What goes out are tables in which small numbers are
//! hidden, and others with them, so that no hidden one can be computed from what is shown.
//!
//! - `facts`: what is counted of a case.
//! - `period`: ISO weeks, and quarters made of whole weeks.
//! - `table`: counting by week and by quarter.
//! - `suppression`: which cells are hidden.
//! - `report`: the quarterly report to the public.
//! - `office`: the facts of the office's cases, and the routes.
//! - `spreadsheet`: rows as CSV that no spreadsheet takes for formulas. Lists of cases use it too.

mod facts;
mod office;
mod period;
mod report;
mod spreadsheet;
mod suppression;
mod table;

#[cfg(test)]
mod properties;

pub use facts::{CaseFacts, Dimension, NOT_GIVEN};
pub(crate) use office::{get_figures, get_figures_csv};
pub use period::{Quarter, Week};
pub use report::{PublicReport, ReportRow, ReportSection, public_report};
pub use spreadsheet::{SpreadsheetError, spreadsheet};
pub use suppression::{DEFAULT_THRESHOLD, Published};
pub use table::{by_quarter, by_week};
