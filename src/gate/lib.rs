//! The public side of the server: says which keys answers are sealed to, and takes envelopes in.
//!
//! It checks form, never content: it holds no private key, its [`store::Inbox`] cannot be read back,
//! and what visitors leave or fetch is sealed under keys that never come here. In reading order:
//!
//! - [`paths`] and [`router`]: every address, in one list.
//! - [`Office`]: the signed manifest and the keys that it ever named.
//! - `submissions`: answers come in; `calls`: those that an operator takes down on the telephone.
//! - `receipts`, `drafts`, `handoffs`: a person comes back, or goes on somewhere else.
//! - `form`, `place`: what can be checked of all these without a key.
//! - [`Proofs`], [`Kiosks`] and `voucher`: for whom something is kept.
//! - `problem`: everything that can be refused, in words.

mod calls;
mod challenge;
mod drafts;
mod form;
mod handoffs;
mod kiosks;
mod office;
mod openapi;
pub mod paths;
mod place;
mod problem;
mod proofs;
mod receipts;
mod routes;
mod submissions;
mod voucher;

pub use calls::staff_router;
pub use kiosks::Kiosks;
pub use office::{Office, Publication, PublicationError};
pub use openapi::OPENAPI;
pub use proofs::Proofs;
pub use routes::{Gate, Keeping, SetAside, router};
pub use submissions::{MAX_BODY_BYTES, Sources};
