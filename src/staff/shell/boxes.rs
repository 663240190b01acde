//! Many boxes to tick.

use std::collections::BTreeSet;

use leptos::prelude::*;

/// A group of boxes, each with its name.
#[component]
pub(crate) fn Boxes(
    /// What the group is about.
    legend: String,
    /// The ids begin with it.
    #[prop(into)]
    name: String,
    /// Codes with their names.
    options: Vec<(&'static str, String)>,
    /// Codes that are ticked.
    chosen: RwSignal<BTreeSet<String>>,
) -> impl IntoView {
    let one = move |(code, label): (&'static str, String)| {
        let id = format!("{name}-{code}");
        let tick = move |event: leptos::ev::Event| {
            let ticked = event_target_checked(&event);
            chosen.update(|chosen| {
                if ticked {
                    chosen.insert(code.to_owned());
                } else {
                    chosen.remove(code);
                }
            });
        };
        view! {
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input"
                    type="checkbox"
                    id=id.clone()
                    checked=chosen.read_untracked().contains(code)
                    on:change=tick
                />
                <label class="usa-checkbox__label" for=id>
                    {label}
                </label>
            </div>
        }
    };
    view! {
        <fieldset class="usa-fieldset boxes">
            <legend class="usa-legend">{legend}</legend>
            <div class="boxes__all">{options.into_iter().map(one).collect_view()}</div>
        </fieldset>
    }
}
