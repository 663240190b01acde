//! The page of a question, drawn from its definition: heading, hint, body, why it is asked, fields.

use domain::{
    question::{Field, FieldKind, Question},
    sentences::Sentences,
    validation::Finding,
};
use leptos::prelude::*;

use crate::{
    Prose,
    field::{Draft, DrawField, FieldContext, Why, WhyWeAsk},
};

/// A question that stands on the page, with what is being typed there.
pub struct OpenPage<'page> {
    /// What is asked.
    pub question: &'static Question,
    /// What is being typed.
    pub draft: Draft,
    /// What was found wrong with it.
    pub findings: &'page [Finding],
}

impl OpenPage<'_> {
    /// The page in these sentences. `dial`: whether numbers can be dialled on this device.
    pub fn view(&self, draw: DrawField, text: &Sentences<'_>, dial: bool) -> AnyView {
        let question = self.question;
        let why = why(question, text);
        let parts = ["month", "day", "year"].map(|part| text.text(&format!("date.{part}")));
        let alone = is_alone(question);
        let mut contexts: Vec<FieldContext> = question
            .fields
            .iter()
            .map(|field| self.context(field, text))
            .collect();
        if let ([context], true) = (contexts.as_mut_slice(), alone) {
            context.alone = true;
            context.label = text.heading(question);
            context.why.clone_from(&why);
        } else if let Some(first) = contexts.first_mut() {
            // The page's hint stands beneath its heading; a first field of the same id has no other.
            first.hint = first.hint.take().filter(|_| first.field.id != question.id);
        }
        let head = (!alone).then(|| head(question, text, why, dial));
        let fields = contexts
            .into_iter()
            .map(|context| draw(context, parts.clone()))
            .collect_view();
        view! { {head} {fields} }.into_any()
    }

    fn context(&self, field: &'static Field, text: &Sentences<'_>) -> FieldContext {
        let found = self
            .findings
            .iter()
            .find(|finding| finding.field == field.id);
        let fault = found.map(|finding| finding.fault);
        FieldContext {
            fault,
            error: fault.map(|fault| text.error(field.id, fault)),
            ..FieldContext::new(field, text, self.draft)
        }
    }
}

/// Whether the heading of the page is the label of its only field.
fn is_alone(question: &Question) -> bool {
    matches!(question.fields, [field] if field.kind != FieldKind::Agreement)
}

fn why(question: &Question, text: &Sentences<'_>) -> Option<Why> {
    let reason = text.attribute(question.id, "why")?;
    Some(Why {
        summary: text.text("why-we-ask"),
        reason,
    })
}

/// Heading, hint, body and reason of a page with several fields, or with something to agree to.
fn head(
    question: &'static Question,
    text: &Sentences<'_>,
    why: Option<Why>,
    dial: bool,
) -> AnyView {
    let hint = text
        .attribute(question.id, "hint")
        .filter(|_| question.fields.len() > 1);
    let body = text.attribute(question.id, "body");
    view! {
        <h1 class="question__heading" tabindex="-1">{text.heading(question)}</h1>
        {hint.map(|hint| view! { <p class="usa-hint">{hint}</p> })}
        {body.map(|body| view! { <div class="prose"><Prose text=body dial=dial /></div> })}
        {why.map(|why| view! { <WhyWeAsk why=why /> })}
    }
    .into_any()
}
