//! What help is wanted: ten plain choices and 'something else', each a service of the OVC
//! Performance Measurement Tool.

use super::EVERYTHING;
use crate::{
    question::{Field, Question, Section::Help},
    validation::Fault,
};

pub(super) const QUESTIONS: &[Question] = &[Question::new(
    Help,
    "help",
    &[Field::choices(
        "help",
        &[
            "talk-to-someone",
            "safety",
            "explain-process",
            "custody-alerts",
            "custody-history",
            "counseling",
            "shelter",
            "money",
            "legal",
            "impact-statement",
            "something-else",
        ],
    )
    .required()
    .valid(&["talk-to-someone", "safety custody-alerts", "something-else"])
    .invalid(&[("", Fault::Missing), ("revenge", Fault::NotOffered)])],
)
.when(EVERYTHING)];
