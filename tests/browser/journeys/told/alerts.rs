//! Somebody wants alerts about a person in custody, and to be called.

use super::super::page::{Page, page};
use super::{as_little_as_possible, door};

/// Somebody harmed over time by a partner wants alerts and to be called.
pub(in super::super) fn alerts_for_oneself() -> Vec<Page> {
    let mut pages = door("Yes");
    pages.extend([
        page("Who was harmed?")
            .choose("I was")
            .reads("Who was harmed", "I was"),
        page("What should we call you?")
            .fill(
                "What should we call you?",
                "zxqv <script>window.zxqv=1</script>",
            )
            .reads(
                "Name of who answered",
                "zxqv <script>window.zxqv=1</script>",
            ),
        page("What would help you?")
            .refused("Choose at least one kind of help. “Something else” is fine.")
            .choose("Help to stay safe, such as a protection order")
            .choose("Alerts when a person in custody is moved or let go")
            .reads(
                "Help wanted",
                "Help to stay safe, such as a protection order; \
                 Alerts when a person in custody is moved or let go",
            ),
        page("What happened to you?")
            .choose("Violence in the home or family")
            .choose("Stalking or harassment")
            .reads(
                "What happened",
                "Violence in the home or family; Stalking or harassment",
            ),
        page("Did it happen once or over time?")
            .choose("Over time, or more than once")
            .reads("Once or over time", "Over time, or more than once"),
        page("When did it happen?")
            .fill_in("When it began", "Year", "2019")
            .fill_in("The last time", "Month", "2")
            .fill_in("The last time", "Day", "29")
            .fill_in("The last time", "Year", "2024")
            .reads("When it began", "2019")
            .reads("The last time", "February 29, 2024"),
        page("Where did it happen?")
            .select("State or territory", "Texas")
            .fill("County or city", "zxqv <img src=x onerror=window.zxqv=1>")
            .reads("State or territory", "Texas")
            .reads("County or city", "zxqv <img src=x onerror=window.zxqv=1>"),
        page("Was it reported to the police?")
            .choose("Yes")
            .reads("Reported to the police", "Yes"),
        page("About the report")
            .fill("Police department or agency", "zxqv\"'><b>bold</b>")
            .fill("Case or report number", "zxqv-{{7*7}}-${7*7}")
            .reads("Police department or agency", "zxqv\"'><b>bold</b>")
            .reads("Case or report number", "zxqv-{{7*7}}-${7*7}"),
        page("Who was the person who harmed you?")
            .choose("Boyfriend, girlfriend or partner, now or before")
            .reads(
                "Relation to the person who harmed",
                "Boyfriend, girlfriend or partner, now or before",
            ),
        page("Are you afraid that this person may hurt you or someone close to you?")
            .choose("Yes")
            .reads("Afraid of being hurt again", "Yes"),
    ]);
    pages.extend(alerts_by_name());
    pages.extend(every_way_to_be_reached());
    pages.extend(statistics());
    pages
}

/// Somebody who came for alerts and is asked for nothing else.
pub(in super::super) fn alerts_alone() -> Vec<Page> {
    let mut pages = door_to_alerts();
    pages.extend(alerts_by_name());
    pages
}

/// Somebody who wants alerts, and answers beside that only what must be answered.
pub(in super::super) fn alerts_and_little_else() -> Vec<Page> {
    let mut pages = Vec::new();
    for asked in as_little_as_possible() {
        let heading = asked.heading;
        match heading {
            "What would help you?" => pages.push(
                page("What would help you?")
                    .choose("Alerts when a person in custody is moved or let go"),
            ),
            "How may we contact you safely?" => {
                pages.extend(alerts_by_name());
                pages.push(asked);
            }
            _ => pages.push(asked),
        }
    }
    pages
}

/// The same where another service sends the alerts: no contact and no PIN is asked.
pub(in super::super) fn alerts_elsewhere() -> Vec<Page> {
    let mut pages = door_to_alerts();
    pages.extend([
        page("Who holds the person in custody, as far as you know?")
            .choose("Immigration custody (ICE)")
            .reads("Who holds them", "Immigration custody (ICE)")
            .reads(
                "How alerts come",
                "The sign-up is finished at another service",
            ),
        page("What do you know about the person in custody?")
            .choose("Neither, please help me")
            .reads("What is known", "Neither, please help me"),
        page("Do you think this person may be let go soon?")
            .choose("Yes")
            .reads("May be let go soon", "Yes"),
        page("Before you ask for alerts"),
        page("You finish the sign-up at another service"),
        page("How may we contact you safely?")
            .choose("I will contact you. Please do not contact me.")
            .reads(
                "Contact by",
                "I will contact you. Please do not contact me.",
            ),
    ]);
    pages
}

/// Safety and consent, before anything about alerts is asked.
fn door_to_alerts() -> Vec<Page> {
    let safe = page("Are you safe right now?")
        .choose("Yes")
        .reads("Safe right now", "Yes")
        .reads(
            "What was asked for",
            "Alerts about a person in custody, and nothing else",
        );
    let consent = door("Yes").pop();
    [safe].into_iter().chain(consent).collect()
}

