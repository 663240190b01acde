//! Plain-language pages that a person can read at any time: over the questionnaire, which waits
//! beneath with nothing lost, and without a trace in the intake, the address or the history.
//!
//! The texts of a language are fetched when somebody first opens one.

mod directory;
mod index;
mod reading;
mod region;
mod texts;

use leptos::{mount::mount_to, prelude::*};
use ui::{
    anew,
    browser::{focus, page_title},
};
use web_sys::HtmlElement;
use wording::Catalogue;

use self::{
    directory::{Choice, DirectoryPage, List},
    index::GuideIndex,
    reading::GuideReading,
    region::LiveRegion,
    texts::Texts,
};
use crate::{
    browser::{
        document::{self, element},
        printing::PrintButton,
    },
    frame,
    later::{Arrival, Awaited, Later},
    words::Words,
};

/// The title of what is open.
const HEADING: &str = "#guides h1";

/// The guides, in the order of the list.
const GUIDES: [&str; 11] = [
    "crisis-lines",
    directory::NAME,
    "arrest",
    "criminal-court",
    "immigration-custody",
    "immigration-court",
    "what-can-be-shared",
    "vine",
    "rights",
    "compensation",
    "access",
];

/// What of the guides is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opened {
    /// The list of all.
    Index,
    /// One of them.
    Guide(&'static str),
}

/// The guides of the page. A handle; copies are the same.
#[derive(Clone, Copy)]
pub struct Guides {
    /// What the first question does not need: they are part of it.
    pub(crate) later: Arrival,
    texts: Texts,
    list: List,
    choice: RwSignal<Choice>,
    opened: RwSignal<Option<Opened>>,
    /// What the page was called, and what had the focus, before.
    before: StoredValue<Option<(String, Option<HtmlElement>)>, LocalStorage>,
}

impl Guides {
    /// Makes the button at the foot of the page open the list.
    pub(crate) fn listen(words: Words, later: Arrival) -> Self {
        let guides = Self {
            later,
            texts: Texts::new(words),
            list: List::new(),
            choice: RwSignal::default(),
            opened: RwSignal::new(None),
            before: StoredValue::new_local(None),
        };
        if let Some(place) = element("guides") {
            mount_to(place, move || view! { <GuidePages guides=guides /> }).forget();
        }
        if document::pressed_early("open-guides") {
            guides.open(Opened::Index);
        }
        document::on_press("open-guides", move || guides.open(Opened::Index));
        guides
    }

    /// Opens one guide.
    pub(crate) fn read(self, guide: &'static str) {
        self.open(Opened::Guide(guide));
    }

    /// Fetches the texts in the language of the page.
    pub(crate) fn prepare(self) {
        self.texts.get();
    }

    /// Closes what is open, as Back does; says whether anything was.
    pub(crate) fn close(self) -> bool {
        let Some((title, focused)) = self.before.try_update_value(Option::take).flatten() else {
            return false;
        };
        self.opened.set(None);
        self.choice.set(Choice::default());
        show("guides", false);
        show("main", true);
        page_title::set(&title);
        if let Some(focused) = focused {
            // What is gone by now cannot take it.
            drop(focused.focus());
        }
        true
    }

    fn open(self, opened: Opened) {
        self.before.update_value(|before| {
            if before.is_none() {
                *before = Some((page_title::get(), document::focused()));
            }
        });
        page_title::set(&self.texts.words.text("neutral-title"));
        show("main", false);
        show("guides", true);
        self.opened.set(Some(opened));
        frame::begin_page();
    }
}

fn show(id: &str, shown: bool) {
    if let Some(element) = element(id) {
        element.set_hidden(!shown);
    }
}

/// Whatever of the guides is open.
#[component]
fn GuidePages(guides: Guides) -> impl IntoView {
    // Everybody gets them, so that nobody can tell who reads them, and a line that breaks later
    // does not take them away.
    Effect::new(move |_| {
        if let Some(later) = guides.later.get() {
            (later.prepare_guides)(guides);
        }
    });
    move || {
        guides.opened.get()?;
        let draw = move |later: Later| (later.guides)(guides);
        let back = move || {
            guides.close();
        };
        Some(
            view! { <Awaited arrival=guides.later words=guides.texts.words draw=draw back=back /> },
        )
    }
}

/// What is open, in the language of the page.
pub(crate) fn pages(guides: Guides) -> AnyView {
    let page = anew(move || {
        let Some(opened) = guides.opened.get() else {
            return ().into_any();
        };
        let texts = guides.texts.get();
        focus::after_render(HEADING);
        let Some(texts) = texts else {
            let failed = guides.texts.failed();
            return view! { <Waiting guides=guides failed=failed /> }.into_any();
        };
        page(guides, opened, texts)
    });
    page.into_any()
}

fn page(guides: Guides, opened: Opened, texts: &'static Catalogue) -> AnyView {
    match opened {
        Opened::Index => view! { <GuideIndex guides=guides texts=texts /> }.into_any(),
        Opened::Guide(directory::NAME) => {
            untrack(|| guides.list.fetch());
            view! { <DirectoryPage guides=guides texts=texts /> }.into_any()
        }
        Opened::Guide(name) => {
            view! { <GuideReading guides=guides texts=texts name=name /> }.into_any()
        }
    }
}

/// Before the texts are there, or when they cannot be had.
#[component]
fn Waiting(
    guides: Guides,
    /// Whether they cannot be had.
    failed: bool,
) -> impl IntoView {
    let words = guides.texts.words;
    let sentence = if failed {
        "guides-failed"
    } else {
        "guides-loading"
    };
    let said = move || view! { <p>{words.text(sentence)}</p> }.into_any();
    // Whoever hears a page from its title on hears that of the guides once: with them.
    let later = (!failed).then_some("later");
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1" data-spoken=later>
                {words.text("guides-heading")}
            </h1>
            <LiveRegion say=said />
            <div class="question__actions">
                <ReturnButton guides=guides class="usa-button usa-button--outline" />
            </div>
        </section>
    }
}

/// The way back to the list.
#[component]
fn AllButton(guides: Guides) -> impl IntoView {
    view! {
        <button
            type="button"
            class="back-link"
            on:click=move |_| guides.open(Opened::Index)
        >
            {guides.texts.words.text("guides-all")}
        </button>
    }
}

/// The way back to where the person was.
#[component]
fn ReturnButton(guides: Guides, class: &'static str) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            on:click=move |_| {
                guides.close();
            }
        >
            {guides.texts.words.text("guides-return")}
        </button>
    }
}
