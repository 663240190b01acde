//! A way in the bar with how much waits at its end. It is asked for with every page that is opened, and now
//! and then while one stays open: what waits comes at any time.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    desk::{Standing, use_desk},
    words::{say, say_with},
};

/// How often to ask while a page stays open.
const LOOK: Duration = Duration::from_mins(1);

/// The link.
#[component]
pub(super) fn CountedWay(
    /// Where it leads.
    href: &'static str,
    /// The key of its name; with `-waiting` behind it, of its name with the count.
    name: &'static str,
    /// Whether it leads to the page that is open.
    current: Signal<Option<&'static str>>,
    /// How much waits, as far as anybody knows.
    #[prop(into)]
    waiting: Signal<Option<u32>>,
    /// Asks how much waits.
    #[prop(into)]
    look: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let path = use_location().pathname;
    let here = Memo::new(move |_| matches!(*desk.standing.read(), Standing::SignedIn(_)));
    // Behind the lock nothing is asked.
    let ask = move || {
        if here.get_untracked() {
            look.run(());
        }
    };
    Effect::new(move |_| {
        path.track();
        here.track();
        ask();
    });
    if let Ok(looking) = set_interval_with_handle(ask, LOOK) {
        on_cleanup(move || looking.clear());
    }
    let count = move || waiting.get().filter(|count| *count > 0);
    let said = move |key: &str| Some(say_with(key, &[("count", &count()?.to_string())]));
    let counted = format!("{name}-waiting");
    let label = format!("{counted}.name");
    view! {
        <a
            class="desk-bar__way"
            href=href
            aria-current=move || current.get()
            aria-label=move || said(&label)
        >
            {move || said(&counted).unwrap_or_else(|| say(name))}
        </a>
    }
}
