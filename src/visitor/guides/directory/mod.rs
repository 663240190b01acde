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

use leptos::prelude::*;
use ui::Prose;
use wording::Catalogue;

pub(super) use self::{choice::Choice, list::List};
use self::{choice::ChoiceFields, results::Results};
use super::{AllButton, Guides, PrintButton, ReturnButton};

/// The name of this guide.
pub(super) const NAME: &str = "directory";

/// The list with the fields that choose from it.
#[component]
pub(super) fn DirectoryPage(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    let words = guides.texts.words;
    let (title, intro, change) = words.read_in(texts, &[], |text| {
        (
            text.text("guide-directory"),
            text.text("directory-intro"),
            text.text("directory-change"),
        )
    });
    let results = move || {
        if let Some(directory) = guides.list.get() {
            return view! { <Results guides=guides texts=texts directory=directory /> }.into_any();
        }
        let failed = guides.list.failed();
        view! { <Missing guides=guides texts=texts failed=failed /> }.into_any()
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

/// Before the list is there, or when it cannot be had: whom to call all the same.
#[component]
fn Missing(
    guides: Guides,
    texts: &'static Catalogue,
    /// Whether it cannot be had.
    failed: bool,
) -> impl IntoView {
    let words = guides.texts.words;
    if !failed {
        return view! { <p role="status">{words.text("guides-loading")}</p> }.into_any();
    }
    let sentence = words.read_in(texts, &[], |text| text.text("directory-failed"));
    view! { <div role="status"><Prose text=sentence dial=words.dials() /></div> }.into_any()
}
