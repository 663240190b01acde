//! What is said without the focus going there.

use leptos::prelude::*;
use ui::anew;

/// A live region. It stands before it says anything: one that comes together with its words goes unheard.
#[component]
pub(super) fn LiveRegion(
    /// What it says. Followed.
    say: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let stands = RwSignal::new(false);
    request_animation_frame(move || stands.set(true));
    let said = anew(move || if stands.get() { say() } else { ().into_any() });
    view! { <div role="status">{said}</div> }
}
