//! The questionnaire: one ordered list. Read the sections in this order, and each from top to
//! bottom, and you have read what a person can be asked.
//!
//! Never asked: anybody's immigration status; the status, address, employer, vehicle or whereabouts
//! of the person who caused harm; a Social Security number; the story in full.

mod about_you;
mod before_you_start;
mod contacts;
mod custody;
mod help;
mod person_who_harmed;
mod reach;
mod what_happened;
mod who_it_is_for;

#[cfg(test)]
mod tests;

pub(crate) use contacts::CONTACT;
pub use contacts::MOST_CONTACTS;

use crate::question::{Condition, Field, Question};

/// Every section, in order.
pub const SECTIONS: &[&[Question]] = &[
    before_you_start::QUESTIONS,
    who_it_is_for::QUESTIONS,
    help::QUESTIONS,
    what_happened::QUESTIONS,
    person_who_harmed::QUESTIONS,
    custody::MATCH,
    custody::BEFORE_CONTACTS,
    contacts::FIRST,
    contacts::SECOND,
    contacts::THIRD,
    contacts::FOURTH,
    contacts::FIFTH,
    custody::AFTER_CONTACTS,
    reach::QUESTIONS,
    about_you::QUESTIONS,
];

/// Every question, in order.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    SECTIONS.iter().copied().flatten()
}

/// The question with this id.
pub fn question(id: &str) -> Option<&'static Question> {
    questions().find(|question| question.id == id)
}

/// The field with this id.
pub fn field(id: &str) -> Option<&'static Field> {
    questions()
        .flat_map(|question| question.fields)
        .find(|field| field.id == id)
}

const YES_NO_NOT_SURE: &[&str] = &["yes", "no", "not-sure"];

/// Whoever came for alerts alone, where the page offers nothing else.
const ALERTS_ALONE: Condition = holds("came-for", "alerts");

/// Everybody else.
const EVERYTHING: Condition = Condition::Not(&ALERTS_ALONE);

/// When the field holds the option.
const fn holds(field: &'static str, option: &'static str) -> Condition {
    Condition::Holds(field, option)
}
