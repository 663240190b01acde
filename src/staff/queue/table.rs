//! The queue as a table.

use domain::{
    casework::CaseState,
    wire::{UnixSeconds, casework::Standing, choices::QueueColumn, desk::QueueEntry},
};
use leptos::prelude::*;

use super::{urgency::Urgency, use_queuework};
use crate::{
    browser::{clock::now, dates::written},
    paths,
    shell::moment::Moment,
    words::{option_name, questionnaire, say, say_with},
};

/// One row an intake, in the order that the server gave, with the columns that were chosen.
#[component]
pub(super) fn QueueTable(
    /// The intakes.
    intakes: Vec<QueueEntry>,
) -> impl IntoView {
    let work = use_queuework();
    let columns = Memo::new(move |_| work.chosen.read().columns.clone());
    let head = |column: &str| {
        view! { <th scope="col">{say(&format!("queue-table.{column}"))}</th> }
    };
    let heads = move || {
        let heads = columns.get().into_iter();
        heads.map(|column| head(column.name())).collect_view()
    };
    let rows = move || {
        let columns = columns.get();
        let rows = intakes.iter().map(|intake| row(intake, &columns));
        rows.collect_view()
    };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say("queue-table")>
            <table class="queue">
                <caption class="usa-sr-only">{say("queue-table")}</caption>
                <thead>
                    <tr>{head("reference")} {heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(intake: &QueueEntry, columns: &[QueueColumn]) -> impl IntoView + use<> {
    let cells = columns.iter().map(|column| {
        view! { <td>{cell(*column, intake)}</td> }
    });
    view! {
        <tr>
            <th scope="row">
                <a
                    class="usa-link reference"
                    href=paths::intake(&intake.id)
                    data-case=intake.id.clone()
                    data-version=intake.standing.version.to_string()
                >
                    {intake.reference.clone()}
                </a>
                {new_messages(intake.unread_messages)}
            </th>
            {cells.collect_view()}
        </tr>
    }
}

fn cell(column: QueueColumn, intake: &QueueEntry) -> AnyView {
    match column {
        QueueColumn::Received => view! { <Moment at=intake.received_at /> }.into_any(),
        QueueColumn::Urgency => view! { <Urgency reasons=intake.urgency.clone() /> }.into_any(),
        QueueColumn::Name => {
            let name = intake.name.clone();
            view! { <bdi>{name.unwrap_or_else(|| say("queue-table.no-name"))}</bdi> }.into_any()
        }
        QueueColumn::Help => {
            let help = intake.help.iter().map(|option| option_name("help", option));
            help.collect::<Vec<_>>().join("; ").into_any()
        }
        QueueColumn::State => {
            let code = intake.state.as_ref();
            code.map(|code| questionnaire(&[]).text(&format!("state.{code}")))
                .into_any()
        }
        QueueColumn::Standing => (
            state_name(intake.standing.state),
            " ",
            marks(&intake.standing),
        )
            .into_any(),
        QueueColumn::Assignee => {
            let assignee = intake.standing.assignee.as_ref();
            view! { <bdi>{assignee.map(|assignee| assignee.username.clone())}</bdi> }.into_any()
        }
        QueueColumn::Due => intake.due_at.map(due).into_any(),
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
