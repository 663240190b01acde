//! People who say little, or have come to the wrong door.

use super::super::page::{Page, page};

/// Somebody who answers only what must be answered.
pub(in super::super) fn as_little_as_possible() -> Vec<Page> {
    vec![
        page("Are you safe right now?")
            .refused("Choose yes, no or “I’m not sure”")
            .choose("Yes")
            .reads("Safe right now", "Yes"),
        page("What we can do here, and what we cannot"),
        page("What brings you here today?"),
        page("How we use your answers")
            .choose("I have read this, and the office may use my answers to help me")
            .reads("Agreed to how answers are used", "Yes"),
        page("Who was harmed?"),
        page("What should we call you?"),
        page("What would help you?")
            .choose("Something else")
            .reads("Help wanted", "Something else"),
        page("What happened to you?"),
        page("Did it happen once or over time?"),
        page("When did it happen?"),
        page("Where did it happen?"),
        page("Was it reported to the police?"),
        page("Who was the person who harmed you?"),
        page("Are you afraid that this person may hurt you or someone close to you?"),
        page("How may we contact you safely?")
            .choose("I will contact you. Please do not contact me.")
            .reads(
                "Contact by",
                "I will contact you. Please do not contact me.",
            ),
        page("Do you want an interpreter?"),
        page("Is there anything that makes it easier for you to talk with us?"),
        page("May we ask four short questions for statistics?"),
    ]
}

/// Somebody who wants to tell on a person.
pub(in super::super) fn a_tip() -> Vec<Page> {
    wrong_door(
        "I want to tell the government about a person",
        "This is not the place for tips",
    )
}

/// Somebody who says this of why they came, and is told where else to go.
pub(in super::super) fn wrong_door(reason: &'static str, told: &'static str) -> Vec<Page> {
    vec![
        page("Are you safe right now?").choose("Yes"),
        page("What we can do here, and what we cannot"),
        page("What brings you here today?").choose(reason),
        page(told).ends(),
    ]
}
