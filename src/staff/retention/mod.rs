//! What will be erased, before it is: what is due, what will be soon, what a hold keeps, and how long
//! everything is kept.

use domain::{
    staff::Role,
    wire::retention::{DueErasure, Retention, RetentionPeriod},
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::dates::{written, written_day},
    desk::use_desk,
    paths,
    shell::{
        answered::Answered,
        danger::DangerButtons,
        heading::Heading,
        modal::{Modal, use_modal},
        pagework::{Pagework, use_pagework},
        table::slim_table_called,
    },
    words::{say, say_with},
};

/// The page at `/desk/retention`.
#[component]
pub(crate) fn RetentionPage() -> impl IntoView {
    let work = Pagework::<()>::begin();
    let retention = work.fetched(api::retention);
    let closed = move |()| work.asked.set(None);
    view! {
        <div class="page-head">
            <Heading text=say("retention") />
        </div>
        <p class="page-intro">{say("retention.body")}</p>
        <p role="status">{work.done}</p>
        <Answered from=retention ready=whole />
        {move || {
            work.asked
                .get()
                .map(|()| {
                    view! {
                        <Modal heading=say("retention-run") closed>
                            <EraseNow />
                        </Modal>
                    }
                })
        }}
    }
}

fn whole(retention: Retention) -> impl IntoView {
    let work = use_pagework::<()>();
    let runs = use_desk().role() == Some(Role::Administrator);
    let due = say_with(
        "retention-due-count",
        &[("count", &retention.due.to_string())],
    );
    let next = retention
        .next_on
        .map(|day| say_with("retention-next", &[("date", &written_day(&day))]));
    let grace = say_with(
        "retention-grace",
        &[("count", &retention.grace_days.to_string())],
    );
    let erased = say_with(
        "retention-erased",
        &[("count", &retention.erased.to_string())],
    );
    let last = retention
        .last_erased_at
        .map(|at| say_with("retention-last", &[("moment", &written(at))]));
    view! {
        <p>{due} " " {next}</p>
        <p>{erased} " " {last}</p>
        {(runs && retention.due > 0)
            .then(|| {
                view! {
                    <p>
                        <button
                            type="button"
                            class="usa-button"
                            on:click=move |_| work.ask(())
                        >
                            {say("retention-run.open")}
                        </button>
                    </p>
                }
            })}
        {list("retention-list-due", retention.erase)}
        {list("retention-list-soon", retention.soon)}
        {list("retention-list-held", retention.held)}
        <h2 class="page-part">{say("retention-periods")}</h2>
        <p>{grace}</p>
        <ul class="retention__periods">
            {retention.periods.into_iter().map(period).collect_view()}
            {(retention.drafts_keep_days > 0)
                .then(|| {
                    view! {
                        <li>
                            {say("retention-draft")} " "
                            {keep(retention.drafts_keep_days)}
                        </li>
                    }
                })}
            <li>
                {say("retention-receipt")} " "
                {keep(retention.receipts_keep_days)}
            </li>
        </ul>
    }
}

/// Erases what is due, once somebody said so twice.
#[component]
fn EraseNow() -> impl IntoView {
    let desk = use_desk();
    let work = use_pagework::<()>();
    let modal = use_modal();
    let erase = move || {
        modal.close();
        spawn_local(async move {
            let sentence = match desk.ask_proven(api::erase_due).await {
                Ok(done) => {
                    let erased = done.erased.to_string();
                    let proof = match done.proven {
                        Some(_) => say("retention.proof"),
                        None => say("retention-run.later"),
                    };
                    format!(
                        "{} {proof}",
                        say_with("retention-done", &[("count", &erased)])
                    )
                }
                Err(failure) => failure.sentence(),
            };
            work.say_done(sentence);
        });
    };
    view! {
        <p>{say("retention-run.body")}</p>
        <DangerButtons keep="retention-run.cancel" submit="retention-run.submit" act=erase />
    }
}

fn list(key: &'static str, erasures: Vec<DueErasure>) -> impl IntoView {
    let row = |one: DueErasure| {
        view! {
            <tr>
                <th scope="row">
                    <a class="usa-link reference" href=paths::intake(&one.id)>{one.reference}</a>
                </th>
                <td>{written_day(&one.due_on)}</td>
                <td>
                    {say(&one.sentence)} {one.waits.then(|| format!(" {}", say("retention-waits")))}
                </td>
                <td>{keep(one.keep_days)}</td>
            </tr>
        }
    };
    (!erasures.is_empty()).then(|| {
        let columns = ["reference", "due", "reason", "kept"];
        let rows = erasures.into_iter().map(row).collect_view().into_any();
        view! {
            <h2 class="page-part">{say(key)}</h2>
            {slim_table_called(say(key), "retention-table", &columns, rows)}
        }
    })
}

fn period(period: RetentionPeriod) -> impl IntoView {
    let names = period.dispositions.iter().map(|one| {
        let name = one.name().replace('_', "-");
        say(&format!("disposition.{name}"))
    });
    let names = names.collect::<Vec<_>>().join("; ");
    view! { <li>{names} ". " {keep(period.keep_days)} " " {say(&period.sentence)}</li> }
}

fn keep(days: u32) -> String {
    say_with("retention-keep-days", &[("count", &days.to_string())])
}
