//! Counting cases by week and by quarter.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CaseFacts, Dimension, Quarter, Week,
    suppression::{Counts, Margins, Published, publish},
};

/// The weeks of a quarter, one a column. What [`by_quarter`] hides of the quarter is hidden here too, so
/// that neither table tells what the other one hides.
pub fn by_week(
    facts: &[CaseFacts],
    dimension: Dimension,
    quarter: Quarter,
    threshold: u64,
) -> Published {
    let year = by_quarter(facts, dimension, quarter, threshold);
    let place = quarter.year().iter().position(|other| *other == quarter);
    let place = place.unwrap_or_default();
    let margins = Margins {
        rows: year.cells.iter().map(|row| row[place].is_none()).collect(),
        total: year.column_totals[place].is_none(),
    };
    let of_quarter: Vec<&CaseFacts> = facts
        .iter()
        .filter(|case| Quarter::of(case.received_on) == quarter)
        .collect();
    let week_of = |case: &CaseFacts| Week::of(case.received_on);
    let counts = count(&of_quarter, dimension, year.rows, &quarter.weeks(), week_of);
    publish(counts, threshold, Some(margins))
}

/// The quarters of a year, one a column.
///
/// Tables of one year go together: whoever has all of them learns no more than from each. They share
/// the totals of their columns, where a case counts once in each.
pub fn by_quarter(
    facts: &[CaseFacts],
    dimension: Dimension,
    within: Quarter,
    threshold: u64,
) -> Published {
    let quarters = within.year();
    let of_year: Vec<&CaseFacts> = facts
        .iter()
        .filter(|case| quarters.contains(&Quarter::of(case.received_on)))
        .collect();
    let rows: BTreeSet<&str> = of_year
        .iter()
        .flat_map(|case| case.counted_as(dimension))
        .collect();
    let rows = rows.into_iter().map(str::to_owned).collect();
    let quarter_of = |case: &CaseFacts| Quarter::of(case.received_on);
    let counts = count(&of_year, dimension, rows, &quarters, quarter_of);
    publish(counts, threshold, None)
}

/// How many count as each code in each period.
fn count<Period: Ord + ToString>(
    facts: &[&CaseFacts],
    dimension: Dimension,
    rows: Vec<String>,
    periods: &[Period],
    period_of: impl Fn(&CaseFacts) -> Period,
) -> Counts {
    let mut found: BTreeMap<(&str, Period), u64> = BTreeMap::new();
    for case in facts {
        for code in case.counted_as(dimension) {
            *found.entry((code, period_of(case))).or_default() += case.count;
        }
    }
    let mut cells = vec![vec![0; periods.len()]; rows.len()];
    for ((code, period), number) in found {
        let row = rows.iter().position(|row| row == code);
        let column = periods.iter().position(|known| *known == period);
        if let (Some(row), Some(column)) = (row, column) {
            cells[row][column] = number;
        }
    }
    Counts {
        rows,
        columns: periods.iter().map(ToString::to_string).collect(),
        cells,
    }
}
