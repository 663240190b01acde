//! `/api/drafts/{lookup}`: unfinished answers that their owner goes on with later.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    UnixSeconds,
    draft::{DraftKept, DraftToKeep, KeptDraft},
};
use envelope::locker::{MAX_LOCKER_BYTES, Purpose};
use store::{DraftOutcome, Locked};

use crate::{Gate, form, place::Place, problem::GateProblem};

/// Largest body of a draft or a hand-off that is read.
pub(crate) const MAX_LOCKER_BODY_BYTES: usize = MAX_LOCKER_BYTES.div_ceil(3) * 4 + 256;

const DAY: UnixSeconds = 24 * 60 * 60;

pub(crate) async fn put_draft(
    State(gate): State<Gate>,
    Place(id): Place,
    body: Result<Json<DraftToKeep>, JsonRejection>,
) -> Result<(StatusCode, Json<DraftKept>), GateProblem> {
    if gate.keeping.draft_days == 0 {
        return Err(GateProblem::NoDrafts);
    }
    let Json(draft) = body?;
    let expires_at = (gate.clock)() + UnixSeconds::from(gate.keeping.draft_days) * DAY;
    let draft = Locked {
        id,
        sealed: form::locker(&draft.sealed, Purpose::Draft)?,
        expires_at,
    };
    let kept = gate.set_aside.keep_draft(&draft, gate.keeping.most_bytes);
    let status = match kept.await? {
        DraftOutcome::Kept => StatusCode::CREATED,
        DraftOutcome::Replaced => StatusCode::OK,
        DraftOutcome::NoRoom => return Err(GateProblem::NoRoom),
    };
    Ok((status, Json(DraftKept { expires_at })))
}

pub(crate) async fn get_draft(
    State(gate): State<Gate>,
    Place(id): Place,
) -> Result<Json<KeptDraft>, GateProblem> {
    let draft = gate.set_aside.draft(&id, (gate.clock)()).await?;
    let draft = draft.ok_or(GateProblem::DraftUnknown)?;
    Ok(Json(KeptDraft {
        sealed: Base64UrlUnpadded::encode_string(&draft.sealed),
        expires_at: draft.expires_at,
    }))
}

/// The same answer whether one lay there or not.
pub(crate) async fn delete_draft(
    State(gate): State<Gate>,
    Place(id): Place,
) -> Result<StatusCode, GateProblem> {
    gate.set_aside.erase_draft(&id).await?;
    Ok(StatusCode::NO_CONTENT)
}
