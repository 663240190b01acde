//! The way to the alerts in the bar, with how much waits there. It is asked for with every page that is
//! opened, and now and then while one stays open: what comes back comes at any time.

use std::time::Duration;

use domain::{staff::Role, wire::alerts::Waiting};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

use crate::{
    desk::{Standing, use_desk},
    paths,
    words::{say, say_with},
};

/// How often to ask while a page stays open.
const LOOK: Duration = Duration::from_mins(1);

/// The link, for who may see the page.
#[component]
pub(super) fn AlertsWay(
    /// Who is signed in.
    role: Role,
    /// Whether it leads to the page that is open.
    current: Signal<Option<&'static str>>,
) -> impl IntoView {
    let desk = use_desk();
    let path = use_location().pathname;
    let here = Memo::new(move |_| matches!(*desk.standing.read(), Standing::SignedIn(_)));
    // Behind the lock nothing is asked.
    let look = move || {
        if here.get_untracked() {
            spawn_local(desk.look_at_alerts());
        }
    };
    Effect::new(move |_| {
        path.track();
        here.track();
        look();
    });
    if let Ok(looking) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || looking.clear());
    }
    let count = Memo::new(move |_| {
        let waiting = desk.alerts_waiting.get()?;
        Some(to_see_to(waiting, role)).filter(|count| *count > 0)
    });
    let said = move |key: &str| Some(say_with(key, &[("count", &count.get()?.to_string())]));
    view! {
        <a
            class="desk-bar__way"
            href=paths::ALERTS
            aria-current=move || current.get()
            aria-label=move || said("alerts-waiting.name")
        >
            {move || said("alerts-waiting").unwrap_or_else(|| say("alerts"))}
        </a>
    }
}

/// How much of what waits is for somebody of this role: operators decide about no matches, and finish
/// nothing at outside systems.
fn to_see_to(waiting: Waiting, role: Role) -> u32 {
    let decided = match role {
        Role::Operator => 0,
        _ => waiting.matches.saturating_add(waiting.hand_offs),
    };
    [
        waiting.dead_letters,
        waiting.unreachable,
        waiting.unreadable,
    ]
    .into_iter()
    .fold(decided, u32::saturating_add)
}

#[test]
fn operators_are_told_of_what_is_theirs_to_do() {
    let waiting = Waiting {
        matches: 1,
        dead_letters: 20,
        unreachable: 300,
        unreadable: 4000,
        hand_offs: 50_000,
    };
    assert_eq!(to_see_to(waiting, Role::Specialist), 54_321);
    assert_eq!(to_see_to(waiting, Role::Operator), 4320);
}
