//! One intake, opened, as a document to read.

mod document;
mod facts;
mod safe_contact;

use domain::{intake::check, wire::desk::OpenedIntake};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::{
    document::{Document, UncheckedAnswers},
    facts::Facts,
    safe_contact::SafeContact,
};
use crate::{
    api,
    browser::clock::today,
    desk::use_desk,
    paths,
    queue::urgency::Urgency,
    shell::{answered::Answered, heading::Heading},
    words::{say, say_with},
};

/// The page at `/desk/intakes/{id}`.
#[component]
pub(crate) fn IntakePage() -> impl IntoView {
    let desk = use_desk();
    let parameters = use_params_map();
    let id = Memo::new(move |_| parameters.read().get("id").unwrap_or_default());
    let intake = LocalResource::new(move || desk.ask(api::intake(id.get())));
    let heading = Signal::derive(move || match intake.get() {
        Some(Ok(intake)) => say_with("intake", &[("reference", &intake.entry.reference)]),
        _ => say("intake.unread"),
    });
    view! {
        <p class="page-back">
            <a class="usa-link" href=paths::QUEUE>{say("intake.back")}</a>
        </p>
        <Heading text=heading />
        <Answered from=intake ready=whole_intake />
    }
}

/// The answers were checked before they were filed; checking again gives them types, by the same
/// code. Should this desk's copy of the questionnaire differ, they are shown as they came.
fn whole_intake(intake: OpenedIntake) -> impl IntoView {
    let answers = check(&intake.document, today());
    let (document, contact) = match answers {
        Ok(answers) => (
            view! { <Document answers=answers.clone() /> }.into_any(),
            view! { <SafeContact answers /> }.into_any(),
        ),
        Err(_) => (
            view! { <UncheckedAnswers answers=intake.document.answers.clone() /> }.into_any(),
            ().into_any(),
        ),
    };
    view! {
        <Urgency reasons=intake.entry.urgency.clone() />
        <div class="intake">
            <aside class="intake__side">{contact} <Facts intake /></aside>
            <article class="intake__document">{document}</article>
        </div>
    }
}
