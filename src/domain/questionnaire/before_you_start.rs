//! Safe now, what this is and is not, consent. Whoever came to the wrong door is shown the right
//! one here, before anything about anybody was typed.

use super::{EVERYTHING, YES_NO_NOT_SURE, holds};
use crate::{
    question::{Condition, Field, FieldKind, Question, Section::BeforeYouStart},
    validation::Fault,
};

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        BeforeYouStart,
        "came-for",
        &[Field::choice("came-for", &["alerts"])
            .valid(&["alerts"])
            .invalid(&[("help", Fault::NotOffered)])],
    )
    .given(),
    Question::new(
        BeforeYouStart,
        "safe-now",
        &[Field::choice("safe-now", YES_NO_NOT_SURE)
            .labelled("answer")
            .required()
            .valid(&["yes", "no", "not-sure"])
            .invalid(&[("", Fault::Missing), ("perhaps", Fault::NotOffered)])],
    ),
    Question::new(BeforeYouStart, "help-now", &[Field::notice("help-now")]).when(Condition::Any(
        &[holds("safe-now", "no"), holds("safe-now", "not-sure")],
    )),
    Question::new(BeforeYouStart, "about-this", &[Field::notice("about-this")]).when(EVERYTHING),
    Question::new(
        BeforeYouStart,
        "reason",
        &[Field::choice(
            "reason",
            &[
                "harmed",
                "emergency",
                "report-crime",
                "tip",
                "detention",
                "general",
            ],
        )
        .valid(&["harmed", "tip", ""])
        .invalid(&[("immigration", Fault::NotOffered)])],
    )
    .when(EVERYTHING),
    exit("exit-emergency", holds("reason", "emergency")),
    exit("exit-report-crime", holds("reason", "report-crime")),
    exit("exit-tip", holds("reason", "tip")),
    exit("exit-detention", holds("reason", "detention")),
    exit("exit-general", holds("reason", "general")),
    Question::new(
        BeforeYouStart,
        "consent",
        &[Field::new("consent", FieldKind::Agreement)
            .required()
            .valid(&["read"])
            .invalid(&[("", Fault::Missing), ("no", Fault::NotOffered)])],
    ),
];

/// An off-ramp: says where to go instead, and keeps nothing.
const fn exit(id: &'static str, condition: Condition) -> Question {
    Question::new(BeforeYouStart, id, &[])
        .when(condition)
        .ends()
}
