//! How a kiosk of the office is told from a stranger: a one-time code lets a browser enrol a key of
//! its own, and every request that it sends is signed with that key (ECDSA over P-256 with SHA-256,
//! which browsers keep in a form that cannot be taken out). Signing is the browser's and verifying
//! the gate's; what is signed, and how it is written, stands here for both.

mod code;
mod id;
mod request;

pub use code::EnrolmentCode;
pub use id::KioskId;
pub use request::{HEADER, NotASignature, RequestSignature, SIGNATURE_BYTES, signed_text};

/// Length of an uncompressed P-256 point.
pub const PUBLIC_KEY_BYTES: usize = 65;
