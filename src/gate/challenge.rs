//! `GET /api/challenge`.

use axum::{Json, extract::State};
use domain::wire::challenge::Challenge;

use crate::Gate;

pub(crate) async fn get_challenge(State(gate): State<Gate>) -> Json<Challenge> {
    let now = (gate.clock)();
    let challenge = gate.proofs.set(now);
    Json(Challenge {
        challenge: challenge.to_base64(),
        work: challenge.terms.work,
        issued_at: now,
        expires_at: challenge.terms.expires_at,
    })
}
