//! What stands on the page as soon as the app has loaded, before a visit begins and after it ends:
//! the office, the sentences, the way out, and the choice of a language.

use leptos::{mount::mount_to, prelude::*};
use zeroize::Zeroizing;

use crate::{
    browser::{document, leave, surface::Surface, task, welcome},
    comfort::ComfortBar,
    frame,
    guides::Guides,
    later::{Arrival, Awaited, Later, Source},
    office::OfficeContext,
    sending::Keep,
    vine::Errand,
    visit::Visit,
    words::Words,
};

/// The page. A handle; copies are the same page.
#[derive(Clone, Copy)]
pub struct Page {
    /// Where it is shown.
    pub surface: Surface,
    /// The office, as far as it is known by now.
    pub office: OfficeContext,
    /// The sentences.
    pub words: Words,
    /// What can be read beside the questionnaire.
    pub guides: Guides,
}

impl Page {
    /// Takes the page over: begins to ask for the office, and makes the button at the top leave.
    /// `english` are further English sentences, beside those of the questionnaire and of this app;
    /// `later` is where the rest comes from, which the first page does not need.
    pub fn open(surface: Surface, english: &[&'static str], later: Source) -> Self {
        surface.mark_page();
        // The owner lives as long as the page.
        let owner = Owner::new();
        owner.set();
        let office = OfficeContext::unknown();
        let words = Words::english(office, surface, english);
        let later = Arrival::from(later, move |later| {
            words.learn(&later.english);
            task::begin((later.ask_office)(office));
        });
        let page = Self {
            surface,
            office,
            words,
            guides: Guides::listen(words, later),
        };
        leave::listen(surface, words);
        if surface == Surface::Widget {
            frame::open(words);
        }
        std::mem::forget(owner);
        page
    }

    /// Draws the bar with language and display. `beside` makes what a surface keeps at hand there.
    pub fn show_comfort(self, beside: impl FnOnce() -> Option<AnyView> + 'static) {
        let Some(place) = document::element("comfort") else {
            return;
        };
        let words = self.words;
        let arrival = self.guides.later;
        let bar = move || view! { <ComfortBar words=words arrival=arrival beside=beside() /> };
        mount_to(place, bar).forget();
    }

    /// Draws what `start` returns in place of the welcome, once the person begins and the sentences
    /// of the page's language are there.
    pub fn on_start<V: IntoView + 'static>(self, start: impl FnOnce() -> V + 'static) {
        task::begin(async move {
            self.words.speak_as_page().await;
            welcome::on_start(move |main| mount_to(main, start).forget());
        });
    }

    /// Leaves nothing of this visit, for whoever comes next.
    pub fn erase(self) {
        leave::begin_anew(self.surface, self.words);
    }

    /// Draws what `start` returns in place of the welcome, at once.
    pub fn show<V: IntoView + 'static>(self, start: impl FnOnce() -> V + 'static) {
        task::begin(async move {
            self.words.speak_as_page().await;
            welcome::replace(move |main| mount_to(main, start).forget());
        });
    }

    /// Draws the page behind a link of a request for alerts, with the token that it brought along.
    pub fn show_errand_page(self, errand: Errand, token: Option<Zeroizing<String>>) {
        self.show(move || {
            let draw = move |later: Later| (later.errand)(self, errand, token.clone());
            view! { <Awaited arrival=self.guides.later words=self.words draw=draw back=move || self.erase() /> }
        });
    }

    /// Draws the page for who comes back, with the code that the address brought along.
    pub fn show_receipt_page(self, came_with: Option<Zeroizing<String>>) {
        self.show(move || {
            let draw = move |later: Later| (later.receipt)(self, came_with.clone());
            view! { <Awaited arrival=self.guides.later words=self.words draw=draw back=move || self.erase() /> }
        });
    }

    /// The same, once this button of the welcome is pressed.
    pub fn on_receipt_page(self, button: &str) {
        if document::pressed_early(button) {
            self.show_receipt_page(None);
        } else {
            document::on_press(button, move || self.show_receipt_page(None));
        }
    }

    /// Begins a visit for the components below. `keep` is where sealed answers wait, if not here.
    pub fn begin_visit(self, keep: Option<Keep>) -> Visit {
        provide_context(self.words);
        let visit = Visit::begin(self, keep);
        provide_context(visit);
        visit
    }
}
