//! What a page shows while its data is on the way, when it has come, and when it has not.

use leptos::prelude::*;

use super::failure_note::FailureNote;
use crate::{
    desk::{Standing, use_desk},
    failure::Failure,
    words::say,
};

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
    let desk = use_desk();
    move || match from.get() {
        None => view! { <p class="waiting" role="status">{say("one-moment")}</p> }.into_any(),
        Some(Ok(answer)) => ready(answer).into_any(),
        // The lock stands before this. What it opens on is fetched again.
        Some(Err(Failure::SignedOut)) => {
            Effect::new(move |_| {
                if matches!(*desk.standing.read(), Standing::SignedIn(_)) {
                    from.refetch();
                }
            });
            ().into_any()
        }
        Some(Err(failure)) => {
            view! { <FailureNote failure retry=move |()| from.refetch() /> }.into_any()
        }
    }
}
