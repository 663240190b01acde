//! Whether a kiosk of this office signed a request.

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, request::Parts},
    response::IntoResponse,
};
use envelope::kiosk::{HEADER, KioskId, PUBLIC_KEY_BYTES, RequestSignature, signed_text};
use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier};

use super::{CLOCK_TOLERANCE, SignatureError};
use crate::{Gate, problem::GateProblem};

/// The kiosk that signed a request. Handlers find it among the request's extensions.
#[derive(Clone)]
pub(crate) struct SignedBy {
    pub(crate) id: KioskId,
    /// What the office calls it.
    pub(crate) name: String,
}

/// Reads the body, verifies the signature over it, and gives the request back with a [`SignedBy`].
pub(crate) async fn verified(gate: &Gate, request: Request) -> Result<Request, GateProblem> {
    let signed = header(request.headers()).ok_or(SignatureError::Unknown)?;
    let kiosk = gate.kiosks.store.enrolled(signed.kiosk).await?;
    let kiosk = kiosk.ok_or(SignatureError::Unknown)?;
    let (mut parts, body) = whole(request).await?;
    if !holds(&parts, &body, &signed, &kiosk.public_key) {
        return Err(SignatureError::Unknown.into());
    }
    // Only who holds the key learns more than that.
    if kiosk.revoked {
        return Err(SignatureError::Revoked.into());
    }
    if (gate.clock)().abs_diff(signed.at) > CLOCK_TOLERANCE {
        return Err(SignatureError::Clock.into());
    }
    parts.extensions.insert(SignedBy {
        id: signed.kiosk,
        name: kiosk.name,
    });
    Ok(Request::from_parts(parts, Body::from(body)))
}

fn header(headers: &HeaderMap) -> Option<RequestSignature> {
    headers.get(HEADER)?.to_str().ok()?.parse().ok()
}

/// The request with its body in memory, as far as the limit of the address lets it be read.
async fn whole(request: Request) -> Result<(Parts, Bytes), GateProblem> {
    let (parts, body) = request.into_parts();
    let limited = Request::from_parts(parts.clone(), body);
    let body = Bytes::from_request(limited, &()).await;
    let body = body.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => GateProblem::TooLarge,
        _ => GateProblem::Malformed,
    })?;
    Ok((parts, body))
}

fn holds(
    parts: &Parts,
    body: &[u8],
    signed: &RequestSignature,
    public_key: &[u8; PUBLIC_KEY_BYTES],
) -> bool {
    let (Ok(key), Ok(signature)) = (
        VerifyingKey::from_sec1_bytes(public_key),
        Signature::from_slice(&signed.signature),
    ) else {
        return false;
    };
    let text = signed_text(parts.method.as_str(), parts.uri.path(), signed.at, body);
    key.verify(text.as_bytes(), &signature).is_ok()
}
