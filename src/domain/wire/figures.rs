//! What the desk counts of its cases. A count that is absent is hidden: it is small, or a small one could
//! be computed from it.

use serde::{Deserialize, Serialize};

/// Answer to `GET /desk/api/figures`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Which quarter they are about: `2026-Q4`.
    pub quarter: String,
    /// Those of which there is something to count, last first.
    pub quarters: Vec<String>,
    /// Counts from 1 to one below this are hidden.
    pub threshold: u64,
    /// One for everything that is counted.
    pub tables: Vec<Tables>,
    /// The report on this quarter to the public.
    pub report: Report,
}

/// What is counted by one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// The key of its name, and its name in addresses.
    pub by: String,
    /// Week by week of the quarter.
    pub weeks: Table,
    /// Quarter by quarter of its year.
    pub quarters: Table,
}

/// Counts by code and period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Codes, one a row.
    pub rows: Vec<String>,
    /// Periods, one a column.
    pub columns: Vec<String>,
    /// By row, then by column.
    pub cells: Vec<Vec<Option<u64>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<u64>>,
    /// The total of each column.
    pub column_totals: Vec<Option<u64>>,
    /// The total of all.
    pub total: Option<u64>,
}

/// The report on a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// How many came in.
    pub received: Option<u64>,
    /// Its tables.
    pub sections: Vec<ReportSection>,
}

/// One table of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSection {
    /// The key of its name.
    pub by: String,
    /// Its rows.
    pub rows: Vec<ReportRow>,
}

/// One row of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// What is counted.
    pub code: String,
    /// How many.
    pub count: Option<u64>,
    /// Of a hundred that came in.
    pub percent: Option<u64>,
    /// How many in the quarter before, where something was counted then.
    pub before: Option<u64>,
}
