//! Kiosks in PostgreSQL.

mod enrolled;
mod fleet;
