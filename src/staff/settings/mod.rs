//! The settings of the office: what visitors are told, how kiosks behave, and who may frame the
//! questionnaire.
//!
//! - `form`: changes them; `field`: one of them in it; `choices`: what some of them are chosen from.
//! - `entries`: what is set of the list of where else to find help; `entry_preview`: how people will read it.
//! - `preview`: what visitors will read, before it is saved.
//! - `reading`: all of them for who only reads.
//! - `versions`: what was saved, by whom, and undoing the last.
//! - `names`: what a setting is called.

mod choices;
mod entries;
mod entry_preview;
mod field;
mod form;
mod names;
mod preview;
mod reading;
mod versions;

use domain::{staff::Role, wire::settings::OfficeSettings};
use leptos::prelude::*;

use self::{form::ChangeSettings, reading::SettingsTable, versions::Versions};
use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{answered::Answered, heading::Heading, pagework::Pagework},
    words::say,
};

/// The page at `/desk/settings`.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let work = Pagework::<()>::begin();
    let settings = work.fetched(api::settings);
    view! {
        <div class="page-head">
            <Heading text=say("settings") />
        </div>
        <p class="page-intro">{say("settings.body")}</p>
        <p role="status">{work.done}</p>
        <Answered from=settings ready=whole />
        <h2 class="page-part">{say("settings.elsewhere")}</h2>
        <ul>{[
            (paths::CONTACTS, "contacts"),
            (paths::STAFF, "settings.elsewhere-routing"),
            (paths::RETENTION, "retention"),
        ]
            .map(|(path, name)| view! { <li><a class="usa-link" href=path>{say(name)}</a></li> })
            .collect_view()}</ul>
        <p>{say("settings.elsewhere-files")}</p>
        <p>{say("settings.elsewhere-templates")}</p>
    }
}

fn whole(page: OfficeSettings) -> impl IntoView {
    let runs = use_desk().role() == Some(Role::Administrator);
    let may_change = runs && !page.kept_in_file;
    let note = match (page.kept_in_file, runs) {
        (true, _) => Some("settings.in-file"),
        (false, false) => Some("settings.read-only"),
        (false, true) => None,
    };
    let (version, versions) = (page.version, page.versions);
    let erases_sooner = page.undo_erases_sooner;
    let settings = if may_change {
        view! { <ChangeSettings version settings=page.settings /> }.into_any()
    } else {
        view! { <SettingsTable settings=page.settings /> }.into_any()
    };
    view! {
        {note.map(|note| view! { <p class="settings__note">{say(note)}</p> })}
        {settings}
        <p class="page-on">
            <a class="usa-link" href=api::SETTINGS_FILE download="office.toml">
                {say("settings.file")}
            </a>
        </p>
        <Versions versions may_change erases_sooner />
    }
}
