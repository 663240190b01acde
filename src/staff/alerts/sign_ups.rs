//! Who asked for alerts, and how each sign-up stands.

use domain::wire::{
    alerts::{SignUpEntry, SignUpList, StateCount},
    vine::SignUpState,
};
use leptos::prelude::*;

use super::{pages::turns, use_work};
use crate::{
    api, paths,
    shell::{answered::Answered, moment::Moment, table::table},
    words::{say, say_with},
};

/// Which sign-ups are shown.
#[derive(Clone, Copy)]
struct Shown {
    /// Those in this state; those in any without it.
    state: RwSignal<Option<SignUpState>>,
    /// Past so many of them.
    skip: RwSignal<u32>,
}

/// Sign-ups, the latest first, a hundred at a time.
#[component]
pub(super) fn SignUpsSection() -> impl IntoView {
    let shown = Shown {
        state: RwSignal::new(None),
        skip: RwSignal::new(0),
    };
    provide_context(shown);
    let page = use_work().page;
    let list = page.fetched(move || api::sign_ups(shown.state.get(), shown.skip.get()));
    let counts = Memo::new(move |before: Option<&Vec<StateCount>>| match list.get() {
        Some(Ok(list)) => list.counts,
        // What stood there stands until there is something else.
        _ => before.cloned().unwrap_or_default(),
    });
    view! {
        <h2 id="alert-sign-ups" tabindex="-1">
            {say("alert-sign-ups")}
        </h2>
        <States counts shown />
        <Answered from=list ready=whole_list />
    }
}

/// A button for each state that there is, with how many are in it.
#[component]
fn States(counts: Memo<Vec<StateCount>>, shown: Shown) -> impl IntoView {
    let button = move |one: Option<SignUpState>, name: String, count: u32| {
        let choose = move |_| {
            shown.skip.set(0);
            shown.state.set(one);
        };
        view! {
            <button
                type="button"
                class="lists__one"
                aria-pressed=move || (shown.state.get() == one).to_string()
                on:click=choose
            >
                {name}
                " "
                <span class="lists__count">{count}</span>
            </button>
        }
    };
    let each = move || {
        let counts = counts.get();
        let all = counts.iter().map(|one| one.count).sum::<u32>();
        let states = counts.into_iter().filter(|one| one.count > 0);
        let states = states.map(|one| button(Some(one.state), state(one.state), one.count));
        (all > 0).then(|| {
            view! {
                <div class="lists" role="group" aria-label=say("alert-state")>
                    {button(None, say("alert-sign-ups.all"), all)}
                    {states.collect_view()}
                </div>
            }
        })
    };
    view! { {each} }
}

fn whole_list(list: SignUpList) -> impl IntoView {
    let Shown { skip, .. } = expect_context();
    if list.sign_ups.is_empty() && skip.get_untracked() == 0 {
        return view! { <p class="nothing">{say("alert-sign-ups.empty")}</p> }.into_any();
    }
    let shown = list.sign_ups.len();
    let rows = list.sign_ups.into_iter().map(row).collect_view().into_any();
    let columns = [
        "reference",
        "received",
        "state",
        "person",
        "contacts",
        "actions",
    ];
    view! {
        {table("alert-sign-up-table", &columns, rows)}
        {turns("alert-sign-ups", shown, skip)}
    }
    .into_any()
}

fn row(entry: SignUpEntry) -> impl IntoView {
    let work = use_work();
    let label = |key: &str| say_with(key, &[("reference", &entry.reference)]);
    let ended = matches!(
        entry.state,
        SignUpState::Cancelled | SignUpState::Expired | SignUpState::Unreadable
    );
    let outside = matches!(
        entry.state,
        SignUpState::HandOffPending | SignUpState::HandedOff
    );
    let change = (!ended && !outside && work.acts()).then(|| {
        let entry = entry.clone();
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label("alert-change")
                on:click=move |_| work.page.ask(entry.clone())
            >
                {say("alert-sign-up-table.change")}
            </button>
            " "
        }
    });
    let cancel = (!ended && work.acts()).then(|| {
        let id = entry.id.clone();
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label("alert-cancel")
                on:click=move |_| work.go(api::cancel_sign_up(id.clone()), "alert-cancelled")
            >
                {say("alert-sign-up-table.cancel")}
            </button>
        }
    });
    let done = (entry.hand_off_pending && work.acts()).then(|| {
        let id = entry.id.clone();
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label("alert-handed-off")
                on:click=move |_| work.go(api::handed_off(id.clone()), "alert-handed-off-noted")
            >
                {say("alert-sign-up-table.handed-off")}
            </button>
        }
    });
    let contacts = [
        ("contacts", entry.contacts.to_string()),
        ("disabled", entry.disabled.to_string()),
    ];
    let contacts = contacts
        .each_ref()
        .map(|(name, text)| (*name, text.as_str()));
    // Of what is finished outside, only that is known here.
    let contacts = if outside {
        say("alert-sign-up-table.outside")
    } else {
        say_with("alert-contacts", &contacts)
    };
    let person = match (outside, entry.matchable) {
        (true, _) => "alert-sign-up-table.in-intake",
        (false, true) => "alert-sign-up-table.named",
        (false, false) => "alert-sign-up-table.unnamed",
    };
    view! {
        <tr>
            <th scope="row" class="reference">
                <a href=paths::intake(&entry.id)>{entry.reference.clone()}</a>
            </th>
            <td>
                <Moment at=entry.filed_at />
            </td>
            <td>
                {state(entry.state)}
                {entry.hand_off_pending.then(|| beneath(say("alert-sign-up-table.to-hand-off")))}
                {entry.fault.as_deref().map(|fault| beneath(say(&format!("alert-fault.{}", fault.replace('_', "-")))))}
            </td>
            <td>{say(person)}</td>
            <td>{contacts}</td>
            <td>{done} {change} {cancel}</td>
        </tr>
    }
}

/// A sentence on a line of its own.
fn beneath(sentence: String) -> impl IntoView {
    view! { <div>{sentence}</div> }
}

fn state(state: SignUpState) -> String {
    say(&format!("alert-state.{}", state.name().replace('_', "-")))
}
