//! Kiosks in SQLite.

mod enrolled;
mod fleet;
