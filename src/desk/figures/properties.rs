//! Nobody can compute a hidden small number, not even with all tables of a year side by side.
//!
//! All rows and columns of the tables with their totals are equations. Solved for what is hidden, no
//! small number may come out.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

use super::{CaseFacts, Dimension, Published, Quarter, by_quarter, by_week};

const THRESHOLD: u64 = 5;
/// The tables that share rows and totals: hoaxes are an outcome, and all kiosks a channel.
const TOGETHER: [Dimension; 4] = [
    Dimension::Outcome,
    Dimension::Hoax,
    Dimension::Channel,
    Dimension::Kiosk,
];
/// Computing with remainders is exact, and a remainder of 0 by chance is one in a thousand million.
const PRIME: u64 = 998_244_353;
/// The row and the column of totals.
const ALL: &str = "all";

/// What is known of each number, by row and column.
type Known = BTreeMap<(String, String), Option<u64>>;
/// Numbers of which the first are together the last.
type Sum = (Vec<(String, String)>, (String, String));

fn facts(groups: &[(i64, u8, u8)]) -> Vec<CaseFacts> {
    let group = |(day, code, count): &(i64, u8, u8)| CaseFacts {
        received_on: date(2026, 1, 1).saturating_add((*day).days()),
        count: u64::from(*count),
        waited_hours: None,
        values: vec![(Dimension::Outcome, format!("outcome-{code}"))],
    };
    groups.iter().map(group).collect()
}

/// What a case came to, where it was made, and the kiosk.
fn case(outcome: u8, made_at: u8) -> Vec<(Dimension, String)> {
    let outcome = ["hoax", "general_info", "case_status"][usize::from(outcome)];
    let channel = ["web", "phone", "kiosk"][usize::from(made_at.min(2))];
    let mut values = vec![
        (Dimension::Outcome, outcome.to_owned()),
        (Dimension::Channel, channel.to_owned()),
    ];
    if made_at > 2 {
        values.push((Dimension::Kiosk, format!("kiosk-{made_at}")));
    }
    values
}

/// Days, outcomes, where they were made, and how many.
fn facts_of_both(groups: &[(i64, u8, u8, u8)]) -> Vec<CaseFacts> {
    let group = |(day, outcome, made_at, count): &(i64, u8, u8, u8)| CaseFacts {
        received_on: date(2026, 1, 1).saturating_add((*day).days()),
        count: u64::from(*count),
        waited_hours: None,
        values: case(*outcome, *made_at),
    };
    groups.iter().map(group).collect()
}

/// What a row of a table is called among all tables: what is the same number has the same name.
fn shared(dimension: Dimension, row: &str) -> String {
    match (dimension, row) {
        (Dimension::Kiosk, ALL) => shared(Dimension::Channel, "kiosk"),
        (_, ALL) => ALL.to_owned(),
        (Dimension::Hoax, "hoax") => shared(Dimension::Outcome, "hoax"),
        _ => format!("{dimension:?} {row}"),
    }
}

fn learn(
    dimension: Dimension,
    table: &Published,
    name: &str,
    known: &mut Known,
    sums: &mut Vec<Sum>,
) {
    let key = |row: &str, column: &str| (shared(dimension, row), column.to_owned());
    let mut note = |key: (String, String), number: Option<u64>| {
        let entry = known.entry(key).or_default();
        *entry = entry.or(number);
    };
    for (place, row) in table.rows.iter().enumerate() {
        for (column, number) in table.columns.iter().zip(&table.cells[place]) {
            note(key(row, column), *number);
        }
        note(key(row, name), table.row_totals[place]);
        let cells = table
            .columns
            .iter()
            .map(|column| key(row, column))
            .collect();
        sums.push((cells, key(row, name)));
    }
    for (column, number) in table.columns.iter().zip(&table.column_totals) {
        note(key(ALL, column), *number);
        let cells = table.rows.iter().map(|row| key(row, column)).collect();
        sums.push((cells, key(ALL, column)));
    }
    note(key(ALL, name), table.total);
    let totals = table
        .columns
        .iter()
        .map(|column| key(ALL, column))
        .collect();
    sums.push((totals, key(ALL, name)));
    let totals = table.rows.iter().map(|row| key(row, name)).collect();
    sums.push((totals, key(ALL, name)));
}

/// The hidden numbers that follow from the others.
fn computed(known: &Known, sums: &[Sum]) -> Vec<(String, String)> {
    let hidden: Vec<_> = known
        .iter()
        .filter(|(_, number)| number.is_none())
        .map(|(key, _)| key)
        .collect();
    let place = |key: &(String, String)| hidden.binary_search(&key).ok();
    let mut lines: Vec<Vec<u64>> = Vec::new();
    for (parts, whole) in sums {
        let mut line = vec![0; hidden.len()];
        for part in parts.iter().filter_map(place) {
            line[part] = 1;
        }
        if let Some(whole) = place(whole) {
            line[whole] = PRIME - 1;
        }
        lines.push(line);
    }
    reduce(&mut lines, hidden.len());
    let alone = |line: &&Vec<u64>| line.iter().filter(|factor| **factor != 0).count() == 1;
    let first = |line: &Vec<u64>| line.iter().position(|factor| *factor != 0);
    lines
        .iter()
        .filter(alone)
        .filter_map(first)
        .map(|place| hidden[place].clone())
        .collect()
}

