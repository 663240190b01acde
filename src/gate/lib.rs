//! The public side of the server: says which keys answers are sealed to, and takes envelopes in.
//!
//! It checks form, never content: it holds no private key and its [`store::Inbox`] cannot be read
//! back. In reading order:
//!
//! - [`paths`] and [`router`]: every address, in one list.
//! - [`Office`]: the signed manifest and the keys that it ever named.
//! - `submissions`: the checks of form, and what is answered.
//! - `problem`: everything that can be refused, in words.

mod office;
mod openapi;
pub mod paths;
mod problem;
mod routes;
mod submissions;

pub use office::{Office, Publication, PublicationError};
pub use openapi::OPENAPI;
pub use routes::{Gate, router};
pub use submissions::MAX_BODY_BYTES;
