//! The heading of a page, which is its title too and takes focus when the page appears.

use leptos::{html::H1, prelude::*};

use super::arrival::use_arrival;
use crate::{browser::page::set_title, words::say_with};

/// The page's `h1`.
#[component]
pub(crate) fn Heading(
    /// What the page is. It becomes the title, so it names nobody.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    let arrival = use_arrival();
    Effect::new(move |_| set_title(&say_with("page-title", &[("page", &text.get())])));
    Effect::new(move |_| {
        if let Some(heading) = heading.get()
            && arrival.turn_page()
        {
            // A heading that is not in the page any more cannot take focus, and need not.
            let _ = heading.focus();
        }
    });
    view! {
        <h1 class="heading" tabindex="-1" node_ref=heading>
            {text}
        </h1>
    }
}
