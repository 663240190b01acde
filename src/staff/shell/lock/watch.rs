//! Notices when nobody seems to be there. Who types for long asks for nothing meanwhile, so that the
//! server would believe them gone: it is told now and then.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::activity::{since_start, watch_hands},
    desk::{Standing, use_desk},
};

/// How often to look.
const LOOK: Duration = Duration::from_secs(1);
/// The server hears of whoever is there this many times before it would believe them gone.
const TOLD: f64 = 4.0;

/// Watches as long as somebody is signed in.
#[component]
pub(crate) fn Watch() -> impl IntoView {
    let desk = use_desk();
    let here = StoredValue::new(since_start());
    let told = StoredValue::new(since_start());
    watch_hands(move || here.set_value(since_start()));
    let look = move || {
        let Standing::SignedIn(session) = desk.standing.get_untracked() else {
            here.set_value(since_start());
            return;
        };
        let now = since_start();
        let (idle_after, seen) = (seconds(session.idle_after), here.get_value());
        if now - seen >= idle_after {
            desk.lock();
            // Whoever comes next must not find the session open behind the lock; where the server does
            // not answer, it ends it by itself.
            spawn_local(async move { drop(api::sign_out().await) });
        } else if seen > told.get_value() && now - told.get_value() > idle_after / TOLD {
            told.set_value(now);
            spawn_local(async move { drop(desk.ask(api::session()).await) });
        }
    };
    // A browser that refuses a timer has none for anything else either.
    let looking = set_interval_with_handle(look, LOOK).ok();
    on_cleanup(move || {
        if let Some(looking) = looking {
            looking.clear();
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "an hour at most")]
fn seconds(count: u64) -> f64 {
    count as f64
}
