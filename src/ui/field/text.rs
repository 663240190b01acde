//! One line of text: names, numbers, addresses, the PIN.

use domain::question::{FieldKind, Keyboard};
use leptos::prelude::*;

use super::{FieldContext, frame::ControlFrame};

/// How a line of text is typed.
struct Typing {
    kind: &'static str,
    keyboard: &'static str,
    capitals: &'static str,
    width: &'static str,
    /// Which way it runs, where it is no language's.
    direction: Option<&'static str>,
}

/// A line of text. The browser neither fills it in, nor remembers it, nor sends it to a spelling
/// service.
#[component]
pub(super) fn TextField(context: FieldContext) -> impl IntoView {
    let FieldContext { field, draft, .. } = context.clone();
    let typing = typing(field.kind);
    let described_by = context.described_by();
    let wrong = context.error.is_some();
    let class = format!(
        "usa-input {}{}",
        typing.width,
        if wrong { " usa-input--error" } else { "" }
    );
    view! {
        <ControlFrame context=context>
            <input
                class=class
                id=field.id
                name=field.id
                type=typing.kind
                inputmode=typing.keyboard
                autocapitalize=typing.capitals
                dir=typing.direction
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=wrong.then_some("true")
                prop:value=draft.text(field.id)
                on:input=move |event| draft.set(field.id, event_target_value(&event))
            />
        </ControlFrame>
    }
}

const fn typing(kind: FieldKind) -> Typing {
    let plain = Typing {
        kind: "text",
        keyboard: "text",
        capitals: "sentences",
        width: "",
        direction: None,
    };
    let signs = Typing {
        direction: Some("ltr"),
        ..plain
    };
    match kind {
        FieldKind::Text {
            keyboard: Keyboard::Name,
            ..
        } => Typing {
            capitals: "words",
            ..plain
        },
        FieldKind::Telephone => Typing {
            kind: "tel",
            keyboard: "tel",
            width: "usa-input--md",
            ..signs
        },
        FieldKind::Email => Typing {
            kind: "text",
            keyboard: "email",
            capitals: "none",
            ..signs
        },
        FieldKind::AlienNumber => Typing {
            keyboard: "text",
            capitals: "characters",
            width: "usa-input--sm",
            ..signs
        },
        FieldKind::Pin | FieldKind::PinAgain { .. } => Typing {
            kind: "password",
            keyboard: "numeric",
            width: "usa-input--xs",
            ..signs
        },
        _ => plain,
    }
}
