//! The only place of the server that reads a clock or asks the system for randomness.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use envelope::rand_core::{CryptoRng, Rng, UnwrapErr};
use getrandom::SysRng;
use store::{Clock, Entropy};

/// The system's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the edge where time comes in"
)]
pub fn system_clock() -> Clock {
    Arc::new(|| {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |duration| duration.as_secs())
    })
}

/// The system's randomness. It panics when the system has none, which is the only safe answer.
pub fn system_random() -> impl CryptoRng {
    UnwrapErr(SysRng)
}

/// The same, for the desk's tokens and salts.
pub fn system_entropy() -> Entropy {
    Arc::new(|bytes| system_random().fill_bytes(bytes))
}
