//! A page that asks something, rendered from its definition.

use domain::{
    answers::RawAnswers,
    question::Question,
    validation::{Finding, PageAnswers, read_page, read_pressed_page},
};
use leptos::{ev::SubmitEvent, prelude::*};
use ui::{
    OpenPage,
    browser::{calendar, focus, intl, page_title},
    field::{Draft, DrawField, any_field, pressed_field},
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
                untrack(|| {
                    words.read(person, |text| {
                        let page = OpenPage { question, draft, findings: &found };
                        page.view(fields.draw, text, words.dials())
                    })
                })
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
