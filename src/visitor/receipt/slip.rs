//! What comes out of the printer: the fewest words, none of which tells what they are about.

use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;

use crate::words::use_words;

/// The slip. It is on paper only; the style sheet leaves everything else off it.
#[component]
pub(crate) fn Slip(
    /// The reference, if there is one yet.
    reference: Option<String>,
    /// The code, once it is asked for.
    receipt: impl Fn() -> Option<ReceiptSecret> + Send + 'static,
    /// One more line, if there is one.
    further: Option<String>,
) -> impl IntoView {
    let words = use_words();
    let reference = reference.map(|reference| {
        view! { <p>{words.text("slip-reference")} " " <bdi class="slip__code">{reference}</bdi></p> }
    });
    let code = move || {
        let receipt = receipt()?;
        let text = receipt.to_text().to_string();
        Some(view! { <p>{words.text("slip-code")} " " <bdi class="slip__code">{text}</bdi></p> })
    };
    view! {
        <div class="slip" aria-hidden="true">
            {reference}
            {code}
            {further.map(|line| view! { <p>{line}</p> })}
            <p prop:textContent=move || words.text("slip-telephone")></p>
            <p>{words.text("slip-keep")}</p>
        </div>
    }
}
