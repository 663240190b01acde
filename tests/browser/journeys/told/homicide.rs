//! A survivor of homicide.

use super::super::page::{Page, page};
use super::door;

/// A sister of somebody who was killed.
pub(in super::super) fn after_a_homicide() -> Vec<Page> {
    let mut pages = door("Yes");
    pages.extend([
        page("Who was harmed?")
            .choose("A person who has died")
            .reads("Who was harmed", "A person who has died"),
        page("What were you to the person who died?")
            .choose("Brother or sister")
            .reads("Relation to the person harmed", "Brother or sister"),
        page("What should we call you?"),
        page("What was their name?")
            .fill("What was their name?", "zxqv Nguyễn Thị Minh")
            .reads("Name of the person harmed", "zxqv Nguyễn Thị Minh"),
        page("What would help you or them?")
            .choose("What can be known about a person’s case")
            .choose("Help to write how the crime affected us")
            .reads(
                "Help wanted",
                "What can be known about a person’s case; Help to write how the crime affected us",
            ),
        page("What happened?")
            .choose("Someone I love was killed")
            .reads("What happened", "Someone I love was killed"),
        page("Did it happen once or over time?")
            .choose("Once")
            .reads("Once or over time", "Once"),
        page("When did it happen?")
            .fill_in("When did it happen?", "Year", "2022")
            .reads("When it happened", "2022"),
        page("Where did it happen?"),
        page("Was it reported to the police?")
            .choose("Yes")
            .reads("Reported to the police", "Yes"),
        page("About the report"),
        page("Who was the person who harmed them?")
            .choose("A stranger")
            .reads("Relation to the person who harmed", "A stranger"),
        page("Are you afraid that this person may hurt you or someone close to you?"),
        page("Who holds the person in custody, as far as you know?")
            .choose("A federal prison")
            .reads("Who holds them", "A federal prison"),
        page("Federal cases have their own alerts"),
        page("Do you think this person may be let go soon?"),
        page("How may we contact you safely?")
            .choose("I will contact you. Please do not contact me.")
            .reads(
                "Contact by",
                "I will contact you. Please do not contact me.",
            ),
        page("Do you want an interpreter?")
            .choose("No")
            .reads("Interpreter", "No"),
        page("Is there anything that makes it easier for you to talk with us?"),
        page("May we ask four short questions for statistics?"),
    ]);
    pages
}
