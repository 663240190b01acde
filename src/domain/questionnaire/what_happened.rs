//! What happened, in as few words as help needs. There is no box for the story: free text is where
//! data leaks, and nobody should have to tell it to a screen.

use super::{EVERYTHING, YES_NO_NOT_SURE, holds};
use crate::{
    question::{Condition, Field, FieldKind, Question, Section::WhatHappened},
    validation::Fault,
    value::STATES,
};

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        WhatHappened,
        "crime-types",
        &[Field::choices("crime-types", TYPES)
            .valid(&["burglary", "stalking identity-theft", ""])
            .invalid(&[("illegal-entry", Fault::NotOffered)])],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(
        WhatHappened,
        "once-or-over-time",
        &[
            Field::choice("once-or-over-time", &["once", "over-time", "not-sure"])
                .valid(&["once", "over-time", ""])
                .invalid(&[("twice", Fault::NotOffered)]),
        ],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(WhatHappened, "crime-date", &[date("crime-date")])
        .when(Condition::All(&[
            EVERYTHING,
            Condition::Not(&holds("once-or-over-time", "over-time")),
        ]))
        .sensitive(),
    Question::new(
        WhatHappened,
        "crime-dates",
        &[date("crime-began"), date("crime-last")],
    )
    .when(holds("once-or-over-time", "over-time"))
    .sensitive(),
    Question::new(
        WhatHappened,
        "crime-place",
        &[
            Field::new("crime-state", FieldKind::Pick(STATES))
                .labelled("state")
                .valid(&["TX", "PR", ""])
                .invalid(&[("Texas", Fault::NotOffered)]),
            Field::text("crime-county", 60)
                .valid(&["Travis", ""])
                .invalid(&[("078 05 1120", Fault::IdentityNumber)]),
        ],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(
        WhatHappened,
        "reported",
        &[Field::choice("reported", YES_NO_NOT_SURE)
            .labelled("answer")
            .valid(&["yes", "no", ""])
            .invalid(&[("later", Fault::NotOffered)])],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(
        WhatHappened,
        "report-details",
        &[
            Field::text("report-agency", 80)
                .valid(&["Austin Police Department", ""])
                .invalid(&[("a\u{0}", Fault::Unreadable)]),
            Field::text("report-number", 40)
                .valid(&["24-001234", ""])
                .invalid(&[(
                    "A case number of more than forty characters",
                    Fault::TooLong,
                )]),
        ],
    )
    .when(holds("reported", "yes")),
];

const fn date(id: &'static str) -> Field {
    Field::new(id, FieldKind::Date)
        .labelled("date")
        .valid(&["2024-05-17", "2024-5", "2024", ""])
        .invalid(&[
            ("2024-13", Fault::NotADate),
            ("2023-2-29", Fault::NotADate),
            ("-5-17", Fault::NotADate),
            ("2024--17", Fault::NotADate),
            ("yesterday", Fault::NotADate),
            ("2999", Fault::InTheFuture),
            ("1899-12-31", Fault::TooLongAgo),
        ])
}

/// The 26 victimization types of the OVC Performance Measurement Tool, in an order in which a
/// person can find theirs: the kinds that most come for first.
const TYPES: &[&str] = &[
    "assault",
    "domestic-violence",
    "homicide-survivor",
    "stalking",
    "robbery",
    "burglary",
    "identity-theft",
    "impaired-driving",
    "other-vehicular",
    "adult-sexual-assault",
    "child-sexual-abuse",
    "abused-as-child",
    "child-physical-abuse",
    "child-pornography",
    "teen-dating",
    "elder-abuse",
    "trafficking-labor",
    "trafficking-sex",
    "kidnapping",
    "kidnapping-custodial",
    "hate-crime",
    "bullying",
    "arson",
    "mass-violence",
    "terrorism",
    "other-crime",
];
