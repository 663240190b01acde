//! The app on a visitor's own device: by itself at `/`, in a frame at `/widget`; at `/vine` it asks
//! about alerts alone, at `/receipt` it begins with what a person kept, and below `/vine/` with the
//! link that a request for alerts brought.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what is fetched may not come, and says so by the type of what it returns"
)]

use leptos::{prelude::*, wasm_split::SplitLoaderError};
use visitor::{
    away, fragment,
    later::{Later, Source},
    page::Page,
    step::VisitSteps,
    surface::Surface,
    vine::Errand,
};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Before anything else looks at the address.
    let errand = Errand::of_page();
    let token = errand.and_then(|_| fragment::take_whole());
    let code = fragment::take("h");
    let rest = Source::Fetched(|| Box::pin(async { later().await.ok() }));
    let page = Page::open(Surface::of_page(), &[], rest);
    page.show_comfort(|| None);
    if let Some(errand) = errand {
        return page.show_errand_page(errand, token);
    }
    if Surface::is_receipt() || code.is_some() {
        return page.show_receipt_page(code);
    }
    page.on_receipt_page("open-receipt");
    page.on_start(move || {
        page.begin_visit(None);
        view! { <VisitSteps /> }
    });
}

/// Fetches the second module, where all of this lies: the first holds nothing of it. Until it is
/// there only the first section is asked, which names nobody and need not be covered.
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn later() -> Result<Later, SplitLoaderError> {
    away::cover_when_out_of_sight();
    Ok(Later::table())
}
