//! What both sides of the server share of HTTP, and nothing that either side knows.
//!
//! - [`Refusal`]: what was not done, as problem details.
//! - [`Source`]: where a request comes from, as far as [`Patience`] needs to know.
//! - [`Patience`] with wrong guesses.

mod patience;
mod refusal;
mod source;

pub use patience::{Limit, Name, Patience, Wait};
pub use refusal::Refusal;
pub use source::Source;
