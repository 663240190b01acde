//! What makes the page easier to read and use, for this visit only.

mod language;

pub use language::LanguageChoice;
