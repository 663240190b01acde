//! Submissions that the desk could not file by itself: why, and what a person can do.

use domain::{
    staff::Role,
    wire::desk::{
        Unopened, UnopenedErasure, UnopenedErasureReason, UnopenedReason, UnopenedSubmission,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{
        answered::Answered,
        danger::danger_actions,
        heading::Heading,
        modal::Modal,
        moment::Moment,
        pagework::{Pagework, use_pagework},
        radios::Radios,
        table::table,
    },
    words::{say, say_with},
};

/// The page at `/desk/unopened`.
#[component]
pub(crate) fn UnopenedPage() -> impl IntoView {
    let (desk, work) = (use_desk(), Pagework::<UnopenedSubmission>::begin());
    let query = use_query_map();
    let after = Memo::new(move |_| query.read().get("after").unwrap_or_default());
    let unopened = work.fetched(move || api::unopened(paths::query(&[("after", after.get())])));
    Effect::new(move |_| {
        if let Some(Ok(unopened)) = unopened.get() {
            desk.needs_person.set(Some(unopened.total));
        }
    });
    let first = move || {
        (!after.get().is_empty()).then(|| way_on(paths::UNOPENED.to_owned(), "unopened.first"))
    };
    view! {
        <div class="page-head">
            <Heading text=say("unopened") />
        </div>
        <p class="page-intro">{say("unopened.body")}</p>
        <p role="status">{work.done}</p>
        <Answered from=unopened ready=whole_list />
        {first}
        {move || work.asked.get().map(dialog)}
    }
}

fn whole_list(unopened: Unopened) -> impl IntoView {
    if unopened.submissions.is_empty() {
        return view! { <p class="nothing" role="status">{say("unopened.empty")}</p> }.into_any();
    }
    let leads = matches!(
        use_desk().role(),
        Some(Role::Supervisor | Role::Administrator)
    );
    let rows = unopened.submissions.into_iter();
    let rows = rows.map(|one| row(one, leads)).collect_view();
    let mut columns = vec!["reference", "received", "reason", "remedy"];
    columns.extend(leads.then_some("actions"));
    let next = unopened.after.map(|after| {
        let query = paths::query(&[("after", after.to_string())]);
        way_on(format!("{}{query}", paths::UNOPENED), "unopened.on")
    });
    let list = table("unopened-table", &columns, rows.into_any());
    view! {
        {list}
        {next}
    }
    .into_any()
}

/// To another page of the list.
fn way_on(address: String, name: &'static str) -> impl IntoView {
    view! {
        <p class="page-on">
            <a class="usa-button usa-button--outline" href=address>
                {say(name)}
            </a>
        </p>
    }
}

fn row(submission: UnopenedSubmission, leads: bool) -> impl IntoView {
    let reason = reason_key(submission.reason);
    let erase = leads.then(|| view! { <td>{erase(submission.clone())}</td> });
    view! {
        <tr>
            <th scope="row" class="reference">{submission.reference}</th>
            <td>
                <Moment at=submission.received_at />
            </td>
            <td>{say(reason)}</td>
            <td>{say(&format!("{reason}.remedy"))}</td>
            {erase}
        </tr>
    }
}

fn erase(submission: UnopenedSubmission) -> impl IntoView {
    let work = use_pagework::<UnopenedSubmission>();
    let called = say_with(
        "unopened-erase-which",
        &[("reference", &submission.reference)],
    );
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline"
            aria-label=called
            on:click=move |_| work.ask(submission.clone())
        >
            {say("unopened-erase.open")}
        </button>
    }
}

fn dialog(submission: UnopenedSubmission) -> impl IntoView {
    let work = use_pagework::<UnopenedSubmission>();
    let closed = move |()| work.asked.set(None);
    view! {
        <Modal heading=say("unopened-erase") closed>
            <EraseUnopened submission />
        </Modal>
    }
}

/// Asks why before it does.
#[component]
fn EraseUnopened(submission: UnopenedSubmission) -> impl IntoView {
    let work = use_pagework::<UnopenedSubmission>();
    let reason = RwSignal::new(UnopenedErasureReason::Unreadable);
    let UnopenedSubmission {
        number, reference, ..
    } = submission;
    let request = move || {
        let reason = reason.get_untracked();
        api::erase_unopened(number, UnopenedErasure { reason })
    };
    let called = reference.clone();
    let done = move |()| work.say_done(say_with("unopened-erased", &[("reference", &reference)]));
    let reasons = vec![
        (UnopenedErasureReason::Unreadable, "unreadable"),
        (UnopenedErasureReason::ToldAgain, "told-again"),
        (UnopenedErasureReason::Junk, "junk"),
    ];
    view! {
        <p class="reference">{called}</p>
        <p>{say("unopened-erase.body")}</p>
        <Radios name="unopened-erase-reason" options=reasons chosen=reason />
        {danger_actions(("modal.cancel", "unopened-erase.submit"), request, done)}
    }
}

const fn reason_key(reason: UnopenedReason) -> &'static str {
    match reason {
        UnopenedReason::UnknownKey => "unopened-unknown-key",
        UnopenedReason::BrokenSeal => "unopened-broken-seal",
        UnopenedReason::NotAnIntake => "unopened-not-an-intake",
        UnopenedReason::UnknownFormVersion => "unopened-unknown-form-version",
        UnopenedReason::InvalidAnswers => "unopened-invalid-answers",
        UnopenedReason::Conflicting => "unopened-conflicting",
    }
}

#[cfg(test)]
mod tests {
    use domain::wire::desk::UnopenedReason::{
        BrokenSeal, Conflicting, InvalidAnswers, NotAnIntake, UnknownFormVersion, UnknownKey,
    };
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::reason_key;
    use crate::words::say;

    #[wasm_bindgen_test]
    fn every_reason_is_said_and_says_what_to_do() {
        for reason in [
            UnknownKey,
            BrokenSeal,
            NotAnIntake,
            UnknownFormVersion,
            InvalidAnswers,
            Conflicting,
        ] {
            let key = reason_key(reason);
            let remedy = format!("{key}.remedy");
            assert_ne!(say(key), key);
            assert_ne!(say(&remedy), remedy);
        }
    }
}
