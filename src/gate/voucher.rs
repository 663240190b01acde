//! What stands before every address that keeps something: work that was done for this one request.

use axum::{
    extract::{Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use domain::proof;

use crate::{Gate, problem::GateProblem, proofs::ProofError};

/// Lets a request through that something vouches for. The work is spent before the body is read, so
/// that nobody gets two readings for one.
pub(crate) async fn vouched(
    State(gate): State<Gate>,
    request: Request,
    next: Next,
) -> Result<Response, GateProblem> {
    if gate.proofs.asked_for() {
        spend_proof(&gate, request.headers()).await?;
    }
    Ok(next.run(request).await)
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
