//! What stands on the screen while nobody uses it: a greeting in every language that the office
//! offers, and nothing about why people come here unless the office wants it said.
//!
//! A touch, any key, or the focus that a switch brings begins. The first touch only asks for the
//! language, so that somebody who brushes past has begun nothing.

mod begin;
mod languages;

use gloo_timers::callback::Timeout;
use leptos::{prelude::*, reactive::spawn_local};
use ui::browser::focus;
use visitor::{document, page::Page};
use wording::Language;

use self::languages::{Greeting, LanguageChoice};
use crate::speech::Speech;

/// How far somebody has come before the welcome.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody is there.
    Waiting,
    /// Somebody chooses a language.
    Choosing,
}

/// The attract screen, and the choice of the language behind it.
#[component]
pub(crate) fn Attract(
    page: Page,
    /// What reads it aloud, if somebody wants that.
    speech: Speech,
    /// Called once somebody has begun.
    begun: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Waiting);
    let failed = RwSignal::new(false);
    let offered = RwSignal::new(Vec::new());
    spawn_local(async move {
        for language in page.words.offered() {
            // One that cannot be had is tried again when somebody chooses it.
            if page.words.prepare(language).await.is_ok() {
                offered.update(|offered| offered.push(language));
            }
        }
    });
    let choose = move |language: &'static Language| {
        spawn_local(async move {
            match page.words.speak(language).await {
                Ok(()) => leave(),
                Err(_) => failed.set(true),
            }
        });
    };
    begin::on_any_sign(move || {
        if stage.get_untracked() != Stage::Waiting {
            return false;
        }
        begun();
        stage.set(Stage::Choosing);
        focus::after_render("#attract h1");
        true
    });
    move || match stage.get() {
        Stage::Waiting => view! { <Greeting page=page speech=speech offered=offered /> }.into_any(),
        Stage::Choosing => {
            view! { <LanguageChoice words=page.words failed=failed choose=choose /> }.into_any()
        }
    }
}

/// Uncovers the welcome.
fn leave() {
    document::mark("data-begun", "yes");
    // The part that is drawn here goes once its own event has run its course.
    Timeout::new(0, || {
        if let Some(place) = document::element("attract") {
            place.remove();
        }
        focus::after_render("#main h1");
    })
    .forget();
}
