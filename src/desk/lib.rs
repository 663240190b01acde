//! The staff side of the server: opens, validates and shows intakes.
//!
//! What is opened lives in the memory of this crate and nowhere else. In reading order:
//!
//! - [`paths`] and [`router`]: every address, in one list.
//! - `cabinet`: from a kept submission to an intake that can be read, or to the reason why not.
//! - `intakes`, `unopened`: what the staff app asks for.
//! - `kiosks`: the office's own browsers: who may become one, how they do, and taking them back.
//! - `threads`: what visitor and office write to each other.
//! - `account`: invitations, signing in, sessions, and the patience with wrong passwords.
//! - `problem`: everything that can be refused, in words.

mod account;
mod cabinet;
mod intakes;
mod kiosks;
mod openapi;
pub mod paths;
mod problem;
mod routes;
mod threads;
mod unopened;

pub use account::{Token, for_staff, invite};
pub use cabinet::KeyRing;
pub use kiosks::new_code;
pub use openapi::OPENAPI;
pub use routes::{Desk, DeskStore, router};
