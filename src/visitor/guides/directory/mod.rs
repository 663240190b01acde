//! Where else to find help, by need and by place. The whole list is fetched, whatever somebody looks
//! for; the choice is made here, and stands neither in the address nor anywhere else.
//!
//! - `list`: the list, fetched when somebody first opens the page.
//! - `choice`: what is looked for, and where.
//! - `results`: what was found.
//! - `entry`: one place to find help.

mod choice;
mod entry;
mod list;
mod results;

use domain::wire::directory::Directory;
use leptos::prelude::*;
use ui::{Prose, anew, browser::focus};
use wording::Catalogue;

pub(super) use self::{choice::Choice, list::List};
use self::{choice::ChoiceFields, results::Results};
use super::{AllButton, Guides, PrintButton, ReturnButton, Waiting};

/// The name of this guide.
pub(super) const NAME: &str = "directory";

/// The page, once the list is there or cannot be had: whoever hears a page from its title on hears all
/// of it, and once.
#[component]
pub(super) fn DirectoryPage(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    anew(move || {
        let found = guides.list.get();
        if found.is_none() && !guides.list.failed() {
            return view! { <Waiting guides=guides failed=false /> }.into_any();
        }
        focus::after_render("#guides h1");
        untrack(|| view! { <Whole guides=guides texts=texts found=found /> }.into_any())
    })
}

/// The list with the fields that choose from it, or whom to call without it.
#[component]
fn Whole(
    guides: Guides,
    texts: &'static Catalogue,
    /// The list, where it could be had.
    found: Option<&'static Directory>,
) -> impl IntoView {
    let words = guides.texts.words;
    let (title, intro, change) = words.read_in(texts, &[], |text| {
        (
            text.text("guide-directory"),
            text.text("directory-intro"),
            text.text("directory-change"),
        )
    });
    let results = match found {
        Some(directory) => {
            view! { <Results guides=guides texts=texts directory=directory /> }.into_any()
        }
        None => view! { <Missing guides=guides texts=texts /> }.into_any(),
    };
    view! {
        <AllButton guides=guides />
        <section class="card prose directory">
            <h1 class="question__heading" tabindex="-1">{title}</h1>
            <p>{intro}</p>
            <ChoiceFields guides=guides texts=texts />
            {results}
            <div class="directory__foot">
                <Prose text=change dial=words.dials() />
            </div>
            <div class="question__actions">
                <ReturnButton guides=guides class="usa-button" />
                <PrintButton words=words />
            </div>
        </section>
    }
}

/// Where the list cannot be had: whom to call all the same.
#[component]
fn Missing(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    let words = guides.texts.words;
    let sentence = words.read_in(texts, &[], |text| text.text("directory-failed"));
    view! { <div role="status"><Prose text=sentence dial=words.dials() /></div> }
}
