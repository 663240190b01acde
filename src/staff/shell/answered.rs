//! What a page shows while its data is on the way, when it has come, and when it has not.

use leptos::prelude::*;

use super::failure_note::FailureNote;
use crate::{failure::Failure, words::say};

/// A view of what the server answered.
#[component]
pub(crate) fn Answered<T, V>(
    /// What was asked for.
    from: LocalResource<Result<T, Failure>>,
    /// How to show it.
    ready: fn(T) -> V,
) -> impl IntoView
where
    T: Clone + 'static,
    V: IntoView + 'static,
{
    move || match from.get() {
        None => view! { <p class="waiting" role="status">{say("one-moment")}</p> }.into_any(),
        Some(Ok(answer)) => ready(answer).into_any(),
        // The page around this is about to ask for the name and password.
        Some(Err(Failure::SignedOut)) => ().into_any(),
        Some(Err(failure)) => {
            view! { <FailureNote failure retry=move |()| from.refetch() /> }.into_any()
        }
    }
}
