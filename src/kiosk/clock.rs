//! The kiosk's clock, and how far it is from the office's: a kiosk with a wrong clock still signs
//! with the office's time, and says that its clock is wrong.

use std::cell::Cell;

use domain::wire::UnixSeconds;
use js_sys::Date;

/// Seconds from which on a clock is called wrong: the office refuses signatures at 300.
const WRONG: u64 = 120;

thread_local! {
    /// The office's clock less ours, in seconds.
    static AHEAD: Cell<i64> = const { Cell::new(0) };
}

/// Now, by the kiosk's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 are positive and fit"
)]
pub(crate) fn here() -> UnixSeconds {
    (Date::now() / 1000.0) as UnixSeconds
}

/// Now, by the office's clock as far as it is known.
pub(crate) fn at_the_office() -> UnixSeconds {
    here().saturating_add_signed(AHEAD.get())
}

/// Takes note of what the office's clock said just now.
pub(crate) fn note_office(now: UnixSeconds) {
    let ahead = i64::try_from(now).unwrap_or_default() - i64::try_from(here()).unwrap_or_default();
    AHEAD.set(ahead);
}

/// Whether ours is wrong, as far as is known.
pub(crate) fn is_wrong() -> bool {
    AHEAD.get().unsigned_abs() > WRONG
}
