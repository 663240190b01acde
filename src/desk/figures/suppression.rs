//! Which cells of a table are hidden: small ones, and as many others as it takes that no small one can
//! be computed from what is shown.
//!
//! A small cell is safe while the table could be another one with the same totals: where going around
//! over hidden cells, row by column by row, one more here and one fewer there come back to where they
//! began. The cells within are kept safe as if all totals were known. Hidden totals are kept safe by a
//! row and a column of hidden cells that can take up what the totals do not tell.

use std::{cmp::Reverse, collections::BTreeSet};

/// Counts from 1 to one below this are hidden, unless an office sets another threshold.
pub const DEFAULT_THRESHOLD: u64 = 5;

/// What it costs to go over a hidden cell, to hide another one for each that it counts, and to hide a
/// zero.
const OVER_HIDDEN: u64 = 1;
const FOR_EACH: u64 = 1_000;
const FOR_A_ZERO: u64 = 1_000_000_000;

/// A table as it was counted.
pub(super) struct Counts {
    pub(super) rows: Vec<String>,
    pub(super) columns: Vec<String>,
    /// By row, then by column.
    pub(super) cells: Vec<Vec<u64>>,
    /// Cells that are kept as small ones are, for what they leave of their column is small.
    pub(super) kept: Vec<Cell>,
}

/// What another table hides already of the totals of this one. What no other table says is decided here.
#[derive(Default)]
pub(super) struct Margins {
    /// Which totals of rows.
    pub(super) rows: Option<Vec<bool>>,
    /// Which totals of columns.
    pub(super) columns: Option<Vec<bool>>,
    /// Whether the total of all.
    pub(super) total: Option<bool>,
}

/// A table as it is shown; `None` is a number that is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Codes, one a row.
    pub rows: Vec<String>,
    /// Periods, one a column.
    pub columns: Vec<String>,
    /// By row, then by column.
    pub cells: Vec<Vec<Option<u64>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<u64>>,
    /// The total of each column. Where a case counts in several rows, it counts several times.
    pub column_totals: Vec<Option<u64>>,
    /// The total of all.
    pub total: Option<u64>,
}

/// Hides what must be hidden.
pub(super) fn publish(counts: Counts, threshold: u64, margins: &Margins) -> Published {
    let small = |number: u64| 0 < number && number < threshold;
    let row_totals: Vec<u64> = counts.cells.iter().map(|row| row.iter().sum()).collect();
    let column_totals: Vec<u64> = (0..counts.columns.len())
        .map(|column| counts.cells.iter().map(|row| row[column]).sum())
        .collect();
    let total: u64 = row_totals.iter().sum();
    let total_hidden = margins.total.unwrap_or_else(|| small(total));
    let hidden_of = |known: Option<&[bool]>, totals: &[u64]| match known {
        Some(hidden) => places(hidden),
        None => hidden_among(totals, total_hidden, threshold),
    };
    let rows = hidden_of(margins.rows.as_deref(), &row_totals);
    let columns = hidden_of(margins.columns.as_deref(), &column_totals);
    let cells = hidden_cells(&counts, &rows, &columns, threshold);
    let show = |hidden: bool, number: u64| (!hidden).then_some(number);
    let shown = |totals: &[u64], hidden: &BTreeSet<usize>| {
        let totals = totals.iter().enumerate();
        totals
            .map(|(place, number)| show(hidden.contains(&place), *number))
            .collect()
    };
    Published {
        cells: counts
            .cells
            .iter()
            .enumerate()
            .map(|(row, numbers)| {
                let numbers = numbers.iter().enumerate();
                numbers
                    .map(|(column, number)| show(cells.contains(&(row, column)), *number))
                    .collect()
            })
            .collect(),
        row_totals: shown(&row_totals, &rows),
        column_totals: shown(&column_totals, &columns),
        total: show(total_hidden, total),
        rows: counts.rows,
        columns: counts.columns,
    }
}

