//! How a browser becomes a kiosk of the office's: with a one-time code it enrols a key of its own,
//! and signs from then on what it sends. Without, it serves visitors all the same, for work.
//!
//! - `key`: the key pair, which cannot be taken out of the browser.
//! - `identity`: what was enrolled, kept on the disk.
//! - [`sign`]: the signature over a request.
//! - `printer`: whether there is one at this screen.
//! - [`page`]: where a technician types the code, and says so.

mod identity;
mod key;
pub(crate) mod page;
mod printer;
pub(crate) mod sign;

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    kiosk::{Enrolled, Enrolment},
    problem::kind,
};
use thiserror::Error;

use crate::{
    api::{self, ApiError, ENROLMENT, Voucher},
    storage::StorageError,
};
pub(crate) use identity::{Identity, rename};
pub(crate) use sign::sign;

/// Why this browser is no kiosk yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum EnrolmentError {
    /// Wrong, used or expired.
    #[error("the code was refused")]
    Code,
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled,
    /// No answer.
    #[error("not reached")]
    NotReached,
    /// The browser makes or keeps no key.
    #[error("no key can be kept")]
    Key,
}

/// Enrols this browser, and gives the name that the office has for it. Whoever lost the answer asks
/// again with the same key and is the same kiosk.
pub(crate) async fn enrol(code: &str) -> Result<String, EnrolmentError> {
    let pending = identity::pending().await?;
    let enrolment = Enrolment {
        code: code.trim().to_owned(),
        public_key: Base64UrlUnpadded::encode_string(&pending.public),
    };
    let body = serde_json::to_string(&enrolment).map_err(|_| EnrolmentError::Key)?;
    match api::post::<Enrolled>(ENROLMENT, &body, &Voucher::None).await {
        Ok(enrolled) => {
            identity::keep(&pending, &enrolled).await?;
            Ok(enrolled.name)
        }
        Err(ApiError::NotReached) => Err(EnrolmentError::NotReached),
        Err(ApiError::Problem(problem)) if problem.kind == kind::THROTTLED => {
            Err(EnrolmentError::Throttled)
        }
        Err(ApiError::Problem(_)) => {
            // A key that was enrolled and revoked is refused for good: the next code gets another.
            identity::drop_pending().await?;
            Err(EnrolmentError::Code)
        }
    }
}

impl From<StorageError> for EnrolmentError {
    fn from(_: StorageError) -> Self {
        Self::Key
    }
}
