//! The signature over a request, and what to do about an office that does not believe it.

use domain::wire::problem::{Problem, kind};
use envelope::kiosk::{RequestSignature, signed_text};

use super::{Identity, identity, key};
use crate::{api, clock};

/// The header for a request; `None` where this is no kiosk of the office's.
pub(crate) async fn sign(method: &str, path: &str, body: &str) -> Option<String> {
    let identity = Identity::read().await?;
    let at = clock::at_the_office();
    let text = signed_text(method, path, at, body.as_bytes());
    let signature = RequestSignature {
        kiosk: identity.id,
        at,
        signature: key::signature(&identity.key, &text).await?,
    };
    Some(signature.to_string())
}

/// Learns from a refusal: what time it is, or that the office took the enrolment back. A kiosk that
/// the office does not know keeps its key, for the office may be one that was restored too early.
pub(crate) async fn disbelieved(problem: &Problem) {
    match problem.kind.as_str() {
        kind::KIOSK_CLOCK => {
            if let Ok(challenge) = api::challenge().await {
                clock::note_office(challenge.issued_at);
            }
        }
        // A disk that lets nothing be forgotten keeps a key that nobody believes.
        kind::KIOSK_REVOKED => drop(identity::forget().await),
        _ => {}
    }
}
