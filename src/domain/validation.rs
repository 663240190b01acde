//! Reading raw answers: text becomes a typed value, or a fault that says what is wrong.
//!
//! There is one validation. The page runs it when a person continues, the desk runs it on what it
//! opened, and the tests walk every question's examples through it.

use crate::{
    answers::{Answer, READ, RawAnswer, RawAnswers, Withheld},
    question::{Field, FieldKind, Question},
    value::{
        AlienNumber, ApproximateDate, EmailAddress, Pin, TelephoneNumber, Today,
        holds_identity_number,
    },
};

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Required, and not given.
    Missing,
    /// An option that the field does not offer, or another shape of answer than it takes.
    NotOffered,
    /// An option that stands alone beside others.
    NotAlone,
    /// More characters than the field takes.
    TooLong,
    /// Control characters.
    Unreadable,
    /// A text that seems to hold a Social Security number. A person may insist.
    IdentityNumber,
    /// Not a date.
    NotADate,
    /// A date that is yet to come.
    InTheFuture,
    /// A date before 1900.
    TooLongAgo,
    /// Not a telephone number.
    NotATelephone,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not an A-number.
    NotAnAlienNumber,
    /// Not four digits.
    PinNotFourDigits,
    /// A PIN that a stranger would try first.
    PinTooEasy,
    /// The two PINs differ.
    PinsDiffer,
    /// Not part of this questionnaire, or not for this reader.
    Unknown,
    /// Answered, though the other answers lead past it.
    OffRoute,
}

impl Fault {
    /// The Fluent attribute of its sentence, under the field's id; where a field has none of its
    /// own, the message `error` has.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Missing => "error-missing",
            Self::NotOffered => "error-not-offered",
            Self::NotAlone => "error-not-alone",
            Self::TooLong => "error-too-long",
            Self::Unreadable => "error-unreadable",
            Self::IdentityNumber => "error-identity-number",
            Self::NotADate => "error-not-a-date",
            Self::InTheFuture => "error-in-the-future",
            Self::TooLongAgo => "error-too-long-ago",
            Self::NotATelephone => "error-not-a-telephone",
            Self::NotAnEmail => "error-not-an-email",
            Self::NotAnAlienNumber => "error-not-an-alien-number",
            Self::PinNotFourDigits => "error-pin-not-four-digits",
            Self::PinTooEasy => "error-pin-too-easy",
            Self::PinsDiffer => "error-pins-differ",
            Self::Unknown => "error-unknown",
            Self::OffRoute => "error-off-route",
        }
    }

    /// Whether it is advice that a person may overrule by continuing once more.
    pub const fn is_advice(self) -> bool {
        matches!(self, Self::IdentityNumber)
    }
}

