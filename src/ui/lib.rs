//! Leptos components and browser plumbing that both apps share: fields that render any question
//! from its definition, and one file for each capability of the browser.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

pub mod browser;
pub mod field;

mod anew;
mod picture;
mod prose;

pub use anew::anew;
pub use picture::Picture;
pub use prose::{CallLine, Prose};
