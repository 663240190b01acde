//! `/api/handoffs/{id}`: answers that go from a kiosk to a person's own telephone, once.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    UnixSeconds,
    handoff::{HandoffState, HandoffStatus, HandoffToLeave, TakenHandoff},
};
use envelope::locker::Purpose;
use store::{HandoffOutcome, HandoffPlace, HandoffTaking, Locked};

use crate::{Gate, form, place::Place, problem::GateProblem};

/// How long answers wait to be taken. Their owner stands in front of the kiosk.
const LIFE: UnixSeconds = 10 * 60;

pub(crate) async fn put_handoff(
    State(gate): State<Gate>,
    Place(id): Place,
    body: Result<Json<HandoffToLeave>, JsonRejection>,
) -> Result<(StatusCode, Json<HandoffStatus>), GateProblem> {
    let Json(handoff) = body?;
    let now = (gate.clock)();
    let handoff = Locked {
        id,
        sealed: form::locker(&handoff.sealed, Purpose::Handoff)?,
        expires_at: now + LIFE,
    };
    let most_bytes = gate.keeping.most_bytes;
    let left = gate.set_aside.leave_handoff(&handoff, now, most_bytes);
    let (code, place) = match left.await? {
        HandoffOutcome::Left => {
            let place = HandoffPlace {
                taken: false,
                expires_at: handoff.expires_at,
            };
            (StatusCode::CREATED, place)
        }
        HandoffOutcome::AlreadyLeft(place) => (StatusCode::OK, place),
        HandoffOutcome::Conflicting => return Err(GateProblem::HandoffConflicting),
        HandoffOutcome::NoRoom => return Err(GateProblem::NoRoom),
    };
    Ok((code, Json(status(Some(place)))))
}

/// The kiosk asks until it was taken, and then clears.
pub(crate) async fn get_handoff(
    State(gate): State<Gate>,
    Place(id): Place,
) -> Result<Json<HandoffStatus>, GateProblem> {
    let place = gate.set_aside.handoff(&id, (gate.clock)()).await?;
    Ok(Json(status(place)))
}

pub(crate) async fn take_handoff(
    State(gate): State<Gate>,
    Place(id): Place,
) -> Result<Json<TakenHandoff>, GateProblem> {
    match gate.set_aside.take_handoff(&id, (gate.clock)()).await? {
        HandoffTaking::Given(sealed) => Ok(Json(TakenHandoff {
            sealed: Base64UrlUnpadded::encode_string(&sealed),
        })),
        HandoffTaking::Taken => Err(GateProblem::HandoffTaken),
        HandoffTaking::Unknown => Err(GateProblem::HandoffUnknown),
    }
}

fn status(place: Option<HandoffPlace>) -> HandoffStatus {
    let state = match place {
        Some(HandoffPlace { taken: false, .. }) => HandoffState::Waiting,
        Some(HandoffPlace { taken: true, .. }) => HandoffState::Taken,
        None => HandoffState::Expired,
    };
    HandoffStatus {
        state,
        expires_at: place.map(|place| place.expires_at),
    }
}
