//! The journeys, told: the pages that these people see, what they answer, and what staff then read.
//!
//! Every text that they type holds the canary, and most try to be more than text.

use super::page::{Page, page};

/// Somebody harmed over time by a partner wants alerts and to be called.
pub(super) fn alerts_for_oneself() -> Vec<Page> {
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
            .reads("The last time", "02/29/2024"),
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
    pages.extend([
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
    ]);
    pages.extend(statistics());
    pages
}

/// The pages about a person in custody whose name is known. Of the ways to deliver alerts the desk
/// reads nothing.
fn alerts_by_name() -> Vec<Page> {
    vec![
        page("Who holds the person in custody, as far as you know?")
            .choose("Immigration custody (ICE)")
            .reads("Who holds them", "Immigration custody (ICE)"),
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
        page("Before you ask for alerts"),
        page("What do you want to hear about?")
            .choose("Release, also on bond or supervision")
            .reads("Alerts wanted", "Release, also on bond or supervision"),
        page("How should alerts reach you?")
            .refused("Choose at least one way, or choose “I’d rather tell a person”")
            .choose("Text message")
            .choose("Email"),
        page("Text messages with alerts").fill("Phone number for text messages", "202-555-0199"),
        page("Which email address may get alerts?").fill(
            "Which email address may get alerts?",
            "zxqv-alerts@example.org",
        ),
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

/// A parent at a kiosk, not sure to be safe, leaves painful questions to a person.
pub(super) fn for_a_child() -> Vec<Page> {
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
            .reads("When it happened", "05/2025"),
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

/// A sister of somebody who was killed.
pub(super) fn after_a_homicide() -> Vec<Page> {
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

/// Somebody whose intake is pleasant to look at.
pub(super) fn for_the_pictures() -> Vec<Page> {
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

/// Somebody who answers only what must be answered.
pub(super) fn as_little_as_possible() -> Vec<Page> {
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
pub(super) fn a_tip() -> Vec<Page> {
    vec![
        page("Are you safe right now?").choose("Yes"),
        page("What we can do here, and what we cannot"),
        page("What brings you here today?").choose("I want to tell the government about a person"),
        page("This is not the place for tips").ends(),
    ]
}

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
