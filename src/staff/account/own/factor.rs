//! The second factor on the page of one's own account: what there is, and what can be done about it.

use domain::wire::credentials::SecondFactor;
use leptos::{prelude::*, task::spawn_local};

use super::{codes::CodesToKeep, set_up_factor::SetUpFactor};
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    failure::Failure,
    shell::{danger::danger_actions, modal::Modal, moment::Moment, pagework::use_pagework},
    words::{say, say_with},
};

/// What the card shows.
#[derive(Clone)]
enum Shown {
    Standing,
    SettingUp,
    Codes(Vec<String>),
}

/// The card.
#[component]
pub(super) fn FactorCard(
    /// What there is.
    factor: Option<SecondFactor>,
    /// Whether everybody has to have one.
    required: bool,
) -> impl IntoView {
    let work = use_pagework::<()>();
    let shown = RwSignal::new(Shown::Standing);
    let again = move |sentence: String| {
        focus("main");
        work.say_done(sentence);
    };
    let content = move || match shown.get() {
        Shown::SettingUp => view! {
            <SetUpFactor done=move |_| again(say("factor-done")) />
        }
        .into_any(),
        Shown::Codes(codes) => view! {
            <CodesToKeep codes kept=move |()| again(say("recovery-done")) />
        }
        .into_any(),
        Shown::Standing => match factor {
            Some(factor) => view! { <Standing factor required shown /> }.into_any(),
            None => view! {
                <p>{say("factor.none")}</p>
                <button
                    type="button"
                    class="usa-button"
                    on:click=move |_| {
                        work.done.set(String::new());
                        shown.set(Shown::SettingUp);
                    }
                >
                    {say("factor.set-up")}
                </button>
            }
            .into_any(),
        },
    };
    view! {
        <section class="own-part" aria-labelledby="factor-heading">
            <h2 class="page-part" id="factor-heading">
                {say("factor")}
            </h2>
            {content}
        </section>
    }
}

#[component]
fn Standing(factor: SecondFactor, required: bool, shown: RwSignal<Shown>) -> impl IntoView {
    let desk = use_desk();
    let failed = RwSignal::new(None::<Failure>);
    let removing = RwSignal::new(false);
    let renew = move |_| {
        spawn_local(async move {
            match desk.ask_proven(api::new_recovery_codes).await {
                Ok(codes) => shown.set(Shown::Codes(codes.codes)),
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let left = factor.recovery_codes.to_string();
    let remove = if required {
        "factor.replace"
    } else {
        "factor.remove"
    };
    view! {
        <p>{say("factor.since")} " " <Moment at=factor.since /></p>
        <p>{say_with("factor-codes-left", &[("count", &left)])}</p>
        <div class="modal__actions">
            <button type="button" class="usa-button usa-button--outline" on:click=renew>
                {say("factor.new-codes")}
            </button>
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| removing.set(true)
            >
                {say(remove)}
            </button>
        </div>
        <p class="modal__failure" role="alert">
            {move || failed.get().map(|failure| failure.sentence())}
        </p>
        {move || {
            removing
                .get()
                .then(|| {
                    view! {
                        <Modal heading=say(remove) closed=move |()| removing.set(false)>
                            <Remove required />
                        </Modal>
                    }
                })
        }}
    }
}

/// Takes it away, once somebody said so twice.
#[component]
fn Remove(required: bool) -> impl IntoView {
    let desk = use_desk();
    let work = use_pagework::<()>();
    let done = move |()| {
        if required {
            // The next one is owed before anything else.
            spawn_local(desk.find_out());
        } else {
            work.say_done(say("factor-removed"));
        }
    };
    let body = if required {
        "factor-remove.replace"
    } else {
        "factor-remove.body"
    };
    view! {
        <p>{say(body)}</p>
        {danger_actions(
            ("factor-remove.keep", "factor-remove.submit"),
            api::remove_second_factor,
            done,
        )}
    }
}
