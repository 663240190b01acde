//! The browser's managed policy. The table in `template/policies.md` is both its source and its
//! explanation, so that neither can say what the other does not.

use super::files::Filled;

const TABLE: &str = include_str!("template/policies.md");

/// As Chromium reads it from `/etc/chromium/policies/managed`.
pub(super) fn json(filled: &Filled) -> String {
    let table = filled.fill(TABLE);
    let lines: Vec<String> = rows(&table)
        .map(|(name, value)| format!("  \"{name}\": {value}"))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// As a technician reads it.
pub(super) fn table(filled: &Filled) -> String {
    filled.fill(TABLE)
}

/// Name and value of each row below the heading.
fn rows(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table.lines().skip(2).filter_map(|line| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        Some((cells.next()?, cells.next()?.trim_matches('`')))
    })
}

#[cfg(test)]
mod tests {
    use super::{TABLE, json, rows};
    use crate::kiosk::{files::Filled, order::Order};

    #[test]
    fn every_row_says_what_and_why_and_is_there_once() {
        let mut names: Vec<&str> = rows(TABLE).map(|(name, _)| name).collect();
        assert_eq!(names.len(), TABLE.lines().count() - 2);
        for line in TABLE.lines().skip(2) {
            assert_eq!(line.matches('|').count(), 4, "{line}");
            assert!(line.split('|').nth(3).unwrap().trim().len() > 8, "{line}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TABLE.lines().count() - 2);
    }

    #[test]
    fn only_the_origin_is_allowed_and_printing_only_with_a_printer() {
        let origin = "--origin https://intake.example.gov";
        let without = json(&Filled::by(&Order::example(origin)));
        assert!(without.contains("\"URLBlocklist\": [\"*\", \"chrome://*\", "));
        assert!(without.contains("\"URLAllowlist\": [\"https://intake.example.gov\"],\n"));
        assert!(without.contains("\"PrintingEnabled\": false,\n"));
        let with = json(&Filled::by(&Order::example(&format!(
            "{origin} --printer usb"
        ))));
        assert!(with.contains("\"PrintingEnabled\": true,\n"));
    }
}
