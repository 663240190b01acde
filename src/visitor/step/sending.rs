//! What is said while the answers are on their way.

use leptos::prelude::*;
use ui::Prose;

use crate::{sending::Sending, visit::use_visit, words::use_words};

/// The truth about how sending goes.
#[component]
pub(super) fn SendingPage(sending: Sending) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let (heading, body) = match sending {
        Sending::Underway => ("sending-heading", "sending-body"),
        Sending::Waiting => ("waiting-heading", "waiting-body"),
        Sending::Untrusted => ("untrusted-heading", "untrusted-body"),
        Sending::Refused => ("refused-heading", "refused-body"),
    };
    let try_now = (sending == Sending::Waiting).then(|| {
        view! {
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=move |_| visit.hurry()>
                    {words.text("try-now")}
                </button>
            </div>
        }
    });
    view! {
        <section class="card prose" role="status">
            <h1 class="question__heading" tabindex="-1">{words.text(heading)}</h1>
            <Prose text=words.text(body) dial=words.dials() />
            {try_now}
        </section>
    }
}
