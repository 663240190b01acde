//! One of a few options, or several of them.

use domain::question::FieldKind;
use leptos::prelude::*;

use super::{FieldContext, frame::GroupFrame};

/// Radio buttons, or check boxes where several options may be chosen.
#[component]
pub(super) fn ChoicesField(context: FieldContext) -> impl IntoView {
    let FieldContext {
        field,
        draft,
        options,
        ..
    } = context.clone();
    let several = matches!(field.kind, FieldKind::Choices { .. });
    let kind = if several { "checkbox" } else { "radio" };
    let options: Vec<_> = options
        .iter()
        .cloned()
        .map(|(option, label)| {
            let id = format!("{}-{option}", field.id);
            let choose = move |event| {
                if several {
                    draft.tick(field.id, option, event_target_checked(&event));
                } else {
                    draft.set(field.id, option.to_owned());
                }
            };
            view! {
                <div class=format!("usa-{kind}")>
                    <input
                        class=format!("usa-{kind}__input usa-{kind}__input--tile")
                        type=kind
                        id=id.clone()
                        name=field.id
                        value=option
                        prop:checked=draft.holds(field.id, option)
                        on:change=choose
                    />
                    <label class=format!("usa-{kind}__label") for=id>{label}</label>
                </div>
            }
        })
        .collect();
    let class = if several || options.len() > 2 {
        "choices"
    } else {
        "choices choices--inline"
    };
    view! {
        <GroupFrame context=context>
            <div class=class>{options}</div>
        </GroupFrame>
    }
}
