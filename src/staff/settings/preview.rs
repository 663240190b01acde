//! What will be different, what will be erased sooner, and what a visitor will read: the questionnaire's own
//! sentences with the office's words in them.

use domain::wire::{
    office::{Office, OfficeWords},
    settings::{ErasedSooner, SettingChange, SettingsChange, SettingsPreview},
};
use leptos::{html::H2, prelude::*, task::spawn_local};
use ui::{CallLine, Prose, office};
use wording::{
    Language,
    language::{ENGLISH, LANGUAGES},
};

use super::{
    entry_preview::EntriesRead,
    names::{label, language_of, said},
};
use crate::{
    api,
    browser::{dates::written_day, page::focus},
    desk::use_desk,
    shell::{pagework::use_pagework, table::slim_table_called},
    words::{questionnaire, say, say_with},
};

/// The preview, from which it is saved.
#[component]
pub(super) fn Preview(
    /// What is saved.
    change: SettingsChange,
    /// What it comes to.
    preview: SettingsPreview,
    /// It is not to be seen any more.
    #[prop(into)]
    closed: Callback<()>,
) -> impl IntoView {
    let (desk, work) = (use_desk(), use_pagework::<()>());
    let heading = NodeRef::<H2>::new();
    let failed = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // It is in the page, and may take focus.
            let _ = heading.focus();
        }
    });
    let save = move |_| {
        let change = change.clone();
        spawn_local(async move {
            match desk.ask_proven(|| api::save_settings(&change)).await {
                Ok(saved) => {
                    focus("main");
                    let version = saved.version.to_string();
                    work.say_done(say_with("settings-in-use", &[("version", &version)]));
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    view! {
        <section class="settings__preview" aria-labelledby="settings-preview">
            <h2 class="page-part" id="settings-preview" tabindex="-1" node_ref=heading>
                {say("settings-preview")}
            </h2>
            {preview.erased_sooner.map(sooner)}
            <ChangeTable name=say("settings-table.changes") changes=preview.changes />
            <EntriesRead entries=preview.entries />
            <VisitorReads told=preview.office />
            <p class="settings__said" role="alert">
                {failed}
            </p>
            <div class="modal__actions">
                <button type="button" class="usa-button" on:click=save>
                    {say("settings-preview.submit")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| closed.run(())
                >
                    {say("settings-preview.cancel")}
                </button>
            </div>
        </section>
    }
}

/// How many cases shorter periods would erase sooner, and from when on.
pub(super) fn sooner(erased: ErasedSooner) -> impl IntoView {
    let (count, day) = (erased.cases.to_string(), written_day(&erased.from));
    let arguments = [("count", count.as_str()), ("day", day.as_str())];
    view! { <p class="settings__note">{say_with("settings-preview-sooner", &arguments)}</p> }
}

/// What became of what.
#[component]
pub(super) fn ChangeTable(
    /// What the table is about.
    name: String,
    changes: Vec<SettingChange>,
) -> impl IntoView {
    let row = |change: SettingChange| {
        let lang = language_of(&change.key);
        let cell = |value: &str| {
            let lang = lang
                .filter(|_| !value.is_empty())
                .map(|language| language.tag);
            let said = said(&change.key, value);
            view! { <td><bdi class="settings__value" lang=lang>{said}</bdi></td> }
        };
        view! {
            <tr>
                <th scope="row">{label(&change.key)}</th>
                {cell(&change.before)}
                {cell(&change.after)}
            </tr>
        }
    };
    let columns = ["setting", "before", "after"];
    let rows = changes.into_iter().map(row).collect_view().into_any();
    slim_table_called(name, "settings-table", &columns, rows)
}

/// The lines of the visitor's pages that name the office, its numbers and its notices.
#[component]
fn VisitorReads(
    /// The office as visitors are told of it.
    told: Office,
) -> impl IntoView {
    let arguments = office::arguments(&told, ENGLISH);
    let arguments: Vec<_> = arguments
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let sentences = questionnaire(&arguments);
    let pages = ["consent", "exit-detention", "exit-general"].map(|page| {
        let body = sentences.attribute(page, "body").unwrap_or_default();
        view! {
            <p class="settings__page">{sentences.text(page)}</p>
            <Prose text=body dial=false />
        }
    });
    let others = told.translations.iter().filter_map(|words| {
        let language = LANGUAGES
            .iter()
            .find(|language| language.tag == words.language)?;
        let offered = told.languages.contains(&words.language);
        offered.then(|| in_language(language, words))
    });
    let others = others.collect_view();
    view! {
        <h2 class="page-part">{say("settings-preview.reads")}</h2>
        <div class="prose settings__read">
            <p class="settings__page">{say("settings-preview.on-every-page")}</p>
            <div class="call-lines">
                <CallLine number=told.telephone purpose=told.name dial=false />
            </div>
            <p>{told.hours}</p>
            {pages.collect_view()}
            {others}
            <p>{say("settings-preview.languages-body")}</p>
        </div>
    }
}

/// What the office says in a language.
fn in_language(language: &'static Language, words: &OfficeWords) -> impl IntoView + use<> {
    let (tag, dir) = (language.tag, language.dir());
    let lines = [
        ("hours", &words.hours),
        ("help-message", &words.help_message),
        ("authority", &words.authority),
        ("purpose", &words.purpose),
        ("routine-uses", &words.routine_uses),
        ("disclosure", &words.disclosure),
        ("omb-control", &words.omb_control),
    ];
    let lines = lines.map(|(name, text)| {
        text.clone().map(|text| {
            let label = say(&format!("setting.{name}"));
            view! {
                <dt>{label}</dt>
                <dd lang=tag dir=dir>
                    {text}
                </dd>
            }
        })
    });
    let heading = say_with("settings-in-language", &[("language", language.name)]);
    let any = lines.iter().any(Option::is_some);
    any.then(|| {
        view! {
            <p class="settings__page">{heading}</p>
            <dl>{lines.collect_view()}</dl>
        }
    })
}
