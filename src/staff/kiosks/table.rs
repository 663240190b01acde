//! The kiosks as a table.

use domain::{
    fleet::Standing,
    wire::kiosk::{Fleet, Kiosk, KioskError},
};
use leptos::prelude::*;

use super::{Asked, standing::StandingTag};
use crate::{
    shell::{moment::Moment, pagework::use_pagework, table::table},
    words::{say, say_with},
};

/// One row a kiosk, in the order that the server gave.
#[component]
pub(super) fn KioskTable(
    /// The kiosks.
    fleet: Fleet,
) -> impl IntoView {
    let rows = fleet
        .kiosks
        .iter()
        .map(|kiosk| row(kiosk.clone(), Standing::of(kiosk, &fleet)))
        .collect_view();
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
    table("kiosk-table", &columns, rows.into_any())
}

fn row(kiosk: Kiosk, standing: Standing) -> impl IntoView {
    let moment = |at: Option<u64>| match at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => say("kiosk-table.not-yet").into_any(),
    };
    let said = kiosk.heard.as_ref().map(|heard| &heard.heartbeat);
    let waiting = said.map(|said| said.queue_depth.to_string());
    let version = said.map(|said| said.version.clone());
    let errors = said.map(|said| said.errors.clone()).unwrap_or_default();
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
