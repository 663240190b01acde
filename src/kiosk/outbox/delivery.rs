//! One attempt to deliver, and what its answer means.

use domain::wire::{
    problem::kind,
    submission::{Accepted, Submission},
};
use serde_json::from_str;

use crate::{
    api::{self, ApiError, SUBMISSIONS, Voucher},
    enrolment::sign,
};

/// What came of an attempt.
pub(super) enum Outcome {
    /// The office has it on its disk.
    Acknowledged,
    /// The office refuses it for good, with this status.
    Refused(u16),
    /// Later may be better.
    NotReached,
}

/// Posts a submission: signed, if this is a kiosk of the office's, or else for work. An office that
/// does not believe the signature takes the same bytes for work.
pub(super) async fn attempt(body: &str) -> Outcome {
    if let Some(signature) = sign("POST", SUBMISSIONS, body).await {
        let answer = post(body, &Voucher::Signature(signature)).await;
        match answer {
            Err(ApiError::Problem(problem)) if problem.status == 401 => {
                sign::disbelieved(&problem).await;
            }
            answer => return outcome(body, answer),
        }
    }
    match api::prove().await {
        Ok(proof) => outcome(body, post(body, &Voucher::Proof(proof)).await),
        Err(_) => Outcome::NotReached,
    }
}

async fn post(body: &str, voucher: &Voucher) -> Result<Accepted, ApiError> {
    api::post(SUBMISSIONS, body, voucher).await
}

fn outcome(body: &str, answer: Result<Accepted, ApiError>) -> Outcome {
    match answer {
        Ok(accepted) if is_for(&accepted, body) => Outcome::Acknowledged,
        Err(ApiError::Problem(problem)) if is_final(&problem.kind) => {
            Outcome::Refused(problem.status)
        }
        Ok(_) | Err(_) => Outcome::NotReached,
    }
}

/// Whether it acknowledges this very submission.
fn is_for(accepted: &Accepted, body: &str) -> bool {
    from_str::<Submission>(body)
        .is_ok_and(|submission| submission.submission_id == accepted.submission_id)
}

/// Whether the same bytes would be refused again and again. Whatever else the office says, it may say
/// something else later.
fn is_final(problem: &str) -> bool {
    [
        kind::CONFLICT,
        kind::TOO_LARGE,
        kind::UNSUPPORTED_MEDIA_TYPE,
        kind::MALFORMED,
        kind::UNKNOWN_KEY,
    ]
    .contains(&problem)
}
