//! Recovery codes, this once.

use leptos::{html::H2, prelude::*};

use crate::{browser::page::print, words::say};

/// The list, and the button of who has them on paper.
#[component]
pub(super) fn CodesToKeep(
    /// The codes.
    codes: Vec<String>,
    /// They are kept.
    #[prop(into)]
    kept: Callback<()>,
) -> impl IntoView {
    let heading = NodeRef::<H2>::new();
    Effect::new(move |_| {
        // The button that had focus is gone.
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let code = |code: String| view! { <li class="recovery-codes__one">{code}</li> };
    view! {
        <h2 class="page-part" tabindex="-1" node_ref=heading>
            {say("recovery")}
        </h2>
        <p>{say("recovery.body")}</p>
        <ul class="recovery-codes">{codes.into_iter().map(code).collect_view()}</ul>
        <div class="modal__actions">
            <button type="button" class="usa-button" on:click=move |_| kept.run(())>
                {say("recovery.kept")}
            </button>
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| print()
            >
                {say("recovery.print")}
            </button>
        </div>
    }
}
