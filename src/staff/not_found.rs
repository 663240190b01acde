//! What stands at an address that the desk does not have.

use leptos::prelude::*;

use crate::{paths, shell::heading::Heading, words::say};

/// Says that there is no such page, and where the queue is.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Heading text=say("not-found") />
        <p>{say("not-found.body")}</p>
        <p>
            <a class="usa-link" href=paths::QUEUE>{say("not-found.back")}</a>
        </p>
    }
}