fn places(hidden: &[bool]) -> BTreeSet<usize> {
    let places = hidden.iter().enumerate();
    places
        .filter_map(|(place, hidden)| hidden.then_some(place))
        .collect()
}

/// Which numbers of a list with a total are hidden: never one alone, and never so few that together
/// they are small.
fn hidden_among(numbers: &[u64], total_hidden: bool, threshold: u64) -> BTreeSet<usize> {
    let small = |place: &usize| 0 < numbers[*place] && numbers[*place] < threshold;
    let mut hidden: BTreeSet<usize> = (0..numbers.len()).filter(small).collect();
    loop {
        let count = hidden.len() + usize::from(total_hidden);
        let together: u64 = hidden.iter().map(|place| numbers[*place]).sum();
        if count == 0 || (count > 1 && (total_hidden || together >= threshold)) {
            return hidden;
        }
        let rest = (0..numbers.len()).filter(|place| !hidden.contains(place));
        let Some(next) = rest.min_by_key(|place| (numbers[*place] == 0, numbers[*place], *place))
        else {
            return hidden;
        };
        hidden.insert(next);
    }
}

/// A cell, by row and column.
pub(super) type Cell = (usize, usize);

/// Which cells are hidden beside these totals.
fn hidden_cells(
    counts: &Counts,
    rows: &BTreeSet<usize>,
    columns: &BTreeSet<usize>,
    threshold: u64,
) -> BTreeSet<Cell> {
    let numbers = counts.cells.as_slice();
    let width = numbers.first().map_or(0, Vec::len);
    // A single row is its totals, and so is a single column.
    if numbers.len() == 1 {
        return columns.iter().map(|column| (0, *column)).collect();
    }
    if width == 1 {
        return rows.iter().map(|row| (*row, 0)).collect();
    }
    let all =
        || (0..numbers.len()).flat_map(move |row| (0..width).map(move |column| (row, column)));
    let small: Vec<Cell> = all()
        .filter(|cell| {
            (1..threshold).contains(&numbers[cell.0][cell.1]) || counts.kept.contains(cell)
        })
        .collect();
    let mut hidden: BTreeSet<Cell> = small.iter().copied().collect();
    hidden.extend(anchors(numbers, width, rows, columns));
    for cell in small {
        let around = Grid {
            numbers,
            width,
            hidden: &hidden,
        }
        .around(cell);
        match around {
            Some(cells) => hidden.extend(cells),
            None => return all().collect(),
        }
    }
    hidden
}

/// One column of the rows whose totals are hidden, and one row of the columns whose totals are.
fn anchors(
    numbers: &[Vec<u64>],
    width: usize,
    rows: &BTreeSet<usize>,
    columns: &BTreeSet<usize>,
) -> Vec<Cell> {
    let filled = |row: usize, column: usize| usize::from(numbers[row][column] > 0);
    let in_column = |column: usize| rows.iter().map(|row| filled(*row, column)).sum::<usize>();
    let in_row = |row: usize| {
        columns
            .iter()
            .map(|column| filled(row, *column))
            .sum::<usize>()
    };
    let column = (0..width).max_by_key(|column| {
        let column = *column;
        (
            columns.contains(&column),
            in_column(column),
            Reverse(column),
        )
    });
    let row = (0..numbers.len()).max_by_key(|row| {
        let row = *row;
        (rows.contains(&row), in_row(row), Reverse(row))
    });
    let down = column.map(|column| rows.iter().map(move |row| (*row, column)));
    let across = row.map(|row| columns.iter().map(move |column| (row, *column)));
    down.into_iter()
        .flatten()
        .chain(across.into_iter().flatten())
        .collect()
}

/// The cells, as ways between rows and columns: one more on the way from a row to a column, one fewer
/// on the way from a column to a row.
struct Grid<'table> {
    numbers: &'table [Vec<u64>],
    width: usize,
    hidden: &'table BTreeSet<Cell>,
}

