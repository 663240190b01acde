//! What comes back of answers that were set aside, and what does not.

use jiff::civil::date;
use proptest::prelude::*;

use super::{Reopened, reopen, set_aside};
use crate::{
    FORM_VERSION,
    answers::{Answer, Answers, RawAnswer, RawAnswers, Withheld},
    questionnaire::questions,
    validation::Fault,
    value::{Pin, Today},
    wire::document::Unfinished,
};

const TODAY: Today = date(2026, 3, 1);

fn document(answers: &[(&str, &str)]) -> Unfinished {
    let text = |(id, text): &(&str, &str)| ((*id).to_owned(), RawAnswer::Text((*text).to_owned()));
    Unfinished {
        form_version: FORM_VERSION,
        language: "en".to_owned(),
        answers: answers.iter().map(text).collect(),
    }
}

fn dropped(reopened: &Reopened) -> Vec<(&str, Fault)> {
    reopened
        .dropped
        .iter()
        .map(|finding| (finding.field.as_str(), finding.fault))
        .collect()
}

#[test]
fn what_no_longer_fits_is_dropped_and_said() {
    let reopened = reopen(
        &document(&[
            ("safe-now", "yes"),
            ("for-whom", "a-company"),
            ("no-such-field", "x"),
        ]),
        TODAY,
    );
    assert_eq!(
        dropped(&reopened),
        [
            ("for-whom", Fault::NotOffered),
            ("no-such-field", Fault::Unknown)
        ]
    );
    assert_eq!(
        reopened.answers.get("safe-now"),
        Some(&Answer::Choice("yes"))
    );
    assert!(!reopened.answers.seen("for-whom"));
}

#[test]
fn what_is_off_the_route_is_dropped_and_said() {
    let reopened = reopen(&document(&[("telephone-number", "202-555-0123")]), TODAY);
    assert_eq!(dropped(&reopened), [("telephone-number", Fault::OffRoute)]);
    assert_eq!(reopened.answers, Answers::default());
}

#[test]
fn a_pin_goes_nowhere() {
    let pin = Pin::read("4917").unwrap();
    let answers = Answers::from_iter([("alert-pin", Answer::Pin(pin))]);
    let json = serde_json::to_string(&set_aside(&answers, "en")).unwrap();
    assert!(!json.contains("4917"));

    let reopened = reopen(&document(&[("alert-pin", "4917")]), TODAY);
    assert_eq!(dropped(&reopened), [("alert-pin", Fault::Unknown)]);
}

#[test]
fn answers_to_another_form_are_marked() {
    let mut older = document(&[("safe-now", "yes")]);
    assert!(!reopen(&older, TODAY).other_form);
    older.form_version += 1;
    let reopened = reopen(&older, TODAY);
    assert!(reopened.other_form);
    assert!(reopened.answers.seen("safe-now"));
}

fn raw_answer() -> impl Strategy<Value = RawAnswer> {
    prop_oneof![
        ".{0,40}".prop_map(RawAnswer::Text),
        prop::collection::vec("[a-z-]{0,12}", 0..4).prop_map(RawAnswer::Choices),
        Just(RawAnswer::Withheld {
            withheld: Withheld::TellAPerson
        }),
    ]
}

/// Ids of fields, and some that are none.
fn id() -> impl Strategy<Value = String> {
    let ids: Vec<String> = questions()
        .flat_map(|question| question.fields)
        .map(|field| field.id.to_owned())
        .collect();
    prop_oneof![9 => prop::sample::select(ids), 1 => "[a-z-]{1,12}"]
}

proptest! {
    #[test]
    fn whatever_is_inside_comes_back_as_good_answers(
        raw in prop::collection::btree_map(id(), raw_answer(), 0..20),
        form_version: u32,
    ) {
        let raw: RawAnswers = raw;
        let given = raw.len();
        let document = Unfinished { form_version, language: "xx".to_owned(), answers: raw };
        let reopened = reopen(&document, TODAY);
        prop_assert_eq!(reopened.answers.iter().count() + reopened.dropped.len(), given);

        let again = reopen(&set_aside(&reopened.answers, "en"), TODAY);
        prop_assert_eq!(again.dropped, []);
        prop_assert!(again.answers == reopened.answers);
    }
}
