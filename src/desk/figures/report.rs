//! The quarterly report to the public, in the shape of the office's report of 2018: what people called
//! about, what became of it, and which questions went to whom. Nothing in it points to a person.

use super::{CaseFacts, Dimension, Published, Quarter, by_quarter};

/// The tables of the report, in its order. Kiosks are left out: each stands at a place that few know.
const SECTIONS: [Dimension; 9] = [
    Dimension::Outcome,
    Dimension::Need,
    Dimension::Referral,
    Dimension::Officer,
    Dimension::Waiting,
    Dimension::Channel,
    Dimension::Language,
    Dimension::Place,
    Dimension::LeftAt,
];

/// Rows of the outcomes as the report of 2018 had them, in its order. Others come after them.
const OUTCOMES: [&str; 11] = [
    "commentary_unrelated",
    "misdirected_tip",
    "general_info",
    "victim_services",
    "case_status",
    "releasable_history",
    "vine_help",
    "suspected_retaliation",
    "unable_to_contact",
    "hoax",
    "merged",
];

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicReport {
    /// The quarter that it is about.
    pub quarter: Quarter,
    /// How many came in; `None` where it is hidden.
    pub received: Option<u64>,
    /// Its tables.
    pub sections: Vec<ReportSection>,
    /// Counts from 1 to one below this are hidden.
    pub threshold: u64,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSection {
    /// What it counts by.
    pub dimension: Dimension,
    /// Its rows.
    pub rows: Vec<ReportRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// The code that is counted.
    pub code: String,
    /// How many in this quarter; `None` where it is hidden.
    pub count: Option<u64>,
    /// Of a hundred that came in, rounded; `None` where either is hidden.
    pub percent: Option<u64>,
    /// How many in the quarter before, where something was counted then and it is not hidden.
    pub before: Option<u64>,
}

/// The report on a quarter, from the facts of all cases.
pub fn public_report(facts: &[CaseFacts], quarter: Quarter, threshold: u64) -> PublicReport {
    // Every case has one channel, so that these totals count cases.
    let cases = by_quarter(facts, Dimension::Channel, quarter, threshold);
    let place = quarter.year().iter().position(|other| *other == quarter);
    let place = place.unwrap_or_default();
    let received = cases.column_totals[place];
    let sections = SECTIONS
        .iter()
        .map(|dimension| ReportSection {
            dimension: *dimension,
            rows: rows(facts, *dimension, (quarter, place), threshold, received),
        })
        .collect();
    PublicReport {
        quarter,
        received,
        sections,
        threshold,
    }
}

fn rows(
    facts: &[CaseFacts],
    dimension: Dimension,
    (quarter, place): (Quarter, usize),
    threshold: u64,
    received: Option<u64>,
) -> Vec<ReportRow> {
    let table = by_quarter(facts, dimension, quarter, threshold);
    // What was told of another year is told as it was then, so that nothing more comes out.
    let earlier = by_quarter(facts, dimension, quarter.before(), threshold);
    let mut rows: Vec<ReportRow> = table
        .rows
        .into_iter()
        .zip(table.cells)
        .map(|(code, counts)| ReportRow {
            before: before(&earlier, &code, place),
            code,
            count: counts[place],
            // What was not sent is no part of what came in.
            percent: percent(
                counts[place],
                received.filter(|_| !dimension.is_of_visits()),
            ),
        })
        .collect();
    if dimension == Dimension::Outcome {
        let rank = |row: &ReportRow| OUTCOMES.iter().position(|known| *known == row.code);
        rows.sort_by_key(|row| rank(row).unwrap_or(OUTCOMES.len()));
    } else {
        // The largest first, and what is hidden last, so that its order tells nothing.
        rows.sort_by_key(|row| u64::MAX - row.count.unwrap_or(0));
    }
    rows
}

/// How many of a code were counted in the quarter before the one at this place of its year, in the table of
/// the year that it is in.
fn before(earlier: &Published, code: &str, place: usize) -> Option<u64> {
    let last = earlier.columns.len().checked_sub(1)?;
    let column = place.checked_sub(1).unwrap_or(last);
    match earlier.rows.iter().position(|known| known == code) {
        Some(row) => earlier.cells[row][column],
        None => (!earlier.rows.is_empty()).then_some(0),
    }
}

/// Rounded to whole ones, half up.
fn percent(count: Option<u64>, received: Option<u64>) -> Option<u64> {
    let (count, received) = (count?, received?);
    (count * 100 + received / 2).checked_div(received)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn case(outcome: &str, language: &str) -> CaseFacts {
        CaseFacts {
            received_on: date(2026, 5, 5),
            count: 1,
            waited_hours: Some(2),
            values: vec![
                (Dimension::Outcome, outcome.to_owned()),
                (Dimension::Language, language.to_owned()),
                (Dimension::Channel, "web".to_owned()),
            ],
        }
    }

    #[test]
    fn the_rows_of_2018_come_in_their_order_with_shares() {
        let mut facts = vec![case("victim_services", "en"); 20];
        facts.extend(vec![case("commentary_unrelated", "es"); 60]);
        facts.extend(vec![case("something_new", "en"); 20]);
        let quarter = Quarter::of(date(2026, 5, 5));
        let report = public_report(&facts, quarter, 5);
        assert_eq!(report.received, Some(100));
        let outcomes = &report.sections[0].rows;
        let told: Vec<_> = outcomes
            .iter()
            .map(|row| (row.code.as_str(), row.count, row.percent, row.before))
            .collect();
        assert_eq!(
            told,
            [
                ("commentary_unrelated", Some(60), Some(60), Some(0)),
                ("victim_services", Some(20), Some(20), Some(0)),
                ("something_new", Some(20), Some(20), Some(0)),
            ]
        );
    }

    #[test]
    fn the_first_quarter_is_held_against_the_last_of_the_year_before() {
        let on = |day, outcome: &str| CaseFacts {
            received_on: day,
            ..case(outcome, "en")
        };
        let winter = Quarter::of(date(2026, 2, 3));
        let mut facts = vec![on(date(2026, 2, 3), "victim_services"); 20];
        facts.extend(vec![on(date(2026, 2, 3), "hoax"); 30]);
        let outcomes = |facts: &[CaseFacts]| {
            let report = public_report(facts, winter, 5);
            let rows = report.sections[0].rows.iter();
            rows.map(|row| (row.code.clone(), row.before))
                .collect::<Vec<_>>()
        };
        let told = |services, hoaxes| {
            [
                ("victim_services".to_owned(), services),
                ("hoax".to_owned(), hoaxes),
            ]
        };
        assert_eq!(outcomes(&facts), told(None, None), "there was nothing");
        facts.extend(vec![on(date(2025, 11, 4), "victim_services"); 12]);
        assert_eq!(outcomes(&facts), told(Some(12), Some(0)));
    }

    #[test]
    fn what_is_small_is_hidden_everywhere() {
        let mut facts = vec![case("victim_services", "en"); 20];
        facts.extend(vec![case("hoax", "ar"); 3]);
        let report = public_report(&facts, Quarter::of(date(2026, 5, 5)), 5);
        assert_eq!(report.received, Some(23));
        for section in &report.sections[..1] {
            assert!(section.rows.iter().all(|row| row.count.is_none()));
        }
    }

    #[test]
    fn visits_that_were_not_sent_are_beside_what_came_in() {
        let mut facts = vec![case("victim_services", "en"); 20];
        let visit = CaseFacts {
            received_on: date(2026, 5, 5),
            count: 7,
            waited_hours: None,
            values: vec![(Dimension::LeftAt, "help".to_owned())],
        };
        facts.push(visit);
        let report = public_report(&facts, Quarter::of(date(2026, 5, 5)), 5);
        assert_eq!(report.received, Some(20));
        let last = report.sections.last().unwrap();
        assert_eq!(last.dimension, Dimension::LeftAt);
        assert_eq!((last.rows[0].count, last.rows[0].percent), (Some(7), None));
    }

    #[test]
    fn nothing_is_a_share_of_nothing() {
        assert_eq!(percent(Some(1), Some(0)), None);
        assert_eq!(percent(Some(1), Some(3)), Some(33));
        assert_eq!(percent(Some(2), Some(3)), Some(67));
    }
}
