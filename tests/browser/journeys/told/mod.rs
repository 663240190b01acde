//! The journeys, told: the pages that these people see, what they answer, and what staff then read.
//!
//! Every text that they type holds the canary, and most try to be more than text.

mod alerts;
mod child;
mod homicide;
mod little;
mod pictures;

pub(super) use self::{
    alerts::{alerts_alone, alerts_and_little_else, alerts_elsewhere, alerts_for_oneself},
    child::for_a_child,
    homicide::after_a_homicide,
    little::{a_tip, as_little_as_possible, wrong_door},
    pictures::for_the_pictures,
};
use super::page::{Page, page};

/// The pages before anything about anybody is asked.
fn door(safe: &'static str) -> Vec<Page> {
    vec![
        page("Are you safe right now?")
            .choose(safe)
            .reads("Safe right now", safe),
        page("What we can do here, and what we cannot"),
        page("What brings you here today?")
            .choose("I was harmed by a crime, or someone I care about was")
            .reads(
                "Reason for coming",
                "I was harmed by a crime, or someone I care about was",
            ),
        page("How we use your answers")
            .refused(
                "Tick the box if we may use your answers. If you would rather not, you can leave \
                 this page or call 1-855-488-6423.",
            )
            .choose("I have read this, and the office may use my answers to help me")
            .reads("Agreed to how answers are used", "Yes"),
    ]
}
