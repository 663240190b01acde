//! What is being typed on the page that is open, before it is read.

use domain::answers::{RawAnswer, RawAnswers};
use leptos::prelude::*;

/// The raw answers of one page. Typing changes it without rendering anything anew.
#[derive(Clone, Copy)]
pub struct Draft(StoredValue<RawAnswers>);

impl Draft {
    /// A draft that begins with these answers.
    pub fn new(answers: RawAnswers) -> Self {
        Self(StoredValue::new(answers))
    }

    /// Begins anew with these answers.
    pub fn begin(self, answers: RawAnswers) {
        self.0.set_value(answers);
    }

    /// What stands there, as a text; empty when nothing does.
    pub fn text(self, field: &str) -> String {
        self.0.with_value(|answers| match answers.get(field) {
            Some(RawAnswer::Text(text)) => text.clone(),
            _ => String::new(),
        })
    }

    /// Whether an option is chosen.
    pub fn holds(self, field: &str, option: &str) -> bool {
        self.0.with_value(|answers| match answers.get(field) {
            Some(RawAnswer::Text(text)) => text == option,
            Some(RawAnswer::Choices(chosen)) => chosen.iter().any(|one| one == option),
            _ => false,
        })
    }

    /// Types a text or chooses one option.
    pub fn set(self, field: &str, text: String) {
        self.0.update_value(|answers| {
            answers.insert(field.to_owned(), RawAnswer::Text(text));
        });
    }

    /// Ticks or unticks one of several options.
    pub fn tick(self, field: &str, option: &str, ticked: bool) {
        self.0.update_value(|answers| {
            let mut chosen = match answers.remove(field) {
                Some(RawAnswer::Choices(chosen)) => chosen,
                _ => Vec::new(),
            };
            chosen.retain(|one| one != option);
            if ticked {
                chosen.push(option.to_owned());
            }
            answers.insert(field.to_owned(), RawAnswer::Choices(chosen));
        });
    }

    /// The answers as they stand.
    pub fn answers(self) -> RawAnswers {
        self.0.get_value()
    }
}
