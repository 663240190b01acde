//! Voluntary statistics, in the groups that the OVC Performance Measurement Tool counts. They decide
//! nothing about anybody's help. Refugee or immigrant status, which the tool has too, is left out.

use super::{EVERYTHING, holds};
use crate::{
    question::{Field, Question, Section::AboutYou},
    validation::Fault,
};

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        AboutYou,
        "about-you",
        &[Field::choice("about-you", &["yes", "no"])
            .labelled("answer")
            .valid(&["yes", "no", ""])
            .invalid(&[("later", Fault::NotOffered)])],
    )
    .when(EVERYTHING),
    Question::new(
        AboutYou,
        "age",
        &[Field::choice(
            "age",
            &[
                "age-0-12",
                "age-13-17",
                "age-18-24",
                "age-25-59",
                "age-60-plus",
            ],
        )
        .valid(&["age-18-24", "age-60-plus", ""])
        .invalid(&[("42", Fault::NotOffered)])],
    )
    .when(holds("about-you", "yes"))
    .sensitive(),
    Question::new(
        AboutYou,
        "gender",
        &[Field::choice("gender", &["female", "male", "other"])
            .valid(&["female", "other", ""])
            .invalid(&[("unknown", Fault::NotOffered)])],
    )
    .when(holds("about-you", "yes"))
    .sensitive(),
    Question::new(
        AboutYou,
        "race-or-ethnicity",
        &[Field::choices(
            "race-or-ethnicity",
            &[
                "american-indian-or-alaska-native",
                "asian",
                "black",
                "hispanic-or-latino",
                "native-hawaiian-or-pacific-islander",
                "white",
                "some-other",
            ],
        )
        .valid(&["asian white", ""])
        .invalid(&[("human", Fault::NotOffered)])],
    )
    .when(holds("about-you", "yes"))
    .sensitive(),
    Question::new(
        AboutYou,
        "special-groups",
        &[Field::choices(
            "special-groups",
            &[
                "deaf",
                "disability",
                "homeless",
                "lgbtq",
                "limited-english",
                "veteran",
            ],
        )
        .valid(&["veteran", ""])
        .invalid(&[("immigrant", Fault::NotOffered)])],
    )
    .when(holds("about-you", "yes"))
    .sensitive(),
];
