//! What a code opens: how far the office is, and what was written.

use domain::wire::receipt::ReceiptState;
use leptos::prelude::*;
use ui::browser::intl;

use super::{
    holder::{Holder, Writing},
    thread::{Entry, Said, Thread},
    writing::WriteMessage,
};
use crate::words::{Words, use_words};

/// The state of the intake in plain words, every message, and room to write another.
#[component]
pub(super) fn Conversation(
    thread: Thread,
    /// Whether a message arrived just now.
    sent: bool,
) -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let state = match thread.state {
        ReceiptState::Received => "receipt-received",
        ReceiptState::Read => "receipt-read",
        ReceiptState::Answered => "receipt-answered",
        ReceiptState::Closed => "receipt-closed",
    };
    // What is erased can no longer be written to, and the office says so only to who tries.
    let state = move || {
        words.text(match holder.writing.get() {
            Writing::Erased => "receipt-erased",
            _ => state,
        })
    };
    let sent = sent.then(|| words.text("message-sent"));
    let entries = if thread.entries.is_empty() {
        view! { <p>{words.text("messages-none")}</p> }.into_any()
    } else {
        let entries = thread.entries.into_iter();
        let entries = entries.map(|entry| entry_view(entry, words)).collect_view();
        view! { <ol class="thread">{entries}</ol> }.into_any()
    };
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("messages-heading")}</h1>
            <p>{state}</p>
            <p class="thread__sent" role="status">{sent}</p>
            {entries}
            <WriteMessage />
            <div class="question__actions">
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| holder.refresh()
                >
                    {words.text("messages-refresh")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| holder.finish()
                >
                    {words.text("finish")}
                </button>
            </div>
        </section>
    }
}

fn entry_view(entry: Entry, words: Words) -> impl IntoView {
    let at = intl::moment(entry.at);
    let (class, author, text) = match entry.said {
        Said::ByOffice(Some(text)) => ("", "message-by-office", text),
        Said::ByOffice(None) => ("", "message-by-office", words.text("message-unopened")),
        Said::ByHolder => (
            " thread__own",
            "message-by-you",
            words.text("message-locked"),
        ),
    };
    view! {
        <li class=format!("thread__message{class}")>
            <p class="thread__head">
                <strong>{words.text(author)}</strong>
                " "
                <span class="thread__at">{at}</span>
            </p>
            // Whatever language it is written in.
            <p class="thread__text" dir="auto">{text}</p>
        </li>
    }
}
