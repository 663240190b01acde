//! Taking a call: an operator asks the questions of the questionnaire on the telephone and types the
//! answers. They are sealed in this browser and handed in like any others; a call that ends without
//! being sent leaves nothing.
//!
//! - `call`: what was answered, and everything that can be done in it.
//! - `script`: what the operator says, in the caller's language.
//! - `question`, `so_far`, `filed`: what the page shows.

mod call;
mod filed;
mod question;
mod script;
mod so_far;

use domain::{journey::Place, wire::office::OfficeManifest};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use wording::{Language, language::LANGUAGES};

pub(crate) use self::call::OpenCall;
use self::{
    call::{Call, Stage},
    filed::Filed,
    question::QuestionForm,
    script::Script,
    so_far::{ReadBack, SoFar},
};
use crate::{
    api,
    desk::use_desk,
    failure::Failure,
    shell::{
        answered::Answered,
        choice::Choice,
        danger::DangerButtons,
        heading::Heading,
        modal::{Modal, use_modal},
    },
    words::say,
};

/// The page at `/desk/call`.
#[component]
pub(crate) fn CallsPage() -> impl IntoView {
    let desk = use_desk();
    let office = LocalResource::new(move || desk.ask(api::calls::office()));
    view! { <Answered from=office ready=calls /> }
}

/// The desk's telephone: one call after the other.
fn calls(office: OfficeManifest) -> impl IntoView {
    let desk = use_desk();
    let script = RwSignal::new(None::<Script>);
    let office = StoredValue::new(office);
    move || match script.get() {
        None => view! { <Start office script /> }.into_any(),
        Some(chosen) => {
            let open = desk.call.try_update_value(Option::take).flatten();
            let call = Call::begin(desk, office.get_value(), chosen, open);
            view! { <OpenLine call over=move |()| script.set(None) /> }.into_any()
        }
    }
}

/// Before a call: which language it is in, or the one that the operator looked away from.
#[component]
fn Start(office: StoredValue<OfficeManifest>, script: RwSignal<Option<Script>>) -> impl IntoView {
    let desk = use_desk();
    let open = desk
        .call
        .with_value(|open| open.as_ref().map(|open| open.language));
    let language = RwSignal::new(open.map_or("en", |language| language.tag).to_owned());
    let failed = RwSignal::new(None::<Failure>);
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(language) = Language::of(&language.get_untracked()) else {
            return;
        };
        spawn_local(async move {
            let manifest = office.get_value();
            match desk.ask(Script::fetch(&manifest, language)).await {
                Ok(fetched) => script.set(Some(fetched)),
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let languages = LANGUAGES
        .iter()
        .map(|language| (language.tag.to_owned(), language.name.to_owned()))
        .collect();
    view! {
        <Heading text=say("calls") />
        <form class="call__card call__start" on:submit=begin>
            <p>{say("calls.body")}</p>
            {open.map(|_| view! { <p class="call__under-way">{say("calls.under-way")}</p> })}
            <Choice id="calls-language" options=languages required=true value=language />
            <p class="usa-hint">{say("calls.keys")}</p>
            <p role="alert" class="call__failure">
                {move || failed.get().map(|_| say("calls.no-script"))}
            </p>
            <button type="submit" class="usa-button">
                {say(if open.is_some() { "calls.go-on" } else { "calls.begin" })}
            </button>
        </form>
    }
}

/// A call that is under way, until it is over.
#[component]
fn OpenLine(call: Call, #[prop(into)] over: Callback<()>) -> impl IntoView {
    let ending = RwSignal::new(false);
    let end = move |_| {
        if call.has_begun() {
            ending.set(true);
        } else {
            over.run(());
        }
    };
    let filed = move || matches!(*call.stage.read(), Stage::Filed);
    let asks = move || matches!(*call.stage.read(), Stage::At(Place::Question { .. }));
    view! {
        <div class="call__bar">
            <p class="call__title">{say("calls.page")}</p>
            <Show when=move || !filed()>
                <button type="button" class="usa-button usa-button--outline" on:click=end>
                    {say("calls.end")}
                </button>
            </Show>
        </div>
        <div class="call">
            <div class="call__main">{move || stage(call, over)}</div>
            <Show when=asks>
                <SoFar call />
            </Show>
        </div>
        {move || {
            ending
                .get()
                .then(|| {
                    view! {
                        <Modal heading=say("calls.end-heading") closed=move |()| ending.set(false)>
                            <Ending call over />
                        </Modal>
                    }
                })
        }}
    }
}

fn stage(call: Call, over: Callback<()>) -> AnyView {
    match call.stage.get() {
        Stage::At(Place::Question { question, .. }) => {
            view! { <QuestionForm call question over /> }.into_any()
        }
        Stage::At(Place::Check) => view! { <ReadBack call /> }.into_any(),
        Stage::Sending => {
            view! { <p class="waiting" role="status">{say("calls.sending")}</p> }.into_any()
        }
        Stage::NotSent(failure) => {
            let sentence = format!("{} {}", failure.sentence(), say("calls.not-sent"));
            view! { <Again call sentence /> }.into_any()
        }
        Stage::NoKeys => view! { <Again call sentence=say("calls.no-keys") /> }.into_any(),
        Stage::Filed => view! { <Filed call over /> }.into_any(),
    }
}

/// Why it is not sent, and another attempt.
#[component]
fn Again(call: Call, sentence: String) -> impl IntoView {
    view! {
        <section class="call__card">
            <p role="alert">{sentence}</p>
            <button type="button" class="usa-button" on:click=move |_| call.send()>
                {say("calls.again")}
            </button>
        </section>
    }
}

/// Asks before what was typed goes.
#[component]
fn Ending(call: Call, over: Callback<()>) -> impl IntoView {
    let modal = use_modal();
    let end = move || {
        modal.close();
        call.end();
        over.run(());
    };
    view! {
        <p>{say("calls.end-body")}</p>
        <DangerButtons keep="calls.end-cancel" submit="calls.end-confirm" act=end />
    }
}
