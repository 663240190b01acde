//! Answers as a document to read: what the person checks before sending, and what staff read.

use crate::{
    answers::{Answer, Answers},
    journey,
    question::{Field, FieldKind, Question, Section},
    sentences::Sentences,
};

/// One part of the questionnaire with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummarySection {
    /// Which part.
    pub section: Section,
    /// Its name.
    pub title: String,
    /// Its answers, in the order of the questionnaire.
    pub rows: Vec<SummaryRow>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// The page on which it can be changed.
    pub question: &'static str,
    /// The field.
    pub field: &'static str,
    /// The field's short name.
    pub label: String,
    /// The answer, line by line.
    pub answer: Vec<String>,
    /// Whether these are words that the person typed.
    pub own_words: bool,
    /// Whether there is no answer: left empty or withheld.
    pub unanswered: bool,
}

/// Everything on the route that asked for something, for the person to check. What was left empty is
/// shown as such.
pub fn to_check(answers: &Answers, sentences: &Sentences<'_>) -> Vec<SummarySection> {
    sections(answers, sentences, |question, field| {
        !question.given && !matches!(field.kind, FieldKind::Notice | FieldKind::PinAgain { .. })
    })
}

/// Everything on the route that the office can read, for staff.
pub fn to_read(answers: &Answers, sentences: &Sentences<'_>) -> Vec<SummarySection> {
    sections(answers, sentences, |_, field| {
        field.kind != FieldKind::Notice && field.reader.office()
    })
}

fn sections(
    answers: &Answers,
    sentences: &Sentences<'_>,
    shown: fn(&Question, &Field) -> bool,
) -> Vec<SummarySection> {
    let mut sections: Vec<SummarySection> = Vec::new();
    for question in journey::route(answers) {
        for field in question
            .fields
            .iter()
            .filter(|field| shown(question, field))
        {
            let row = row(question, field, answers, sentences);
            match sections.last_mut() {
                Some(last) if last.section == question.section => last.rows.push(row),
                _ => sections.push(SummarySection {
                    section: question.section,
                    title: sentences.section(question.section),
                    rows: vec![row],
                }),
            }
        }
    }
    sections
}

fn row(
    question: &'static Question,
    field: &'static Field,
    answers: &Answers,
    sentences: &Sentences<'_>,
) -> SummaryRow {
    let answer = answers.get(field.id).unwrap_or(&Answer::Blank);
    SummaryRow {
        question: question.id,
        field: field.id,
        label: sentences.short(field),
        answer: sentences.answer(field, answer),
        own_words: field.kind.own_words() && matches!(answer, Answer::Text(_)),
        unanswered: matches!(answer, Answer::Blank | Answer::Withheld(_)),
    }
}
