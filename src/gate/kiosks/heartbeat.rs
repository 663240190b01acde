//! `POST /api/kiosk/heartbeat`: a kiosk says that it is there.

use axum::{
    Extension, Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::kiosk::{Heartbeat, HeartbeatAnswer};

use super::SignedBy;
use crate::{Gate, problem::GateProblem};

const LONGEST_VERSION: usize = 40;
/// More kinds than there are, for kiosks that are newer than the office.
const MOST_ERRORS: usize = 32;

pub(crate) async fn post_heartbeat(
    State(gate): State<Gate>,
    Extension(kiosk): Extension<SignedBy>,
    body: Result<Json<Heartbeat>, JsonRejection>,
) -> Result<Json<HeartbeatAnswer>, GateProblem> {
    let Json(heartbeat) = body?;
    if !is_version(&heartbeat.version) || heartbeat.errors.len() > MOST_ERRORS {
        return Err(GateProblem::Malformed);
    }
    let now = (gate.clock)();
    gate.kiosks.store.heard(kiosk.id, &heartbeat, now).await?;
    Ok(Json(HeartbeatAnswer {
        name: kiosk.name,
        revoked: false,
        now,
    }))
}

/// Nothing that a visitor typed could pass for a version.
fn is_version(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-+".contains(&byte);
    (1..=LONGEST_VERSION).contains(&text.len()) && text.bytes().all(allowed)
}
