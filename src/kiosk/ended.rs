//! On which page a visit ended that was not sent, for the office to learn which pages are too much. The
//! page's name and its language are all that is noted, and only until the office heard of it: no answer,
//! no time. A page that is asked for an answer would tell of it: then the one before it is noted that
//! everybody passes.
//!
//! The page of a visit takes its memory along, so that the note waits in what the browser keeps for this
//! tab alone. Where no kiosk is enrolled nobody would hear of it, and nothing is noted.

use std::cell::Cell;

use domain::{
    journey::{Place, last_for_everybody},
    wire::kiosk::{AT_THE_CHECK, EndedVisits},
};
use gloo_events::EventListener;
use leptos::prelude::*;
use visitor::{
    visit::{Stage, Visit},
    words::Words,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;

use crate::enrolment::Identity;

const NOTE: &str = "ended";

thread_local! {
    /// Whether there is nothing to be noted of the visit: the office does not know this kiosk as far as
    /// we see, or the note is made.
    static OVER: Cell<bool> = const { Cell::new(true) };
}

/// The visit goes on with the person's own telephone: it does not end here.
pub(crate) fn goes_on() {
    OVER.set(true);
}

/// Notes it when the page of this visit is left, by whichever way.
pub(crate) fn watch(visit: Visit, words: Words) {
    spawn_local(async {
        OVER.set(Identity::read().await.is_none());
    });
    EventListener::new(&window(), "pagehide", move |_| {
        // A page that the browser kept whole may be left twice.
        if OVER.replace(true) {
            return;
        }
        if let Some(page) = untrack(|| page(&visit.stage())) {
            put_back(vec![EndedVisits {
                page: page.to_owned(),
                language: untrack(|| words.language().tag).to_owned(),
                count: 1,
            }]);
        }
    })
    .forget();
}

/// Drops what was noted: nobody is there to hear of it.
pub(crate) fn drop_all() {
    drop(take());
}

/// What was noted; from now on it is the caller's.
pub(crate) fn take() -> Vec<EndedVisits> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let noted = storage.get_item(NOTE).ok().flatten();
    let _gone = storage.remove_item(NOTE);
    noted
        .and_then(|noted| serde_json::from_str(&noted).ok())
        .unwrap_or_default()
}

/// Notes it with what there is already: what the office did not hear is said again.
pub(crate) fn put_back(ended: Vec<EndedVisits>) {
    let mut all = take();
    for one in ended {
        one.count_among(&mut all);
    }
    if all.is_empty() {
        return;
    }
    if let (Some(storage), Ok(noted)) = (storage(), serde_json::to_string(&all)) {
        // A browser that keeps nothing has one visit less to count.
        let _kept = storage.set_item(NOTE, &noted);
    }
}

/// The page that a visit counts at; none once it is on its way, or where the way ends anyhow.
fn page(stage: &Stage) -> Option<&'static str> {
    match stage {
        Stage::At(Place::Question { question, .. }) if !question.ends => {
            last_for_everybody(question).map(|page| page.id)
        }
        Stage::At(Place::Check) => Some(AT_THE_CHECK),
        _ => None,
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
