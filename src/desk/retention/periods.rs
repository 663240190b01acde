//! The periods as they are written, and what must be true of them.

use std::collections::BTreeSet;

use domain::wire::UnixSeconds;
use serde::Deserialize;
use store::BegunPeriod;
use thiserror::Error;

use crate::settings::OfficeRules;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("retention.toml");
/// Most days of a period: 200 years, which every calendar here can count.
const MOST_DAYS: u32 = 73_000;
/// What receipts are called among all that is kept; everything else but one is a disposition.
pub(super) const RECEIPTS: &str = "receipts";
/// What that is called which could not be filed.
pub(super) const UNOPENED: &str = "unopened";

/// All periods of an office.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periods {
    /// Whole days for which a period that became shorter erases nothing yet.
    pub grace_days: u32,
    /// Those of closed cases.
    #[serde(rename = "period")]
    pub cases: Vec<Period>,
    /// That of receipts whose case was erased.
    pub receipts: PlainPeriod,
    /// That of submissions that could not be filed, from when they came.
    pub unopened: PlainPeriod,
}

/// A period of closed cases.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Kebab case.
    pub id: String,
    /// Which cases.
    pub dispositions: Vec<String>,
    /// Days from closing to erasing.
    pub keep_days: u32,
    /// The Fluent key of the reason.
    pub sentence: String,
}

/// A period of one kind of thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainPeriod {
    /// Days until erasing.
    pub keep_days: u32,
    /// The Fluent key of the reason.
    pub sentence: String,
}

/// Why periods were refused.
#[derive(Debug, Error)]
pub enum PeriodsError {
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("the periods of retention: {0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// Something in it cannot be.
    #[error("the periods of retention: {0}")]
    Wrong(String),
}

impl Periods {
    /// Reads an office's own file, in which every one of these dispositions has its period.
    ///
    /// # Errors
    /// When it cannot be read, or a disposition has no period, or several, or is unknown.
    pub fn read(text: &str, dispositions: &[&str]) -> Result<Self, PeriodsError> {
        let periods: Self = toml::from_str(text).map_err(Box::new)?;
        match periods.problem(dispositions) {
            Some(problem) => Err(PeriodsError::Wrong(problem)),
            None => Ok(periods),
        }
    }

    /// The periods of an office that has none of its own.
    ///
    /// # Errors
    /// When the desk has other dispositions than the file.
    pub fn built_in(dispositions: &[&str]) -> Result<Self, PeriodsError> {
        Self::read(BUILT_IN, dispositions)
    }

    /// The same with the days that an office set for itself.
    pub(crate) fn set_by(&self, rules: &OfficeRules) -> Self {
        let mut periods = self.clone();
        for period in &mut periods.cases {
            if let Some(days) = rules.keep_days(&period.id) {
                period.keep_days = days;
            }
        }
        periods.receipts.keep_days = rules.keep_receipts_days;
        periods.unopened.keep_days = rules.keep_unopened_days;
        periods
    }

    /// What was never written down, as if anything had counted until now: a version that wrote nothing down
    /// may have kept it for longer than these do.
    pub(crate) fn unknown_before(
        &self,
        begun: &[BegunPeriod],
        now: UnixSeconds,
    ) -> Vec<BegunPeriod> {
        let known = |of: &str| begun.iter().any(|one| one.of == of);
        let unknown = self.days().filter(|(of, _)| !known(of));
        let unknown = unknown.map(|(of, _)| BegunPeriod {
            of: of.to_owned(),
            keep_days: MOST_DAYS,
            since: now,
        });
        unknown.collect()
    }

    /// What of these did not count yet by what was written down, as it counts from now on.
    pub(crate) fn new_to(&self, begun: &[BegunPeriod], now: UnixSeconds) -> Vec<BegunPeriod> {
        let last = |of: &str| {
            let last = begun.iter().rev().find(|one| one.of == of);
            last.map(|one| one.keep_days)
        };
        let new = self.days().filter(|(of, days)| last(of) != Some(*days));
        let new = new.map(|(of, keep_days)| BegunPeriod {
            of: of.to_owned(),
            keep_days,
            since: now,
        });
        new.collect()
    }

    /// For how many days each thing is kept: cases by their disposition, receipts, and what could not be filed.
    pub(super) fn days(&self) -> impl Iterator<Item = (&str, u32)> {
        let cases = self.cases.iter().flat_map(|period| {
            let named = period.dispositions.iter();
            named.map(move |disposition| (disposition.as_str(), period.keep_days))
        });
        cases.chain([
            (RECEIPTS, self.receipts.keep_days),
            (UNOPENED, self.unopened.keep_days),
        ])
    }

    /// The period of a disposition.
    pub(super) fn of(&self, disposition: &str) -> Option<&Period> {
        let holds = |period: &&Period| period.dispositions.iter().any(|known| known == disposition);
        self.cases.iter().find(holds)
    }

