//! A box to tick in agreement.

use domain::answers::READ;
use leptos::prelude::*;

use super::FieldContext;

/// One check box with its sentence. The text that is agreed to stands above it, on the page.
#[component]
pub(super) fn AgreementField(context: FieldContext) -> impl IntoView {
    let FieldContext { field, draft, .. } = context;
    let class = if context.error.is_some() {
        "usa-form-group usa-form-group--error"
    } else {
        "usa-form-group"
    };
    let described_by = context.described_by();
    let error_id = context.error_id();
    let agree = move |event| {
        let text = if event_target_checked(&event) {
            READ
        } else {
            ""
        };
        draft.set(field.id, text.to_owned());
    };
    view! {
        <div class=class>
            {context.error.map(|error| view! { <p class="usa-error-message" id=error_id>{error}</p> })}
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input usa-checkbox__input--tile"
                    type="checkbox"
                    id=field.id
                    name=field.id
                    aria-describedby=described_by
                    prop:checked=draft.holds(field.id, READ)
                    on:change=agree
                />
                <label class="usa-checkbox__label" for=field.id>{context.label}</label>
            </div>
        </div>
    }
}
