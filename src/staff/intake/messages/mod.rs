//! What this person and the office wrote to each other, and a form to write.

mod arriving;
mod beginning;
mod conversation;
mod reply_form;

use domain::{
    message::LONGEST_MESSAGE,
    wire::thread::{MergedThread, Thread},
};
use leptos::{ev::MouseEvent, prelude::*};

use self::{arriving::Arriving, conversation::Conversation, reply_form::ReplyForm};
use super::casework::Work;
use crate::{
    api,
    browser::page::focus,
    shell::answered::Answered,
    words::{say, say_with},
};

/// Id of the section's heading.
const TITLE: &str = "messages-title";

/// Says above a long document that something new stands below it, and leads there.
#[component]
pub(super) fn NewMessages(
    /// How many are new.
    count: u32,
) -> impl IntoView {
    let go = move |event: MouseEvent| {
        event.prevent_default();
        focus(TITLE);
    };
    let sentence = say_with("new-messages", &[("count", &count.to_string())]);
    (count > 0).then(|| {
        view! {
            <p class="new-messages">
                <a class="usa-link" href=format!("#{TITLE}") on:click=go>
                    {sentence}
                </a>
            </p>
        }
    })
}

/// The section 'Messages' of an intake. Opening it counts as reading what is new.
#[component]
pub(super) fn Messages(
    /// The case.
    work: Work,
) -> impl IntoView {
    let thread = LocalResource::new(move || {
        let id = work.id();
        work.desk
            .ask(async move { Ok((work, api::messages(&id).await?)) })
    });
    view! {
        <section class="part messages" aria-labelledby=TITLE>
            <h2 class="part__title" id=TITLE tabindex="-1">
                {say("messages")}
            </h2>
            <Answered from=thread ready=exchange />
        </section>
    }
}

fn exchange((work, thread): (Work, Thread)) -> impl IntoView {
    let id = work.id();
    let templates = thread.templates.clone();
    let thread = RwSignal::new(thread);
    // They change while the page is open: a merge brings one more.
    let receipts = Memo::new(move |_| receipts_of(&thread.read()));
    let has_any = Memo::new(move |_| !receipts.read().is_empty());
    let reply = move || {
        has_any.get().then(|| {
            let (id, templates) = (id.clone(), templates.clone());
            view! { <ReplyForm id thread receipts templates /> }
        })
    };
    let stands = move || {
        let state = thread.read().state;
        state.map_or_else(|| say("messages.no-receipt"), conversation::state_sentence)
    };
    let merged = move || {
        let merged = thread.read().merged.clone();
        merged.into_iter().map(stands_merged).collect_view()
    };
    view! {
        <p class="messages__state">{stands}</p>
        {merged}
        <Conversation thread />
        <Arriving work thread />
        {reply}
    }
}

/// Whose receipts a reply can go to: the intake's own has no reference here.
fn receipts_of(thread: &Thread) -> Vec<String> {
    let own = thread.state.map(|_| String::new());
    let merged = thread.merged.iter().map(|one| one.reference.clone());
    own.into_iter().chain(merged).collect()
}

fn stands_merged(one: MergedThread) -> impl IntoView {
    let from = conversation::from_merged(&one.reference);
    view! { <p class="messages__state">{from} ": " {conversation::state_sentence(one.state)}</p> }
}

/// How many characters a message may have, as it is written.
fn longest() -> String {
    say_with("reply.hint", &[("most", &grouped(LONGEST_MESSAGE))])
}

/// A number of up to six digits with a comma before the last three.
fn grouped(number: usize) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1_000, number % 1_000)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::grouped;

    #[wasm_bindgen_test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [0, 999, 1_000, 2_000, 12_045].map(grouped),
            ["0", "999", "1,000", "2,000", "12,045"]
        );
    }
}