impl Grid<'_> {
    /// The cells of the cheapest way around over this small cell, besides itself.
    fn around(&self, cell: Cell) -> Option<Vec<Cell>> {
        let (row, column) = (cell.0, self.numbers.len() + cell.1);
        let ways = [self.way(column, row, cell), self.way(row, column, cell)];
        let cheapest = ways.into_iter().flatten().min_by_key(|(cost, _)| *cost)?;
        Some(cheapest.1)
    }

    /// What the cheapest way from one row or column to another costs, and its cells.
    fn way(&self, from: usize, to: usize, without: Cell) -> Option<(u64, Vec<Cell>)> {
        let rows = self.numbers.len();
        let all = rows + self.width;
        // By row or column: the cost of the way there, and from where it comes.
        let mut reached: Vec<Option<(u64, usize)>> = vec![None; all];
        let mut done = vec![false; all];
        reached[from] = Some((0, from));
        loop {
            let open = (0..all).filter(|place| !done[*place]);
            let (cost, place) = open
                .filter_map(|place| Some((reached[place]?.0, place)))
                .min()?;
            if place == to {
                break;
            }
            done[place] = true;
            let others = if place < rows { rows..all } else { 0..rows };
            for other in others {
                let cell = self.between(place, other);
                let step = self.step(cell, place < rows).filter(|_| cell != without);
                let Some(whole) = step.map(|step| cost + step) else {
                    continue;
                };
                if reached[other].is_none_or(|(known, _)| whole < known) {
                    reached[other] = Some((whole, place));
                }
            }
        }
        let cost = reached[to]?.0;
        let mut cells = Vec::new();
        let mut place = to;
        while place != from {
            let (_, before) = reached[place]?;
            cells.push(self.between(before, place));
            place = before;
        }
        Some((cost, cells))
    }

    /// The cell where a row and a column meet.
    fn between(&self, one: usize, other: usize) -> Cell {
        (one.min(other), one.max(other) - self.numbers.len())
    }

    /// What it costs to go over a cell; `None` where there is nothing to take away.
    fn step(&self, cell: Cell, more: bool) -> Option<u64> {
        let number = self.numbers[cell.0][cell.1];
        if number == 0 && !more {
            return None;
        }
        Some(if self.hidden.contains(&cell) {
            OVER_HIDDEN
        } else if number == 0 {
            FOR_A_ZERO
        } else {
            (number + 1).saturating_mul(FOR_EACH).min(FOR_A_ZERO)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(cells: &[&[u64]]) -> Published {
        let names = |count: usize| (0..count).map(|place| place.to_string()).collect();
        let counts = Counts {
            rows: names(cells.len()),
            columns: names(cells[0].len()),
            cells: cells.iter().map(|row| row.to_vec()).collect(),
            kept: Vec::new(),
        };
        publish(counts, DEFAULT_THRESHOLD, &Margins::default())
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let table = published(&[&[10, 0], &[7, 30]]);
        assert_eq!(table.cells, [[Some(10), Some(0)], [Some(7), Some(30)]]);
        assert_eq!(table.total, Some(47));
    }

    #[test]
    fn a_small_cell_is_hidden_with_three_others() {
        let table = published(&[&[10, 20, 90], &[3, 30, 80], &[40, 50, 60]]);
        assert_eq!(table.cells[1][0], None);
        let hidden = table.cells.iter().flatten().filter(|cell| cell.is_none());
        assert_eq!(hidden.count(), 4);
        assert_eq!(table.row_totals, [Some(120), Some(113), Some(150)]);
    }

    #[test]
    fn a_small_total_takes_another_total_with_it() {
        let table = published(&[&[1, 1], &[20, 10], &[30, 40]]);
        assert_eq!(table.row_totals, [None, None, Some(70)]);
        assert_eq!(table.column_totals, [Some(51), Some(51)]);
    }

    #[test]
    fn a_single_row_hides_what_its_totals_hide() {
        let table = published(&[&[2, 30, 40]]);
        assert_eq!(table.cells, [[None, None, Some(40)]]);
        assert_eq!(table.cells[0], table.column_totals);
    }
}