/// Gauss and Jordan.
fn reduce(lines: &mut [Vec<u64>], width: usize) {
    let mut done = 0;
    for column in 0..width {
        let Some(found) = (done..lines.len()).find(|line| lines[*line][column] != 0) else {
            continue;
        };
        lines.swap(done, found);
        let inverse = power(lines[done][column], PRIME - 2);
        for factor in &mut lines[done] {
            *factor = *factor * inverse % PRIME;
        }
        let pivot = lines[done].clone();
        for (number, line) in lines.iter_mut().enumerate() {
            let times = line[column];
            if number == done || times == 0 {
                continue;
            }
            for (factor, of_pivot) in line.iter_mut().zip(&pivot) {
                *factor = (*factor + (PRIME - times) * of_pivot) % PRIME;
            }
        }
        done += 1;
    }
}

fn power(base: u64, exponent: u64) -> u64 {
    let (mut result, mut base, mut left) = (1, base, exponent);
    while left > 0 {
        if left % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        left /= 2;
    }
    result
}

fn quarter() -> Quarter {
    Quarter::new(2026, 1).expect("there is a first quarter")
}

/// What all tables of the year tell by these, and how their numbers go together.
fn tables(facts: &[CaseFacts], dimensions: &[Dimension], threshold: u64) -> (Known, Vec<Sum>) {
    let (mut known, mut sums) = (Known::new(), Vec::new());
    for &dimension in dimensions {
        let year = by_quarter(facts, dimension, quarter(), threshold);
        learn(dimension, &year, "year", &mut known, &mut sums);
        for quarter in quarter().year() {
            let weeks = by_week(facts, dimension, quarter, threshold);
            let name = quarter.to_string();
            learn(dimension, &weeks, &name, &mut known, &mut sums);
        }
    }
    (known, sums)
}

/// Small numbers that are shown or follow, and numbers that are wrong.
fn told(facts: &[CaseFacts], dimensions: &[Dimension]) -> Vec<String> {
    let (truth, _) = tables(facts, dimensions, 0);
    let (known, sums) = tables(facts, dimensions, THRESHOLD);
    let small = |number: u64| (1..THRESHOLD).contains(&number);
    let mut told = Vec::new();
    for (key, number) in &known {
        if number.is_some_and(small) {
            told.push(format!("{key:?} is shown"));
        }
        if number.is_some() && *number != truth[key] {
            told.push(format!("{key:?} is wrong"));
        }
    }
    for key in computed(&known, &sums) {
        if truth[&key].is_some_and(small) {
            told.push(format!("{key:?} follows"));
        }
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_small_number_is_shown_or_follows(
        groups in prop::collection::vec((0..360_i64, 0..4_u8, 1..14_u8), 0..60),
    ) {
        let told = told(&facts(&groups), &[Dimension::Outcome]);
        prop_assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn no_small_number_follows_from_tables_that_share_a_number(
        groups in prop::collection::vec((0..180_i64, 0..3_u8, 0..5_u8, 1..14_u8), 0..40),
    ) {
        let told = told(&facts_of_both(&groups), &TOGETHER);
        prop_assert!(told.is_empty(), "{told:?}");
    }
}

#[test]
fn a_hoax_that_is_hidden_among_the_outcomes_is_hidden_among_the_hoaxes() {
    let facts = facts_of_both(&[(5, 1, 0, 3), (5, 0, 0, 6), (5, 2, 0, 40)]);
    let year = by_quarter(&facts, Dimension::Hoax, quarter(), THRESHOLD);
    assert_eq!(year.rows, ["hoax", "not-hoax"]);
    assert_eq!((year.cells[0][0], year.cells[1][0]), (None, None));
    assert_eq!(year.column_totals[0], Some(49));
    assert_eq!(told(&facts, &TOGETHER), Vec::<String>::new());
}

#[test]
fn kiosks_that_are_hidden_among_the_channels_have_no_total() {
    let facts = facts_of_both(&[(5, 2, 1, 3), (5, 2, 3, 6), (5, 2, 0, 40)]);
    let year = by_quarter(&facts, Dimension::Kiosk, quarter(), THRESHOLD);
    assert_eq!(year.rows, ["kiosk-3"]);
    assert_eq!((year.column_totals[0], year.total), (None, None));
    assert_eq!((year.cells[0][0], year.row_totals[0]), (None, None));
    assert_eq!(told(&facts, &TOGETHER), Vec::<String>::new());
}

#[test]
fn few_that_are_no_hoax_do_not_follow() {
    let facts = facts_of_both(&[
        (5, 1, 0, 2),
        (5, 2, 0, 2),
        (5, 0, 0, 40),
        (99, 1, 0, 50),
        (99, 2, 0, 50),
    ]);
    assert_eq!(told(&facts, &TOGETHER), Vec::<String>::new());
}

#[test]
fn what_follows_is_found() {
    let mut known = Known::new();
    let mut sums = Vec::new();
    let table = Published {
        rows: vec!["a".to_owned(), "b".to_owned()],
        columns: vec!["1".to_owned(), "2".to_owned()],
        cells: vec![vec![None, Some(9)], vec![Some(8), Some(7)]],
        row_totals: vec![Some(12), Some(15)],
        column_totals: vec![Some(11), Some(16)],
        total: Some(27),
    };
    learn(Dimension::Outcome, &table, "year", &mut known, &mut sums);
    let found = computed(&known, &sums);
    let key = (shared(Dimension::Outcome, "a"), "1".to_owned());
    assert_eq!(found, [key]);
}
