//! The sentences of the questionnaire, found by the ids of questions, fields and options.

use wording::Catalogue;

use crate::{
    answers::Answer,
    question::{Field, Question, Section},
    questionnaire::{self, CONTACT},
    validation::Fault,
    value::ApproximateDate,
};

/// The English sentences of the questionnaire, compiled.
pub const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.catalogue"));

/// Those of the first section, and those that every section shares.
pub const FIRST_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en-first.catalogue"));

/// Those of the other sections.
pub const LATER_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en-later.catalogue"));

/// Sentences in one language, with what they speak of filled in.
pub struct Sentences<'words> {
    /// The messages.
    pub catalogue: &'words Catalogue,
    /// What the messages' arguments stand for: `person` and what the office is called.
    pub arguments: &'words [(&'words str, &'words str)],
    /// The name of a country in the language of the page, by its ISO 3166-1 alpha-2 code.
    pub country: fn(&str) -> String,
    /// A date as the language of the page writes it; [`plain_date`] where nothing knows better.
    pub date: fn(ApproximateDate) -> String,
}

impl Sentences<'_> {
    /// The message under a key.
    pub fn text(&self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| key.to_owned())
    }

    /// An attribute of a message, where it has it.
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(&format!("{id}.{attribute}"))
    }

    fn find(&self, key: &str) -> Option<String> {
        let Some((number, shared)) = of_a_contact(key) else {
            return self.catalogue.find(key, self.arguments);
        };
        let mut arguments: Vec<(&str, &str)> = self.arguments.to_vec();
        arguments.push(("contact", number));
        self.catalogue.find(&shared, &arguments)
    }

    /// The name of a part of the questionnaire.
    pub fn section(&self, section: Section) -> String {
        self.text(section.key())
    }

    /// The heading of a page.
    pub fn heading(&self, question: &Question) -> String {
        self.text(question.id)
    }

    /// The label of a field.
    pub fn label(&self, field: &Field) -> String {
        self.attribute(field.id, "label")
            .unwrap_or_else(|| self.text(field.id))
    }

    /// The name of a field where answers stand in a list.
    pub fn short(&self, field: &Field) -> String {
        self.attribute(field.id, "short")
            .unwrap_or_else(|| self.label(field))
    }

    /// The label of an option.
    pub fn option(&self, field: &Field, option: &str) -> String {
        if field.labels == "country" {
            return (self.country)(option);
        }
        self.text(&format!("{}.{option}", field.labels))
    }

    /// What is wrong with a field and what to do: the field's own sentence, or the general one.
    pub fn error(&self, field: &str, fault: Fault) -> String {
        self.attribute(field, fault.attribute())
            .or_else(|| self.attribute("error", fault.attribute()))
            .unwrap_or_else(|| self.text("error"))
    }

    /// An answer as lines to read. The PIN is never among them.
    pub fn answer(&self, field: &Field, answer: &Answer) -> Vec<String> {
        match answer {
            Answer::Blank => vec![self.text("not-answered")],
            Answer::Read => {
                vec![
                    self.attribute(field.id, "read")
                        .unwrap_or_else(|| self.text("read")),
                ]
            }
            Answer::Choice(option) => vec![self.option(field, option)],
            Answer::Choices(options) => options
                .iter()
                .map(|option| self.option(field, option))
                .collect(),
            Answer::Text(text) => text.lines().map(str::to_owned).collect(),
            Answer::Date(date) => vec![(self.date)(*date)],
            Answer::Telephone(number) => vec![number.spoken()],
            Answer::Email(address) => vec![address.as_str().to_owned()],
            Answer::AlienNumber(number) => vec![format!("A{}", number.as_str())],
            Answer::Pin(_) => vec!["••••".to_owned()],
            Answer::Withheld(withheld) => vec![self.text(withheld.key())],
        }
    }

    /// The sentences of a field, by its id.
    pub fn short_of(&self, id: &str) -> String {
        questionnaire::field(id).map_or_else(|| id.to_owned(), |field| self.short(field))
    }
}

/// Where the words of a contact for alerts stand: under the key without its number, which they name
/// as `$contact`. `None` for every other key.
pub fn of_a_contact(key: &str) -> Option<(&str, String)> {
    let (number, rest) = key.strip_prefix(CONTACT)?.split_once('-')?;
    let counts = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    counts.then(|| (number, format!("{CONTACT}{rest}")))
}

/// Month, day and year in figures and in the order of the country, as far as they are known.
pub fn plain_date(date: ApproximateDate) -> String {
    let year = date.year();
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{month:02}/{day:02}/{year}"),
        (Some(month), None) => format!("{month:02}/{year}"),
        _ => year.to_string(),
    }
}
