//! Where the page is shown. One bundle serves all three; the address tells them apart.

use domain::wire::document::Channel;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surface {
    /// A visitor's own device.
    Web,
    /// A touch screen in a public office.
    Kiosk,
    /// A frame in another site.
    Widget,
}

impl Surface {
    /// The surface of this page, by its address.
    pub(crate) fn of_page() -> Self {
        match window().location().pathname().as_deref() {
            Ok("/kiosk") => Self::Kiosk,
            Ok("/widget") => Self::Widget,
            _ => Self::Web,
        }
    }

    /// The address of its page.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Web => "/",
            Self::Kiosk => "/kiosk",
            Self::Widget => "/widget",
        }
    }

    /// What the intake says about where it was made.
    pub(crate) const fn channel(self) -> Channel {
        match self {
            Self::Web => Channel::Web,
            Self::Kiosk => Channel::Kiosk,
            Self::Widget => Channel::Widget,
        }
    }

    /// Whether a number on the page can be dialled with it.
    pub(crate) fn dials(self) -> bool {
        self != Self::Kiosk
    }

    /// Tells the style sheet.
    pub(crate) fn mark_page(self) {
        let name = match self {
            Self::Web => return,
            Self::Kiosk => "kiosk",
            Self::Widget => "widget",
        };
        if let Some(page) = document().document_element() {
            drop(page.set_attribute("data-surface", name));
        }
        if self == Self::Kiosk {
            // Nobody dials with a kiosk, and its way out needs no explaining.
            each("a[href^='tel:']", |link| {
                drop(link.remove_attribute("href"));
                link.set_class_name(&link.class_name().replace("usa-link", ""));
            });
            each("[data-at='home']", |part| part.remove());
        }
    }
}

fn each(selector: &str, change: impl Fn(Element)) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for number in 0..found.length() {
        if let Some(element) = found.get(number).and_then(|node| node.dyn_into().ok()) {
            change(element);
        }
    }
}