/// The pages about a person in custody whose name is known. Of the ways to deliver alerts the desk
/// reads nothing.
fn alerts_by_name() -> Vec<Page> {
    vec![
        page("Who holds the person in custody, as far as you know?")
            .choose("Immigration custody (ICE)")
            .reads("Who holds them", "Immigration custody (ICE)")
            .reads("How alerts come", "From this office"),
        page("What do you know about the person in custody?")
            .choose("Their name and country of birth")
            .reads("What is known", "Their name and country of birth"),
        page("The person’s name")
            .fill("First name", "zxqv José")
            .fill("Last name", "zxqv de la Cruz")
            .select("Country of birth", "Mexico")
            .fill_in("Date of birth, if you know it", "Year", "1980")
            .reads("First name of the person in custody", "zxqv José")
            .reads("Last name of the person in custody", "zxqv de la Cruz")
            .reads("Country of birth of the person in custody", "Mexico")
            .reads("Date of birth of the person in custody", "1980"),
        page("Do you think this person may be let go soon?")
            .choose("Yes")
            .reads("May be let go soon", "Yes"),
        page("Before you ask for alerts"),
        page("What do you want to hear about?")
            .choose("Release, also on bond or supervision")
            .reads("Alerts wanted", "Release, also on bond or supervision"),
        page("Contact 1: how should alerts reach you?")
            .refused("Choose one way, or choose “I’d rather tell a person”")
            .choose("Text message"),
        page("Contact 1: which phone number?")
            .refused("Enter the phone number for alerts")
            .fill("Contact 1: which phone number?", "202-555-0199"),
        page("Contact 1: what is safe?")
            .choose("No")
            .choose("At any hour"),
        page("Is there another way to reach you?").choose("Yes"),
        page("Contact 2: how should alerts reach you?").choose("Email"),
        page("Contact 2: which email address?")
            .fill("Contact 2: which email address?", "zxqv-alerts@example.org"),
        page("Contact 2: what is safe?"),
        page("Is there another way to reach you?").choose("No"),
        page("May we tell you of a release or an escape at any hour?")
            .refused("Choose yes or no, or choose “I’d rather tell a person”")
            .choose("No"),
        page("Which language should alerts have?").choose("Español"),
        page("Choose a four-digit PIN")
            .refused("Enter a PIN of four digits")
            .fill("PIN", "4917")
            .fill("The same PIN again", "4917"),
        page("Ask for alerts")
            .refused("Tick the box to ask for alerts, or choose “I’d rather tell a person”")
            .choose("Please ask for these alerts for me")
            .reads("Agreed to ask for alerts", "Yes"),
    ]
}

/// Every way to be reached, and what makes it easier.
fn every_way_to_be_reached() -> Vec<Page> {
    vec![
        page("How may we contact you safely?")
            .refused(
                "Choose how we may contact you. If nothing is safe, choose “I will contact you”.",
            )
            .choose("By phone")
            .choose("By email")
            .choose("By mail")
            .reads("Contact by", "By phone; By email; By mail"),
        page("Your phone")
            .fill("Phone number", "202 555 0123")
            .choose("Calling me")
            .choose("Evening")
            .fill(
                "Who else may answer, and may they know?",
                "zxqv My sister. =1+1",
            )
            .reads("Phone number", "(202) 555-0123")
            .reads("Safe on this phone", "Calling me")
            .reads("Good times to call", "Evening")
            .reads("Who else may answer", "zxqv My sister. =1+1"),
        page("Your email")
            .fill("Email address", "zxqv@example.org")
            .choose("Only me")
            .reads("Email address", "zxqv@example.org")
            .reads("Who can read it", "Only me"),
        page("Your mail address")
            .fill("Street or P.O. box", "zxqv PO Box 12")
            .fill("City", "zxqv <i>Austin</i>")
            .select("State or territory", "Texas")
            .fill("ZIP code", "zxqv<b>")
            .reads("Street or P.O. box", "zxqv PO Box 12")
            .reads("City", "zxqv <i>Austin</i>")
            .reads("State of the mail address", "Texas")
            .reads("ZIP code", "zxqv<b>"),
        page("Do you want an interpreter?")
            .choose("Yes")
            .fill("Which language?", "zxqv K’iche’")
            .reads("Interpreter", "Yes")
            .reads("Language of the interpreter", "zxqv K’iche’"),
        page("Is there anything that makes it easier for you to talk with us?")
            .choose("I am deaf or hard of hearing")
            .fill(
                "What would help?",
                "zxqv \u{202e}right to left\u{202c} & <u>text</u>",
            )
            .reads("What makes it easier", "I am deaf or hard of hearing")
            .reads(
                "What would help",
                "zxqv \u{202e}right to left\u{202c} & <u>text</u>",
            ),
    ]
}

/// Voluntary statistics about oneself.
fn statistics() -> Vec<Page> {
    vec![
        page("May we ask four short questions for statistics?")
            .choose("Yes")
            .reads("Questions for statistics", "Yes"),
        page("How old are you?")
            .choose("25 to 59")
            .reads("Age", "25 to 59"),
        page("What is your gender?")
            .choose("Woman or girl")
            .reads("Gender", "Woman or girl"),
        page("Which of these describe you?")
            .choose("Asian")
            .choose("White")
            .reads("Race or ethnicity", "Asian; White"),
        page("Do any of these fit you?")
            .choose("Veteran")
            .reads("Groups", "Veteran"),
    ]
}
