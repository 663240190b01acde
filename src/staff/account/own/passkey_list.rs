//! One's own passkeys: what there is, adding one, removing one.

use domain::wire::credentials::{MadePasskey, Passkey};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::remove_passkey::RemovePasskey;
use crate::{
    api,
    browser::{
        page::focus,
        passkeys::{has_passkeys, host as page_host, make},
    },
    desk::{Desk, use_desk},
    failure::Failure,
    shell::{
        entry::{Entry, Purpose},
        modal::Modal,
        moment::Moment,
        pagework::use_pagework,
    },
    words::{say, say_with},
};

/// The list, and the form that adds to it.
#[component]
pub(super) fn PasskeyList(
    /// What there is.
    passkeys: Vec<Passkey>,
    /// Where they work.
    host: Option<String>,
) -> impl IntoView {
    let removing = RwSignal::new(None::<Passkey>);
    let adding = match host {
        None => view! { <p>{say("passkeys.nowhere")}</p> }.into_any(),
        Some(host) if host != page_host() => {
            view! { <p>{say_with("passkeys-elsewhere", &[("host", &host)])}</p> }.into_any()
        }
        Some(_) if !has_passkeys() => view! { <p>{say("passkeys.unknown")}</p> }.into_any(),
        Some(_) => view! { <AddPasskey /> }.into_any(),
    };
    let rows = passkeys
        .into_iter()
        .map(|passkey| row(passkey, removing))
        .collect::<Vec<_>>();
    view! {
        <section class="own-part" aria-labelledby="passkeys-heading">
            <h2 class="page-part" id="passkeys-heading">
                {say("passkeys")}
            </h2>
            <p>{say("passkeys.body")}</p>
            {(!rows.is_empty()).then(|| view! { <ul class="passkeys">{rows}</ul> })}
            {adding}
        </section>
        {move || {
            removing
                .get()
                .map(|passkey| {
                    view! {
                        <Modal
                            heading=say("passkey-remove")
                            closed=move |()| removing.set(None)
                        >
                            <RemovePasskey passkey />
                        </Modal>
                    }
                })
        }}
    }
}

fn row(passkey: Passkey, removing: RwSignal<Option<Passkey>>) -> impl IntoView {
    let label = say_with("passkey-remove-which", &[("name", &passkey.name)]);
    let used = match passkey.used_at {
        Some(at) => view! { <p>{say("passkey-used")} " " <Moment at /></p> }.into_any(),
        None => view! { <p>{say("passkey-unused")}</p> }.into_any(),
    };
    let (name, made_at) = (passkey.name.clone(), passkey.made_at);
    view! {
        <li class="passkeys__one">
            <div>
                <bdi class="passkeys__name">{name}</bdi>
                <p>{say("passkey-made")} " " <Moment at=made_at /></p>
                {used}
            </div>
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label
                on:click=move |_| removing.set(Some(passkey.clone()))
            >
                {say("passkey-remove.open")}
            </button>
        </li>
    }
}

#[component]
fn AddPasskey() -> impl IntoView {
    let desk = use_desk();
    let work = use_pagework::<()>();
    let name = RwSignal::new(String::new());
    let failed = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let called = name.get_untracked().trim().to_owned();
        if !(1..=40).contains(&called.chars().count()) {
            failed.set(Some(say("passkey-name.error")));
            return;
        }
        spawn_local(async move {
            match added(desk, called.clone()).await {
                Ok(()) => {
                    focus("main");
                    work.say_done(say_with("passkey-added", &[("name", &called)]));
                }
                Err(failure) => failed.set(Some(failure.sentence())),
            }
        });
    };
    view! {
        <form class="account__form" novalidate on:submit=submit>
            <Entry
                id="passkey-name"
                purpose=Purpose::Plain
                value=name
                hint=true
                error=Signal::derive(move || failed.get())
            />
            <button class="usa-button account__submit">{say("passkey-add")}</button>
        </form>
    }
}

async fn added(desk: Desk, name: String) -> Result<(), Failure> {
    let asked = desk.ask_proven(api::begin_passkey).await?;
    let made = MadePasskey {
        credential: make(&asked.options).await?,
        ceremony: asked.ceremony,
        name,
    };
    desk.ask_proven(|| api::add_passkey(&made)).await
}