    fn problem(&self, dispositions: &[&str]) -> Option<String> {
        let mut ids = BTreeSet::new();
        let mut named = BTreeSet::new();
        for period in &self.cases {
            if !ids.insert(period.id.as_str()) {
                return Some(format!("the id {} stands twice", period.id));
            }
            if period.sentence.trim().is_empty() {
                return Some(format!("the period {} has no sentence", period.id));
            }
            for disposition in &period.dispositions {
                if !dispositions.contains(&disposition.as_str()) {
                    return Some(format!(
                        "there is no disposition {disposition}; there are {}",
                        dispositions.join(", ")
                    ));
                }
                if !named.insert(disposition.as_str()) {
                    return Some(format!("{disposition} stands in two periods"));
                }
            }
        }
        if let Some(missing) = dispositions.iter().find(|one| !named.contains(**one)) {
            return Some(format!(
                "{missing} has no period: nothing would ever be erased"
            ));
        }
        let days = self.cases.iter().map(|period| period.keep_days);
        let others = [
            self.receipts.keep_days,
            self.unopened.keep_days,
            self.grace_days,
        ];
        let longest = days.chain(others).max().unwrap_or_default();
        if self.grace_days == 0 {
            return Some(
                "grace_days is 0: a period that is mistyped would erase at once".to_owned(),
            );
        }
        (longest > MOST_DAYS).then(|| format!("{longest} days are more than 200 years"))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::retention) const DISPOSITIONS: &[&str] = &[
        "victim_services",
        "case_status",
        "releasable_history",
        "vine_help",
        "general_info",
        "misdirected_tip",
        "commentary_unrelated",
        "suspected_retaliation",
        "unable_to_contact",
        "hoax",
        "merged",
    ];

    #[test]
    fn the_built_in_periods_are_good() {
        let periods = Periods::built_in(DISPOSITIONS).unwrap();
        for disposition in DISPOSITIONS {
            assert!(periods.of(disposition).is_some(), "{disposition}");
        }
    }

    #[test]
    fn what_no_office_set_is_what_the_file_says() {
        let periods = Periods::built_in(DISPOSITIONS).unwrap();
        assert_eq!(periods.set_by(&OfficeRules::default()), periods);
    }

    #[test]
    fn every_reason_has_its_sentence() {
        let words = include_str!("../../staff/wording/en/retention.ftl");
        let periods = Periods::built_in(DISPOSITIONS).unwrap();
        let cases = periods.cases.iter().map(|period| &period.sentence);
        let others = [&periods.receipts.sentence, &periods.unopened.sentence];
        for sentence in cases.chain(others) {
            assert!(words.contains(&format!("\n{sentence} = ")), "{sentence}");
        }
    }

    #[test]
    fn wrong_periods_are_refused() {
        let refused = |from: &str, to: &str| {
            assert!(BUILT_IN.contains(from), "{from}");
            let text = BUILT_IN.replacen(from, to, 1);
            Periods::read(&text, DISPOSITIONS).unwrap_err().to_string()
        };
        assert!(refused("\"vine_help\"", "\"hoax\"").contains("hoax stands in two"));
        assert!(refused(", \"vine_help\"", "").contains("vine_help has no period"));
        assert!(refused("\"vine_help\"", "\"gone\"").contains("no disposition gone"));
        assert!(refused("keep_days = 2555", "keep_days = 99999").contains("200 years"));
        assert!(refused("keep_days = 0", "keep_days = -1").contains("periods"));
        assert!(refused("id = \"hoax\"", "id = \"records\"").contains("twice"));
        assert!(refused("grace_days = 7", "grace_days = 0").contains("erase at once"));
        assert!(refused("grace_days = 7", "grace_days = 80000").contains("200 years"));
    }

    #[test]
    fn what_counts_is_new_once() {
        let periods = Periods::built_in(DISPOSITIONS).unwrap();
        let mut begun = periods.new_to(&[], 5);
        let mut named: Vec<_> = begun.iter().map(|one| one.of.as_str()).collect();
        named.sort_unstable();
        let mut expected = [DISPOSITIONS, &[RECEIPTS, UNOPENED]].concat();
        expected.sort_unstable();
        assert_eq!(named, expected);
        assert!(periods.new_to(&begun, 6).is_empty());
        assert!(periods.unknown_before(&begun, 6).is_empty());
        assert_eq!(periods.unknown_before(&[], 6).len(), begun.len());

        let shorter = OfficeRules {
            keep_hoax_days: 7,
            keep_receipts_days: 1,
            ..OfficeRules::default()
        };
        let new = periods.set_by(&shorter).new_to(&begun, 7);
        let told: Vec<_> = new
            .iter()
            .map(|one| (one.of.as_str(), one.keep_days, one.since))
            .collect();
        let expected = [
            ("hoax", 7, 7),
            ("commentary_unrelated", 7, 7),
            (RECEIPTS, 1, 7),
        ];
        assert_eq!(told, expected);
        // What is taken back is new again.
        begun.extend(new);
        assert_eq!(periods.new_to(&begun, 8).len(), 3);
    }
}
