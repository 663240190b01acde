//! The journey that the pictures show.

use super::super::page::{Page, page};
use super::door;

/// Somebody whose intake is pleasant to look at.
pub(in super::super) fn for_the_pictures() -> Vec<Page> {
    let mut pages = door("Yes");
    pages.extend([
        page("Who was harmed?").choose("I was"),
        page("What should we call you?").fill("What should we call you?", "Ana"),
        page("What would help you?")
            .choose("Someone to talk to")
            .choose("Help to stay safe, such as a protection order"),
        page("What happened to you?").choose("Stalking or harassment"),
        page("Did it happen once or over time?").choose("Over time, or more than once"),
        page("When did it happen?").fill_in("When it began", "Year", "2025"),
        page("Where did it happen?")
            .select("State or territory", "Texas")
            .fill("County or city", "Travis"),
        page("Was it reported to the police?").choose("I’m not sure"),
        page("Who was the person who harmed you?").onward("I’d rather tell a person"),
        page("Are you afraid that this person may hurt you or someone close to you?").choose("Yes"),
        page("How may we contact you safely?").choose("By phone"),
        page("Your phone")
            .fill("Phone number", "202 555 0123")
            .choose("Calling me")
            .choose("Evening")
            .fill(
                "Who else may answer, and may they know?",
                "My sister Eva. She knows.",
            ),
        page("Do you want an interpreter?").choose("No"),
        page("Is there anything that makes it easier for you to talk with us?"),
        page("May we ask four short questions for statistics?").choose("No"),
    ]);
    pages
}
