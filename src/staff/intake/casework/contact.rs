//! Writing down that somebody tried to reach the person, and what came of it.

use domain::{
    casework::{ContactOutcome, ContactWay},
    wire::casework::CaseAct,
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::Work;
use crate::{shell::choice::Choice, words::say};

/// How, and what came of it.
#[component]
pub(super) fn ContactForm(
    /// The case.
    work: Work,
) -> impl IntoView {
    let way = RwSignal::new(String::new());
    let outcome = RwSignal::new(String::new());
    let ways = ContactWay::ALL
        .map(|one| (one.name().to_owned(), way_name(one.name())))
        .into();
    let outcomes = ContactOutcome::ALL
        .map(|one| (one.name().to_owned(), outcome_name(one.name())))
        .into();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen_way = way.get_untracked();
        let chosen_outcome = outcome.get_untracked();
        let found = ContactWay::ALL
            .into_iter()
            .find(|one| one.name() == chosen_way)
            .zip(
                ContactOutcome::ALL
                    .into_iter()
                    .find(|one| one.name() == chosen_outcome),
            );
        let Some((tried, came)) = found else {
            work.said.set(say("case.choose-contact"));
            return;
        };
        let act = CaseAct::Contact {
            way: tried,
            outcome: came,
            note: String::new(),
        };
        work.act(act, move || {
            way.set(String::new());
            outcome.set(String::new());
        });
    };
    view! {
        <details class="case__form">
            <summary>{say("case-contact")}</summary>
            <form on:submit=keep>
                <Choice id="case-contact-way" none="case-choose" options=ways value=way />
                <Choice id="case-contact-outcome" none="case-choose" options=outcomes value=outcome />
                <button class="usa-button">{say("case-contact.submit")}</button>
            </form>
        </details>
    }
}

/// A way in words.
pub(super) fn way_name(name: &str) -> String {
    say(&format!("contact-way.{}", name.replace('_', "-")))
}

/// An outcome in words.
pub(super) fn outcome_name(name: &str) -> String {
    say(&format!("contact-outcome.{}", name.replace('_', "-")))
}
