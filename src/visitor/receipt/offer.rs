//! What a person may keep after sending, shown to who asks for it and to nobody else.

use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;
use ui::Prose;

use super::telephone::ForTelephone;
use crate::{browser::surface, words::use_words};

/// What the code is good for, a button that shows it, and then the code: to write down, to print,
/// or as a picture for a telephone.
#[component]
pub(crate) fn ReceiptOffer(
    /// The code.
    receipt: ReceiptSecret,
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let words = use_words();
    let code = move || {
        shown
            .get()
            .then(|| view! { <Code receipt=receipt.clone() about="receipt-use" /> })
    };
    let label = move || {
        words.text(if shown.get() {
            "receipt-hide"
        } else {
            "receipt-show"
        })
    };
    view! {
        <section class="receipt-offer prose" aria-labelledby="receipt-title">
            <h2 id="receipt-title">{words.text("receipt-title")}</h2>
            <Prose text=words.text("receipt-body") dial=false />
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-expanded=move || if shown.get() { "true" } else { "false" }
                on:click=move |_| shown.update(|shown| *shown = !*shown)
                prop:textContent=label
            ></button>
            {code}
        </section>
    }
}

/// The code and how it is used.
#[component]
pub(crate) fn Code(
    /// The code.
    receipt: ReceiptSecret,
    /// The Fluent key of how it is used; the sentence may name the `$address`.
    about: &'static str,
) -> impl IntoView {
    let words = use_words();
    let text = receipt.to_text();
    let address = surface::receipt_address();
    let use_it = words.read_with("self", &[("address", &address)], |sentences| {
        sentences.text(about)
    });
    view! {
        <div class="receipt-code">
            <p class="receipt-code__text" data-spoken="letters"><bdi>{text.to_string()}</bdi></p>
            <Prose text=use_it dial=false />
            <ForTelephone receipt=receipt />
        </div>
    }
}
