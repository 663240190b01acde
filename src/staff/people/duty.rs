//! The dialog that says which cases somebody is there for: their region, what they speak, how many.

use std::collections::BTreeSet;

use domain::{
    routing::{MOST_CASES, SPOKEN},
    value::STATES,
    wire::{routing::Duty, staff::StaffMember},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::Asked;
use crate::{
    api,
    browser::{names::language_name, page::focus},
    desk::use_desk,
    shell::{
        boxes::Boxes,
        entry::{Entry, Purpose},
        modal::{FormActions, use_modal},
        pagework::use_pagework,
    },
    words::{say, say_with, state_name},
};

/// Asks for all of it.
#[component]
pub(super) fn ChangeDuty(member: StaffMember) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let states = RwSignal::new(chosen(&member.duty.states));
    let languages = RwSignal::new(chosen(&member.duty.languages));
    let most = RwSignal::new(member.duty.most_cases.to_string());
    let away = RwSignal::new(member.duty.away);
    let (failed, number_error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let number = most.read_untracked().trim().parse();
        let Some(most_cases) = number.ok().filter(|most| (1..=MOST_CASES).contains(most)) else {
            number_error.set(Some(say("duty.number-error")));
            focus("duty-most");
            return;
        };
        let duty = Duty {
            states: states.get_untracked().into_iter().collect(),
            languages: languages.get_untracked().into_iter().collect(),
            most_cases,
            away: away.get_untracked(),
        };
        let (id, name) = (member.id, member.username.clone());
        spawn_local(async move {
            match desk.ask(api::change_duty(id, &duty)).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("duty-changed", &[("name", &name)]));
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    let state_names = STATES.iter().map(|code| (*code, state_name(code)));
    let language_names = SPOKEN.iter().map(|tag| (*tag, language_name(tag)));
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p>{say("duty.body")}</p>
            <Boxes legend=say("duty.languages") name="duty-languages" options=language_names.collect() chosen=languages />
            <Boxes legend=say("duty.states") name="duty-states" options=state_names.collect() chosen=states />
            <Entry id="duty-most" purpose=Purpose::Plain value=most error=number_error />
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input"
                    type="checkbox"
                    id="duty-away"
                    bind:checked=away
                />
                <label class="usa-checkbox__label" for="duty-away">
                    {say("duty.away")}
                    <span class="usa-checkbox__label-description">{say("duty.away-hint")}</span>
                </label>
            </div>
            <p class="modal__failure" role="alert">
                {failed}
            </p>
            <FormActions submit=say("duty.submit") />
        </form>
    }
}

fn chosen(codes: &[String]) -> BTreeSet<String> {
    codes.iter().cloned().collect()
}
