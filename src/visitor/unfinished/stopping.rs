//! The page that offers to keep answers, and what it says once they are kept.

use domain::wire::UnixSeconds;
use leptos::prelude::*;
use ui::{
    Prose,
    browser::{focus, intl},
};

use super::aside;
use crate::{
    browser::{file, printing::PrintButton, task},
    receipt::{Code, Slip},
    visit::{Visit, use_visit},
    words::{Words, use_words},
};

/// Says nothing of what is in it.
const FILE_NAME: &str = "form.dat";

/// How keeping fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was asked for yet.
    Open,
    /// On its way to the office.
    Underway,
    /// It lies at the office until then.
    AtOffice(UnixSeconds),
    /// The browser was given a file.
    InFile,
    /// It did not work.
    Failed,
}

/// The way to that page, beneath every question.
#[component]
pub(crate) fn StopButton() -> impl IntoView {
    let visit = use_visit();
    view! {
        <p class="stop">
            <button
                type="button"
                class="usa-button usa-button--unstyled guides__about"
                on:click=move |_| visit.stop()
            >
                {use_words().text("stop-link")}
            </button>
        </p>
    }
}

/// The page.
#[component]
pub(crate) fn StopPage() -> impl IntoView {
    let visit = use_visit();
    let keeping = visit.keeping();
    let words = use_words();
    let kept = move || is_kept(keeping.get());
    let code = visit.code();
    let shown = code.clone();
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("stop-heading")}</h1>
            <Prose text=words.text("stop-body") dial=false />
            <p class="stop__said" role="status" prop:textContent=move || said(keeping.get(), words)></p>
            {move || {
                let code = code.clone();
                kept().then(|| view! { <Code receipt=code about="stop-use" /> })
            }}
            <StopChoices keeping=keeping />
            <Slip
                reference=None
                receipt=move || kept().then(|| shown.clone())
                further=None
            />
        </section>
    }
}

/// What can be done: keep the answers in one way or the other, go on, or leave.
#[component]
fn StopChoices(keeping: RwSignal<Keeping>) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let days = move || visit.office().get().map_or(0, |office| office.drafts_days);
    let at_office = move || {
        (days() > 0).then(|| {
            let days = intl::number(days());
            let label =
                words.read_with("self", &[("days", &days)], |text| text.text("stop-office"));
            let keep = move |_| keep_at_office(visit, keeping);
            view! { <button type="button" class="usa-button" on:click=keep>{label}</button> }
        })
    };
    let outline = "usa-button usa-button--outline";
    // Before there is a code to print, there is nothing to.
    let print = move || {
        is_kept(keeping.get()).then(|| {
            view! { <PrintButton words=words key="stop-print" /> }
        })
    };
    view! {
        <div class="question__actions">
            {at_office}
            <button type="button" class=outline on:click=move |_| keep_in_file(visit, keeping)>
                {words.text("stop-file")}
            </button>
            {print}
            <button type="button" class=outline on:click=move |_| visit.go_on()>
                {words.text("stop-go-on")}
            </button>
            <button type="button" class=outline on:click=move |_| visit.finish()>
                {words.text("finish")}
            </button>
        </div>
    }
}

const fn is_kept(keeping: Keeping) -> bool {
    matches!(keeping, Keeping::AtOffice(_) | Keeping::InFile)
}

fn said(keeping: Keeping, words: Words) -> String {
    match keeping {
        Keeping::Open => String::new(),
        Keeping::Underway => words.text("stop-underway"),
        Keeping::AtOffice(until) => {
            let until = intl::moment(until);
            words.read_with("self", &[("until", &until)], |text| {
                text.text("stop-at-office")
            })
        }
        Keeping::InFile => words.text("stop-in-file"),
        Keeping::Failed => words.text("stop-failed"),
    }
}

fn sealed(visit: Visit) -> Option<Vec<u8>> {
    let code = visit.code();
    visit.with_answers(|answers, _, language| aside::sealed(answers, language, &code))
}

fn keep_at_office(visit: Visit, keeping: RwSignal<Keeping>) {
    if keeping.get_untracked() == Keeping::Underway {
        return;
    }
    let Some(sealed) = sealed(visit) else {
        return keeping.set(Keeping::Failed);
    };
    keeping.set(Keeping::Underway);
    task::begin(async move {
        let kept = aside::keep(&visit.code(), &sealed).await;
        keeping.set(kept.map_or(Keeping::Failed, Keeping::AtOffice));
        focus::after_render("#main h1");
    });
}

fn keep_in_file(visit: Visit, keeping: RwSignal<Keeping>) {
    let given = sealed(visit).is_some_and(|sealed| file::save(&sealed, FILE_NAME));
    keeping.set(if given {
        Keeping::InFile
    } else {
        Keeping::Failed
    });
}
