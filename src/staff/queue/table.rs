//! The queue as a table.

use domain::{
    casework::CaseState,
    wire::{UnixSeconds, casework::Standing, desk::QueueEntry},
};
use leptos::prelude::*;

use super::urgency::Urgency;
use crate::{
    browser::{clock::now, dates::written},
    paths,
    shell::moment::Moment,
    words::{option_name, questionnaire, say, say_with},
};

/// One row an intake, in the order that the server gave.
#[component]
pub(super) fn QueueTable(
    /// The intakes.
    intakes: Vec<QueueEntry>,
) -> impl IntoView {
    let head = |column: &str| {
        view! { <th scope="col">{say(&format!("queue-table.{column}"))}</th> }
    };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say("queue-table")>
            <table class="queue">
                <caption class="usa-sr-only">{say("queue-table")}</caption>
                <thead>
                    <tr>
                        {head("reference")}{head("received")}{head("urgency")}{head("name")}
                        {head("help")} {head("state")} {head("standing")} {head("assignee")}
                        {head("due")}
                    </tr>
                </thead>
                <tbody>{intakes.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(intake: QueueEntry) -> impl IntoView {
    let sentences = questionnaire(&[]);
    let help: Vec<_> = intake
        .help
        .iter()
        .map(|option| option_name("help", option))
        .collect();
    let state = intake
        .state
        .map(|code| sentences.text(&format!("state.{code}")));
    view! {
        <tr>
            <th scope="row">
                <a
                    class="usa-link reference"
                    href=paths::intake(&intake.id)
                    data-case=intake.id.clone()
                    data-version=intake.standing.version.to_string()
                >
                    {intake.reference}
                </a>
                {new_messages(intake.unread_messages)}
            </th>
            <td>
                <Moment at=intake.received_at />
            </td>
            <td>
                <Urgency reasons=intake.urgency />
            </td>
            <td>
                <bdi>{intake.name.unwrap_or_else(|| say("queue-table.no-name"))}</bdi>
            </td>
            <td>{help.join("; ")}</td>
            <td>{state}</td>
            <td>{state_name(intake.standing.state)} {marks(&intake.standing)}</td>
            <td>
                <bdi>{intake.standing.assignee.map(|assignee| assignee.username)}</bdi>
            </td>
            <td>{intake.due_at.map(due)}</td>
        </tr>
    }
}

/// What else there is to know of how it stands.
fn marks(standing: &Standing) -> impl IntoView + use<> {
    let marks = [
        (standing.second_look, "quarantine.second-look"),
        (standing.hoax_by.is_some(), "close-hoax.second"),
        (standing.on_hold, "legal-hold"),
    ];
    let marks = marks.into_iter().filter(|(holds, _)| *holds);
    marks
        .map(|(_, name)| view! { <span class="queue__mark">{say(name)}</span> })
        .collect_view()
}

/// By when something has to be done; late is said in words.
fn due(at: UnixSeconds) -> impl IntoView {
    let late = at <= now();
    view! {
        <span class:due--late=late>
            {late.then(|| say("queue-table.late"))} " " {written(at)}
        </span>
    }
}

/// Where a case is, in words.
pub(crate) fn state_name(state: CaseState) -> String {
    say(&format!("case-state.{}", state.name().replace('_', "-")))
}

/// What a person wrote that nobody has read yet.
fn new_messages(count: u32) -> Option<impl IntoView> {
    let sentence = say_with("new-messages", &[("count", &count.to_string())]);
    (count > 0).then(|| view! { <span class="queue__new">{sentence}</span> })
}
