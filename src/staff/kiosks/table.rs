//! The kiosks as a table.

use domain::{
    fleet::{Need, Standing, by_need, has_old_app},
    wire::kiosk::{Fleet, Kiosk, KioskError},
};
use leptos::prelude::*;

use super::{Asked, narrowing::Narrowing, standing::StandingTag};
use crate::{
    shell::{moment::Moment, pagework::use_pagework, table::table},
    words::{say, say_with},
};

/// One row a kiosk, those first that need somebody first.
#[component]
pub(super) fn KioskTable(
    /// The kiosks.
    fleet: Fleet,
    /// Which of them are shown.
    narrowing: Narrowing,
) -> impl IntoView {
    let all = fleet.kiosks.len();
    let needs = fleet.kiosks.iter();
    let needs = needs.filter(|kiosk| Need::of(kiosk, &fleet).is_something());
    let needs = needs.count();
    let fleet = StoredValue::new(fleet);
    let shown = Memo::new(move |_| {
        fleet.with_value(|fleet| {
            let kiosks = by_need(fleet).into_iter();
            let kiosks = kiosks.filter(|kiosk| narrowing.takes(kiosk, fleet));
            kiosks.cloned().collect::<Vec<Kiosk>>()
        })
    });
    let counts = move || {
        let shown = shown.read().len();
        let [shown, all, needs] = [shown, all, needs].map(|count| count.to_string());
        say_with(
            "kiosks-count",
            &[("shown", &shown), ("all", &all), ("needs", &needs)],
        )
    };
    let rows = move || {
        let kiosks = shown.get().into_iter();
        let rows = kiosks.map(|kiosk| fleet.with_value(|fleet| row(kiosk, fleet)));
        rows.collect_view()
    };
    let columns = [
        "name",
        "standing",
        "heard",
        "waiting",
        "last-intake",
        "version",
        "problems",
        "actions",
    ];
    view! {
        <p class="queue-count" role="status">
            {counts}
        </p>
        {table("kiosk-table", &columns, rows.into_any())}
    }
}

fn row(kiosk: Kiosk, fleet: &Fleet) -> impl IntoView + use<> {
    let standing = Standing::of(&kiosk, fleet);
    let moment = |at: Option<u64>| match at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => say("kiosk-table.not-yet").into_any(),
    };
    let said = kiosk.heard.as_ref().map(|heard| &heard.heartbeat);
    let waiting = said.map(|said| said.queue_depth.to_string());
    let version = said.map(|said| said.version.clone());
    let errors = said.map(|said| said.errors.clone()).unwrap_or_default();
    let old = has_old_app(&kiosk, fleet).then(|| {
        let sentence = say_with("kiosk-old-app", &[("version", &fleet.version)]);
        view! { <p class="kiosk-old">{sentence}</p> }
    });
    view! {
        <tr>
            <th scope="row">
                <bdi>{kiosk.name.clone()}</bdi>
            </th>
            <td>
                <StandingTag standing />
            </td>
            <td>{moment(kiosk.heard.as_ref().map(|heard| heard.at))}</td>
            <td>{waiting}</td>
            <td>{moment(kiosk.last_intake_at)}</td>
            <td>
                <span class="kiosk-version">{version}</span>
                {old}
            </td>
            <td>{problems(&errors)}</td>
            <td>{(standing != Standing::Revoked).then(|| actions(&kiosk))}</td>
        </tr>
    }
}

fn problems(errors: &[KioskError]) -> impl IntoView {
    let sentences = errors
        .iter()
        .map(|error| view! { <li>{say(&format!("kiosk-error.{}", error_name(*error)))}</li> })
        .collect_view();
    (!errors.is_empty()).then(|| view! { <ul class="kiosk-problems">{sentences}</ul> })
}

/// Each button says which kiosk it is for, to whoever does not see the row.
fn actions(kiosk: &Kiosk) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let label = |key| say_with(key, &[("name", &kiosk.name)]);
    let (renamed, revoked) = (kiosk.clone(), kiosk.clone());
    view! {
        <div class="kiosk-actions">
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label("kiosk-rename-which")
                on:click=move |_| work.ask(Asked::Rename(renamed.clone()))
            >
                {say("kiosk-rename.open")}
            </button>
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label("kiosk-revoke-which")
                on:click=move |_| work.ask(Asked::Revoke(revoked.clone()))
            >
                {say("kiosk-revoke.open")}
            </button>
        </div>
    }
}

const fn error_name(error: KioskError) -> &'static str {
    match error {
        KioskError::StorageFull => "storage-full",
        KioskError::StorageRefused => "storage-refused",
        KioskError::SendRefused => "send-refused",
        KioskError::ClockWrong => "clock-wrong",
        KioskError::VoiceMissing => "voice-missing",
        KioskError::AppFailed => "app-failed",
        KioskError::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn every_error_is_said() {
        for error in [
            KioskError::StorageFull,
            KioskError::StorageRefused,
            KioskError::SendRefused,
            KioskError::ClockWrong,
            KioskError::VoiceMissing,
            KioskError::AppFailed,
            KioskError::Unknown,
        ] {
            let key = format!("kiosk-error.{}", error_name(error));
            assert_ne!(say(&key), key);
        }
    }
}
