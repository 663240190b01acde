//! Walks the questionnaire: every example, every sentence, every condition.

use std::collections::HashSet;

use jiff::civil::date;
use wording::Catalogue;

use super::{field, questions};
use crate::{
    answers::{RawAnswer, RawAnswers, Withheld},
    question::{Field, FieldKind, Question, Section},
    sentences::{ENGLISH, FIRST_ENGLISH, LATER_ENGLISH, Sentences, of_a_contact, plain_date},
    validation::{Fault, read_field, read_page, read_pressed_page},
    value::Today,
};

const TODAY: Today = date(2026, 3, 1);

fn fields() -> impl Iterator<Item = (&'static Question, &'static Field)> {
    questions().flat_map(|question| question.fields.iter().map(move |field| (question, field)))
}

/// Where the words of an id stand.
fn worded(id: &str) -> String {
    of_a_contact(id).map_or_else(|| id.to_owned(), |(_, shared)| shared)
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = HashSet::new();
    for question in questions() {
        assert!(
            seen.insert(question.id) || question.fields.is_empty(),
            "{}",
            question.id
        );
    }
    let mut seen = HashSet::new();
    for (_, field) in fields() {
        assert!(seen.insert(field.id), "{}", field.id);
        let kebab =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(field.id.chars().all(kebab), "{}", field.id);
    }
}

#[test]
fn conditions_look_only_at_options_of_questions_before_them() {
    let mut before: Vec<&Field> = Vec::new();
    for question in questions() {
        for (id, option) in question.condition.looks_at() {
            let known = before.iter().find(|field| field.id == id);
            let field = known.unwrap_or_else(|| panic!("{} looks ahead at {id}", question.id));
            assert!(
                field.options().contains(&option),
                "{id} has no option {option}"
            );
        }
        before.extend(question.fields);
    }
}

#[test]
fn what_the_office_reads_never_hangs_on_what_it_cannot_read() {
    for (question, own) in fields().filter(|(_, own)| own.reader.office()) {
        for (id, _) in question.condition.looks_at() {
            let looked_at = field(id).expect("conditions look at fields");
            assert!(looked_at.reader.office(), "{} hangs on {id}", own.id);
        }
    }
}

#[test]
fn every_field_that_can_be_wrong_has_examples() {
    for (_, field) in fields() {
        let read_only = matches!(field.kind, FieldKind::Notice | FieldKind::PinAgain { .. });
        assert!(
            read_only || !field.valid.is_empty(),
            "{} has no valid example",
            field.id
        );
        if field.required {
            let missing = field.invalid.contains(&("", Fault::Missing));
            assert!(missing, "{} does not show that it is required", field.id);
        }
    }
}

#[test]
fn valid_examples_are_read_and_read_again_the_same() {
    for (_, field) in fields() {
        for example in field.valid {
            let answer = read_field(field, Some(&field.raw(example)), TODAY);
            let answer = answer.unwrap_or_else(|fault| panic!("{} {example}: {fault:?}", field.id));
            let again = answer.raw().map(|raw| read_field(field, Some(&raw), TODAY));
            assert!(
                again.is_none_or(|again| again == Ok(answer)),
                "{} {example}",
                field.id
            );
        }
    }
}

#[test]
fn invalid_examples_are_refused_with_their_fault() {
    for (question, field) in fields() {
        for (example, fault) in field.invalid {
            let page = RawAnswers::from([(field.id.to_owned(), field.raw(example))]);
            let findings = read_page(question, &page, TODAY, false).expect_err(field.id);
            let found = findings.iter().find(|finding| finding.field == field.id);
            assert_eq!(
                found.map(|finding| finding.fault),
                Some(*fault),
                "{} {example}",
                field.id
            );
        }
    }
}

#[test]
fn a_pin_must_be_repeated_exactly() {
    let page = super::question("alert-pin").expect("there is a page for the PIN");
    let typed = |again: &str| {
        RawAnswers::from([
            ("alert-pin".to_owned(), RawAnswer::Text("4917".to_owned())),
            (
                "alert-pin-again".to_owned(),
                RawAnswer::Text(again.to_owned()),
            ),
        ])
    };
    assert!(read_page(page, &typed("4917"), TODAY, false).is_ok());
    let findings = read_page(page, &typed("4971"), TODAY, false).expect_err("they differ");
    assert_eq!(findings[0].fault, Fault::PinsDiffer);
}

#[test]
fn every_question_can_be_withheld_where_it_is_sensitive() {
    let withheld = RawAnswer::Withheld {
        withheld: Withheld::TellAPerson,
    };
    for (_, field) in fields().filter(|(question, _)| question.sensitive) {
        assert!(
            read_field(field, Some(&withheld), TODAY).is_ok(),
            "{}",
            field.id
        );
    }
}

