//! The button and the dialog of a hand-off.

use leptos::{html, prelude::*};
use ui::{Picture, Prose};
use visitor::{
    handoff::{self, Handoff},
    page::Page,
    visit::Visit,
    words::Words,
};

use super::{Handing, HandingOver};
use crate::{erase::EraseButton, idle::Idle};

/// The button beneath every question, and the dialog that it opens.
#[component]
pub(crate) fn HandoffButton(visit: Visit, idle: Idle, page: Page) -> impl IntoView {
    let words = page.words;
    let handing = HandingOver::new(visit);
    Effect::new(move |_| {
        let waiting = matches!(handing.state.get(), Handing::Waiting(_));
        idle.at_a_telephone(waiting);
    });
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let open = move |_| {
        handing.begin();
        if let Some(dialog) = dialog.get_untracked() {
            // It fails only for a dialog that is open already.
            drop(dialog.show_modal());
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let button = move || {
        visit.asks().then(|| {
            view! {
                <p class="stop">
                    <button
                        type="button"
                        class="usa-button usa-button--unstyled guides__about"
                        on:click=open
                    >
                        {words.text("handoff-button")}
                    </button>
                </p>
            }
        })
    };
    view! {
        {button}
        // Escape closes it as well, and means the same.
        <dialog
            class="dialog prose"
            node_ref=dialog
            aria-labelledby="handoff-heading"
            on:close=move |_| handing.take_back()
        >
            <h2 id="handoff-heading" prop:textContent=move || words.text("handoff-heading")></h2>
            <p role="status" prop:textContent=move || words.text(said(&handing.state.get()))></p>
            {move || shown(&handing.state.get(), words)}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=close prop:textContent=move || words.text("handoff-cancel")></button>
                <EraseButton page=page />
            </div>
        </dialog>
    }
}

const fn said(handing: &Handing) -> &'static str {
    match handing {
        Handing::Nothing | Handing::Preparing => "handoff-preparing",
        Handing::Waiting(_) => "handoff-waiting",
        Handing::Taken => "handoff-taken",
        Handing::Expired => "handoff-expired",
        Handing::Failed => "handoff-failed",
    }
}

fn shown(handing: &Handing, words: Words) -> Option<impl IntoView + use<>> {
    let Handing::Waiting(handoff) = handing else {
        return None;
    };
    let (code, link) = (Handoff::code(handoff), handoff.link());
    let how = words.read_with("self", &[("address", &handoff::address())], |text| {
        text.text("handoff-use")
    });
    Some(view! {
        <Picture text=link label=words.text("handoff-picture") />
        // Heard as soon as it is there: it is all that somebody needs who does not see the picture.
        <div class="prose" role="status">
            <Prose text=how dial=false />
            <p class="receipt-code__text" data-spoken="letters"><bdi>{code}</bdi></p>
        </div>
    })
}
