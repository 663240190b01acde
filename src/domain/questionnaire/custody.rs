//! The custody match and the request for alerts, only for people who asked for either.
//!
//! What delivers an alert (contacts, PIN) is sealed to the notifier alone; staff never see it. The
//! match is what both need. Nothing here says whether anybody is in custody.

use super::{ALERTS_ALONE, YES_NO_NOT_SURE, holds};
use crate::{
    question::{
        Condition, Field, FieldKind, Question,
        Reader::{Both, Nobody, Notifier},
        Section::Custody,
    },
    validation::Fault,
    value::COUNTRIES,
};

const WANTS_ALERTS: Condition = Condition::Any(&[ALERTS_ALONE, holds("help", "custody-alerts")]);
const WANTS_EITHER: Condition = Condition::Any(&[WANTS_ALERTS, holds("help", "custody-history")]);

/// Jails and federal prisons have services of their own: the right door is shown, and the match is
/// not asked, unless the office has a road of its own there.
const OURS: Condition = Condition::Not(&Condition::Any(&[STATE_DOOR, FEDERAL_DOOR]));
const STATE_DOOR: Condition = Condition::All(&[
    WANTS_EITHER,
    holds("custody-system", "state-or-county"),
    NO_ROAD,
]);
const FEDERAL_DOOR: Condition = Condition::All(&[
    WANTS_EITHER,
    holds("custody-system", "federal-prison"),
    NO_ROAD,
]);
const NO_ROAD: Condition = Condition::Not(&Condition::Any(&[
    holds("alerts-way", "service"),
    holds("alerts-way", "hand-off"),
    holds("alerts-way", "both"),
]));

/// When alerts are asked for in a system that this office sees to.
const ALERTS_HERE: Condition = Condition::All(&[WANTS_ALERTS, OURS]);

/// When the office has the person finish the request at another service. Contacts and PIN are set
/// there, and not here.
const HANDED_OFF: Condition = Condition::All(&[ALERTS_HERE, holds("alerts-way", "hand-off")]);

/// When this office sends the alerts: then it is asked where they go, in `contacts`.
pub(super) const SENT_HERE: Condition = Condition::All(&[
    ALERTS_HERE,
    Condition::Not(&holds("alerts-way", "hand-off")),
]);

/// When a person may have to help on: another service sends the alerts, or nothing is known that
/// could be matched.
pub(super) const STAFF_MUST_HELP: Condition = Condition::Any(&[
    holds("alerts-way", "hand-off"),
    STATE_DOOR,
    FEDERAL_DOOR,
    holds("match-by", "neither"),
]);

/// Who holds the person, and what the right record is found by.
pub(super) const MATCH: &[Question] = &[
    Question::new(
        Custody,
        "custody-system",
        &[Field::choice(
            "custody-system",
            &["ice", "state-or-county", "federal-prison", "not-sure"],
        )
        .read_by(Both)
        .valid(&["ice", "not-sure", ""])
        .invalid(&[("prison", Fault::NotOffered)])],
    )
    .when(WANTS_EITHER),
    // Taken from the office's manifest, by the system; nothing where the office only names the door.
    Question::new(
        Custody,
        "alerts-way",
        &[
            Field::choice("alerts-way", &["service", "hand-off", "both"])
                .valid(&["service", "hand-off", "both"])
                .invalid(&[("fax", Fault::NotOffered)]),
        ],
    )
    .when(WANTS_ALERTS)
    .given(),
    Question::new(Custody, "state-vine", &[Field::notice("state-vine")]).when(STATE_DOOR),
    Question::new(Custody, "federal-vns", &[Field::notice("federal-vns")]).when(FEDERAL_DOOR),
    Question::new(
        Custody,
        "match-by",
        &[Field::choice("match-by", &["number", "name", "neither"])
            .read_by(Both)
            .valid(&["number", "name", "neither", ""])
            .invalid(&[("photo", Fault::NotOffered)])],
    )
    .when(Condition::All(&[WANTS_EITHER, OURS])),
    Question::new(
        Custody,
        "match-number",
        &[
            Field::new("alien-number", FieldKind::AlienNumber)
                .read_by(Both)
                .valid(&["A12345678", "123-456-789", "A 1234567", ""])
                .invalid(&[
                    ("12345", Fault::NotAnAlienNumber),
                    ("A", Fault::NotAnAlienNumber),
                ]),
            country("number-country"),
        ],
    )
    .when(Condition::All(&[
        WANTS_EITHER,
        OURS,
        holds("match-by", "number"),
    ])),
    Question::new(
        Custody,
        "match-name",
        &[
            Field::name("match-given-name")
                .read_by(Both)
                .valid(&["José", ""]),
            Field::name("match-family-name")
                .read_by(Both)
                .valid(&["de la Cruz", ""]),
            country("name-country"),
            Field::new("match-birth-date", FieldKind::Date)
                .labelled("date")
                .read_by(Both)
                .valid(&["1980-02-29", ""])
                .invalid(&[
                    ("1981-02-29", Fault::NotADate),
                    ("2999", Fault::InTheFuture),
                ]),
        ],
    )
    .when(Condition::All(&[
        WANTS_EITHER,
        OURS,
        holds("match-by", "name"),
    ])),
    // Staff read early what concerns a release that is near, in whatever system it is.
    Question::new(
        Custody,
        "release-soon",
        &[Field::choice("release-soon", YES_NO_NOT_SURE)
            .labelled("answer")
            .valid(&["yes", "not-sure", ""])
            .invalid(&[("tomorrow", Fault::NotOffered)])],
    )
    .when(WANTS_EITHER),
];

