//! Notices of form version 1: at most one contact of each kind, under ids of its own. A kiosk that was
//! off line when the form changed still sends them.

use crate::answers::{RawAnswer, RawAnswers};

/// Kinds of contacts in the order in which version 1 asked for them, with the fields of each today and
/// then. It asked nobody about messages but those who are called, and nobody about the hours of mail.
const KINDS: [(&str, &[(&str, &str)]); 4] = [
    (
        "call",
        &[
            ("number", "alert-call-number"),
            ("message", "alert-call-message"),
            ("hours", "alert-call-hours"),
        ],
    ),
    (
        "text",
        &[
            ("number", "alert-text-number"),
            ("hours", "alert-text-hours"),
        ],
    ),
    ("email", &[("email", "alert-email")]),
    (
        "tty",
        &[("number", "alert-tty-number"), ("hours", "alert-tty-hours")],
    ),
];

/// The answers under the ids of today.
pub(super) fn as_asked_today(answers: &RawAnswers) -> RawAnswers {
    let mut present = answers.clone();
    let wanted: Vec<&str> = match answers.get("alert-channels") {
        Some(RawAnswer::Choices(kinds)) => kinds.iter().map(String::as_str).collect(),
        Some(RawAnswer::Text(kinds)) => kinds.split_whitespace().collect(),
        _ => Vec::new(),
    };
    let asked = KINDS.iter().filter(|(kind, _)| wanted.contains(kind));
    for (number, (kind, fields)) in (1..).zip(asked) {
        let id = |field: &str| format!("alert-contact-{number}-{field}");
        present.insert(id("channel"), RawAnswer::Text((*kind).to_owned()));
        for (today, then) in *fields {
            if let Some(answer) = answers.get(*then) {
                present.insert(id(today), answer.clone());
            }
        }
    }
    present
}