/// A fault with the field that it is found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the field.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What a page was answered, field by field.
pub type PageAnswers = Vec<(&'static str, Answer)>;

/// Reads one page as it stands when a person continues. `insists` when they were given advice and
/// continue all the same.
///
/// # Errors
/// Every finding, in the order of the page; advice is among them, unless the person insists.
pub fn read_page(
    question: &Question,
    raw: &RawAnswers,
    today: Today,
    insists: bool,
) -> Result<PageAnswers, Vec<Finding>> {
    read_page_by(question, |field| {
        match read_field(field, raw.get(field.id), today)? {
            _ if !repeats_well(field, raw) => Err(Fault::PinsDiffer),
            Answer::Text(text) if !insists && holds_identity_number(&text) => {
                Err(Fault::IdentityNumber)
            }
            answer => Ok(answer),
        }
    })
}

/// As [`read_page`], for a page that is answered by presses alone: it brings along none of the other
/// kinds of values, for an app whose first pages are such.
///
/// # Errors
/// As [`read_page`]. What takes more than a press is refused.
pub fn read_pressed_page(
    question: &Question,
    raw: &RawAnswers,
) -> Result<PageAnswers, Vec<Finding>> {
    read_page_by(question, |field| {
        read_given(field, raw.get(field.id), |text| read_pressed(field, text))
    })
}

fn read_page_by(
    question: &Question,
    read: impl Fn(&Field) -> Result<Answer, Fault>,
) -> Result<PageAnswers, Vec<Finding>> {
    let mut answers = Vec::new();
    let mut findings = Vec::new();
    for field in question.fields {
        match read(field) {
            Ok(answer) => answers.push((field.id, answer)),
            Err(fault) => findings.push(Finding {
                field: field.id.to_owned(),
                fault,
            }),
        }
    }
    if findings.is_empty() {
        Ok(answers)
    } else {
        Err(findings)
    }
}

/// Reads one answer.
///
/// # Errors
/// What is wrong with it.
pub fn read_field(field: &Field, raw: Option<&RawAnswer>, today: Today) -> Result<Answer, Fault> {
    read_given(field, raw, |text| read_text(field, text, today))
}

fn read_given(
    field: &Field,
    raw: Option<&RawAnswer>,
    read_text: impl Fn(&str) -> Result<Answer, Fault>,
) -> Result<Answer, Fault> {
    let answer = match raw {
        None => Answer::Blank,
        Some(RawAnswer::Withheld { withheld }) => return Ok(Answer::Withheld(*withheld)),
        Some(RawAnswer::Text(text)) if text.trim().is_empty() => Answer::Blank,
        Some(RawAnswer::Choices(options)) if options.is_empty() => Answer::Blank,
        Some(RawAnswer::Text(text)) => read_text(text.trim())?,
        Some(RawAnswer::Choices(options)) => read_choices(field, options)?,
    };
    if field.required && answer == Answer::Blank {
        Err(Fault::Missing)
    } else {
        Ok(answer)
    }
}

/// The same answer for every field of a page: none, by choice.
pub fn withhold_page(question: &Question, withheld: Withheld) -> Vec<(&'static str, Answer)> {
    question
        .fields
        .iter()
        .map(|field| (field.id, Answer::Withheld(withheld)))
        .collect()
}

fn read_text(field: &Field, text: &str, today: Today) -> Result<Answer, Fault> {
    match field.kind {
        FieldKind::Text { longest, .. } => read_short_text(text, longest).map(Answer::Text),
        FieldKind::Date => ApproximateDate::read(text, today).map(Answer::Date),
        FieldKind::Telephone => TelephoneNumber::read(text).map(Answer::Telephone),
        FieldKind::Email => EmailAddress::read(text).map(Answer::Email),
        FieldKind::AlienNumber => AlienNumber::read(text).map(Answer::AlienNumber),
        FieldKind::Pin => Pin::read(text).map(Answer::Pin),
        // Compared with the field that it repeats, and kept nowhere.
        FieldKind::PinAgain { .. } => Ok(Answer::Read),
        FieldKind::Notice
        | FieldKind::Agreement
        | FieldKind::Choice(_)
        | FieldKind::Choices { .. }
        | FieldKind::Pick(_) => read_pressed(field, text),
    }
}

fn read_pressed(field: &Field, text: &str) -> Result<Answer, Fault> {
    match field.kind {
        FieldKind::Notice | FieldKind::Agreement if text == READ => Ok(Answer::Read),
        FieldKind::Choice(options) | FieldKind::Pick(options) => options
            .iter()
            .find(|option| **option == text)
            .map(|option| Answer::Choice(option))
            .ok_or(Fault::NotOffered),
        _ => Err(Fault::NotOffered),
    }
}

pub(crate) fn read_short_text(text: &str, longest: usize) -> Result<String, Fault> {
    let unreadable = |letter: char| letter.is_control() && !"\n\r\t".contains(letter);
    if text.chars().any(unreadable) {
        return Err(Fault::Unreadable);
    }
    if text.chars().count() > longest {
        return Err(Fault::TooLong);
    }
    Ok(text.to_owned())
}

fn read_choices(field: &Field, chosen: &[String]) -> Result<Answer, Fault> {
    let FieldKind::Choices { options, alone } = field.kind else {
        return Err(Fault::NotOffered);
    };
    if chosen
        .iter()
        .any(|option| !options.contains(&option.as_str()))
    {
        return Err(Fault::NotOffered);
    }
    let chosen: Vec<&'static str> = options
        .iter()
        .copied()
        .filter(|option| chosen.iter().any(|given| given == option))
        .collect();
    if chosen.len() > 1 && chosen.iter().any(|option| alone.contains(option)) {
        return Err(Fault::NotAlone);
    }
    Ok(Answer::Choices(chosen))
}

/// Whether a repeated PIN is the same; true of every other field.
fn repeats_well(field: &Field, raw: &RawAnswers) -> bool {
    let FieldKind::PinAgain { of } = field.kind else {
        return true;
    };
    let digits = |id: &str| match raw.get(id) {
        Some(RawAnswer::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    digits(of) == digits(field.id)
}
