//! What makes the page easier to read and use: language, size of the letters, colours, and a
//! curtain. It stands on every page and lasts for this visit only: nothing of it is kept.

mod bar;
mod choice;
mod curtain;
mod language;

pub use bar::ComfortBar;
pub(crate) use bar::choices;
pub use choice::{Choice, DisplayChoice};
pub use curtain::HideScreen;
pub use language::LanguageChoice;
