//! From answers to the documents that are sealed, and back to answers that are known to be good.

use crate::{
    FORM_VERSION,
    answers::{Answer, Answers, RawAnswers},
    journey,
    question::{Field, Reader},
    questionnaire::{self, CONTACT, MOST_CONTACTS},
    validation::{Fault, Finding, read_field},
    value::Today,
    wire::document::{Channel, IntakeDocument, NoticeDocument, ReceiptAddress},
};

/// What the notifier reads of one contact.
const CONTACT_FIELDS: [&str; 5] = ["channel", "number", "email", "message", "hours"];

/// What is sent of the answers: a document for the office, and one for the notifier when alerts were
/// asked for, here or elsewhere. Both hold only what is on the route and meant for their reader.
pub fn documents(
    answers: &Answers,
    channel: Channel,
    language: &str,
    receipt: ReceiptAddress,
) -> (IntakeDocument, Option<NoticeDocument>) {
    let intake = IntakeDocument {
        form_version: FORM_VERSION,
        channel,
        language: language.to_owned(),
        filled_in: None,
        answers: for_reader(answers, Reader::office),
        receipt,
    };
    let notice = told_to_notifier(answers).map(|answers| NoticeDocument {
        form_version: FORM_VERSION,
        language: language.to_owned(),
        answers,
    });
    (intake, notice)
}

/// Reads an opened intake document.
///
/// # Errors
/// Every answer that is unknown, not for the office, wrong, off the route, or required and missing.
pub fn check(document: &IntakeDocument, today: Today) -> Result<Answers, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut answers = Answers::default();
    for (id, raw) in &document.answers {
        let read = match questionnaire::field(id) {
            Some(field) if field.reader.office() => {
                read_field(field, Some(raw), today).map(|answer| (field.id, answer))
            }
            _ => Err(Fault::Unknown),
        };
        match read {
            Ok((field, answer)) => answers.set(field, answer),
            Err(fault) => findings.push(Finding {
                field: id.clone(),
                fault,
            }),
        }
    }
    findings.extend(against_route(&answers));
    if findings.is_empty() {
        Ok(answers)
    } else {
        Err(findings)
    }
}

/// Whether these answers ask this notifier for alerts and give it a way to deliver them.
pub fn asks_for_alerts(answers: &Answers) -> bool {
    let on_route = journey::on_route(answers);
    on_route.get("alert-consent") == Some(&Answer::Read)
        && matches!(on_route.get("alert-pin"), Some(Answer::Pin(_)))
        && (1..=MOST_CONTACTS).any(|number| delivers(&on_route, number))
}

/// Whether the person finishes the request at another service, alone or besides.
pub fn is_handed_off(answers: &Answers) -> bool {
    matches!(
        journey::on_route(answers).get("alerts-way"),
        Some(Answer::Choice("hand-off" | "both"))
    )
}

/// What a person asked for, as options of `help`. Who came for alerts alone was not asked.
pub fn asked_for(answers: &Answers) -> Vec<&'static str> {
    match (answers.get("help"), answers.get("came-for")) {
        (Some(Answer::Choices(options)), _) => options.clone(),
        (_, Some(Answer::Choice("alerts"))) => vec!["custody-alerts"],
        _ => Vec::new(),
    }
}

/// Whether the alerts that a person asked for are signed up for at another service, where staff may
/// help: because the office has it so, or because the system that holds the person has its own.
pub fn signs_up_elsewhere(answers: &Answers) -> bool {
    let own_door = answers.seen("state-vine") || answers.seen("federal-vns");
    is_handed_off(answers) || own_door && asked_for(answers).contains(&"custody-alerts")
}

/// What the notifier learns. Of a request that is finished at another service alone it learns that
/// there is one, and in which system: nothing else of it is done here.
fn told_to_notifier(answers: &Answers) -> Option<RawAnswers> {
    if asks_for_alerts(answers) {
        return Some(for_notifier(answers));
    }
    is_handed_off(answers).then(|| {
        let mut told = for_reader(answers, Reader::notifier);
        told.retain(|id, _| id == "custody-system");
        told
    })
}

/// What the notifier reads of a request whose alerts it sends. A contact that lacks its number or its address delivers nothing: those
/// after it move up, so that there are no gaps.
fn for_notifier(answers: &Answers) -> RawAnswers {
    let on_route = journey::on_route(answers);
    let mut document = for_reader(answers, Reader::notifier);
    let mut kept = 0;
    for number in 1..=MOST_CONTACTS {
        let whole = delivers(&on_route, number);
        kept += usize::from(whole);
        for what in CONTACT_FIELDS {
            let raw = document.remove(&contact_field(number, what));
            if let (true, Some(raw)) = (whole, raw) {
                document.insert(contact_field(kept, what), raw);
            }
        }
    }
    document
}

/// Whether a contact says where alerts go.
fn delivers(on_route: &Answers, number: usize) -> bool {
    let given = |what| on_route.get(&contact_field(number, what));
    matches!(given("number"), Some(Answer::Telephone(_)))
        || matches!(given("email"), Some(Answer::Email(_)))
}

fn contact_field(number: usize, what: &str) -> String {
    format!("{CONTACT}{number}-{what}")
}

fn for_reader(answers: &Answers, reads: fn(Reader) -> bool) -> RawAnswers {
    let mut document = RawAnswers::new();
    for (id, answer) in journey::on_route(answers).iter() {
        let meant = questionnaire::field(id).is_some_and(|field| reads(field.reader));
        if let (true, Some(raw)) = (meant, answer.raw()) {
            document.insert(id.to_owned(), raw);
        }
    }
    document
}

/// What is off the route that the answers themselves lead along, and what is missing on it.
fn against_route(answers: &Answers) -> Vec<Finding> {
    let questions = journey::route(answers);
    let turned_away = questions.iter().find(|question| question.ends);
    let route: Vec<&Field> = questions
        .iter()
        .flat_map(|question| question.fields)
        .collect();
    let strays = answers
        .iter()
        .filter(|(id, _)| !route.iter().any(|field| field.id == *id))
        .map(|(id, _)| (id, Fault::OffRoute));
    let gaps = route
        .iter()
        .filter(|field| field.required && field.reader.office() && !answers.seen(field.id))
        .map(|field| (field.id, Fault::Missing));
    strays
        .chain(gaps)
        .chain(turned_away.map(|question| (question.id, Fault::OffRoute)))
        .map(|(field, fault)| Finding {
            field: field.to_owned(),
            fault,
        })
        .collect()
}
