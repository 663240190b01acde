//! The work that the gate asks of a sender whom it does not know, in slices so short that the page
//! goes on answering the person.

use domain::proof::Solver;
use gloo_timers::future::TimeoutFuture;

use crate::api::{self, ApiError};

/// Hashes between two pauses: a few milliseconds on a slow computer.
const SLICE: u32 = 4_000;

/// A proof for one attempt. Each attempt needs one of its own, for a proof is good once.
///
/// # Errors
/// When the office cannot be reached, or hands out what cannot be solved: later may be better.
pub async fn find() -> Result<String, ApiError> {
    let challenge = api::challenge().await?;
    let mut solver = Solver::new(&challenge.challenge).map_err(|_| ApiError::NotReached)?;
    loop {
        if let Some(proof) = solver.step(SLICE) {
            return Ok(proof);
        }
        TimeoutFuture::new(0).await;
    }
}
