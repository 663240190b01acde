//! Leptos components and browser plumbing that both apps share: fields and pages that render any
//! question from its definition, answers on their way to being sealed ([`sealing`]) to the keys of an
//! [`office`], and one file for each capability of the browser.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

pub mod browser;
pub mod field;
pub mod office;
pub mod sealing;

mod anew;
mod picture;
mod prose;
mod question;

pub use anew::anew;
pub use picture::Picture;
pub use prose::{CallLine, Prose};
pub use question::OpenPage;
