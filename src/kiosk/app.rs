//! The questionnaire on a touch screen in a public office.
//!
//! What only a kiosk may do lies here and nowhere else: a visitor's own device never loads it.
//! [`help`] is what it keeps at hand on every page, [`hands`] what no hand may do to one.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

mod hands;
mod help;

use leptos::prelude::*;
use visitor::{page::Page, step::VisitSteps, surface::Surface};

use help::KioskButtons;

/// The English sentences that only a kiosk says, compiled.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.catalogue"));

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    hands::keep_still();
    let page = Page::open(Surface::Kiosk, &[ENGLISH]);
    page.show_comfort(move || Some(view! { <KioskButtons page=page /> }.into_any()));
    page.on_start(move || {
        page.begin_visit(None);
        view! { <VisitSteps /> }
    });
}
