//! Who was harmed, and who is answering. The answer decides between 'you' and 'the victim' in every
//! sentence after it.

use super::{EVERYTHING, holds};
use crate::{
    question::{Condition, Field, Question, Section::WhoItIsFor},
    validation::Fault,
};

/// When somebody answers for another person.
const FOR_ANOTHER: Condition = Condition::Any(&[
    holds("for-whom", "minor"),
    holds("for-whom", "deceased"),
    holds("for-whom", "other"),
]);

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        WhoItIsFor,
        "for-whom",
        &[
            Field::choice("for-whom", &["self", "minor", "deceased", "other"])
                .valid(&["self", "minor", "deceased", "other", ""])
                .invalid(&[("everybody", Fault::NotOffered)]),
        ],
    )
    .when(EVERYTHING),
    Question::new(
        WhoItIsFor,
        "your-relation",
        &[Field::choice(
            "your-relation",
            &[
                "parent",
                "guardian",
                "spouse-or-partner",
                "child",
                "sibling",
                "other-family",
                "friend",
                "attorney",
                "advocate",
                "other",
            ],
        )
        .valid(&["parent", "advocate", ""])
        .invalid(&[("stranger", Fault::NotOffered)])],
    )
    .when(FOR_ANOTHER),
    Question::new(
        WhoItIsFor,
        "capacity",
        &[
            Field::choice("capacity", &["knows", "cannot-decide", "does-not-know"])
                .valid(&["knows", "cannot-decide", ""])
                .invalid(&[("yes", Fault::NotOffered)]),
        ],
    )
    .when(holds("for-whom", "other"))
    .sensitive(),
    Question::new(
        WhoItIsFor,
        "your-name",
        &[Field::name("your-name")
            .valid(&["Ana", "María José Núñez-O’Neill", "李小龍", ""])
            .invalid(&[
                (TOO_LONG, Fault::TooLong),
                ("078-05-1120", Fault::IdentityNumber),
            ])],
    )
    .when(EVERYTHING)
    .sensitive(),
    Question::new(
        WhoItIsFor,
        "victim-name",
        &[Field::name("victim-name")
            .valid(&["Luis", "Nguyễn Thị Minh", ""])
            .invalid(&[(TOO_LONG, Fault::TooLong), ("a\u{7}b", Fault::Unreadable)])],
    )
    .when(FOR_ANOTHER)
    .sensitive(),
];

/// 81 letters.
const TOO_LONG: &str =
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
