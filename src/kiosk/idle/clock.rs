//! Time since the page began: a clock that nobody sets.

use leptos::prelude::window;

/// Seconds. A browser without the clock stands still, and then nothing is ever wiped for want of
/// time; every browser has it.
pub(super) fn now() -> f64 {
    window()
        .performance()
        .map_or(0.0, |performance| performance.now() / 1000.0)
}
