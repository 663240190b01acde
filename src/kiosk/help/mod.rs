//! What a kiosk keeps at hand beside language and display: listen to the page, hide the screen, call
//! for help, and bring everything down to where a person who sits can reach it.

mod dialog;
mod reach;

use leptos::prelude::*;
use visitor::{comfort::HideScreen, page::Page};

use self::{dialog::HelpButton, reach::ReachButton};
use crate::speech::{ListenButton, Speech};

/// The buttons, for the comfort bar.
#[component]
pub(crate) fn KioskButtons(page: Page, speech: Speech) -> impl IntoView {
    view! {
        <ListenButton speech=speech />
        <HideScreen words=page.words />
        <HelpButton page=page />
        <ReachButton words=page.words />
    }
}
