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
use ui::{Prose, anew, browser::focus};
use wording::Catalogue;

pub(super) use self::{choice::Choice, list::List};
use self::{
    choice::ChoiceFields,
    results::{Count, Results},
};
use super::{AllButton, Guides, HEADING, PrintButton, ReturnButton, region::LiveRegion};

/// The name of this guide.
pub(super) const NAME: &str = "directory";

/// The page. All of it but the list stands before that comes, and stays: nothing that somebody has come to
/// by then is taken from under them.
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
    // Another one once the list is there: whoever hears a page from its title on hears all of it, and once.
    let heading = anew(move || {
        let later = guides.list.is_awaited().then_some("later");
        focus::if_lost(HEADING);
        view! {
            <h1 class="question__heading" tabindex="-1" data-spoken=later>
                {title.clone()}
            </h1>
        }
        .into_any()
    });
    let results = move || {
        let directory = guides.list.get()?;
        Some(view! { <Results guides=guides texts=texts directory=directory /> })
    };
    view! {
        <AllButton guides=guides />
        <section class="card prose directory">
            {heading}
            <p>{intro}</p>
            <ChoiceFields guides=guides texts=texts />
            <HowItFares guides=guides texts=texts />
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

/// How much was found, or that the list is on its way, or whom to call where it cannot be had, and the way
/// to ask for it again.
#[component]
fn HowItFares(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    let words = guides.texts.words;
    let said = move || match guides.list.get() {
        Some(directory) => {
            view! { <Count guides=guides texts=texts directory=directory /> }.into_any()
        }
        None if guides.list.failed() => {
            let sentence = words.read_in(texts, &[], |text| text.text("directory-failed"));
            view! { <Prose text=sentence dial=words.dials() /> }.into_any()
        }
        None => view! { <p>{words.text("guides-loading")}</p> }.into_any(),
    };
    let ask_again = move |_| {
        guides.list.fetch();
        focus::after_render(HEADING);
    };
    let again = move || {
        guides.list.failed().then(|| {
            view! {
                <p>
                    <button type="button" class="usa-button" on:click=ask_again>
                        {words.text("later-again")}
                    </button>
                </p>
            }
        })
    };
    view! {
        <LiveRegion say=said />
        {again}
    }
}
