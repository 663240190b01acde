//! The messages of both sides, oldest first.

use domain::wire::{
    receipt::ReceiptState,
    thread::{Author, Thread, ThreadMessage},
};
use leptos::prelude::*;

use crate::{
    shell::moment::Moment,
    words::{say, say_with},
};

/// Whose each message is, when it came, and what it says.
#[component]
pub(super) fn Conversation(
    /// What was written.
    thread: RwSignal<Thread>,
) -> impl IntoView {
    move || {
        let messages = thread.read().messages.clone();
        if messages.is_empty() {
            return view! { <p>{say("messages.none")}</p> }.into_any();
        }
        view! { <ol class="messages__list">{messages.into_iter().map(message).collect_view()}</ol> }
            .into_any()
    }
}

/// What the person sees of how far the office is.
pub(super) fn state_sentence(state: ReceiptState) -> String {
    say(match state {
        ReceiptState::Received => "messages-state.received",
        ReceiptState::Read => "messages-state.read",
        ReceiptState::Answered => "messages-state.answered",
        ReceiptState::Closed => "messages-state.closed",
    })
}

/// Which of the intakes it is, where several were merged.
pub(super) fn from_merged(reference: &str) -> String {
    say_with("timeline-from-merged", &[("reference", reference)])
}

fn message(message: ThreadMessage) -> impl IntoView {
    let class = match message.author {
        Author::Visitor { .. } => "message message--visitor",
        Author::Office { .. } => "message message--office",
    };
    let from = message.from.map(|reference| {
        let sentence = from_merged(&reference);
        view! { <span class="message__mark">{sentence}</span> }
    });
    view! {
        <li class=class>
            <p class="message__head">
                <strong class="message__author" translate="no">
                    {author(&message.author)}
                </strong>
                " "
                <Moment at=message.at />
                {mark(&message.author)}
                {from}
            </p>
            {body(message.text)}
        </li>
    }
}

fn author(author: &Author) -> String {
    match author {
        Author::Visitor { .. } => say("messages.visitor"),
        Author::Office { username, .. } => say_with("messages-office", &[("name", username)]),
    }
}

/// What staff should know of it at a glance.
fn mark(author: &Author) -> impl IntoView + use<> {
    match author {
        Author::Visitor { unread: false } => ().into_any(),
        Author::Visitor { unread: true } => {
            view! { <span class="message__mark message__mark--new">{say("messages.new")}</span> }
                .into_any()
        }
        Author::Office { seen_at: None, .. } => {
            view! { <span class="message__mark">{say("messages.not-seen")}</span> }.into_any()
        }
        Author::Office {
            seen_at: Some(seen_at),
            ..
        } => view! {
            <span class="message__mark">{say("messages.seen")} " " <Moment at=*seen_at /></span>
        }
        .into_any(),
    }
}

/// What was typed, as text. It may run in another direction than the page.
fn body(text: Option<String>) -> impl IntoView {
    match text {
        Some(text) => view! {
            <blockquote class="own-words" dir="auto" translate="no">
                {text}
            </blockquote>
        }
        .into_any(),
        None => {
            view! { <p class="message__unreadable">{say("messages.unreadable")}</p> }.into_any()
        }
    }
}
