//! The public side of the server: says which keys answers are sealed to, and takes envelopes in.
//!
//! It checks form, never content: it holds no private key and its [`store::Inbox`] cannot be read
//! back. In reading order:
//!
//! - [`paths`] and [`router`]: every address, in one list.
//! - [`Office`]: the signed manifest and the keys that it ever named.
//! - `submissions`: the checks of form, and what is answered.
//! - [`Proofs`] and `voucher`: who may have something kept.
//! - `problem`: everything that can be refused, in words.

mod challenge;
mod office;
mod openapi;
pub mod paths;
mod problem;
mod proofs;
mod routes;
mod submissions;
mod voucher;

pub use office::{Office, Publication, PublicationError};
pub use openapi::OPENAPI;
pub use proofs::Proofs;
pub use routes::{Gate, router};
pub use submissions::MAX_BODY_BYTES;