/// What is said and asked before it is asked where alerts go.
pub(super) const BEFORE_CONTACTS: &[Question] = &[
    Question::new(
        Custody,
        "alert-warnings",
        &[Field::notice("alert-warnings")],
    )
    .when(ALERTS_HERE),
    Question::new(
        Custody,
        "alert-hand-off",
        &[Field::notice("alert-hand-off")],
    )
    .when(HANDED_OFF),
    Question::new(
        Custody,
        "alert-events",
        &[Field::choices(
            "alert-events",
            &[
                "booked",
                "advance-release",
                "release",
                "removed",
                "transfer",
                "escape",
                "court",
                "death",
                "protective-order",
            ],
        )
        .read_by(Both)
        .valid(&["release escape", "booked protective-order", ""])
        .invalid(&[("visits", Fault::NotOffered)])],
    )
    .when(SENT_HERE),
];

/// What is asked once it is known where alerts go.
pub(super) const AFTER_CONTACTS: &[Question] = &[
    Question::new(
        Custody,
        "alert-urgent-hours",
        &[Field::choice("alert-urgent-hours", &["yes", "no"])
            .labelled("answer")
            .read_by(Notifier)
            .required()
            .valid(&["yes", "no"])
            .invalid(&[("", Fault::Missing), ("perhaps", Fault::NotOffered)])],
    )
    .when(SENT_HERE)
    .sensitive(),
    Question::new(
        Custody,
        "alert-language",
        &[
            Field::choice("alert-language", &["en", "es", "ar", "zh-Hans"])
                .read_by(Notifier)
                .valid(&["en", "zh-Hans", ""])
                .invalid(&[("xx", Fault::NotOffered)]),
        ],
    )
    .when(SENT_HERE),
    Question::new(
        Custody,
        "alert-pin",
        &[
            Field::new("alert-pin", FieldKind::Pin)
                .read_by(Notifier)
                .required()
                .valid(&["4917", "0583"])
                .invalid(&[
                    ("", Fault::Missing),
                    ("12", Fault::PinNotFourDigits),
                    ("12a4", Fault::PinNotFourDigits),
                    ("0000", Fault::PinTooEasy),
                    ("1234", Fault::PinTooEasy),
                    ("4321", Fault::PinTooEasy),
                    ("1987", Fault::PinTooEasy),
                    ("2525", Fault::PinTooEasy),
                ]),
            Field::new("alert-pin-again", FieldKind::PinAgain { of: "alert-pin" }).read_by(Nobody),
        ],
    )
    .when(SENT_HERE)
    .sensitive(),
    Question::new(
        Custody,
        "alert-consent",
        &[Field::new("alert-consent", FieldKind::Agreement)
            .read_by(Both)
            .required()
            .valid(&["read"])
            .invalid(&[("", Fault::Missing)])],
    )
    .when(SENT_HERE)
    .sensitive(),
];

const fn country(id: &'static str) -> Field {
    Field::new(id, FieldKind::Pick(COUNTRIES))
        .labelled("country")
        .read_by(Both)
        .valid(&["MX", ""])
        .invalid(&[("Mexico", Fault::NotOffered)])
}
