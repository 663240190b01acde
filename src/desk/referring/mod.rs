//! Referring a person to others who can help: to entries of the directory, with their consent or for a
//! reason that is written down, by a letter or a message in their language, until it is known what came
//! of it. A referral is a line of the timeline: where to and what was written is sealed as a note is.
//!
//! - `letters`: what is written to the person, in their language.
//! - `drafting`: the same for a case and some entries.
//! - `help_list`: where to, as it is now.
//! - `doing`: it is sent and written down.
//! - `following`: what there is, and what came of it.

mod doing;
mod drafting;
mod following;
mod help_list;
mod letters;

use std::collections::BTreeMap;

use domain::{
    casework::CaseEventKind,
    referral::{OutcomeLine, ReferralLine, ReferralOutcome},
};

pub(crate) use doing::post_referral;
pub(crate) use drafting::{get_directory, post_draft};
pub(crate) use following::{get_referrals, post_outcome};
pub use help_list::{Help, HelpList};

/// The task that is done once it is known what came of every referral.
pub(crate) const TASK: &str = "deadline-referral-outcome";

/// The referrals of a case, as their lines say.
#[derive(Default)]
pub(crate) struct Ledger(BTreeMap<i64, (ReferralLine, BTreeMap<usize, ReferralOutcome>)>);

impl Ledger {
    /// Reads lines in the order in which they were written.
    pub(crate) fn of<'line>(
        lines: impl Iterator<Item = (i64, CaseEventKind, Option<&'line str>)>,
    ) -> Self {
        let mut ledger = Self::default();
        for (number, kind, detail) in lines {
            let detail = detail.unwrap_or_default();
            match kind {
                CaseEventKind::Referred => {
                    if let Ok(line) = detail.parse() {
                        ledger.0.insert(number, (line, BTreeMap::new()));
                    }
                }
                CaseEventKind::ReferralEnded => {
                    if let Ok(line) = detail.parse::<OutcomeLine>() {
                        ledger.found(line);
                    }
                }
                _ => {}
            }
        }
        ledger
    }

    /// What came of one; the last word counts.
    fn found(&mut self, line: OutcomeLine) {
        if let Some((_, outcomes)) = self.0.get_mut(&line.referral) {
            outcomes.insert(line.place, line.outcome);
        }
    }

    /// The referral of this number.
    fn of_number(&self, number: i64) -> Option<ReferralLine> {
        self.0.get(&number).map(|(line, _)| *line)
    }

    /// What came of it there.
    fn outcome(&self, number: i64, place: usize) -> Option<ReferralOutcome> {
        let (_, outcomes) = self.0.get(&number)?;
        outcomes.get(&place).copied()
    }

    /// What came of each place of each referral; nothing where nobody knows.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = Option<ReferralOutcome>> {
        self.0.values().flat_map(|(line, outcomes)| {
            let places = 0..line.places;
            places.map(|place| outcomes.get(&place).copied())
        })
    }
}

/// What is sealed of a referral: ids of entries in a line, and the letter below.
fn to_seal(entries: &[String], text: &str) -> String {
    format!("{}\n\n{text}", entries.join(" "))
}

/// The same, opened.
pub(crate) fn letter(note: &str) -> (Vec<String>, &str) {
    let (entries, text) = note.split_once("\n\n").unwrap_or(("", note));
    (
        entries.split_whitespace().map(str::to_owned).collect(),
        text,
    )
}

#[test]
fn what_is_sealed_is_read_again() {
    let entries = ["a".to_owned(), "b".to_owned()];
    let sealed = to_seal(&entries, "Hello,\n\nthere is help.");
    assert_eq!(
        letter(&sealed),
        (entries.to_vec(), "Hello,\n\nthere is help.")
    );
}

#[test]
fn the_last_word_about_a_place_counts() {
    let lines = [
        (1, CaseEventKind::Referred, Some("spoken letter 2")),
        (2, CaseEventKind::Noted, None),
        (3, CaseEventKind::ReferralEnded, Some("1 0 no_answer")),
        (4, CaseEventKind::ReferralEnded, Some("1 0 served")),
        (5, CaseEventKind::ReferralEnded, Some("9 0 served")),
    ];
    let ledger = Ledger::of(lines.into_iter());
    let outcomes: Vec<_> = ledger.outcomes().collect();
    assert_eq!(outcomes, [Some(ReferralOutcome::Served), None]);
    assert_eq!(ledger.outcome(1, 0), Some(ReferralOutcome::Served));
    assert!(ledger.of_number(9).is_none());
}
