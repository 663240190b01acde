//! A page of the later part: drawn as soon as that is there, and until then a sentence about it, with
//! the way back. Nothing that was answered is touched by waiting.

use leptos::prelude::*;
use ui::browser::focus;

use super::{Arrival, Later};
use crate::words::Words;

/// The heading of the page that is shown: of the questionnaire, or of a guide over it.
const HEADING: &str = "main:not([hidden]) h1";

/// What `draw` makes, once it can.
#[component]
pub(crate) fn Awaited(
    /// How far the later part has come.
    arrival: Arrival,
    /// The sentences of the page.
    words: Words,
    /// Draws the page.
    draw: impl Fn(Later) -> AnyView + Send + 'static,
    /// Goes back to where the person was.
    back: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    arrival.want();
    let waited = StoredValue::new(false);
    move || {
        let Some(later) = arrival.get() else {
            waited.set_value(true);
            focus::after_render(HEADING);
            return view! { <Waiting arrival=arrival words=words back=back /> }.into_any();
        };
        if waited.get_value() {
            focus::after_render(HEADING);
        }
        untrack(|| draw(later))
    }
}

/// What is said of it meanwhile, and the way to ask for it at once.
#[component]
pub(crate) fn HowItFares(arrival: Arrival, words: Words) -> impl IntoView {
    let sentence = move || {
        words.text(if arrival.failed() {
            "later-failed"
        } else {
            "later-underway"
        })
    };
    let again = move || {
        arrival.failed().then(|| {
            view! {
                <p>
                    <button type="button" class="usa-button" on:click=move |_| arrival.hurry()>
                        {words.text("later-again")}
                    </button>
                </p>
            }
        })
    };
    view! {
        <p role="status" prop:textContent=sentence></p>
        {again}
    }
}

#[component]
fn Waiting(
    arrival: Arrival,
    words: Words,
    back: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1" prop:textContent=move || words.text("later-heading")></h1>
            <HowItFares arrival=arrival words=words />
            <div class="question__actions">
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| back()
                    prop:textContent=move || words.text("back")
                ></button>
            </div>
        </section>
    }
}
