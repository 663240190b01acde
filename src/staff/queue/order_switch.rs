//! Which intake comes first. The order stands in the address, so Back and a bookmark keep it.

use domain::wire::desk::QueueOrder;
use leptos::prelude::*;

use super::ORDERS;
use crate::{
    paths::{self, order_name},
    words::say,
};

/// Links to the queue in each of its orders.
#[component]
pub(super) fn OrderSwitch(
    /// The order that is shown.
    order: Memo<QueueOrder>,
) -> impl IntoView {
    let way = move |other: QueueOrder| {
        view! {
            <a
                class="switch__way"
                href=paths::queue(other)
                aria-current=move || (order.get() == other).then_some("true")
            >
                {say(&format!("order.{}", order_name(other)))}
            </a>
        }
    };
    view! {
        <nav class="switch" aria-label=say("order")>
            {ORDERS.map(way).into_iter().collect_view()}
        </nav>
    }
}
