//! Randomness from the browser (`crypto.getRandomValues`).

use envelope::rand_core::UnwrapErr;
use getrandom::SysRng;

/// A source for keys and ids. It panics where the browser has none, before anything is sealed.
pub fn source() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}
