//! The steps of a visit: one file each.

mod actions;
mod check;
mod consent;
mod ending;
mod error_summary;
mod notice;
mod question;
mod reading;
mod sending;
mod sent;

use domain::{
    journey::Place,
    question::{Field, FieldKind, Question, Section},
};
use leptos::prelude::*;
use ui::{
    anew,
    browser::{focus, intl, page_title},
};

use self::{
    check::CheckPage,
    consent::ConsentPage,
    ending::EndingPage,
    notice::NoticePage,
    question::{ANY, Fields, PRESSED, QuestionPage},
    sending::SendingPage,
    sent::SentPage,
};
use crate::{
    frame,
    later::{Awaited, Later},
    unfinished::{StopButton, StopPage},
    visit::{Stage, Visit, use_visit},
    words::{Words, use_words},
};

/// Whatever step the visit is at, drawn anew in another language when that is chosen. The focus
/// goes to the heading of a new step, and stays on the choice of the language.
#[component]
pub fn VisitSteps() -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let drawn_in = StoredValue::new("");
    anew(move || {
        let stage = visit.stage();
        let language = words.language().tag;
        page_title::set(&untrack(|| title(visit, words, &stage)));
        let before = drawn_in.get_value();
        if before.is_empty() || before == language {
            focus::after_render("#main h1");
            frame::begin_page();
        }
        drawn_in.set_value(language);
        untrack(|| page(stage))
    })
}

fn page(stage: Stage) -> AnyView {
    if let Stage::At(Place::Question { question, .. }) = stage
        && comes_first(question)
    {
        return question_page(question, PRESSED);
    }
    let visit = use_visit();
    let draw = move |later: Later| (later.step)(stage.clone());
    let back = move || {
        visit.back();
    };
    view! { <Awaited arrival=visit.later() words=use_words() draw=draw back=back /> }.into_any()
}

/// Whether a question can be asked at once.
fn comes_first(question: &Question) -> bool {
    question.section == Section::BeforeYouStart && !asks_for_consent(question)
}

/// Whether a question is asked in the office's own words.
fn asks_for_consent(question: &Question) -> bool {
    let agrees = |field: &Field| field.kind == FieldKind::Agreement;
    question.section == Section::BeforeYouStart && question.fields.iter().any(agrees)
}

/// Draws a step, whichever it is. It lies in the later part.
pub(crate) fn any(stage: Stage) -> AnyView {
    match stage {
        Stage::At(Place::Question { question, .. }) if asks_for_consent(question) => {
            view! { <ConsentPage question=question /> }.into_any()
        }
        Stage::At(Place::Question { question, .. }) => question_page(question, ANY),
        Stage::At(Place::Check) => view! {
            <CheckPage />
            {use_visit().can_stop().then(|| view! { <StopButton /> })}
        }
        .into_any(),
        Stage::Stopping(_) => view! { <StopPage /> }.into_any(),
        Stage::Sending(sending) => view! { <SendingPage sending=sending /> }.into_any(),
        Stage::Sent {
            reference,
            receipt,
            alerts,
            handed_off,
            waits,
            shown,
        } => view! {
            <SentPage
                reference=reference
                receipt=receipt
                alerts=alerts
                handed_off=handed_off
                waits=waits
                shown=shown
            />
        }
        .into_any(),
    }
}

fn question_page(question: &'static Question, fields: Fields) -> AnyView {
    if question.ends {
        return view! { <EndingPage question=question /> }.into_any();
    }
    let page = if question.is_notice() {
        view! { <NoticePage question=question /> }.into_any()
    } else {
        view! { <QuestionPage question=question fields=fields /> }.into_any()
    };
    let stop = use_visit().can_stop().then(|| view! { <StopButton /> });
    view! { {page} {stop} }.into_any()
}

/// A title that tells pages apart and says nothing about them.
fn title(visit: Visit, words: Words, stage: &Stage) -> String {
    match stage {
        Stage::At(Place::Question { question, .. }) => {
            let number = intl::number(visit.number(question));
            words.read_with("self", &[("number", &number)], |text| {
                text.text("page-title")
            })
        }
        Stage::At(Place::Check) | Stage::Stopping(..) | Stage::Sending(_) => {
            words.text("page-title-check")
        }
        Stage::Sent { .. } => words.text("page-title-sent"),
    }
}
