//! What the suites share.

pub mod browser;
