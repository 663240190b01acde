//! Answers: raw, as they are typed and as they travel, and read, as the rest of the code uses them.
//!
//! Neither form prints what a person said: what cannot be printed cannot be logged.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use crate::{
    custody::System,
    question::Question,
    value::{AlienNumber, ApproximateDate, EmailAddress, Pin, TelephoneNumber},
};

/// An answer as it was typed, and as it stands in a document.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RawAnswer {
    /// A text, a number, a date, or the id of one option.
    Text(String),
    /// The ids of several options.
    Choices(Vec<String>),
    /// No answer, by the person's own choice.
    Withheld {
        /// Which choice.
        withheld: Withheld,
    },
}

/// Answers by field id, as a document holds them.
pub type RawAnswers = BTreeMap<String, RawAnswer>;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// 'Prefer not to answer'.
    PreferNotToAnswer,
    /// 'I'd rather tell a person'.
    TellAPerson,
}

impl Withheld {
    /// The Fluent key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::PreferNotToAnswer => "prefer-not-to-answer",
            Self::TellAPerson => "tell-a-person",
        }
    }
}

/// An answer that was read and found good.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// Seen and left empty.
    Blank,
    /// A page that was read, or a box that was ticked.
    Read,
    /// One option.
    Choice(&'static str),
    /// One or more options, in the order of the questionnaire.
    Choices(Vec<&'static str>),
    /// A text, trimmed.
    Text(String),
    /// A date, perhaps without day or month.
    Date(ApproximateDate),
    /// A telephone number.
    Telephone(TelephoneNumber),
    /// An e-mail address.
    Email(EmailAddress),
    /// An A-number.
    AlienNumber(AlienNumber),
    /// A personal identification number.
    Pin(Pin),
    /// No answer, by choice.
    Withheld(Withheld),
}

/// What a notice or an agreement holds in a document.
pub const READ: &str = "read";

impl Answer {
    /// The answer in its canonical raw form; `None` for one that was left empty. Reading it again
    /// gives the same answer.
    pub fn raw(&self) -> Option<RawAnswer> {
        Some(match self {
            Self::Blank => return None,
            Self::Read => RawAnswer::Text(READ.to_owned()),
            Self::Choice(option) => RawAnswer::Text((*option).to_owned()),
            Self::Choices(options) => {
                RawAnswer::Choices(options.iter().map(|option| (*option).to_owned()).collect())
            }
            Self::Text(text) => RawAnswer::Text(text.clone()),
            Self::Date(date) => RawAnswer::Text(date.to_string()),
            Self::Telephone(number) => RawAnswer::Text(number.as_str().to_owned()),
            Self::Email(address) => RawAnswer::Text(address.as_str().to_owned()),
            Self::AlienNumber(number) => RawAnswer::Text(number.as_str().to_owned()),
            Self::Pin(pin) => RawAnswer::Text(pin.as_str().to_owned()),
            Self::Withheld(withheld) => RawAnswer::Withheld {
                withheld: *withheld,
            },
        })
    }
}

/// Answers by field id. A field that was never seen is absent; one that was seen and left empty is
/// [`Answer::Blank`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<&'static str, Answer>);

impl Answers {
    /// The answer to a field, if it was seen.
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.0.get(field)
    }

    /// Gives or changes an answer.
    pub fn set(&mut self, field: &'static str, answer: Answer) {
        self.0.insert(field, answer);
    }

    /// Whether the field was seen, answered or not.
    pub fn seen(&self, field: &str) -> bool {
        self.0.contains_key(field)
    }

    /// What was answered to a page, as it was typed.
    pub fn given(&self, question: &Question) -> RawAnswers {
        let mut given = RawAnswers::new();
        for field in question.fields {
            if let Some(raw) = self.get(field.id).and_then(Answer::raw) {
                given.insert(field.id.to_owned(), raw);
            }
        }
        given
    }

    /// How a page was withheld, if it was.
    pub fn withheld(&self, question: &Question) -> Option<Withheld> {
        match self.get(question.fields.first()?.id) {
            Some(Answer::Withheld(withheld)) => Some(*withheld),
            _ => None,
        }
    }

    /// Who holds the person, as far as is known by now.
    pub fn custody_system(&self) -> System {
        match self.get("custody-system") {
            Some(Answer::Choice(code)) => System::of(code).unwrap_or(System::NotSure),
            _ => System::NotSure,
        }
    }

    /// Every answer with its field.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Answer)> {
        self.0.iter().map(|(field, answer)| (*field, answer))
    }
}

impl FromIterator<(&'static str, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (&'static str, Answer)>>(answers: I) -> Self {
        // One by one: collecting would sort first, with a sorting routine of its own in the bundle.
        let mut collected = Self::default();
        for (field, answer) in answers {
            collected.set(field, answer);
        }
        collected
    }
}

impl fmt::Debug for RawAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RawAnswer(not printed)")
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Answer(not printed)")
    }
}
