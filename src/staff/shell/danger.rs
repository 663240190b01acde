//! How a dialog ends that asks before something is done which somebody may regret: the way out first, with
//! the focus, and behind it what does it, in the colour of danger. The same order everywhere.

use leptos::{prelude::*, task::spawn_local};

use super::modal::use_modal;
use crate::{browser::page::focus, desk::use_desk, failure::Failure, words::say};

/// Both buttons.
#[component]
pub(crate) fn DangerButtons<A>(
    /// The key of what leaving is called.
    keep: &'static str,
    /// The key of what doing it is called.
    submit: &'static str,
    /// Does it.
    act: A,
) -> impl IntoView
where
    A: Fn() + 'static,
{
    let modal = use_modal();
    view! {
        <div class="modal__actions">
            <button
                type="button"
                class="usa-button usa-button--outline"
                autofocus
                on:click=move |_| modal.close()
            >
                {say(keep)}
            </button>
            <button type="button" class="usa-button usa-button--danger" on:click=move |_| act()>
                {say(submit)}
            </button>
        </div>
    }
}

/// The same for what the server does: `request` is made, and again once a proof was given that it wants. Where
/// it is done the dialog closes, and `done` follows with the answer; where not, it says why.
pub(crate) fn danger_actions<T, F>(
    (keep, submit): (&'static str, &'static str),
    request: impl Fn() -> F + Clone + 'static,
    done: impl Fn(T) + Clone + 'static,
) -> impl IntoView
where
    T: 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let (desk, modal) = (use_desk(), use_modal());
    let failed = RwSignal::new(String::new());
    let act = move || {
        let (request, done) = (request.clone(), done.clone());
        spawn_local(async move {
            match desk.ask_proven(request).await {
                Ok(answer) => {
                    modal.close();
                    focus("main");
                    done(answer);
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    view! {
        <p class="modal__failure" role="alert">
            {failed}
        </p>
        <DangerButtons keep submit act />
    }
}
