//! A page that asks something, rendered from its definition.

use domain::{
    answers::RawAnswers,
    question::{Field, FieldKind, Question},
    sentences::Sentences,
    validation::{Finding, PageAnswers, read_page, read_pressed_page},
};
use leptos::{ev::SubmitEvent, prelude::*};
use ui::{
    Prose,
    browser::{calendar, focus, intl, page_title},
    field::{Draft, DrawField, FieldContext, Why, WhyWeAsk, any_field, pressed_field},
};

use super::{
    actions::{BackLink, ProgressLine, QuestionActions},
    error_summary::ErrorSummary,
};
use crate::{
    visit::{Visit, use_visit},
    words::{Words, use_words},
};

/// Reads a page as it stands; the person may insist on what they were given advice about.
type ReadPage = fn(&Question, &RawAnswers, bool) -> Result<PageAnswers, Vec<Finding>>;

/// How fields are drawn and read.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    draw: DrawField,
    read: ReadPage,
}

/// Those that are answered by presses alone.
pub(super) const PRESSED: Fields = Fields {
    draw: pressed_field,
    read: |question, raw, _| read_pressed_page(question, raw),
};

/// Fields of any kind.
pub(super) const ANY: Fields = Fields {
    draw: any_field,
    read: |question, raw, insists| read_page(question, raw, calendar::today(), insists),
};

/// Any question. What is typed stays in a draft until it is read without a finding.
#[component]
pub(super) fn QuestionPage(
    question: &'static Question,
    /// How its fields are drawn and read.
    fields: Fields,
) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let person = visit.person();
    let (draft, findings) = visit.draft(question);
    let go_on = move |event: SubmitEvent| {
        event.prevent_default();
        submit(visit, words, question, fields.read, draft, findings);
    };
    let said = follow_words(question, words, person);
    view! {
        <BackLink />
        <form class="card question" novalidate on:submit=go_on>
            <ProgressLine question=question />
            {move || {
                let findings = findings.get();
                (!findings.is_empty())
                    .then(|| view! { <ErrorSummary findings=findings words=words person=person /> })
            }}
            {move || {
                said.track();
                let found = findings.get();
                untrack(|| question_view(question, fields.draw, draft, &found, words, person))
            }}
            {guide_about(question).map(|guide| view! { <GuideLink guide=guide /> })}
            <QuestionActions question=question />
        </form>
    }
}

/// Tells when the page says something else than before: once the office is known, for one. A page is
/// not drawn anew for nothing, since that takes the focus away from its heading.
fn follow_words(question: &'static Question, words: Words, person: &'static str) -> Trigger {
    let changed = Trigger::new();
    Effect::new(move |before: Option<String>| {
        let said = words.read(person, |text| {
            let parts = ["body", "hint", "why"].map(|part| text.attribute(question.id, part));
            parts.into_iter().flatten().collect::<String>() + &text.heading(question)
        });
        if before.is_some_and(|before| before != said) {
            changed.notify();
            focus::keep_on_heading();
        }
        said
    });
    changed
}

/// The guide that helps to answer a question.
fn guide_about(question: &Question) -> Option<&'static str> {
    match question.id {
        "custody-system" | "alert-contact-1-channel" => Some("vine"),
        "match-by" => Some("immigration-custody"),
        "help" => Some("what-can-be-shared"),
        _ => None,
    }
}

#[component]
fn GuideLink(guide: &'static str) -> impl IntoView {
    let visit = use_visit();
    view! {
        <button
            type="button"
            class="usa-button usa-button--unstyled guides__about"
            on:click=move |_| visit.read_guide(guide)
        >
            {use_words().text("guides-about")}
        </button>
    }
}

/// Reads the page and goes on, or shows what is wrong. Advice holds a person up once.
fn submit(
    visit: Visit,
    words: Words,
    question: &'static Question,
    read: ReadPage,
    draft: Draft,
    findings: RwSignal<Vec<Finding>>,
) {
    let shown = findings.get_untracked();
    let insists = !shown.is_empty() && shown.iter().all(|finding| finding.fault.is_advice());
    match read(question, &draft.answers(), insists) {
        Ok(answers) => visit.answer(answers),
        Err(found) => {
            let number = intl::number(visit.number(question));
            let arguments = [("number", number.as_str())];
            page_title::set(&untrack(|| {
                words.read_with("self", &arguments, |text| text.text("page-title-error"))
            }));
            findings.set(found);
            focus::after_render(".error-summary");
        }
    }
}

fn question_view(
    question: &'static Question,
    draw: DrawField,
    draft: Draft,
    findings: &[Finding],
    words: Words,
    person: &'static str,
) -> AnyView {
    words.read(person, |text| {
        let why = why(question, text);
        let parts = ["month", "day", "year"].map(|part| text.text(&format!("date.{part}")));
        let alone = is_alone(question);
        let mut contexts: Vec<FieldContext> = question
            .fields
            .iter()
            .map(|field| context(field, text, draft, findings))
            .collect();
        if let ([context], true) = (contexts.as_mut_slice(), alone) {
            context.alone = true;
            context.label = text.heading(question);
            context.why.clone_from(&why);
        } else if let Some(first) = contexts.first_mut() {
            // The page's hint stands beneath its heading; a first field of the same id has no other.
            first.hint = first.hint.take().filter(|_| first.field.id != question.id);
        }
        let head = (!alone).then(|| head(question, text, why, words.dials()));
        let fields = contexts
            .into_iter()
            .map(|context| draw(context, parts.clone()))
            .collect_view();
        view! { {head} {fields} }.into_any()
    })
}

/// Whether the heading of the page is the label of its only field.
fn is_alone(question: &Question) -> bool {
    matches!(question.fields, [field] if field.kind != FieldKind::Agreement)
}

fn context(
    field: &'static Field,
    text: &Sentences<'_>,
    draft: Draft,
    findings: &[Finding],
) -> FieldContext {
    let found = findings.iter().find(|finding| finding.field == field.id);
    let fault = found.map(|finding| finding.fault);
    FieldContext {
        fault,
        error: fault.map(|fault| text.error(field.id, fault)),
        ..FieldContext::new(field, text, draft)
    }
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
