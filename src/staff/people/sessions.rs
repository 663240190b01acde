//! Who is signed in where: one's own sessions, and everybody's for an administrator.

use domain::wire::staff::{ListedSession, Sessions};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{answered::Answered, heading::Heading, moment::Moment},
    words::{say, say_with},
};

/// Ends sessions and says so.
#[derive(Clone, Copy)]
struct Ending {
    done: RwSignal<String>,
    changes: RwSignal<u32>,
}

/// The page at `/desk/sessions`.
#[component]
pub(crate) fn SessionsPage() -> impl IntoView {
    let desk = use_desk();
    let ending = Ending {
        done: RwSignal::new(String::new()),
        changes: RwSignal::new(0),
    };
    provide_context(ending);
    let sessions = LocalResource::new(move || {
        ending.changes.track();
        desk.ask(api::sessions())
    });
    view! {
        <div class="page-head">
            <Heading text=say("sessions") />
        </div>
        <p class="page-intro">{say("sessions.body")}</p>
        <p class="kiosks-done" role="status">{ending.done}</p>
        <Answered from=sessions ready=table />
    }
}

fn table(sessions: Sessions) -> impl IntoView {
    let head = |column: &str| {
        view! { <th scope="col">{say(&format!("sessions-table.{column}"))}</th> }
    };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say("sessions-table")>
            <table class="queue queue--slim">
                <caption class="usa-sr-only">{say("sessions-table")}</caption>
                <thead>
                    <tr>
                        {head("name")}{head("began")}{head("seen")}{head("ends")}{head("actions")}
                    </tr>
                </thead>
                <tbody>{sessions.sessions.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(session: ListedSession) -> impl IntoView {
    let action = if session.this {
        say("sessions-table.this").into_any()
    } else {
        end(&session).into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{session.username}</bdi>
            </th>
            <td>
                <Moment at=session.began_at />
            </td>
            <td>
                <Moment at=session.seen_at />
            </td>
            <td>
                <Moment at=session.expires_at />
            </td>
            <td>{action}</td>
        </tr>
    }
}

fn end(session: &ListedSession) -> impl IntoView + use<> {
    let desk = use_desk();
    let ending: Ending = expect_context();
    let (id, name) = (session.id.clone(), session.username.clone());
    let label = say_with("session-end-which", &[("name", &name)]);
    let end = move |_| {
        let (id, name) = (id.clone(), name.clone());
        spawn_local(async move {
            let sentence = match desk.ask_proven(|| api::end_session(id.clone())).await {
                Ok(()) => say_with("session-ended", &[("name", &name)]),
                Err(failure) => failure.sentence(),
            };
            focus("main");
            ending.done.set(sentence);
            ending.changes.update(|changes| *changes += 1);
        });
    };
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline"
            aria-label=label
            on:click=end
        >
            {say("session-end")}
        </button>
    }
}
