//! What a telephone shows once it has taken a private code from another screen.

use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;
use ui::Prose;

use super::holder::Holder;
use crate::words::use_words;

/// The code, to be written down, and the way on to what it opens.
#[component]
pub(super) fn Brought(
    /// The code.
    receipt: ReceiptSecret,
) -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let text = receipt.to_text().to_string();
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("brought-heading")}</h1>
            <Prose text=words.text("brought-body") dial=false />
            <p class="receipt-code__text"><bdi>{text}</bdi></p>
            <div class="question__actions">
                <button
                    type="button"
                    class="usa-button"
                    on:click=move |_| holder.open_with(receipt.clone())
                >
                    {words.text("brought-open")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| holder.finish()
                >
                    {words.text("finish")}
                </button>
            </div>
        </section>
    }
}
