//! What stands on the page as soon as the app has loaded, before a visit begins and after it ends:
//! the office, the sentences, the way out, and the choice of a language.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen_futures::spawn_local;

use crate::{
    browser::{document, leave, surface::Surface, welcome},
    comfort::ComfortBar,
    frame,
    guides::Guides,
    office::OfficeContext,
    sending::Keep,
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
    /// `english` are further English sentences, beside those of the questionnaire and of this app.
    pub fn open(surface: Surface, english: &[&'static str]) -> Self {
        surface.mark_page();
        // The owner lives as long as the page.
        let owner = Owner::new();
        owner.set();
        let office = OfficeContext::load();
        let words = Words::english(office, surface, english);
        let page = Self {
            surface,
            office,
            words,
            guides: Guides::listen(words),
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
        let bar = move || view! { <ComfortBar words=words beside=beside() /> };
        mount_to(place, bar).forget();
    }

    /// Draws what `start` returns in place of the welcome, once the person begins and the sentences
    /// of the page's language are there.
    pub fn on_start<V: IntoView + 'static>(self, start: impl FnOnce() -> V + 'static) {
        spawn_local(async move {
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
        spawn_local(async move {
            self.words.speak_as_page().await;
            welcome::replace(move |main| mount_to(main, start).forget());
        });
    }

    /// The same, once another button of the welcome than that of beginning is pressed.
    pub fn on_press<V: IntoView + 'static>(
        self,
        button: &str,
        start: impl Fn() -> V + Copy + 'static,
    ) {
        if document::pressed_early(button) {
            self.show(start);
        } else {
            document::on_press(button, move || self.show(start));
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
