//! The kiosk and widget app.
//!
//! Where to start: [`visit`] holds the state of one visit and everything that can be done in it;
//! [`page`] draws each stage of it. [`office`] fetches whom answers are sealed to, [`sealing`] seals
//! them, [`sending`] sees to it that they arrive. The welcome stands in `index.html`, where it can
//! be read before any of this is there.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

mod api;
mod browser;
mod office;
mod page;
mod sealing;
mod sending;
mod visit;
mod words;

use leptos::{mount::mount_to, prelude::*};

use crate::{
    browser::{leave, surface::Surface, welcome},
    office::OfficeContext,
    page::VisitPages,
    visit::Visit,
    words::Words,
};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let surface = Surface::of_page();
    surface.mark_page();
    // The owner lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let office = OfficeContext::load();
    leave::listen(surface);
    welcome::on_start(move |main| {
        mount_to(main, move || {
            let words = Words::english(office, surface);
            provide_context(words);
            provide_context(Visit::begin(surface, office));
            view! { <VisitPages /> }
        })
        .forget();
    });
    std::mem::forget(owner);
}
