//! The form that changes settings. Nothing is saved before it was seen as visitors will read it.

use domain::{
    entry_settings::entry_of,
    wire::settings::{OfficeSetting, SettingsChange, SettingsPreview},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use wording::language::LANGUAGES;

use super::{
    entries::{Entries, fold},
    field::{SettingField, Typed},
    names::{GROUPS, group_of, language_of},
    preview::Preview,
};
use crate::{
    api,
    browser::page::{focus, unfold},
    desk::use_desk,
    words::{say, say_with},
};

/// The form, and beneath it what it comes to.
#[component]
pub(super) fn ChangeSettings(
    /// The version that counts.
    version: i64,
    /// All settings.
    settings: Vec<OfficeSetting>,
) -> impl IntoView {
    let desk = use_desk();
    let all = settings.into_iter().map(Typed::new);
    let (entries, all): (Vec<_>, Vec<_>) =
        all.partition(|typed| entry_of(&typed.setting.key).is_some());
    let fields = groups(&all);
    let entries = RwSignal::new(entries);
    let said = RwSignal::new(String::new());
    let previewed = RwSignal::new(None::<(SettingsChange, SettingsPreview)>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let mut all = all.clone();
        all.extend(entries.get_untracked());
        let values = all.iter().filter_map(Typed::changed).collect();
        let change = SettingsChange { version, values };
        said.set(String::new());
        previewed.set(None);
        for typed in &all {
            typed.fault.set(None);
        }
        if change.values.is_empty() {
            said.set(say("settings.same"));
            return;
        }
        spawn_local(async move {
            match desk.ask(api::preview_settings(&change)).await {
                Ok(preview) if preview.faults.is_empty() => previewed.set(Some((change, preview))),
                Ok(preview) => {
                    said.set(say("settings.wrong"));
                    show_faults(&all, &preview);
                }
                Err(failure) => said.set(failure.sentence()),
            }
        });
    };
    view! {
        <form
            class="settings"
            novalidate
            on:submit=submit
            // What was seen is not what would be saved any more.
            on:input=move |_| previewed.set(None)
        >
            <p>{say("settings.empty-is-file")}</p>
            {fields}
            <Entries entries touched=move |()| previewed.set(None) />
            <p class="settings__said" role="alert">
                {said}
            </p>
            <button class="usa-button">{say("settings.preview")}</button>
        </form>
        {move || {
            previewed
                .get()
                .map(|(change, preview)| {
                    let closed = move |()| previewed.set(None);
                    view! { <Preview change preview closed /> }
                })
        }}
    }
}

/// Each fault beside its field, and focus on the first.
fn show_faults(all: &[Typed], preview: &SettingsPreview) {
    let mut first = None::<&Typed>;
    for typed in all {
        let mut faults = preview.faults.iter();
        if let Some(fault) = faults.find(|fault| fault.key == typed.setting.key) {
            typed.fault.set(Some(fault.why));
            if first.is_none() {
                first = Some(typed);
            }
        }
    }
    if let Some(first) = first {
        // Nothing that is folded takes the focus.
        if let Some((id, _)) = entry_of(&first.setting.key) {
            unfold(&fold(id));
        }
        focus(&first.id());
    }
}

fn groups(all: &[Typed]) -> impl IntoView + use<> {
    let own = GROUPS.map(|(group, legend)| {
        let of_group = |typed: &&Typed| group_of(&typed.setting.key) == Some(group);
        let fields = fields(all.iter().filter(of_group));
        view! {
            <fieldset class="usa-fieldset settings__group">
                <legend class="usa-legend">{say(legend)}</legend>
                {fields}
            </fieldset>
        }
    });
    let translated = LANGUAGES.iter().skip(1).map(|language| {
        let of_language = |typed: &&Typed| {
            language_of(&typed.setting.key).is_some_and(|known| known.tag == language.tag)
        };
        let fields = fields(all.iter().filter(of_language));
        let summary = say_with("settings-in-language", &[("language", language.name)]);
        view! {
            <details class="settings__group">
                <summary>{summary}</summary>
                {fields}
            </details>
        }
    });
    let translated = translated.collect_view();
    view! {
        {own.collect_view()}
        {translated}
    }
}

fn fields<'all>(all: impl Iterator<Item = &'all Typed>) -> AnyView {
    let fields = all.cloned().map(|typed| view! { <SettingField typed /> });
    fields.collect_view().into_any()
}
