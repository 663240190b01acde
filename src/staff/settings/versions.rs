//! What was saved, by whom, and undoing the last.

use domain::wire::settings::{ErasedSooner, SettingsSaved, SettingsVersion};
use leptos::prelude::*;

use super::preview::{self, ChangeTable};
use crate::{
    api,
    shell::{danger::danger_actions, modal::Modal, moment::Moment, pagework::use_pagework},
    words::{say, say_with},
};

/// The list of versions.
#[component]
pub(super) fn Versions(
    /// The last first.
    versions: Vec<SettingsVersion>,
    /// Whether who is at the desk may undo the last.
    may_change: bool,
    /// What undoing the last would erase sooner.
    erases_sooner: Option<ErasedSooner>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let last = versions.first().map(|version| version.number);
    let undo = last.filter(|_| may_change).map(|_| {
        view! {
            <p>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| asked.set(true)
                >
                    {say("settings-versions.undo")}
                </button>
            </p>
        }
    });
    let body = match last {
        Some(_) => "settings-versions.body",
        None => "settings-versions.empty",
    };
    let dialog = move || {
        let version = last.filter(|_| asked.get())?;
        let closed = move |()| asked.set(false);
        let sooner = erases_sooner.clone();
        Some(view! {
            <Modal heading=say("settings-undo") closed>
                <UndoLast version sooner />
            </Modal>
        })
    };
    view! {
        <h2 class="page-part">{say("settings-versions")}</h2>
        <p>{say(body)}</p>
        {undo}
        {versions.into_iter().map(one).collect_view()}
        {dialog}
    }
}

fn one(version: SettingsVersion) -> impl IntoView {
    let number = version.number.to_string();
    let arguments = [("number", number.as_str()), ("name", version.by.as_str())];
    let name = say_with("settings-version", &arguments);
    view! {
        <h3 class="settings__version">{name.clone()}</h3>
        <p><Moment at=version.at /></p>
        <ChangeTable name changes=version.changes />
    }
}

/// Asks before it does.
#[component]
fn UndoLast(
    /// The version that is undone.
    version: i64,
    /// What it would erase sooner.
    sooner: Option<ErasedSooner>,
) -> impl IntoView {
    let work = use_pagework::<()>();
    let request = move || api::undo_settings(version);
    let done = move |saved: SettingsSaved| {
        let version = saved.version.to_string();
        work.say_done(say_with("settings-undone", &[("version", &version)]));
    };
    view! {
        <p>{say("settings-undo.body")}</p>
        {sooner.map(preview::sooner)}
        {danger_actions(("modal.cancel", "settings-undo.submit"), request, done)}
    }
}
