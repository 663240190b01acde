//! The app on a visitor's own device: by itself at `/`, in a frame at `/widget`.

use leptos::prelude::*;
use visitor::{page::Page, step::VisitSteps, surface::Surface};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let page = Page::open(Surface::of_page(), &[]);
    page.show_comfort(|| None);
    page.on_start(move || {
        page.begin_visit(None);
        view! { <VisitSteps /> }
    });
}
