//! The counts of the lists, as they change. The rows that somebody reads stay where they are until they
//! ask for the new ones. A page of one case hears the same, to look whether the person wrote.

use domain::wire::desk::QueueCounts;
use leptos::prelude::*;

use super::use_queuework;
use crate::{
    browser::{events::listen, sight::follow_sight},
    desk::{Desk, Standing, use_desk},
    words::say,
};

const EVENTS: &str = "/desk/api/events";

/// Hands over the counts as they change, for as long as the page is open and in sight: a browser keeps few
/// connections to one server, for all of its tabs together. Behind the lock nothing is heard either; who opens it,
/// or comes back to the tab, hears again, the counts of that moment first.
pub(crate) fn hear_counts(desk: Desk, hear: impl Fn(QueueCounts) + Copy + 'static) {
    let seen = follow_sight();
    let here =
        Memo::new(move |_| seen.get() && matches!(*desk.standing.read(), Standing::SignedIn(_)));
    Effect::new(move |_| {
        if here.get() {
            listen(EVENTS, "queue", move |data| {
                if let Ok(counts) = serde_json::from_str(&data) {
                    hear(counts);
                }
            });
        }
    });
}

/// Says that the queue changed, with the button that shows it.
#[component]
pub(super) fn Live(
    /// What the rows that are shown were counted with.
    shown: Signal<Option<QueueCounts>>,
) -> impl IntoView {
    let work = use_queuework();
    hear_counts(use_desk(), move |counts| work.counts.set(Some(counts)));
    let changed = move || {
        let (live, shown) = (work.counts.get(), shown.get());
        live.is_some() && shown.is_some() && live != shown
    };
    view! {
        <div class="live" role="status">
            {move || {
                changed()
                    .then(|| {
                        view! {
                            <span>{say("queue.changed")}</span>
                            " "
                            <button
                                type="button"
                                class="usa-button usa-button--outline"
                                on:click=move |_| work.changes.update(|changes| *changes += 1)
                            >
                                {say("queue.show-changes")}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
