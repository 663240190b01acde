//! `POST /api/submissions`: checks the form, keeps the bytes, acknowledges.

mod form;
mod sources;

use axum::{
    Extension, Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::wire::submission::{Accepted, Submission};
use envelope::MAX_ENVELOPE_BYTES;
use store::{Acceptance, NewSubmission};
use web::Source;

pub use sources::Sources;

use crate::{Gate, kiosks::SignedBy, problem::GateProblem};

/// Largest body that is read: two envelopes of the largest size in base64, and the JSON around.
pub const MAX_BODY_BYTES: usize = 2 * MAX_ENVELOPE_BYTES.div_ceil(3) * 4 + 1024;

pub(crate) async fn post_submission(
    State(gate): State<Gate>,
    source: Source,
    kiosk: Option<Extension<SignedBy>>,
    body: Result<Json<Submission>, JsonRejection>,
) -> Result<Response, GateProblem> {
    let Json(submission) = body?;
    let mut new = checked(&gate, &submission)?;
    new.kiosk = kiosk.map(|Extension(kiosk)| kiosk.id);
    // Many people are one source at a kiosk.
    if new.kiosk.is_none() {
        new.source = gate.sources.mark(source, new.received_at);
    }
    kept(&gate, &new).await
}

/// What was sent, if its form is right.
pub(crate) fn checked(gate: &Gate, submission: &Submission) -> Result<NewSubmission, GateProblem> {
    let received_at = (gate.clock)();
    Ok(form::check(
        submission,
        &gate.office.current(),
        received_at,
    )?)
}

/// Keeps it, and acknowledges it once it is kept.
pub(crate) async fn kept(gate: &Gate, new: &NewSubmission) -> Result<Response, GateProblem> {
    let (status, received_at) = match gate.inbox.accept(new).await? {
        Acceptance::Stored => (StatusCode::CREATED, new.received_at),
        Acceptance::AlreadyStored { received_at } => (StatusCode::OK, received_at),
        Acceptance::Conflicting => return Err(GateProblem::Conflicting),
    };
    let accepted = Accepted {
        submission_id: new.id.to_string(),
        reference: new.id.reference().to_string(),
        received_at,
    };
    Ok((status, Json(accepted)).into_response())
}
