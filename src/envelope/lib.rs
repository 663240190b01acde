//! Sealing and opening of answers, keys, references and receipts: bytes in, bytes out.
//!
//! `README.md` beside this file describes every byte, for whoever writes another opener. This
//! crate knows nothing of questions, the network or clocks, and randomness comes in as an argument.
//! In reading order:
//!
//! - [`SubmissionId`] names one submission; the [`Reference`] that people read out derives from it.
//! - [`PublicKey`], [`PrivateKey`], [`KeyId`]: whom an envelope is sealed to, in one of two [`Suite`]s.
//! - [`seal`] makes an envelope out of plain text, [`read_header`] says what can be known of it
//!   from outside, [`open`] gives the plain text back.
//! - [`receipt`]: the secret that lets a visitor come back.
//! - [`MessageId`] names a message under a receipt; [`reply`] seals those of the office.
//! - [`locker`]: answers that their owner left for a while, under a receipt or a [`HandoffSecret`].
//! - [`kiosk`]: the code that enrols one, and what it signs.
//! - [`RecoveryCode`]: lets a member of staff in who lost their telephone, once.
//! - [`manifest`]: the signature that makes the office's keys believable.

mod crockford;
mod derivation;
mod handoff;
mod header;
mod hex;
mod key;
mod key_id;
mod key_sheet;
pub mod kiosk;
mod layout;
pub mod locker;
pub mod manifest;
mod message;
mod open;
mod padding;
pub mod receipt;
mod recovery;
mod reference;
pub mod reply;
mod seal;
mod submission_id;
mod suite;

pub use crockford::SymbolsError;
pub use handoff::HandoffSecret;
pub use header::{Context, Header, HeaderError, Part, UnknownPart, read_header};
pub use hex::NotHex;
pub use hpke::rand_core;
pub use key::{KeyError, PrivateKey, PublicKey};
pub use key_id::KeyId;
pub use key_sheet::KeySheetError;
pub use layout::MAX_ENVELOPE_BYTES;
pub use message::MessageId;
pub use open::{OpenError, open};
pub use padding::MAX_PLAINTEXT_BYTES;
pub use recovery::RecoveryCode;
pub use reference::Reference;
pub use seal::{SealError, seal};
pub use submission_id::SubmissionId;
pub use suite::{Suite, UnknownSuite};

#[cfg(test)]
mod vectors;
