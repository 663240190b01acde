//! Where the page is shown. The address tells it.

use domain::{answers::Answers, journey, wire::document::Channel};
use leptos::prelude::{document, window};

/// Where the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// A visitor's own device.
    Web,
    /// A touch screen in a public office.
    Kiosk,
    /// A frame in another site.
    Widget,
    /// A visitor's own device, for a request for alerts and nothing else.
    Alerts,
}

impl Surface {
    /// The surface of this page, by its address.
    pub fn of_page() -> Self {
        match window().location().pathname().as_deref() {
            Ok("/kiosk") => Self::Kiosk,
            Ok("/widget") => Self::Widget,
            Ok("/vine") => Self::Alerts,
            _ => Self::Web,
        }
    }

    /// Whether the page is for who comes back with what they kept.
    pub fn is_receipt() -> bool {
        window().location().pathname().as_deref() == Ok("/receipt")
    }

    /// The address of its page.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Web => "/",
            Self::Kiosk => "/kiosk",
            Self::Widget => "/widget",
            Self::Alerts => "/vine",
        }
    }

    /// What its address has answered before anything is asked.
    pub(crate) fn answers(self) -> Answers {
        match self {
            Self::Alerts => journey::for_alerts_alone(),
            Self::Web | Self::Kiosk | Self::Widget => Answers::default(),
        }
    }

    /// What the intake says about where it was made.
    pub(crate) const fn channel(self) -> Channel {
        match self {
            Self::Web | Self::Alerts => Channel::Web,
            Self::Kiosk => Channel::Kiosk,
            Self::Widget => Channel::Widget,
        }
    }

    /// Whether a number on the page can be dialled with it.
    pub(crate) fn dials(self) -> bool {
        self != Self::Kiosk
    }

    /// Whether a link may lead to other sites: a kiosk shows nothing but its own page.
    pub(crate) fn leads_away(self) -> bool {
        self != Self::Kiosk
    }

    /// The address of the sentences in a language.
    pub(crate) fn words_path(self, tag: &str) -> String {
        let folder = match self {
            Self::Web | Self::Widget | Self::Alerts => "",
            Self::Kiosk => "/kiosk",
        };
        format!("{folder}/words/{tag}.catalogue")
    }

    /// Tells the style sheet where one page is shown at several addresses.
    pub(crate) fn mark_page(self) {
        if self == Self::Widget
            && let Some(page) = document().document_element()
        {
            drop(page.set_attribute("data-surface", "widget"));
        }
    }
}

/// The address at which a person comes back, as it is written down: `intake.example.gov/receipt`.
pub(crate) fn receipt_address() -> String {
    format!("{}/receipt", window().location().host().unwrap_or_default())
}

/// Where this page comes from: `https://intake.example.gov`.
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}
