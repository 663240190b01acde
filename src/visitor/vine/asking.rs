//! Asks for the PIN, and for the code of a text message where there was no link.

use leptos::{ev::SubmitEvent, prelude::*};
use ui::{Prose, browser::intl};

use super::{holder::Holder, link::Trouble};
use crate::words::{Words, use_words};

/// The form. What is wrong is said at its field, or above where no field is to blame.
#[component]
pub(super) fn Asking(trouble: Option<Trouble>) -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let act = move |event: SubmitEvent| {
        event.prevent_default();
        holder.act();
    };
    let by_code = !holder.has_link();
    let code = by_code.then(|| {
        view! {
            <Line
                id="code"
                kind="text"
                value=holder.code
                error=code_error(trouble, words)
            />
        }
    });
    let notice = notice(trouble, by_code).map(|key| {
        view! {
            <div class="receipt-notice prose" role="alert">
                <Prose text=words.text(key) dial=words.dials() />
            </div>
        }
    });
    view! {
        <form class="card prose" novalidate on:submit=act>
            <h1 class="question__heading" tabindex="-1">
                {words.text(&holder.errand.key("heading"))}
            </h1>
            <p>{words.text(&holder.errand.key("body"))}</p>
            {notice}
            {code}
            <Line id="pin" kind="password" value=holder.pin error=pin_error(trouble, words) />
            <div class="question__actions">
                <button type="submit" class="usa-button">
                    {words.text(&holder.errand.key("button"))}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| holder.open_contacts()
                >
                    {words.text("vine-change-button")}
                </button>
            </div>
        </form>
    }
}

/// One line of digits. The browser neither fills it in nor remembers it.
#[component]
fn Line(
    id: &'static str,
    /// `password` where nobody may see what is typed, and no voice reads it.
    kind: &'static str,
    value: RwSignal<String>,
    error: Option<String>,
) -> impl IntoView {
    let words = use_words();
    let wrong = error.is_some();
    let described_by = if wrong {
        format!("{id}-error {id}-hint")
    } else {
        format!("{id}-hint")
    };
    let error = error.map(|error| {
        view! { <p class="usa-error-message" id=format!("{id}-error")>{error}</p> }
    });
    view! {
        <div class="usa-form-group" class:usa-form-group--error=wrong>
            <label class="usa-label" for=id>{words.text(&format!("vine-{id}-label"))}</label>
            <p class="usa-hint" id=format!("{id}-hint")>{words.text(&format!("vine-{id}-hint"))}</p>
            {error}
            <input
                class="usa-input usa-input--sm"
                class=("usa-input--error", wrong)
                id=id
                type=kind
                dir="ltr"
                inputmode="numeric"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=wrong.then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

fn pin_error(trouble: Option<Trouble>, words: Words) -> Option<String> {
    match trouble? {
        Trouble::PinNotFourDigits => Some(words.text("vine-pin-not-four-digits")),
        Trouble::WrongPin(None) => Some(words.text("vine-pin-wrong")),
        Trouble::WrongPin(Some(0)) => Some(words.text("vine-pin-no-tries")),
        Trouble::WrongPin(Some(left)) => {
            let tries = intl::number(left);
            let sentence = words.read_with("self", &[("tries", &tries)], |text| {
                text.text("vine-pin-tries")
            });
            Some(sentence)
        }
        Trouble::CodeNotSixDigits | Trouble::Unknown | Trouble::NotReached => None,
    }
}

fn code_error(trouble: Option<Trouble>, words: Words) -> Option<String> {
    (trouble == Some(Trouble::CodeNotSixDigits)).then(|| words.text("vine-code-wrong"))
}

fn notice(trouble: Option<Trouble>, by_code: bool) -> Option<&'static str> {
    match trouble? {
        Trouble::Unknown if by_code => Some("vine-code-unknown"),
        Trouble::Unknown => Some("vine-unknown"),
        Trouble::NotReached => Some("vine-not-reached"),
        Trouble::PinNotFourDigits | Trouble::CodeNotSixDigits | Trouble::WrongPin(_) => None,
    }
}
