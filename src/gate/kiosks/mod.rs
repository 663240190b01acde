//! The office's own kiosks: how one becomes one, what it says, and how its requests are known.

mod enrolment;
mod heartbeat;
mod signature;

use std::sync::Arc;

use axum::http::StatusCode;
use domain::wire::{UnixSeconds, problem::kind};
use store::{EnrolledKiosks, Entropy};
use thiserror::Error;
use web::Patience;

pub(crate) use enrolment::post_enrolment;
pub(crate) use heartbeat::post_heartbeat;
pub(crate) use signature::{SignedBy, verified};

/// How far a kiosk's clock may be from ours. A signature is good for twice as long, which matters
/// little: what is sent twice is kept once.
const CLOCK_TOLERANCE: UnixSeconds = 5 * 60;

/// The kiosks, and the patience with who would be one. Clones share everything.
#[derive(Clone)]
pub struct Kiosks {
    store: Arc<dyn EnrolledKiosks>,
    patience: Arc<Patience>,
}

/// Why a signature was not taken. Its words go to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum SignatureError {
    #[error("no kiosk of this office signed this request; a proof of work is taken instead")]
    Unknown,
    #[error("this kiosk was revoked; a proof of work is taken instead")]
    Revoked,
    #[error("the kiosk's clock is wrong; a challenge tells the office's")]
    Clock,
}

impl SignatureError {
    /// Status, kind and title of the problem.
    pub(crate) fn class(self) -> (StatusCode, &'static str, &'static str) {
        let kind = match self {
            Self::Unknown => kind::KIOSK_UNKNOWN,
            Self::Revoked => kind::KIOSK_REVOKED,
            Self::Clock => kind::KIOSK_CLOCK,
        };
        (StatusCode::UNAUTHORIZED, kind, "Kiosk not taken")
    }
}

impl Kiosks {
    /// The kiosks in this database.
    pub fn new(store: Arc<dyn EnrolledKiosks>, entropy: &Entropy) -> Self {
        let mut key = [0; 32];
        entropy(&mut key);
        Self {
            store,
            patience: Arc::new(Patience::new(key)),
        }
    }
}