#[test]
fn every_sentence_is_there() {
    let catalogue = Catalogue::new(&[ENGLISH]);
    let mut missing = Vec::new();
    let mut want = |key: String| {
        if !catalogue.has(&worded(&key)) {
            missing.push(key);
        }
    };
    for question in questions() {
        want(question.id.to_owned());
        want(question.section.key().to_owned());
        if question.is_notice() {
            want(format!("{}.body", question.id));
        }
    }
    for (question, field) in fields() {
        want(field.id.to_owned());
        if question.fields.len() == 1 && field.kind != FieldKind::Notice {
            want(format!("{}.short", field.id));
        }
        for option in field.options().iter().filter(|_| field.labels != "country") {
            want(format!("{}.{option}", field.labels));
        }
        if field.required {
            want(format!("{}.error-missing", field.id));
        }
    }
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn the_first_section_stands_without_the_rest() {
    let first: HashSet<&str> = Catalogue::new(&[FIRST_ENGLISH]).keys().collect();
    let rest = Catalogue::new(&[LATER_ENGLISH]);
    let in_first = |question: &&Question| question.section == Section::BeforeYouStart;
    for question in questions().filter(in_first) {
        let mut ids = vec![question.id, question.section.key()];
        for field in question.fields {
            ids.extend([field.id, field.labels]);
            // Its fields are read alike with and without the other kinds of values.
            let examples = field
                .valid
                .iter()
                .chain(field.invalid.iter().map(|(text, _)| text));
            for text in examples {
                let raw = RawAnswer::Text((*text).to_owned());
                let page = RawAnswers::from([(field.id.to_owned(), raw)]);
                assert_eq!(
                    read_pressed_page(question, &page),
                    read_page(question, &page, TODAY, false),
                    "{} {text}",
                    field.id
                );
            }
        }
        for id in ids {
            assert!(first.contains(id), "{id} comes too late");
            let late = rest.keys().find(|key| key.split('.').next() == Some(id));
            assert_eq!(late, None);
        }
    }
}

#[test]
fn no_sentence_is_left_over() {
    let known: HashSet<String> = questions()
        .flat_map(|question| [question.id, question.section.key()])
        .chain(fields().flat_map(|(_, field)| [field.id, field.labels]))
        .chain([
            "prefer-not-to-answer",
            "tell-a-person",
            "not-answered",
            "read",
            "error",
        ])
        .map(worded)
        .collect();
    let catalogue = Catalogue::new(&[ENGLISH]);
    for key in catalogue.keys() {
        let message = key.split('.').next().unwrap_or(key);
        assert!(known.contains(message), "nothing uses {key}");
    }
}

#[test]
fn every_fault_has_a_sentence() {
    let catalogue = Catalogue::new(&[ENGLISH]);
    let country = str::to_owned;
    let sentences = Sentences {
        catalogue: &catalogue,
        arguments: &[],
        country,
        date: plain_date,
    };
    let general = sentences.text("error");
    for (_, field) in fields() {
        for (_, fault) in field.invalid {
            assert_ne!(
                sentences.error(field.id, *fault),
                general,
                "{} {fault:?}",
                field.id
            );
        }
    }
}

#[test]
fn contacts_share_their_words_and_name_their_number() {
    let catalogue = Catalogue::new(&[ENGLISH]);
    let sentences = Sentences {
        catalogue: &catalogue,
        arguments: &[],
        country: str::to_owned,
        date: plain_date,
    };
    let short = |id| sentences.short(field(id).expect("there is such a field"));
    assert_eq!(short("alert-contact-1-number"), "Contact 1: phone number");
    assert_eq!(short("alert-contact-5-number"), "Contact 5: phone number");
    assert_eq!(of_a_contact("alert-contact-number.short"), None);
    assert!(field("alert-contact-6-number").is_none());
}

#[test]
fn nothing_forbidden_is_asked() {
    let asked: Vec<String> = ENGLISH.lines().map(str::to_lowercase).collect();
    for forbidden in [
        "social security number?",
        "your immigration status?",
        "their status",
    ] {
        assert!(
            !asked.iter().any(|line| line.contains(forbidden)),
            "{forbidden}"
        );
    }
    for id in [
        "ssn",
        "immigration-status",
        "citizenship",
        "vehicle",
        "offender-address",
    ] {
        assert!(field(id).is_none(), "{id}");
    }
}

#[test]
fn advice_is_given_once_and_may_be_overruled() {
    let page = super::question("your-name").expect("there is a page for the name");
    let text = RawAnswer::Text("078-05-1120".to_owned());
    let raw = RawAnswers::from([("your-name".to_owned(), text)]);
    let findings = read_page(page, &raw, TODAY, false).expect_err("advice");
    assert!(findings.iter().all(|finding| finding.fault.is_advice()));
    assert!(read_page(page, &raw, TODAY, true).is_ok());
}
