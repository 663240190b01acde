//! The page behind a link: its title says nothing of what it is for.

use leptos::prelude::*;
use ui::browser::page_title;
use zeroize::Zeroizing;

use super::{
    Errand,
    asking::Asking,
    changing::Changing,
    holder::{Holder, Showing},
    outcome::{News, Outcome},
};
use crate::{page::Page, words::Words};

/// Asks for the PIN and does what the link is for.
#[component]
pub fn ErrandPage(
    /// The page.
    page: Page,
    /// What the link is for.
    errand: Errand,
    /// What stood behind its `#`, if anything did.
    token: Option<Zeroizing<String>>,
) -> impl IntoView {
    let words = page.words;
    let holder = Holder::new(page, errand, token);
    provide_context(words);
    provide_context(holder);
    move || {
        let showing = holder.showing.get();
        // The whole page is drawn anew in another language.
        words.language();
        untrack(|| {
            page_title::set(&words.text("neutral-title"));
            draw(showing, words)
        })
    }
}

fn draw(showing: Showing, words: Words) -> AnyView {
    match showing {
        Showing::Asking(trouble) => view! { <Asking trouble=trouble /> }.into_any(),
        Showing::LinkNotWhole => {
            view! { <Outcome heading="vine-link-heading" body="vine-link-not-whole" /> }.into_any()
        }
        Showing::Underway => view! {
            <section class="card prose">
                <p role="status">{words.text("vine-underway")}</p>
            </section>
        }
        .into_any(),
        Showing::Confirmed => {
            view! { <Outcome heading="vine-confirmed-heading" body="vine-confirmed-body" /> }
                .into_any()
        }
        Showing::Cancelled => {
            view! { <Outcome heading="vine-cancelled-heading" body="vine-cancelled-body" /> }
                .into_any()
        }
        Showing::News(update) => view! { <News update=update /> }.into_any(),
        Showing::Changing(sign_up, trouble) => {
            view! { <Changing sign_up=sign_up trouble=trouble /> }.into_any()
        }
        Showing::Changed => {
            view! { <Outcome heading="vine-changed-heading" body="vine-changed-body" /> }.into_any()
        }
    }
}
