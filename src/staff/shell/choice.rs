//! One of several, or any: a list in a form that narrows what is shown.

use leptos::prelude::*;

use crate::words::say;

/// One of several, or any.
#[component]
pub(crate) fn Choice(
    /// The id of the list and the key of its label.
    id: &'static str,
    /// Values with their names.
    options: Vec<(String, String)>,
    /// What the list says while nothing is chosen.
    #[prop(default = "filters-any")]
    none: &'static str,
    /// Whether one of them is chosen in any case.
    #[prop(default = false)]
    required: bool,
    /// What is chosen; empty for any.
    value: RwSignal<String>,
) -> impl IntoView {
    // Each option says for itself whether it is chosen, so that a list which is drawn anew, with others in
    // it, shows what it holds.
    let option = move |(key, name): (String, String)| {
        let own = key.clone();
        let selected = move || value.with(|value| *value == own);
        view! {
            <option value=key prop:selected=selected>
                {name}
            </option>
        }
    };
    let is_none = move || value.with(String::is_empty);
    view! {
        <div class="filters__one">
            <label class="usa-label" for=id>{say(id)}</label>
            <select
                class="usa-select"
                id=id
                on:change:target=move |event| value.set(event.target().value())
            >
                {(!required)
                    .then(|| {
                        view! {
                            <option value="" prop:selected=is_none>
                                {say(none)}
                            </option>
                        }
                    })}
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
