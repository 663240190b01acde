//! Giving a case on: the one who has it with a note, a supervisor to anybody.

use domain::{
    staff::Role,
    wire::casework::{Assignment, CaseAct, CaseFile},
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::Work;
use crate::{api, shell::choice::Choice, words::say};

/// To whom, and what they should know.
#[component]
pub(super) fn GiveForm(
    /// The case.
    work: Work,
    /// As it is now.
    file: CaseFile,
) -> impl IntoView {
    let to = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let leads = matches!(
        work.desk.role(),
        Some(Role::Supervisor | Role::Administrator)
    );
    let options: Vec<_> = file
        .colleagues
        .iter()
        .map(|one| (one.id.to_string(), one.username.clone()))
        .collect();
    let version = file.standing.version;
    let give = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(to) = to.read_untracked().parse::<i64>() else {
            work.said.set(say("case.choose-colleague"));
            return;
        };
        let written = note.get_untracked().trim().to_owned();
        if written.is_empty() && leads {
            let assignment = Assignment { version, to };
            let request = async move { api::assign(&work.id.get_value(), assignment).await };
            work.finish(request, || ());
        } else if written.is_empty() {
            work.said.set(say("case.write-a-note"));
        } else {
            work.act(CaseAct::HandOver { to, note: written }, || ());
        }
    };
    view! {
        <details class="case__form">
            <summary>{say("case-give")}</summary>
            <form on:submit=give>
                <Choice id="case-colleague" none="case-choose" options value=to />
                <label class="usa-label" for="case-give-note">{say("case-give-note")}</label>
                <textarea class="usa-textarea" id="case-give-note" maxlength="2000" bind:value=note />
                <button class="usa-button">{say("case-give.submit")}</button>
            </form>
        </details>
    }
}
