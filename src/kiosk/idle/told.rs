//! How long nobody may do anything, told before anybody begins (WCAG 2.2.6).

use leptos::prelude::*;
use ui::browser::intl;

use super::Idle;

/// What happens to the answers of who goes away, with the office's own time.
#[component]
pub(crate) fn TimeTold(idle: Idle) -> impl IntoView {
    let words = idle.page.get_value().words;
    let told = move || {
        let count = intl::number(idle.until_asked());
        words.read_with("self", &[("count", &count)], |text| text.text("idle-told"))
    };
    view! { <span prop:textContent=told></span> }
}
