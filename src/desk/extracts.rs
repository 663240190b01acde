//! What search and hoax sorting take from an intake: which answers are names, numbers and places, and
//! which are the person's own words. One table; a test sees to it that no field is forgotten.

use domain::answers::{Answer, Answers, RawAnswer, RawAnswers};

use crate::search::{Field, FieldKind};

/// Every field in which somebody types: what it is to search, and whether it is in own words that two
/// people hardly share.
const TYPED: &[(&str, FieldKind, bool)] = &[
    ("your-name", FieldKind::Name, false),
    ("victim-name", FieldKind::Name, false),
    ("crime-county", FieldKind::Place, false),
    ("report-agency", FieldKind::Place, false),
    ("report-number", FieldKind::Reference, false),
    ("alien-number", FieldKind::Reference, false),
    ("match-given-name", FieldKind::Name, false),
    ("match-family-name", FieldKind::Name, false),
    ("telephone-number", FieldKind::Telephone, false),
    ("telephone-others", FieldKind::Text, true),
    ("email-address", FieldKind::Email, false),
    ("mail-street", FieldKind::Place, false),
    ("mail-city", FieldKind::Place, false),
    ("mail-zip", FieldKind::Place, false),
    ("interpreter-language", FieldKind::Text, false),
    ("accommodation-details", FieldKind::Text, true),
];

/// The texts of the answers for the index. The reference, notes and messages are not among them.
pub fn index_fields(answers: &Answers) -> Vec<Field<'_>> {
    let field = |(id, kind, _): &(&str, FieldKind, bool)| {
        let text = answers.get(id).and_then(typed)?;
        Some(Field { kind: *kind, text })
    };
    TYPED.iter().filter_map(field).collect()
}

/// What the person wrote in their own words, for hoax sorting.
pub fn own_words(answers: &Answers) -> Vec<&str> {
    TYPED
        .iter()
        .filter(|(_, _, own)| *own)
        .filter_map(|(id, _, _)| answers.get(id).and_then(typed))
        .collect()
}

/// The same of answers as they were sent.
pub fn own_texts(answers: &RawAnswers) -> Vec<&str> {
    let own = TYPED.iter().filter(|(_, _, own)| *own);
    own.filter_map(|(id, _, _)| match answers.get(*id)? {
        RawAnswer::Text(text) if !text.is_empty() => Some(text.as_str()),
        _ => None,
    })
    .collect()
}

fn typed(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Text(text) => Some(text),
        Answer::Telephone(number) => Some(number.as_str()),
        Answer::Email(address) => Some(address.as_str()),
        Answer::AlienNumber(number) => Some(number.as_str()),
        Answer::Blank
        | Answer::Read
        | Answer::Choice(_)
        | Answer::Choices(_)
        | Answer::Date(_)
        | Answer::Pin(_)
        | Answer::Withheld(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        question::{Field as Asked, FieldKind as Takes},
        questionnaire,
    };

    use super::*;

    fn is_typed(field: &Asked) -> bool {
        let takes = matches!(
            field.kind,
            Takes::Text { .. } | Takes::Telephone | Takes::Email | Takes::AlienNumber
        );
        takes && field.reader.office()
    }

    #[test]
    fn every_field_in_which_somebody_types_is_in_the_table() {
        let fields = questionnaire::questions().flat_map(|question| question.fields);
        for field in fields.filter(|field| is_typed(field)) {
            let known = TYPED.iter().any(|(id, _, _)| *id == field.id);
            assert!(known, "search and hoax sorting do not know {}", field.id);
        }
        for (id, _, _) in TYPED {
            assert!(questionnaire::field(id).is_some_and(is_typed), "{id}");
        }
    }

    #[test]
    fn own_words_hold_no_names() {
        let mut answers = Answers::default();
        answers.set("your-name", Answer::Text("Ana".to_owned()));
        answers.set("telephone-others", Answer::Text("My sister".to_owned()));
        answers.set("accommodation-details", Answer::Blank);
        assert_eq!(own_words(&answers), ["My sister"]);
        let fields = index_fields(&answers);
        let told: Vec<_> = fields
            .iter()
            .map(|field| (field.kind, field.text))
            .collect();
        assert_eq!(
            told,
            [(FieldKind::Name, "Ana"), (FieldKind::Text, "My sister")]
        );
    }
}
