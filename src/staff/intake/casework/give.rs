//! Giving a case on: the one who has it with a note, a supervisor to anybody.

use domain::{
    staff::Role,
    wire::casework::{Assignment, CaseAct, CaseFile, Colleague},
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::Work;
use crate::{api, shell::choice::Choice, words::say};

/// To whom, and what they should know.
#[component]
pub(super) fn GiveForm(
    /// The case.
    work: Work,
) -> impl IntoView {
    let to = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let leads = matches!(
        work.desk.role(),
        Some(Role::Supervisor | Role::Administrator)
    );
    // The list alone is drawn anew, and only where somebody came or went.
    let options = Memo::new(move |_| work.file.read().as_ref().map(listed).unwrap_or_default());
    let colleagues = move || {
        view! { <Choice id="case-colleague" none="case-choose" options=options.get() value=to /> }
    };
    let done = move || {
        to.set(String::new());
        note.set(String::new());
    };
    let give = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(recipient) = to.read_untracked().parse::<i64>() else {
            work.said.set(say("case.choose-colleague"));
            return;
        };
        let written = note.get_untracked().trim().to_owned();
        if written.is_empty() && leads {
            let Some(version) = work.version() else {
                return;
            };
            let assignment = Assignment {
                version,
                to: recipient,
            };
            let request = async move { api::assign(&work.id.get_value(), assignment).await };
            work.finish(request, done);
        } else if written.is_empty() {
            work.said.set(say("case.write-a-note"));
        } else {
            let act = CaseAct::HandOver {
                to: recipient,
                note: written,
            };
            work.act(act, done);
        }
    };
    view! {
        <details class="case__form" hidden=work.is_closed()>
            <summary>{say("case-give")}</summary>
            <form on:submit=give>
                {colleagues}
                <label class="usa-label" for="case-give-note">{say("case-give-note")}</label>
                <textarea class="usa-textarea" id="case-give-note" maxlength="2000" bind:value=note />
                <button class="usa-button">{say("case-give.submit")}</button>
            </form>
        </details>
    }
}

/// Whom it can be given to, by number.
fn listed(file: &CaseFile) -> Vec<(String, String)> {
    let one = |colleague: &Colleague| (colleague.id.to_string(), colleague.username.clone());
    file.colleagues.iter().map(one).collect()
}
