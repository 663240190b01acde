//! Asks for the code.

use leptos::{
    ev::{Event, SubmitEvent},
    prelude::*,
};
use ui::Prose;
use web_sys::HtmlInputElement;

use super::holder::{Holder, Trouble};
use crate::{
    browser::{file, task},
    words::use_words,
};

/// The form. What is wrong is said kindly, and gives nothing away.
#[component]
pub(super) fn Asking(trouble: Option<Trouble>) -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let wrong = trouble == Some(Trouble::NotACode);
    let error = wrong.then(|| {
        view! { <p class="usa-error-message" id="code-error">{words.text("code-wrong")}</p> }
    });
    let notice = match trouble {
        Some(Trouble::Nothing) => Some("receipt-nothing"),
        Some(Trouble::Gone) => Some("receipt-gone"),
        Some(Trouble::NotThisFile) => Some("receipt-not-this-file"),
        Some(Trouble::NotReached) => Some("receipt-not-reached"),
        Some(Trouble::NotACode) | None => None,
    };
    let notice = notice.map(|key| {
        view! {
            <div class="receipt-notice prose" role="alert">
                {move || view! { <Prose text=words.text(key) dial=words.dials() /> }}
            </div>
        }
    });
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        holder.open();
    };
    view! {
        <form class="card prose" novalidate on:submit=open>
            <h1 class="question__heading" tabindex="-1">{words.text("come-back-heading")}</h1>
            <p>{words.text("come-back-body")}</p>
            {notice}
            <div class="usa-form-group" class:usa-form-group--error=wrong>
                <label class="usa-label" for="code">{words.text("code-label")}</label>
                <p class="usa-hint" id="code-hint">{words.text("code-hint")}</p>
                {error}
                <input
                    class="usa-input receipt-code__input"
                    class=("usa-input--error", wrong)
                    id="code"
                    type="text"
                    dir="ltr"
                    autocapitalize="characters"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=if wrong { "code-error code-hint" } else { "code-hint" }
                    aria-invalid=wrong.then_some("true")
                    prop:value=holder.typed
                    on:input=move |event| holder.typed.set(event_target_value(&event))
                />
            </div>
            <ChooseFile />
            <div class="question__actions">
                <button type="submit" class="usa-button">{words.text("code-open")}</button>
            </div>
        </form>
    }
}

/// For who saved a file; folded, because most have none.
#[component]
fn ChooseFile() -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        task::begin(async move { holder.file.set_value(file::chosen(&input).await) });
    };
    view! {
        <details class="why">
            <summary class="why__summary">{words.text("code-file")}</summary>
            <div class="why__text">
                <label class="usa-label" for="file">{words.text("code-file-label")}</label>
                <input class="receipt-file" id="file" type="file" on:change=choose />
            </div>
        </details>
    }
}
