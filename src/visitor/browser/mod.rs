//! What the visitor's app asks of the browser, one file for each capability.

pub mod away;
pub mod document;
pub(crate) mod file;
pub(crate) mod footer;
pub mod fragment;
pub(crate) mod history;
pub(crate) mod leave;
pub(crate) mod meta;
pub mod patience;
pub(crate) mod printing;
pub mod surface;
pub(crate) mod task;
pub(crate) mod welcome;
