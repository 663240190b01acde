//! Answers that are set aside and gone on with elsewhere: as a draft, or handed from a kiosk to a
//! person's own telephone. What comes back is read by the same validation as what is typed.

#[cfg(test)]
mod tests;

use crate::{
    FORM_VERSION,
    answers::{Answer, Answers, RawAnswer, RawAnswers},
    journey,
    question::{Field, FieldKind},
    questionnaire,
    validation::{Fault, Finding, read_field},
    value::Today,
    wire::document::Unfinished,
};

/// Unfinished answers, read again.
#[derive(Debug, PartialEq, Eq)]
pub struct Reopened {
    /// Everything that still fits.
    pub answers: Answers,
    /// What no longer fits and was left behind. The person has to be told.
    pub dropped: Vec<Finding>,
    /// Whether they were given to another version of the questionnaire, so that the person should
    /// look at each of them again.
    pub other_form: bool,
}

/// What is set aside: every answer on the route, those that were left empty too, so that the person
/// goes on where they stopped. A PIN never goes along; it is chosen again.
pub fn set_aside(answers: &Answers, language: &str) -> Unfinished {
    let kept: RawAnswers = journey::route(answers)
        .into_iter()
        .flat_map(|question| question.fields)
        .filter(|field| goes_along(field))
        .filter_map(|field| Some((field.id.to_owned(), raw(answers.get(field.id)?))))
        .collect();
    Unfinished {
        form_version: FORM_VERSION,
        language: language.to_owned(),
        answers: kept,
    }
}

/// Reads answers that were set aside. Whatever is in the document, what comes back are answers that
/// a page would have taken, on the route that they lead along.
pub fn reopen(document: &Unfinished, today: Today) -> Reopened {
    let mut read = Answers::default();
    let mut dropped = Vec::new();
    for (id, raw) in &document.answers {
        match read_one(id, raw, today) {
            Ok((field, answer)) => read.set(field, answer),
            Err(fault) => dropped.push(finding(id, fault)),
        }
    }
    let route = journey::route(&read);
    let on_route = |id: &str| {
        let mut fields = route.iter().flat_map(|question| question.fields);
        fields.any(|field| field.id == id)
    };
    let mut answers = Answers::default();
    for (id, answer) in read.iter() {
        if on_route(id) {
            answers.set(id, answer.clone());
        } else {
            dropped.push(finding(id, Fault::OffRoute));
        }
    }
    Reopened {
        answers,
        dropped,
        other_form: document.form_version != FORM_VERSION,
    }
}

fn read_one(id: &str, raw: &RawAnswer, today: Today) -> Result<(&'static str, Answer), Fault> {
    let field = questionnaire::field(id)
        .filter(|field| goes_along(field))
        .ok_or(Fault::Unknown)?;
    Ok((field.id, read_field(field, Some(raw), today)?))
}

fn goes_along(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::Pin | FieldKind::PinAgain { .. })
}

fn raw(answer: &Answer) -> RawAnswer {
    answer
        .raw()
        .unwrap_or_else(|| RawAnswer::Text(String::new()))
}

fn finding(id: &str, fault: Fault) -> Finding {
    Finding {
        field: id.to_owned(),
        fault,
    }
}
