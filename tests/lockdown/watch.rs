//! Waiting for what must come, and watching that what must not come does not.

use std::fmt::Debug;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Long enough for two busy cores.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
/// Everything that opens in an ordinary browser opened well within this, on two busy cores.
const SPAN: Duration = Duration::from_millis(800);
/// Between two looks.
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks until there is something, and says what it waited for when there never is.
pub(crate) fn until<T>(what: &str, look: impl Fn() -> Result<Option<T>>) -> Result<T> {
    let start = now();
    while start.elapsed() < PATIENCE {
        if let Some(found) = look()? {
            return Ok(found);
        }
        sleep(BETWEEN_LOOKS);
    }
    bail!("waited {} s for {what}", PATIENCE.as_secs())
}

/// Looks until nothing changes any more: what a browser that has just started still does is over.
pub(crate) fn settled<T: PartialEq + Debug>(look: impl Fn() -> Result<T>) -> Result<T> {
    until("the browser to come to rest", || {
        let seen = look()?;
        let rests = change(&seen, &look)?.is_none();
        Ok(rests.then_some(seen))
    })
}

/// Looks for a while. Gives the first look that differs from what it was, if there is one.
pub(crate) fn change<T: PartialEq + Debug>(
    before: &T,
    look: impl Fn() -> Result<T>,
) -> Result<Option<T>> {
    let start = now();
    while start.elapsed() < SPAN {
        let seen = look()?;
        if seen != *before {
            return Ok(Some(seen));
        }
        sleep(BETWEEN_LOOKS);
    }
    Ok(None)
}

#[expect(
    clippy::disallowed_methods,
    reason = "that nothing happens can only be seen by watching for a while"
)]
fn now() -> Instant {
    Instant::now()
}
