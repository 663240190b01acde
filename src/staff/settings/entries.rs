//! The entries of the list of where else to find help: those of which something is set, and setting something
//! of another, or of a new one.

use domain::{
    directory::name_in,
    entry_settings::{entry_of, entry_settings, is_entry_id, is_old},
    wire::{
        directory::Directory,
        settings::{OfficeSetting, SettingSource},
    },
};
use leptos::{ev::MouseEvent, prelude::*};

use super::field::{SettingField, Typed};
use crate::{
    api,
    browser::{clock::today, page::focus},
    desk::use_desk,
    shell::choice::Choice,
    words::{say, say_with},
};

/// Id of the field for a new entry.
const NEW: &str = "entry-new";

/// All of it.
#[component]
pub(super) fn Entries(
    /// What is set of entries, in their order.
    entries: RwSignal<Vec<Typed>>,
    /// Something else is set now than was seen.
    #[prop(into)]
    touched: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let directory = LocalResource::new(move || desk.ask(api::directory()));
    let (typed, listed) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<&'static str>);
    let add = move |id: String| {
        let known = entries.with_untracked(|all| ids(all).contains(&id));
        wrong.set(if known {
            Some("entry-new.known")
        } else if is_entry_id(&id) {
            None
        } else {
            Some("entry-new.wrong")
        });
        if wrong.get_untracked().is_some() {
            focus(NEW);
            return;
        }
        let first = begin(entries, &id);
        touched.run(());
        // It is drawn by then.
        request_animation_frame(move || focus(&first));
    };
    let add_new = move |_| {
        add(typed.get_untracked().trim().to_owned());
        if wrong.get_untracked().is_none() {
            typed.set(String::new());
        }
    };
    let add_listed = move |_| {
        let id = listed.get_untracked();
        if !id.is_empty() {
            add(id);
        }
    };
    let from_list = move || {
        let directory = directory.get()?.ok()?;
        let options = options(&directory);
        Some(view! {
            {old(&directory)}
            <Choice id="entry-listed" options none="entry-listed.none" value=listed />
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=add_listed
            >
                {say("entry-change")}
            </button>
        })
    };
    view! {
        <fieldset class="usa-fieldset settings__group">
            <legend class="usa-legend">{say("entries")}</legend>
            <p>{say("entries.body")}</p>
            <For
                each=move || entries.with(|all| ids(all))
                key=|id| id.clone()
                children=move |id| one(id, entries, touched)
            />
            {from_list}
            <div class="usa-form-group">
                <label class="usa-label" for=NEW>
                    {say(NEW)}
                </label>
                <p class="usa-hint" id="entry-new-hint">
                    {say("entry-new.hint")}
                </p>
                <p class="usa-error-message" role="alert" id="entry-new-error">
                    {move || wrong.get().map(say)}
                </p>
                <input
                    class="usa-input"
                    id=NEW
                    type="text"
                    autocomplete="off"
                    aria-invalid=move || wrong.get().map(|_| "true")
                    aria-describedby="entry-new-hint entry-new-error"
                    bind:value=typed
                />
            </div>
            <button type="button" class="usa-button usa-button--outline" on:click=add_new>
                {say("entry-add")}
            </button>
        </fieldset>
    }
}

/// The ids of entries of which something is set, each once.
fn ids(all: &[Typed]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (id, _) in all.iter().filter_map(|typed| entry_of(&typed.setting.key)) {
        if ids.last().is_none_or(|last| last != id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

/// Nothing is set of this one yet. Gives the id of its first field.
fn begin(entries: RwSignal<Vec<Typed>>, id: &str) -> String {
    let fields = entry_settings(id).into_iter().map(|(key, takes)| {
        Typed::new(OfficeSetting {
            key,
            takes,
            value: String::new(),
            source: SettingSource::Usual,
            changed: None,
        })
    });
    let fields: Vec<_> = fields.collect();
    let first = fields.first().map(Typed::id).unwrap_or_default();
    entries.update(|all| all.extend(fields));
    first
}

/// What is set of one entry; folded, but for one that is new here.
fn one(id: String, entries: RwSignal<Vec<Typed>>, touched: Callback<()>) -> impl IntoView {
    let fields = entries.with_untracked(|all| {
        let own = all
            .iter()
            .filter(|typed| entry_of(&typed.setting.key).is_some_and(|(known, _)| known == id));
        own.cloned().collect::<Vec<_>>()
    });
    let is_new = fields.iter().all(|typed| typed.setting.value.is_empty());
    let removed = RwSignal::new(false);
    let named = [("id", id.as_str())];
    let (remove, gone) = (
        say_with("entry-remove", &named),
        say_with("entry-removed", &named),
    );
    let take_out = {
        let fields = fields.clone();
        move |_: MouseEvent| {
            for typed in &fields {
                typed.value.set(String::new());
            }
            removed.set(true);
            touched.run(());
        }
    };
    let body = move || {
        if removed.get() {
            return view! { <p role="status">{gone.clone()}</p> }.into_any();
        }
        let fields = fields.clone().into_iter();
        let fields = fields.map(|typed| view! { <SettingField typed /> });
        view! {
            {fields.collect_view()}
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=take_out.clone()
            >
                {remove.clone()}
            </button>
        }
        .into_any()
    };
    let place = fold(&id);
    view! {
        <details class="settings__group" id=place open=is_new>
            <summary>{id}</summary>
            {body}
        </details>
    }
}

/// The id of what is folded around the fields of an entry.
pub(super) fn fold(id: &str) -> String {
    format!("entry-of-{id}")
}

/// Entries that people are shown, by their names.
fn options(directory: &Directory) -> Vec<(String, String)> {
    let entries = directory.entries.iter();
    entries
        .map(|entry| (entry.id.clone(), name_in(entry, "en").to_owned()))
        .collect()
}

/// Which of them want another look.
fn old(directory: &Directory) -> Option<impl IntoView + use<>> {
    let today = today();
    let old = directory.entries.iter();
    let old = old.filter(|entry| is_old(&entry.checked, today));
    let names = old
        .map(|entry| name_in(entry, "en"))
        .collect::<Vec<_>>()
        .join(", ");
    (!names.is_empty()).then(|| {
        let sentence = say_with("entries-old", &[("names", &names)]);
        view! { <p class="settings__note">{sentence}</p> }
    })
}
