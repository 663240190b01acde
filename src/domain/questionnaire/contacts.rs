//! Where alerts go: one to five contacts, one after the other, each with how it is reached, the
//! number or the address, and what is safe there. After each the person is asked whether there is
//! another one.
//!
//! Every contact has the same questions, told apart by its number; their words stand under the ids
//! without it. Nobody but the notifier reads them.

use super::{custody::SENT_HERE, holds};
use crate::{
    question::{
        Condition, Field, FieldKind, Question,
        Reader::{Nobody, Notifier},
        Section::Custody,
    },
    validation::Fault,
};

/// What the ids of every contact begin with; its number comes next.
pub(crate) const CONTACT: &str = "alert-contact-";

/// How many contacts a person may name.
pub const MOST_CONTACTS: usize = 5;

/// The id of a question or field of one contact.
macro_rules! id {
    ($number:literal, $what:literal) => {
        concat!("alert-contact-", $number, "-", $what)
    };
}

/// When the contact is reached in one of these ways.
macro_rules! reached {
    ($number:literal, $($way:literal),+) => {
        Condition::Any(&[$(holds(id!($number, "channel"), $way)),+])
    };
}

/// The pages of one contact, the first of them asked under a condition: by whoever came so far, or
/// by whoever was asked for another contact after the one before, and has one.
macro_rules! contact {
    ($number:literal, after $before:literal) => {
        contact!(
            $number,
            holds(id!($number, "wanted"), "yes"),
            page(id!($number, "wanted"), &[wanted(id!($number, "wanted"))])
                .when(reached!($before, "call", "text", "tty", "email"))
        )
    };
    ($number:literal, $when:expr $(, $before_it:expr)?) => {
        &[
            $($before_it,)?
            page(id!($number, "channel"), &[channel(id!($number, "channel"))]).when($when),
            page(id!($number, "number"), &[number(id!($number, "number"))])
                .when(reached!($number, "call", "text", "tty")),
            page(id!($number, "email"), &[email(id!($number, "email"))])
                .when(reached!($number, "email")),
            page(
                id!($number, "safety"),
                &[
                    message(id!($number, "message")),
                    hours(id!($number, "hours")),
                ],
            )
            .when(reached!($number, "call", "text", "tty", "email")),
        ]
    };
}

pub(super) const FIRST: &[Question] = contact!("1", SENT_HERE);
pub(super) const SECOND: &[Question] = contact!("2", after "1");
pub(super) const THIRD: &[Question] = contact!("3", after "2");
pub(super) const FOURTH: &[Question] = contact!("4", after "3");
pub(super) const FIFTH: &[Question] = contact!("5", after "4");

const fn page(id: &'static str, fields: &'static [Field]) -> Question {
    Question::new(Custody, id, fields).sensitive()
}

/// Whether there is another contact. It leads to the pages of that one, and says nothing more.
const fn wanted(id: &'static str) -> Field {
    Field::choice(id, &["yes", "no"])
        .labelled("answer")
        .read_by(Nobody)
        .valid(&["yes", "no", ""])
        .invalid(&[("perhaps", Fault::NotOffered)])
}

const fn channel(id: &'static str) -> Field {
    Field::choice(id, &["call", "text", "email", "tty"])
        .labelled("alert-channel")
        .read_by(Notifier)
        .required()
        .valid(&["text", "call", "email", "tty"])
        .invalid(&[("", Fault::Missing), ("fax", Fault::NotOffered)])
}

const fn number(id: &'static str) -> Field {
    Field::new(id, FieldKind::Telephone)
        .read_by(Notifier)
        .required()
        .valid(&["202-555-0123", "+52 55 1234 5678"])
        .invalid(&[("", Fault::Missing), ("911", Fault::NotATelephone)])
}

const fn email(id: &'static str) -> Field {
    Field::new(id, FieldKind::Email)
        .read_by(Notifier)
        .required()
        .valid(&["ana@example.org"])
        .invalid(&[("", Fault::Missing), ("ana", Fault::NotAnEmail)])
}

/// Whether an alert may stay where somebody else could find it. Left empty, it may not.
const fn message(id: &'static str) -> Field {
    Field::choice(id, &["yes", "no"])
        .labelled("answer")
        .read_by(Notifier)
        .valid(&["yes", "no", ""])
        .invalid(&[("perhaps", Fault::NotOffered)])
}

/// When it may come. Left empty, by day only.
const fn hours(id: &'static str) -> Field {
    Field::choice(id, &["any-hour", "day-only"])
        .labelled("alert-hours")
        .read_by(Notifier)
        .valid(&["any-hour", "day-only", ""])
        .invalid(&[("never", Fault::NotOffered)])
}
