//! How long ago something was, in the coarsest unit that still says it.

use domain::wire::UnixSeconds;

use crate::words::{say, say_with};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// The message and the number that say how long ago `then` was. Clocks differ a little between
/// machines, so what seems to lie ahead is 'just now'.
fn age(now: UnixSeconds, then: UnixSeconds) -> (&'static str, u64) {
    let seconds = now.saturating_sub(then);
    match seconds {
        0..MINUTE => ("age-now", 0),
        MINUTE..HOUR => ("age-minutes", seconds / MINUTE),
        // Two whole days, so that 'yesterday evening' is still told in hours.
        HOUR..=172_799 => ("age-hours", seconds / HOUR),
        _ => ("age-days", seconds / DAY),
    }
}

/// How long ago `then` was, in words.
pub(crate) fn written_age(now: UnixSeconds, then: UnixSeconds) -> String {
    match age(now, then) {
        (key, 0) => say(key),
        (key, count) => say_with(key, &[("count", &count.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, MINUTE, age};
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn the_unit_grows_with_the_age() {
        let now = 100 * DAY;
        for (ago, expected) in [
            (0, ("age-now", 0)),
            (59, ("age-now", 0)),
            (MINUTE, ("age-minutes", 1)),
            (HOUR - 1, ("age-minutes", 59)),
            (HOUR, ("age-hours", 1)),
            (2 * DAY - 1, ("age-hours", 47)),
            (2 * DAY, ("age-days", 2)),
            (31 * DAY, ("age-days", 31)),
        ] {
            assert_eq!(age(now, now - ago), expected, "{ago} seconds ago");
        }
    }

    #[wasm_bindgen_test]
    fn a_clock_that_runs_ahead_is_forgiven() {
        assert_eq!(age(10, 70), ("age-now", 0));
    }
}
