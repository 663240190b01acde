//! Where something lies: the id in an address. It derives from a secret, so that knowing it is
//! enough to ask, and it never stands in a log.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use base64ct::{Base64UrlUnpadded, Encoding};

use crate::problem::GateProblem;

const BYTES: usize = 16;

/// The last id of an address: base64url of 16 bytes.
pub(crate) struct Place(pub(crate) [u8; BYTES]);

impl<S: Send + Sync> FromRequestParts<S> for Place {
    type Rejection = GateProblem;

    /// What is not written as an id is nobody's, and no more is said.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, GateProblem> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let Path(text) = path.map_err(|_| GateProblem::NotFound)?;
        let mut id = [0; BYTES];
        match Base64UrlUnpadded::decode(text.as_bytes(), &mut id) {
            Ok(decoded) if decoded.len() == BYTES => Ok(Self(id)),
            _ => Err(GateProblem::NotFound),
        }
    }
}
