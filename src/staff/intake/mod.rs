//! One intake, opened, as a document to read.

mod casework;
mod document;
mod facts;
mod history;
mod messages;
mod part;
mod referrals;
mod safe_contact;
mod unchecked_answers;

use domain::{
    answers::{Answers, RawAnswers},
    intake::check,
    questionnaire::field,
    validation::read_field,
    value::Today,
    wire::{casework::CaseFile, desk::OpenedIntake},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::{
    casework::{Casework, Timeline, Work},
    document::Document,
    facts::Facts,
    history::HistoryPart,
    messages::{Messages, NewMessages},
    referrals::{ReferralsPart, Wanted},
    safe_contact::SafeContact,
    unchecked_answers::UncheckedAnswers,
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
        Some(Ok((intake, _))) => say_with("intake", &[("reference", &intake.entry.reference)]),
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
/// code. Should this desk's copy of the questionnaire differ, they are shown as they came, and what
/// can still be read of the ways to reach the person stands beside them as ever.
fn whole_intake((intake, file): (OpenedIntake, Option<CaseFile>)) -> impl IntoView {
    let today = today();
    let (document, answers) = if let Ok(answers) = check(&intake.document, today) {
        (
            view! { <Document answers=answers.clone() /> }.into_any(),
            answers,
        )
    } else {
        let raw = intake.document.answers.clone();
        let readable = readable(&raw, today);
        (
            view! { <UncheckedAnswers answers=raw /> }.into_any(),
            readable,
        )
    };
    let id = intake.entry.id.clone();
    let wanted = Wanted {
        need: intake.entry.help.first().cloned().unwrap_or_default(),
        place: intake.entry.state.clone().unwrap_or_default(),
    };
    let work = Work::on(id, file);
    view! {
        <Urgency reasons=intake.entry.urgency.clone() />
        <NewMessages count=intake.entry.unread_messages />
        <Facts intake />
        <div class="intake">
            <aside class="intake__side" tabindex="0" aria-label=say("intake.side")>
                <SafeContact answers />
                <Casework work />
            </aside>
            <article class="intake__document">
                {document} <Messages work />
                <ReferralsPart wanted work /> <HistoryPart work />
                <Timeline work />
            </article>
        </div>
    }
}

/// What can be read of answers one by one.
fn readable(answers: &RawAnswers, today: Today) -> Answers {
    answers
        .iter()
        .filter_map(|(id, raw)| {
            let field = field(id)?;
            let answer = read_field(field, Some(raw), today).ok()?;
            Some((field.id, answer))
        })
        .collect()
}
