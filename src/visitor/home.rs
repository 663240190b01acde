//! The app on a visitor's own device: by itself at `/`, in a frame at `/widget`; at
//! `/receipt` it begins with what a person kept.

use leptos::prelude::*;
use visitor::{fragment, page::Page, receipt::ReceiptPage, step::VisitSteps, surface::Surface};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Before anything else looks at the address.
    let code = fragment::take("h");
    let page = Page::open(Surface::of_page(), &[]);
    page.show_comfort(|| None);
    if Surface::is_receipt() || code.is_some() {
        return page.show(move || view! { <ReceiptPage page=page came_with=code /> });
    }
    page.on_press(
        "open-receipt",
        move || view! { <ReceiptPage page=page came_with=None /> },
    );
    page.on_start(move || {
        page.begin_visit(None);
        view! { <VisitSteps /> }
    });
}
