//! The way to the alerts in the bar, with how much waits there.

use domain::{staff::Role, wire::alerts::Waiting};
use leptos::{prelude::*, task::spawn_local};

use super::counted_way::CountedWay;
use crate::{desk::use_desk, paths};

/// The link, for who may see the page.
#[component]
pub(super) fn AlertsWay(
    /// Who is signed in.
    role: Role,
    /// Whether it leads to the page that is open.
    current: Signal<Option<&'static str>>,
) -> impl IntoView {
    let desk = use_desk();
    let waiting = Memo::new(move |_| {
        let waiting = desk.alerts_waiting.get()?;
        Some(to_see_to(waiting, role))
    });
    let look = move |()| spawn_local(desk.look_at_alerts());
    view! { <CountedWay href=paths::ALERTS name="alerts" current waiting look /> }
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
