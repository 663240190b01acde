//! What the rules on history refuse, in words.

use axum::http::StatusCode;
use domain::{history::LONGEST_VALUE, wire::problem::kind};
use thiserror::Error;

/// Why an answer is not kept, or not seen.
#[derive(Debug, Error)]
pub(crate) enum HistoryRefusal {
    #[error("no answer holds this: {0}")]
    NeverTold(String),
    #[error(
        "each value is one line of 1 to {LONGEST_VALUE} characters, without an identity number"
    )]
    NotAValue,
    #[error("you asked for this yourself; a second person has to agree")]
    OwnRequest,
    #[error("a second person did not agree yet, or the time is over; ask again")]
    NotAgreed,
}

impl HistoryRefusal {
    /// Status, kind and title.
    pub(crate) fn class(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::NeverTold(_) | Self::NotAValue => (
                StatusCode::UNPROCESSABLE_ENTITY,
                kind::MALFORMED,
                "Not within the rules",
            ),
            Self::OwnRequest | Self::NotAgreed => {
                (StatusCode::CONFLICT, kind::CONFLICT, "Not agreed")
            }
        }
    }
}
