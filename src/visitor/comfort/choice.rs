//! One of a few ways to show the page.

use leptos::prelude::*;

use crate::{browser::document, words::Words};

/// What can be chosen. The style sheet does the rest.
pub struct Choice {
    /// The Fluent key; that of an option is `<key>-<option>`.
    pub key: &'static str,
    /// The attribute of the page that says what was chosen.
    pub attribute: &'static str,
    /// The options, that of an untouched page first.
    pub options: &'static [&'static str],
}

/// The choice, as radio buttons. They hold what was chosen; nothing else does.
#[component]
pub fn DisplayChoice(
    /// The sentences of the page.
    words: Words,
    /// What can be chosen.
    choice: &'static Choice,
) -> impl IntoView {
    let key = choice.key;
    let options = choice.options.iter().enumerate().map(|(number, option)| {
        let id = format!("{key}-{option}");
        let label = id.clone();
        view! {
            <div class="usa-radio">
                <input
                    class="usa-radio__input"
                    type="radio"
                    id=id.clone()
                    name=key
                    autocomplete="off"
                    checked=number == 0
                    on:change=move |_| document::mark(choice.attribute, option)
                />
                <label class="usa-radio__label" for=id prop:textContent=move || words.text(&label)></label>
            </div>
        }
    });
    view! {
        <fieldset class="usa-fieldset comfort__choice">
            <legend class="usa-legend" prop:textContent=move || words.text(key)></legend>
            <div class="comfort__options">{options.collect_view()}</div>
        </fieldset>
    }
}
