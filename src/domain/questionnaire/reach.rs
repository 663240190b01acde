//! How the office may reach the person, and how it can make that easy. Nothing is used that the
//! person did not name as safe, and not being reached at all is one of the choices.

use super::{EVERYTHING, custody::STAFF_MUST_HELP, holds};
use crate::{
    question::{Condition, Field, FieldKind, Question, Section::Reach},
    validation::Fault,
};

pub(super) const QUESTIONS: &[Question] = &[
    Question::new(
        Reach,
        "contact-by",
        &[Field::new(
            "contact-by",
            FieldKind::Choices {
                options: &["telephone", "email", "mail", "i-will-contact-you"],
                alone: &["i-will-contact-you"],
            },
        )
        .required()
        .valid(&["telephone", "email mail", "i-will-contact-you"])
        .invalid(&[
            ("", Fault::Missing),
            ("pigeon", Fault::NotOffered),
            ("telephone i-will-contact-you", Fault::NotAlone),
        ])],
    )
    .when(Condition::Any(&[EVERYTHING, STAFF_MUST_HELP])),
    Question::new(
        Reach,
        "contact-telephone",
        &[
            Field::new("telephone-number", FieldKind::Telephone)
                .required()
                .valid(&["(202) 555-0123", "+44 20 7946 0958"])
                .invalid(&[("", Fault::Missing), ("555-0123", Fault::NotATelephone)]),
            Field::choices("telephone-uses", &["call", "leave-message", "text"])
                .valid(&["call leave-message", "text", ""])
                .invalid(&[("fax", Fault::NotOffered)]),
            Field::choices(
                "telephone-hours",
                &["morning", "afternoon", "evening", "weekend"],
            )
            .valid(&["morning evening", ""])
            .invalid(&[("night", Fault::NotOffered)]),
            Field::text("telephone-others", 120)
                .valid(&["My sister Eva. She knows.", ""])
                .invalid(&[("His number is 078-05-1120", Fault::IdentityNumber)]),
        ],
    )
    .when(holds("contact-by", "telephone")),
    Question::new(
        Reach,
        "contact-email",
        &[
            Field::new("email-address", FieldKind::Email)
                .required()
                .valid(&["ana@example.org", "ana.núñez+x@correo.example.mx"])
                .invalid(&[
                    ("", Fault::Missing),
                    ("ana@example", Fault::NotAnEmail),
                    ("ana example.org", Fault::NotAnEmail),
                    ("a..b@example.org", Fault::NotAnEmail),
                ]),
            Field::choice("email-readers", &["only-me", "others", "not-sure"])
                .valid(&["only-me", ""])
                .invalid(&[("everybody", Fault::NotOffered)]),
        ],
    )
    .when(holds("contact-by", "email")),
    Question::new(
        Reach,
        "contact-mail",
        &[
            Field::text("mail-street", 100)
                .required()
                .valid(&["PO Box 12"])
                .invalid(&[("", Fault::Missing)]),
            Field::text("mail-city", 60)
                .required()
                .valid(&["Austin"])
                .invalid(&[("", Fault::Missing)]),
            Field::new("mail-state", FieldKind::Pick(crate::value::STATES))
                .labelled("state")
                .valid(&["TX", ""])
                .invalid(&[("Texas", Fault::NotOffered)]),
            Field::text("mail-zip", 12)
                .required()
                .valid(&["78701", "78701-1234"])
                .invalid(&[("", Fault::Missing)]),
        ],
    )
    .when(holds("contact-by", "mail")),
    Question::new(
        Reach,
        "interpreter",
        &[
            Field::choice("interpreter", &["no", "yes", "sign-language"])
                .valid(&["yes", "sign-language", ""])
                .invalid(&[("perhaps", Fault::NotOffered)]),
            Field::text("interpreter-language", 40)
                .valid(&["K’iche’", ""])
                .invalid(&[("Forty-one characters and not one less!!!!!", Fault::TooLong)]),
        ],
    )
    .when(EVERYTHING),
    Question::new(
        Reach,
        "accommodation",
        &[
            Field::choices(
                "accommodation",
                &[
                    "hearing", "seeing", "moving", "reading", "thinking", "other",
                ],
            )
            .valid(&["hearing", "reading other", ""])
            .invalid(&[("money", Fault::NotOffered)]),
            Field::text("accommodation-details", 200)
                .valid(&["Large print, please.", ""])
                .invalid(&[("My number is 123 45 6789.", Fault::IdentityNumber)]),
        ],
    )
    .when(EVERYTHING)
    .sensitive(),
];
