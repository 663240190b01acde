//! One of many options, in a list.

use leptos::prelude::*;

use super::{FieldContext, frame::ControlFrame};

/// The browser's own list, which every assistive technology knows.
#[component]
pub(super) fn PickField(context: FieldContext) -> impl IntoView {
    let FieldContext {
        field,
        draft,
        options,
        ..
    } = context.clone();
    let described_by = context.described_by();
    let invalid = context.error.as_ref().map(|_| "true");
    let options: Vec<_> = options
        .iter()
        .cloned()
        .map(|(option, label)| {
            view! { <option value=option selected=draft.holds(field.id, option)>{label}</option> }
        })
        .collect();
    view! {
        <ControlFrame context=context>
            <select
                class="usa-select"
                id=field.id
                name=field.id
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=invalid
                on:change=move |event| draft.set(field.id, event_target_value(&event))
            >
                <option value=""></option>
                {options}
            </select>
        </ControlFrame>
    }
}
