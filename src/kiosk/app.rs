//! The questionnaire on a touch screen in a public office.
//!
//! What only a kiosk may do lies here and nowhere else: a visitor's own device never loads it.
//! A visit begins at [`attract`], which stands where strangers see it, and ends by [`idle`] at the
//! latest, which leaves nothing. [`handoff`] takes it to the person's own telephone. [`help`] is what
//! every page keeps at hand, [`keyboard`] how people write without keys and [`lists`] how they choose
//! from many, [`hands`] what no hand may do to a page, [`speech`] how they hear what stands there.
//! Sealed answers wait in the [`outbox`] on the disk ([`storage`]) until the office has them;
//! [`offline`] lets all of it start without the office. A kiosk that went through [`enrolment`] signs
//! what it sends and tells the office how it does ([`heartbeat`]), and how many visits ended on which
//! page ([`ended`]); [`service`] begins all that.
//! `restart.js` begins the page anew when the app itself fails.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

mod api;
mod attract;
mod clock;
mod ended;
mod enrolment;
mod erase;
mod handoff;
mod hands;
mod heartbeat;
mod help;
mod idle;
mod keyboard;
mod lists;
mod offline;
mod outbox;
mod service;
mod speech;
mod storage;

use leptos::{mount::mount_to, prelude::*};
use visitor::{
    document, fragment,
    later::{Later, Source},
    page::Page,
    step::VisitSteps,
    surface::Surface,
};

use self::{
    attract::Attract,
    handoff::HandoffButton,
    help::KioskButtons,
    idle::{Idle, TimeDialog, TimeTold},
    keyboard::Keyboard,
    speech::{Speech, SpeechPanel},
};

/// The English sentences that only a kiosk says, compiled.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.catalogue"));

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    hands::keep_still();
    lists::stand_open();
    // `restart.js` says so of the page before.
    if fragment::take("failed").is_some() {
        heartbeat::note_failure();
    }
    let page = Page::open(Surface::Kiosk, &[ENGLISH], Source::Here(Later::table()));
    let idle = Idle::new(page);
    let speech = Speech::new(page);
    page.show_comfort(move || Some(view! { <KioskButtons page=page speech=speech /> }.into_any()));
    part("speech", move || {
        Effect::new(move |_| idle.reading_aloud(speech.is_reading()));
        Effect::new(move |_| heartbeat::note_voices(speech.lacks_a_voice()));
        view! { <SpeechPanel speech=speech /> }
    });
    let begun = move || {
        offline::begun();
        idle.watch();
    };
    part("idle", move || view! { <TimeDialog idle=idle /> });
    part("kiosk-idle", move || view! { <TimeTold idle=idle /> });
    part("keyboard", move || view! { <Keyboard words=page.words /> });
    part(
        "attract",
        move || view! { <Attract page=page speech=speech begun=begun /> },
    );
    service::open(page);
    page.on_start(move || {
        let visit = page.begin_visit(Some(outbox::keep));
        ended::watch(visit, page.words);
        view! {
            <VisitSteps />
            <HandoffButton visit=visit idle=idle page=page />
        }
    });
}

/// Draws a part of the kiosk in its place in the page.
fn part<V: IntoView + 'static>(place: &str, draw: impl FnOnce() -> V + 'static) {
    if let Some(place) = document::element(place) {
        mount_to(place, draw).forget();
    }
}
