//! The person who caused harm: how they stand to the victim, and whether they are feared. Nothing
//! that would find or identify them is asked here.

use super::{EVERYTHING, YES_NO_NOT_SURE};
use crate::{
    question::{Field, Question, Section::PersonWhoHarmed},
    validation::Fault,
};

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        PersonWhoHarmed,
        "relationship",
        &[Field::choice("relationship", RELATIONSHIPS)
            .valid(&["stranger", "partner", ""])
            .invalid(&[("foreigner", Fault::NotOffered)])],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(
        PersonWhoHarmed,
        "fear-of-retaliation",
        &[Field::choice("fear-of-retaliation", YES_NO_NOT_SURE)
            .labelled("answer")
            .valid(&["yes", "no", ""])
            .invalid(&[("very", Fault::NotOffered)])],
    )
    .when(EVERYTHING)
    .sensitive(),
];

/// FBI NIBRS victim-to-offender relationships, 47 values drawn together into 16.
const RELATIONSHIPS: &[&str] = &[
    "spouse",
    "partner",
    "parent",
    "child",
    "sibling",
    "other-family",
    "caregiver",
    "employer",
    "employee",
    "friend",
    "neighbor",
    "acquaintance",
    "otherwise-known",
    "stranger",
    "more-than-one",
    "unknown",
];
