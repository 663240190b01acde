//! What the first question does not need: guides, stopping, checking, sealing and sending, coming
//! back, and the keys of the office. On a visitor's own device it is a module of its own, which is
//! fetched as soon as the first page stands, the same for everybody.
//!
//! [`Later`] is the only door to it: a table of functions. What is reached through nothing but the
//! table is cut out of the first module by `cargo xtask bundle`; nothing needs to be marked.

mod arrival;
mod awaited;

use std::pin::Pin;

use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::{
    comfort,
    guides::{self, Guides},
    office::OfficeContext,
    page::Page,
    receipt::ReceiptPage,
    step,
    vine::{Errand, ErrandPage},
    visit::Stage,
    words::{LATER_ENGLISH, Words},
};

pub use arrival::{Arrival, Source};
pub(crate) use awaited::{Awaited, HowItFares};

/// Something that goes on while the page is used.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// The functions of the later part.
#[derive(Clone, Copy)]
pub struct Later {
    /// The English sentences that the first section does not need.
    pub(crate) english: [&'static str; 2],
    /// Asks for the office until it answers.
    pub(crate) ask_office: fn(OfficeContext) -> Work,
    /// Draws the choices of language and display, with the button of the curtain or without.
    pub(crate) comfort: fn(Words, bool) -> AnyView,
    /// Fetches the guides. Follows the language of the page.
    pub(crate) prepare_guides: fn(Guides),
    /// Draws what of the guides is open.
    pub(crate) guides: fn(Guides) -> AnyView,
    /// Draws a step after the first section.
    pub(crate) step: fn(Stage) -> AnyView,
    /// Draws the page for who comes back, with the code that the address brought along.
    pub(crate) receipt: fn(Page, Option<Zeroizing<String>>) -> AnyView,
    /// Draws the page behind a link of a request for alerts, with the token that it brought along.
    pub(crate) errand: fn(Page, Errand, Option<Zeroizing<String>>) -> AnyView,
}

impl Later {
    /// The table. Whoever calls this has the later part in their own module.
    pub fn table() -> Self {
        Self {
            english: LATER_ENGLISH,
            ask_office: |office| Box::pin(office.ask_until_answered()),
            comfort: comfort::choices,
            prepare_guides: Guides::prepare,
            guides: guides::pages,
            step: step::any,
            receipt: |page, came_with| {
                view! { <ReceiptPage page=page came_with=came_with /> }.into_any()
            },
            errand: |page, errand, token| {
                view! { <ErrandPage page=page errand=errand token=token /> }.into_any()
            },
        }
    }
}
