//! Counting cases by week and by quarter.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CaseFacts, Dimension, Quarter, Week,
    facts::{AT_KIOSKS, HOAX},
    suppression::{Cell, Counts, Margins, Published, publish},
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
    if dimension == Dimension::Hoax {
        let outcomes = by_week(facts, Dimension::Outcome, quarter, threshold);
        return of_outcomes(outcomes, year.rows);
    }
    let shared = if dimension == Dimension::Kiosk {
        of_channels(&by_week(facts, Dimension::Channel, quarter, threshold))
    } else {
        Margins::default()
    };
    let place = quarter.year().iter().position(|other| *other == quarter);
    let place = place.unwrap_or_default();
    let margins = Margins {
        rows: Some(year.cells.iter().map(|row| row[place].is_none()).collect()),
        total: Some(year.column_totals[place].is_none()),
        ..shared
    };
    let of_quarter: Vec<&CaseFacts> = facts
        .iter()
        .filter(|case| Quarter::of(case.received_on) == quarter)
        .collect();
    let week_of = |case: &CaseFacts| Week::of(case.received_on);
    let mut counts = count(&of_quarter, dimension, year.rows, &quarter.weeks(), week_of);
    counts.kept = kept(&counts, dimension, threshold);
    publish(counts, threshold, &margins)
}

/// The quarters of a year, one a column.
///
/// Tables of one year go together: whoever has all of them learns no more than from each. They share
/// the totals of their columns, where a case counts once in each. Where a row of one table is a row or a
/// total of another one, one of them decides for both: the outcomes for the hoaxes, and the channels for
/// the kiosks.
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
    if dimension == Dimension::Hoax {
        let outcomes = by_quarter(facts, Dimension::Outcome, within, threshold);
        return of_outcomes(outcomes, rows);
    }
    let margins = if dimension == Dimension::Kiosk {
        of_channels(&by_quarter(facts, Dimension::Channel, within, threshold))
    } else {
        Margins::default()
    };
    let quarter_of = |case: &CaseFacts| Quarter::of(case.received_on);
    let mut counts = count(&of_year, dimension, rows, &quarters, quarter_of);
    counts.kept = kept(&counts, dimension, threshold);
    publish(counts, threshold, &margins)
}

/// Hoaxes beside all others, out of the outcomes as they are shown: what is hidden there is hidden here.
fn of_outcomes(outcomes: Published, rows: Vec<String>) -> Published {
    let place = outcomes.rows.iter().position(|row| row == HOAX);
    let (hoaxes, all_hoaxes) = match place {
        Some(place) => (outcomes.cells[place].clone(), outcomes.row_totals[place]),
        None => (vec![Some(0); outcomes.columns.len()], Some(0)),
    };
    let rest = |all: Option<u64>, hoaxes: Option<u64>| all?.checked_sub(hoaxes?);
    let totals = outcomes.column_totals.iter().zip(&hoaxes);
    let others: Vec<_> = totals.map(|(all, hoaxes)| rest(*all, *hoaxes)).collect();
    let all_others = rest(outcomes.total, all_hoaxes);
    let cells_of = |row: &String| if row == HOAX { &hoaxes } else { &others };
    let total_of = |row: &String| if row == HOAX { all_hoaxes } else { all_others };
    Published {
        cells: rows.iter().map(|row| cells_of(row).clone()).collect(),
        row_totals: rows.iter().map(total_of).collect(),
        rows,
        columns: outcomes.columns,
        column_totals: outcomes.column_totals,
        total: outcomes.total,
    }
}

/// What is hidden of the totals of the kiosks: what the channels, as they are shown, hide of all kiosks.
fn of_channels(channels: &Published) -> Margins {
    let Some(place) = channels.rows.iter().position(|row| row == AT_KIOSKS) else {
        return Margins::default();
    };
    let cells = channels.cells[place].iter();
    Margins {
        rows: None,
        columns: Some(cells.map(Option::is_none).collect()),
        total: Some(channels.row_totals[place].is_none()),
    }
}

/// Hoaxes among the outcomes, where so few cases are none that their number must not follow.
fn kept(counts: &Counts, dimension: Dimension, threshold: u64) -> Vec<Cell> {
    let row = counts.rows.iter().position(|row| row == HOAX);
    let Some(row) = row.filter(|_| dimension == Dimension::Outcome) else {
        return Vec::new();
    };
    let few = |column: &usize| {
        let hoaxes = counts.cells[row][*column];
        let all: u64 = counts.cells.iter().map(|cells| cells[*column]).sum();
        hoaxes > 0 && (1..threshold).contains(&(all - hoaxes))
    };
    let columns = (0..counts.columns.len()).filter(few);
    columns.map(|column| (row, column)).collect()
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
        kept: Vec::new(),
    }
}
