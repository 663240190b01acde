//! What stands before every address that keeps something: somebody vouches for the request. A kiosk
//! of the office signs it; everybody else does some work for it.

use axum::{
    extract::{Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use domain::proof;
use envelope::kiosk;

use crate::{Gate, kiosks::verified, problem::GateProblem, proofs::ProofError};

/// Lets a request through that a kiosk signed or that work was done for. The work is spent before
/// the body is read, so that nobody gets two readings for one.
pub(crate) async fn vouched(
    State(gate): State<Gate>,
    mut request: Request,
    next: Next,
) -> Result<Response, GateProblem> {
    if request.headers().contains_key(kiosk::HEADER) {
        request = verified(&gate, request).await?;
    } else if gate.proofs.asked_for() {
        spend_proof(&gate, request.headers()).await?;
    }
    Ok(next.run(request).await)
}

/// Lets a request through that a kiosk signed.
pub(crate) async fn signed(
    State(gate): State<Gate>,
    request: Request,
    next: Next,
) -> Result<Response, GateProblem> {
    Ok(next.run(verified(&gate, request).await?).await)
}

async fn spend_proof(gate: &Gate, headers: &HeaderMap) -> Result<(), GateProblem> {
    let text = headers.get(proof::HEADER).ok_or(ProofError::Missing)?;
    let text = text.to_str().map_err(|_| ProofError::Malformed)?;
    let now = (gate.clock)();
    let terms = gate.proofs.check(text, now)?;
    if gate.proofs.spend(&terms, now).await? {
        Ok(())
    } else {
        Err(ProofError::Spent.into())
    }
}
