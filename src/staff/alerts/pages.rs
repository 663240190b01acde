//! Lists that are shown a hundred entries at a time.

use leptos::prelude::*;

use crate::{browser::page::focus, words::say};

/// Entries of one answer, as the server gives them.
const PAGE: u32 = 100;

/// The ways to the hundred before and the hundred after those that are shown, where there are any.
pub(super) fn turns(
    // The id of the list's heading, and the key of its name.
    name: &'static str,
    // How many are shown.
    shown: usize,
    // Past how many.
    skip: RwSignal<u32>,
) -> impl IntoView {
    let turn = move |key: &'static str, to: u32| {
        let turn = move |_| {
            skip.set(to);
            // The button goes with the page.
            focus(name);
        };
        view! {
            <button type="button" class="usa-button usa-button--outline" on:click=turn>
                {say(key)}
            </button>
            " "
        }
    };
    let here = skip.get_untracked();
    let later = (here > 0).then(|| turn("alert-turn.later", here.saturating_sub(PAGE)));
    let earlier =
        (shown >= PAGE as usize).then(|| turn("alert-turn.earlier", here.saturating_add(PAGE)));
    (later.is_some() || earlier.is_some()).then(|| {
        view! {
            <div class="page-on" role="group" aria-label=say(name)>
                {later}
                {earlier}
            </div>
        }
    })
}
