//! What the person writes while the case is open. It is shown as it comes, and said; what is being typed stays
//! as it is. Where nobody has been at the page for a while, it is said that something waits, and it stays unread
//! until somebody is.

use std::collections::HashSet;

use domain::wire::{
    UnixSeconds,
    thread::{Author, Thread, ThreadMessage},
};
use leptos::{prelude::*, task::spawn_local};

use super::super::casework::Work;
use crate::{
    api,
    browser::{
        activity::{since_start, watch_hands},
        dates::written,
        sight::is_in_sight,
    },
    queue::live::hear_counts,
    words::{say, say_with},
};

/// For so many seconds after the last sign of hands somebody is taken to read the page.
const THERE: f64 = 60.0;

/// Says politely that the person wrote.
#[component]
pub(super) fn Arriving(
    /// The case.
    work: Work,
    /// What was written so far; what the server says takes its place.
    thread: RwSignal<Thread>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    // Of the whole office: what others wrote and what colleagues read is no reason to look twice.
    let unread = StoredValue::new(0_u32);
    hear_counts(work.desk, move |counts| {
        let before = unread.get_value();
        unread.set_value(counts.unread_messages);
        if counts.unread_messages != before {
            work.look();
        }
    });
    // Whoever opened the case is there.
    let hands = StoredValue::new(since_start());
    let waits = StoredValue::new(false);
    watch_hands(move || {
        hands.set_value(since_start());
        if waits.get_value() {
            waits.set_value(false);
            said.set(String::new());
            fetch(work, thread, said);
        }
    });
    // Fetches what is new, or leaves it to the next sign of hands: whoever is not there, or does not see the page,
    // reads nothing.
    let meet = move || {
        let is_there = is_in_sight() && since_start() - hands.get_value() < THERE;
        waits.set_value(!is_there);
        if is_there {
            fetch(work, thread, said);
        }
        is_there
    };
    Effect::watch(
        move || work.unread.get(),
        move |_, _, _| {
            if !meet() {
                said.set(say("messages-wait"));
            }
        },
        false,
    );
    // A merge brings other receipts, and what was written under them.
    let version = work.seen_version();
    Effect::watch(
        move || version.get(),
        move |_, before, _| {
            if before.is_some_and(Option::is_some) {
                meet();
            }
        },
        false,
    );
    view! { <p class="messages__arrived" role="status">{said}</p> }
}

fn fetch(work: Work, thread: RwSignal<Thread>, said: RwSignal<String>) {
    let id = work.id();
    spawn_local(async move {
        let Ok(now) = work.desk.ask(api::messages(&id)).await else {
            return;
        };
        // The page may be another one by now, and what is as it was is not drawn anew.
        let seen = thread.try_with_untracked(|before| (newest(before, &now), *before == now));
        let Some((at, false)) = seen else {
            return;
        };
        if let Some(at) = at {
            said.set(say_with("messages-arrived", &[("moment", &written(at))]));
        }
        thread.set(now);
    });
}

/// When the person wrote last, of what was not there before.
fn newest(before: &Thread, now: &Thread) -> Option<UnixSeconds> {
    let known: HashSet<&str> = before.messages.iter().map(|one| one.id.as_str()).collect();
    let is_new = |one: &&ThreadMessage| {
        matches!(one.author, Author::Visitor { .. }) && !known.contains(one.id.as_str())
    };
    now.messages.iter().rfind(is_new).map(|one| one.at)
}
