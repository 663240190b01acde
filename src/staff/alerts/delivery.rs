//! How delivery does, what was given up, and which contacts something came back from.

use domain::wire::alerts::{ChannelHealth, DeadLetterEntry, Delivery, DisabledContactEntry};
use leptos::prelude::*;

use super::{pages::turns, use_work};
use crate::{
    api, paths,
    shell::{answered::Answered, moment::Moment, table::table},
    words::{say, say_with},
};

/// Channels, dead letters, disabled contacts; of the latter two a hundred at a time.
#[component]
pub(super) fn DeliverySection() -> impl IntoView {
    let (past_dead, past_disabled) = (RwSignal::new(0), RwSignal::new(0));
    let page = use_work().page;
    let delivery = page.fetched(move || api::delivery(past_dead.get(), past_disabled.get()));
    let answer = move || delivery.get().and_then(Result::ok);
    view! {
        <h2>{say("alert-delivery")}</h2>
        <Answered from=delivery ready=channels />
        <h3 id="alert-dead-letters" tabindex="-1">
            {say("alert-dead-letters")}
        </h3>
        {move || answer().map(|answer| dead_letters(answer.dead_letters, past_dead))}
        <h3 id="alert-disabled" tabindex="-1">
            {say("alert-disabled")}
        </h3>
        {move || answer().map(|answer| disabled_contacts(answer.disabled, past_disabled))}
    }
}

fn channels(delivery: Delivery) -> impl IntoView {
    let columns = [
        "channel",
        "set-up",
        "waiting",
        "oldest",
        "sent",
        "failed",
        "dead",
        "cut-off",
        "last-failure",
    ];
    let rows = delivery.channels.iter().map(channel).collect_view();
    table("alert-channel-table", &columns, rows.into_any()).into_any()
}

fn dead_letters(dead: Vec<DeadLetterEntry>, skip: RwSignal<u32>) -> impl IntoView {
    let shown = dead.len();
    if shown == 0 && skip.get_untracked() == 0 {
        return view! { <p class="nothing">{say("alert-dead-letters.empty")}</p> }.into_any();
    }
    let columns = [
        "reference",
        "channel",
        "what",
        "given-up",
        "attempts",
        "reason",
        "actions",
    ];
    let rows = dead.into_iter().map(dead_letter).collect_view().into_any();
    view! {
        {table("alert-dead-letter-table", &columns, rows)}
        {turns("alert-dead-letters", shown, skip)}
    }
    .into_any()
}

fn disabled_contacts(disabled: Vec<DisabledContactEntry>, skip: RwSignal<u32>) -> impl IntoView {
    let shown = disabled.len();
    if shown == 0 && skip.get_untracked() == 0 {
        return view! { <p class="nothing">{say("alert-disabled.empty")}</p> }.into_any();
    }
    let columns = ["reference", "channel", "since", "reason", "others"];
    let rows = disabled.into_iter().map(disabled_contact).collect_view();
    view! {
        {table("alert-disabled-table", &columns, rows.into_any())}
        {turns("alert-disabled", shown, skip)}
    }
    .into_any()
}

fn channel(health: &ChannelHealth) -> impl IntoView + use<> {
    let minutes = (health.oldest_due / 60).to_string();
    view! {
        <tr>
            <th scope="row">{say(&format!("alert-channel.{}", health.channel.code()))}</th>
            <td>{say(if health.set_up { "alert-channel-table.yes" } else { "alert-channel-table.no" })}</td>
            <td>{health.waiting}</td>
            <td>{say_with("alert-minutes", &[("minutes", &minutes)])}</td>
            <td>{health.sent}</td>
            <td>{health.failed}</td>
            <td>{health.dead}</td>
            <td>{health.cut_off}</td>
            <td>
                {health.last_failure.as_deref().map(reason)}" "
                {health.last_failure_at.map(|at| view! { <Moment at /> })}
            </td>
        </tr>
    }
}

fn dead_letter(dead: DeadLetterEntry) -> impl IntoView {
    let work = use_work();
    let number = dead.number;
    let label = say_with("alert-retry", &[("reference", &dead.reference)]);
    let what = if dead.confirmation {
        "confirmation"
    } else {
        "alert"
    };
    view! {
        <tr>
            <th scope="row" class="reference">
                <a href=paths::intake(&dead.id)>{dead.reference.clone()}</a>
            </th>
            <td>{say(&format!("alert-channel.{}", dead.channel.code()))}</td>
            <td>{say(&format!("alert-dead-letter-table.{what}"))}</td>
            <td>
                <Moment at=dead.given_up_at />
            </td>
            <td>{dead.attempts}</td>
            <td>{reason(&dead.reason)}</td>
            <td>
                {work
                    .leads()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="usa-button usa-button--unstyled"
                                aria-label=label
                                on:click=move |_| work.go(api::retry_delivery(number), "alert-retried")
                            >
                                {say("alert-dead-letter-table.retry")}
                            </button>
                        }
                    })}
            </td>
        </tr>
    }
}

fn disabled_contact(contact: DisabledContactEntry) -> impl IntoView {
    let others = if contact.others { "yes" } else { "no" };
    view! {
        <tr>
            <th scope="row" class="reference">
                <a href=paths::intake(&contact.id)>{contact.reference.clone()}</a>
            </th>
            <td>{say(&format!("alert-channel.{}", contact.channel.code()))}</td>
            <td>
                <Moment at=contact.disabled_at />
            </td>
            <td>{reason(&contact.reason)}</td>
            <td>{say(&format!("alert-channel-table.{others}"))}</td>
        </tr>
    }
}

fn reason(word: &str) -> String {
    say(&format!("alert-reason.{}", word.replace('_', "-")))
}
