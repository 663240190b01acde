//! Fluent messages, compiled at build time into a form that needs no parser.
//!
//! The `.ftl` files stay the source: translators edit nothing else. A build script hands a folder
//! of them to [`compile`], which checks them, resolves references between messages, and writes a
//! *catalogue*: one line a message, sorted, with control characters for what Fluent writes in
//! braces. At run time a [`Catalogue`] finds a line by binary search and fills it in, at a
//! fortieth of the bytes that a Fluent parser would add to the visitor's first load.

mod catalogue;
#[cfg(feature = "compile")]
pub mod compile;
mod format;
pub mod language;
mod mark;
pub mod prose;
#[cfg(feature = "compile")]
#[cfg(test)]
mod tests;

pub use catalogue::Catalogue;
pub use language::Language;
