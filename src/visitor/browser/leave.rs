//! Leaving in one action: at home to a neutral page, at a kiosk back to a clean beginning.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};

use super::surface::Surface;
use crate::{office::OfficeContext, words::app_text};

/// Where leaving leads until the office's own choice is known.
const NEUTRAL: &str = "https://www.weather.gov/";

/// Makes the button at the top leave.
pub(crate) fn listen(surface: Surface, office: OfficeContext) {
    let Ok(Some(button)) = document().query_selector(".top-bar__leave") else {
        return;
    };
    if surface == Surface::Kiosk {
        button.set_text_content(Some(&app_text("finish-and-erase")));
    }
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&button, "click", options, move |event| {
        event.prevent_default();
        now(surface, office);
    })
    .forget();
}

/// Covers the page at once, then leaves it. Whatever was typed goes with the page's memory.
pub(crate) fn now(surface: Surface, office: OfficeContext) {
    cover();
    let target = match surface {
        Surface::Kiosk => surface.path().to_owned(),
        Surface::Web | Surface::Widget => office
            .get()
            .map_or_else(|| NEUTRAL.to_owned(), |office| office.exit_url),
    };
    // An address that cannot be gone to leaves the cover in place, which is the safe side.
    drop(window().location().replace(&target));
}

/// Begins anew on the same page, with nothing left of this visit.
pub(crate) fn begin_anew(surface: Surface) {
    cover();
    drop(window().location().replace(surface.path()));
}

fn cover() {
    let Some(body) = document().body() else {
        return;
    };
    if let Ok(cover) = document().create_element("div") {
        cover.set_class_name("leaving");
        cover.set_text_content(Some(&app_text("leaving")));
        body.replace_children_with_node_1(&cover);
    }
    document().set_title(&app_text("leaving"));
}
