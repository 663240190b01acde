//! One of several in a form, all in sight.

use leptos::prelude::*;

use crate::words::say;

/// One of several, each with its words.
#[component]
pub(crate) fn Radios<T>(
    /// The key of the group, and of each option behind a point.
    name: &'static str,
    /// What can be chosen, with its word.
    options: Vec<(T, &'static str)>,
    /// What is chosen.
    chosen: RwSignal<T>,
    /// Why it was not taken as it is.
    #[prop(optional)]
    wrong: Option<Signal<Option<String>>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let option = move |(one, word): (T, &'static str)| {
        let id = format!("{name}-{word}");
        view! {
            <div class="usa-radio">
                <input
                    class="usa-radio__input"
                    type="radio"
                    name=name
                    id=id.clone()
                    value=word
                    checked=chosen.get_untracked() == one
                    on:change=move |_| chosen.set(one)
                />
                <label class="usa-radio__label" for=id>
                    {say(&format!("{name}.{word}"))}
                </label>
            </div>
        }
    };
    let why = move || wrong.and_then(|wrong| wrong.get());
    let error_id = format!("{name}-error");
    let described = error_id.clone();
    let error = move || {
        let why = why()?;
        Some(view! {
            <p class="usa-error-message" id=error_id.clone() role="alert">
                {why}
            </p>
        })
    };
    view! {
        <fieldset
            class="usa-fieldset role-choice"
            aria-describedby=move || why().map(|_| described.clone())
        >
            <legend class="usa-legend">{say(name)}</legend>
            {error}
            {options.into_iter().map(option).collect_view()}
        </fieldset>
    }
}
