//! Who is signed in where: one's own sessions, and everybody's for an administrator.

use domain::wire::staff::{ListedSession, Sessions};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{
        answered::Answered,
        heading::Heading,
        moment::Moment,
        pagework::{Pagework, use_pagework},
        table::slim_table,
    },
    words::{say, say_with},
};

/// The page at `/desk/sessions`.
#[component]
pub(crate) fn SessionsPage() -> impl IntoView {
    let work = Pagework::<()>::begin();
    let sessions = work.fetched(api::sessions);
    view! {
        <div class="page-head">
            <Heading text=say("sessions") />
        </div>
        <p class="page-intro">{say("sessions.body")}</p>
        <p class="kiosks-done" role="status">{work.done}</p>
        <Answered from=sessions ready=everywhere />
    }
}

fn everywhere(sessions: Sessions) -> impl IntoView {
    let rows = sessions.sessions.into_iter().map(row).collect_view();
    slim_table(
        "sessions-table",
        &["name", "began", "seen", "ends", "actions"],
        rows.into_any(),
    )
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
    let work = use_pagework::<()>();
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
            work.say_done(sentence);
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
