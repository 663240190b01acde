//! When whoever is at the desk is reminded by mail of what waits.

use domain::{
    value::EmailAddress,
    wire::reminders::{OwnReminders, ReminderRule, Reminders},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{
        answered::Answered,
        entry::{Entry, Purpose},
        radios::Radios,
    },
    words::say,
};

/// The card.
#[component]
pub(super) fn RemindersCard() -> impl IntoView {
    let desk = use_desk();
    let own = LocalResource::new(move || desk.ask(api::reminders()));
    view! {
        <section class="own-part" aria-labelledby="reminders-heading">
            <h2 class="page-part" id="reminders-heading">
                {say("reminders")}
            </h2>
            <p>{say("reminders.body")}</p>
            <Answered from=own ready=content />
        </section>
    }
}

fn content(own: OwnReminders) -> impl IntoView {
    if own.possible {
        view! { <Choose own /> }.into_any()
    } else {
        view! { <p>{say("reminders.no-mail")}</p> }.into_any()
    }
}

/// The form.
#[component]
fn Choose(own: OwnReminders) -> impl IntoView {
    let desk = use_desk();
    let rule = RwSignal::new(own.chosen.rule);
    let address = RwSignal::new(own.chosen.address);
    let wrong = RwSignal::new(own.refused.then(|| say("reminder-address.refused")));
    let (saved, failed) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        saved.set(String::new());
        failed.set(String::new());
        let chosen = Reminders {
            rule: rule.get_untracked(),
            address: address.get_untracked(),
        };
        if chosen.rule != ReminderRule::Never && EmailAddress::read(&chosen.address).is_err() {
            wrong.set(Some(say("reminder-address.error")));
            focus("reminder-address");
            return;
        }
        wrong.set(None);
        spawn_local(async move {
            match desk.ask(api::keep_reminders(&chosen)).await {
                Ok(()) => saved.set(say("reminders.saved")),
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    let rules = ReminderRule::ALL.map(|rule| (rule, rule.name()));
    view! {
        <form novalidate on:submit=submit>
            <Radios name="reminder-rule" options=rules.to_vec() chosen=rule />
            <Entry
                id="reminder-address"
                purpose=Purpose::Plain
                value=address
                hint=true
                error=wrong
            />
            <button class="usa-button">{say("reminders.submit")}</button>
            <p role="status">{saved}</p>
            <p class="modal__failure" role="alert">
                {failed}
            </p>
        </form>
    }
}
