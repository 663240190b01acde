//! What narrows the table of kiosks: a part of a name, and how they do. It stays while the table is fetched
//! again.

use domain::{
    fleet::{Need, Standing},
    wire::kiosk::{Fleet, Kiosk},
};
use leptos::prelude::*;

use super::standing;
use crate::{
    shell::{
        choice::Choice,
        entry::{Entry, Purpose},
    },
    words::say,
};

/// Those about which somebody has something to do.
const NEEDS: &str = "needs";
const STANDINGS: [Standing; 4] = [
    Standing::Online,
    Standing::Late,
    Standing::Never,
    Standing::Revoked,
];

/// What was typed and chosen. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Narrowing {
    name: RwSignal<String>,
    only: RwSignal<String>,
}

impl Narrowing {
    /// Nothing yet: all kiosks are shown.
    pub(super) fn new() -> Self {
        Self {
            name: RwSignal::new(String::new()),
            only: RwSignal::new(String::new()),
        }
    }

    /// Whether one of these kiosks is shown.
    pub(super) fn takes(self, kiosk: &Kiosk, fleet: &Fleet) -> bool {
        let name = self.name.read().trim().to_lowercase();
        let only = self.only.read();
        let is_one = match only.as_str() {
            "" => true,
            NEEDS => Need::of(kiosk, fleet).is_something(),
            other => standing::name(Standing::of(kiosk, fleet)) == other,
        };
        is_one && kiosk.name.to_lowercase().contains(&name)
    }
}

/// Both fields.
#[component]
pub(super) fn NarrowKiosks(narrowing: Narrowing) -> impl IntoView {
    let standing = |one: Standing| {
        let name = standing::name(one);
        (name.to_owned(), say(&format!("kiosk-standing.{name}")))
    };
    let needs = (NEEDS.to_owned(), say("kiosk-only.needs"));
    let options = std::iter::once(needs)
        .chain(STANDINGS.map(standing))
        .collect::<Vec<_>>();
    let no_error = Signal::derive(|| None::<String>);
    view! {
        <div class="filters">
            <div class="filters__one">
                <Entry
                    id="kiosk-filter"
                    purpose=Purpose::Plain
                    value=narrowing.name
                    error=no_error
                />
            </div>
            <Choice id="kiosk-only" options value=narrowing.only />
        </div>
    }
}
