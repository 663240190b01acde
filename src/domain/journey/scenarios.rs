//! Journeys told as they happen: answers given, pages seen.

use jiff::civil::date;

use super::{Place, back, for_alerts_alone, next, on_route, progress, start, unfinished};
use crate::{
    answers::{Answers, READ, RawAnswers, Withheld},
    question::{Field, FieldKind},
    questionnaire::questions,
    validation::{read_page, withhold_page},
};

/// A person on their way through the questionnaire.
pub(super) struct Walk {
    pub(super) answers: Answers,
    pub(super) place: Place,
}

impl Walk {
    pub(super) fn begin() -> Self {
        Self {
            answers: Answers::default(),
            place: start(),
        }
    }

    /// Where alerts are all that can be asked for.
    pub(super) fn begin_for_alerts_alone() -> Self {
        Self {
            answers: for_alerts_alone(),
            place: start(),
        }
    }

    pub(super) fn at(&self) -> &'static str {
        match self.place {
            Place::Question { question, .. } => question.id,
            Place::Check => "check",
        }
    }

    /// Answers the page that is open and goes on. Texts that hold several options have spaces.
    pub(super) fn answer(mut self, page: &str, given: &[(&str, &str)]) -> Self {
        assert_eq!(self.at(), page);
        let Place::Question { question, .. } = self.place else {
            panic!("at the check")
        };
        let raw: RawAnswers = given
            .iter()
            .map(|(id, text)| {
                let field = question
                    .fields
                    .iter()
                    .find(|field| field.id == *id)
                    .expect(id);
                ((*id).to_owned(), field.raw(text))
            })
            .collect();
        let read = read_page(question, &raw, date(2026, 3, 1), false).expect("a good page");
        for (field, answer) in read {
            self.answers.set(field, answer);
        }
        self.place = next(&self.answers, self.place);
        self
    }

    /// Goes on through pages with the least that they take, up to the one named.
    pub(super) fn least_until(mut self, page: &str) -> Self {
        while self.at() != page {
            let Place::Question { question, .. } = self.place else {
                panic!("the check came before {page}")
            };
            assert!(!question.ends, "turned away at {}", question.id);
            let least: Vec<(&str, &str)> = question
                .fields
                .iter()
                .map(|field| (field.id, least(field)))
                .collect();
            self = self.answer(question.id, &least);
        }
        self
    }

    /// Goes on through the page named, with the least that it takes.
    pub(super) fn least_until_after(self, page: &str) -> Self {
        let walk = self.least_until(page);
        let Place::Question { question, .. } = walk.place else {
            panic!("at the check")
        };
        let least: Vec<(&str, &str)> = question
            .fields
            .iter()
            .map(|field| (field.id, least(field)))
            .collect();
        walk.answer(page, &least)
    }

    /// Leaves the page that is open unanswered, by choice.
    pub(super) fn withhold(mut self, page: &str) -> Self {
        assert_eq!(self.at(), page);
        let Place::Question { question, .. } = self.place else {
            panic!("at the check")
        };
        for (field, answer) in withhold_page(question, Withheld::PreferNotToAnswer) {
            self.answers.set(field, answer);
        }
        self.place = next(&self.answers, self.place);
        self
    }

    fn go_back(mut self, page: &str) -> Self {
        self.place = back(&self.answers, self.place).expect("there is a way back");
        assert_eq!(self.at(), page);
        self
    }

    pub(super) fn change(mut self, page: &str) -> Self {
        let question = questions()
            .find(|question| question.id == page)
            .expect(page);
        self.place = Place::Question {
            question,
            returning: true,
        };
        self
    }
}

/// The least that a field takes.
fn least(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Notice => READ,
        // The first good example of a PIN, once more.
        FieldKind::PinAgain { .. } => "4917",
        _ if field.required => field.valid.first().copied().unwrap_or_default(),
        _ => "",
    }
}

#[test]
fn somebody_who_skips_what_may_be_skipped_reaches_the_check() {
    let walk = Walk::begin()
        .answer("safe-now", &[("safe-now", "yes")])
        .answer("about-this", &[("about-this", READ)])
        .least_until("help")
        .answer("help", &[("help", "something-else")])
        .least_until("contact-by")
        .answer("contact-by", &[("contact-by", "i-will-contact-you")])
        .least_until("check");
    assert!(unfinished(&walk.answers).is_none());
    let sent: Vec<_> = on_route(&walk.answers)
        .iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(
        sent,
        ["about-this", "consent", "contact-by", "help", "safe-now"]
    );
}

#[test]
fn somebody_in_danger_sees_where_help_is_first() {
    Walk::begin()
        .answer("safe-now", &[("safe-now", "no")])
        .answer("help-now", &[("help-now", READ)]);
}

#[test]
fn a_tip_is_turned_away_and_a_changed_mind_is_welcome() {
    let walk = Walk::begin()
        .least_until("reason")
        .answer("reason", &[("reason", "tip")]);
    assert_eq!(walk.at(), "exit-tip");
    assert!(
        matches!(unfinished(&walk.answers), Some(Place::Question { question, .. }) if question.ends)
    );
    walk.go_back("reason")
        .answer("reason", &[("reason", "harmed")])
        .least_until("check");
}

#[test]
fn a_change_asks_what_is_new_and_returns_to_the_check() {
    let walk = Walk::begin().least_until("check").change("for-whom");
    let walk = walk.answer("for-whom", &[("for-whom", "minor")]);
    let walk = walk.answer("your-relation", &[("your-relation", "parent")]);
    let walk = walk.answer("victim-name", &[("victim-name", "Luis")]);
    assert_eq!(walk.at(), "check");
}

#[test]
fn back_leads_through_the_pages_that_were_seen() {
    let walk = Walk::begin()
        .least_until("your-name")
        .go_back("for-whom")
        .go_back("consent");
    let walk = walk.answer("consent", &[("consent", READ)]);
    assert_eq!(walk.at(), "for-whom");
    assert!(back(&Walk::begin().answers, start()).is_none());
}

#[test]
fn progress_counts_only_the_parts_on_the_route() {
    let short = Walk::begin().least_until("reported");
    let Place::Question { question, .. } = short.place else {
        panic!("not at a question")
    };
    let progress = progress(&short.answers, question);
    assert_eq!((progress.number, progress.of), (4, 7));
}
