//! The queue: every intake that opened, one a row.

mod order_switch;
mod table;
pub(crate) mod urgency;

use domain::wire::desk::{Queue, QueueOrder};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::{order_switch::OrderSwitch, table::QueueTable};
use crate::{
    api,
    desk::use_desk,
    paths::{self, order_name},
    shell::{answered::Answered, heading::Heading},
    words::{say, say_with},
};

/// The orders, as the switch shows them.
const ORDERS: [QueueOrder; 3] = [QueueOrder::Newest, QueueOrder::Urgent, QueueOrder::Waiting];

/// The page at `/desk/`.
#[component]
pub(crate) fn QueuePage() -> impl IntoView {
    let desk = use_desk();
    let query = use_query_map();
    let order = Memo::new(move |_| {
        let asked = query.read().get("order").unwrap_or_default();
        ORDERS
            .into_iter()
            .find(|order| order_name(*order) == asked)
            .unwrap_or_default()
    });
    let queue = LocalResource::new(move || desk.ask(api::queue(order.get())));
    Effect::new(move |_| {
        if let Some(Ok(queue)) = queue.get() {
            desk.needs_person.set(Some(queue.needs_person));
        }
    });
    view! {
        <div class="page-head">
            <Heading text=say("queue") />
            <div class="page-head__tools">
                <OrderSwitch order />
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| queue.refetch()
                >
                    {say("queue.refresh")}
                </button>
            </div>
        </div>
        <Answered from=queue ready=whole_queue />
    }
}

fn whole_queue(queue: Queue) -> impl IntoView {
    let count = queue.intakes.len();
    let counted = say_with("queue-count", &[("count", &count.to_string())]);
    view! {
        <p class="queue-count" role="status">
            {counted}
            " "
            {(queue.needs_person > 0).then(|| needs_person(queue.needs_person))}
        </p>
        {if count == 0 {
            view! { <p class="nothing">{say("queue.empty")}</p> }.into_any()
        } else {
            view! { <QueueTable intakes=queue.intakes /> }.into_any()
        }}
    }
}

fn needs_person(count: usize) -> impl IntoView {
    let sentence = say_with("queue-needs-person", &[("count", &count.to_string())]);
    view! { <a class="usa-link" href=paths::UNOPENED>{sentence}</a> }
}
