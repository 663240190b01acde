//! The page at `/receipt`: its address and title say nothing of what it is for.

use std::sync::Arc;

use domain::unfinished::Reopened;
use leptos::prelude::*;
use ui::{anew, browser::page_title};
use zeroize::Zeroizing;

use super::{
    asking::Asking,
    brought::Brought,
    conversation::Conversation,
    holder::{Holder, Showing},
};
use crate::{page::Page, step::VisitSteps, unfinished::Returned};

/// Asks for a code and shows what it opens.
#[component]
pub fn ReceiptPage(
    /// The page.
    page: Page,
    /// The code that the address brought along, if it did.
    came_with: Option<Zeroizing<String>>,
) -> impl IntoView {
    let words = page.words;
    let holder = Holder::new(page);
    provide_context(words);
    provide_context(holder);
    if let Some(code) = came_with {
        holder.typed.set(code.to_string());
        holder.open();
    }
    anew(move || {
        let showing = holder.showing.get();
        // The whole page is drawn anew in another language, but for the questions, which see to
        // that by themselves.
        if !matches!(showing, Showing::GoingOn(_)) {
            words.language();
        }
        untrack(|| {
            page_title::set(&words.text("neutral-title"));
            match showing {
                Showing::Asking(trouble) => view! { <Asking trouble=trouble /> }.into_any(),
                Showing::Looking => looking(&words.text("receipt-looking")).into_any(),
                Showing::Found { thread, sent } => {
                    view! { <Conversation thread=thread sent=sent /> }.into_any()
                }
                Showing::Brought(receipt) => view! { <Brought receipt=receipt /> }.into_any(),
                Showing::Returned(reopened) => returned(holder, reopened).into_any(),
                Showing::GoingOn(reopened) => {
                    holder.take_up(&reopened);
                    view! { <VisitSteps /> }.into_any()
                }
            }
        })
    })
}

fn returned(holder: Holder, reopened: Arc<Reopened>) -> impl IntoView {
    let taken_up = Arc::clone(&reopened);
    view! {
        <Returned
            reopened=reopened
            go_on=move || holder.go_on(Arc::clone(&taken_up))
            erase=move || holder.erase()
        />
    }
}

fn looking(sentence: &str) -> impl IntoView + use<> {
    view! {
        <section class="card prose">
            <p role="status">{sentence.to_owned()}</p>
        </section>
    }
}
