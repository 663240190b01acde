//! A parent at a kiosk.

use super::super::page::{Page, page};
use super::door;

/// A parent at a kiosk, not sure to be safe, leaves painful questions to a person.
pub(in super::super) fn for_a_child() -> Vec<Page> {
    let mut pages = door("I’m not sure");
    pages.insert(1, page("Your safety comes first"));
    pages.extend([
        page("Who was harmed?")
            .choose("A child or teenager under 18")
            .reads("Who was harmed", "A child or teenager under 18"),
        page("What are you to the child?")
            .choose("Parent")
            .reads("Relation to the person harmed", "Parent"),
        page("What should we call you?")
            .fill("What should we call you?", "zxqv Ana")
            .reads("Name of who answered", "zxqv Ana"),
        page("What is the child’s name?")
            .fill("What is the child’s name?", "zxqv Luis")
            .reads("Name of the person harmed", "zxqv Luis"),
        page("What would help you or them?")
            .choose("Counseling or a support group")
            .reads("Help wanted", "Counseling or a support group"),
        page("What happened to them?")
            .onward("I’d rather tell a person")
            .reads("What happened", "I’d rather tell a person"),
        page("Did it happen once or over time?")
            .onward("Prefer not to answer")
            .reads("Once or over time", "Prefer not to answer"),
        page("When did it happen?")
            .fill_in("When did it happen?", "Month", "5")
            .fill_in("When did it happen?", "Year", "2025")
            .reads("When it happened", "May 2025"),
        page("Where did it happen?")
            .onward("I’d rather tell a person")
            .reads("State or territory", "I’d rather tell a person")
            .reads("County or city", "I’d rather tell a person"),
        page("Was it reported to the police?")
            .choose("No")
            .reads("Reported to the police", "No"),
        page("Who was the person who harmed the child?")
            .onward("I’d rather tell a person")
            .reads(
                "Relation to the person who harmed",
                "I’d rather tell a person",
            ),
        page("Are you afraid that this person may hurt you or someone close to you?")
            .choose("I’m not sure")
            .reads("Afraid of being hurt again", "I’m not sure"),
        page("How may we contact you safely?")
            .choose("By phone")
            .reads("Contact by", "By phone"),
        page("Your phone")
            .refused("Enter a phone number, or go back and choose another way")
            .fill("Phone number", "+52 55 1234 5678")
            .choose("Sending a text message")
            .reads("Phone number", "+525512345678")
            .reads("Safe on this phone", "Sending a text message"),
        page("Do you want an interpreter?"),
        page("Is there anything that makes it easier for you to talk with us?"),
        page("May we ask four short questions for statistics?")
            .choose("No")
            .reads("Questions for statistics", "No"),
    ]);
    pages
}
