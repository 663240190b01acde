//! Fields: each renders from its definition in the questionnaire, and writes what is typed into the
//! page's draft. They know nothing of journeys.

mod agreement;
mod choices;
mod date;
mod draft;
mod frame;
mod pick;
mod text;

use std::sync::Arc;

use domain::{
    question::{Field, FieldKind},
    sentences::Sentences,
    validation::Fault,
};
use leptos::prelude::*;

use self::{
    agreement::AgreementField, choices::ChoicesField, date::DateField, pick::PickField,
    text::TextField,
};
pub use self::{draft::Draft, frame::WhyWeAsk};
use crate::browser::{intl, region};

/// What a field needs to know of the page that it stands on.
#[derive(Clone)]
pub struct FieldContext {
    /// The definition.
    pub field: &'static Field,
    /// The label, or the page's heading where the field is alone.
    pub label: String,
    /// Whether the label is the heading of the page.
    pub alone: bool,
    /// What helps to answer.
    pub hint: Option<String>,
    /// Why it is asked, beneath the heading of a field that is alone.
    pub why: Option<Why>,
    /// What is wrong with the answer.
    pub fault: Option<Fault>,
    /// The sentence that says so.
    pub error: Option<String>,
    /// Labels of the options, in order.
    pub options: Arc<[(&'static str, String)]>,
    /// What is being typed.
    pub draft: Draft,
}

/// Why something is asked.
#[derive(Clone)]
pub struct Why {
    /// 'Why we ask'.
    pub summary: String,
    /// The reason.
    pub reason: String,
}

impl FieldContext {
    /// Gathers the sentences of a field.
    pub fn new(field: &'static Field, sentences: &Sentences<'_>, draft: Draft) -> Self {
        let labelled = || {
            let options = field.options().iter();
            options.map(|option| (*option, sentences.option(field, option)))
        };
        let options = match field.labels {
            "country" => region::countries(field.options()).into(),
            // Long lists of names are looked through by their letters.
            "state" => intl::sorted(labelled().collect()).into(),
            _ => labelled().collect(),
        };
        Self {
            field,
            label: sentences.label(field),
            alone: false,
            hint: sentences.attribute(field.id, "hint"),
            why: None,
            fault: None,
            error: None,
            options,
            draft,
        }
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.field.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.field.id)
    }

    /// The ids of what describes the field, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let ids: Vec<String> = [
            self.hint.is_some().then(|| self.hint_id()),
            self.error.is_some().then(|| self.error_id()),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// Draws a field, with the names of the parts of a date: month, day, year.
pub type DrawField = fn(FieldContext, [String; 3]) -> AnyView;

/// A field of options, and no other.
pub fn pressed_field(context: FieldContext, _: [String; 3]) -> AnyView {
    match context.field.kind {
        FieldKind::Choice(_) | FieldKind::Choices { .. } => {
            view! { <ChoicesField context=context /> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Any field, by its kind.
pub fn any_field(context: FieldContext, date_parts: [String; 3]) -> AnyView {
    match context.field.kind {
        FieldKind::Notice | FieldKind::Choice(_) | FieldKind::Choices { .. } => {
            pressed_field(context, date_parts)
        }
        FieldKind::Agreement => view! { <AgreementField context=context /> }.into_any(),
        FieldKind::Pick(_) => view! { <PickField context=context /> }.into_any(),
        FieldKind::Date => view! { <DateField context=context parts=date_parts /> }.into_any(),
        FieldKind::Text { .. }
        | FieldKind::Telephone
        | FieldKind::Email
        | FieldKind::AlienNumber
        | FieldKind::Pin
        | FieldKind::PinAgain { .. } => view! { <TextField context=context /> }.into_any(),
    }
}
