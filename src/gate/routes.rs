//! Every route of the public API.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    routing::{get, post, put},
};
use store::{Clock, Drafts, Handoffs, Inbox, Receipts};

use crate::{
    Kiosks, MAX_BODY_BYTES, Office, Proofs,
    challenge::get_challenge,
    drafts::{MAX_LOCKER_BODY_BYTES, delete_draft, get_draft, put_draft},
    handoffs::{get_handoff, put_handoff, take_handoff},
    kiosks::{post_enrolment, post_heartbeat},
    office::get_office,
    openapi::get_openapi,
    paths,
    problem::GateProblem,
    receipts::{MAX_MESSAGE_BODY_BYTES, get_receipt, post_message},
    submissions::{Sources, post_submission},
    voucher::{signed, vouched},
};

/// What the gate needs of the store for answers that are gone on with elsewhere.
pub trait SetAside: Drafts + Handoffs {}

impl<S: Drafts + Handoffs> SetAside for S {}

/// How long drafts are kept, and how much of what visitors set aside.
#[derive(Clone, Copy, Debug)]
pub struct Keeping {
    /// Days for which a draft is kept; 0 keeps none.
    pub draft_days: u32,
    /// Most bytes of all drafts together, and of all hand-offs together.
    pub most_bytes: u64,
}

/// What the public side works with.
#[derive(Clone)]
pub struct Gate {
    /// Where submissions are put down.
    pub inbox: Arc<dyn Inbox>,
    /// Threads, as the holders of their receipts see them.
    pub receipts: Arc<dyn Receipts>,
    /// What visitors set aside.
    pub set_aside: Arc<dyn SetAside>,
    /// For how long, and how much of it.
    pub keeping: Keeping,
    /// What the office says about itself.
    pub office: Office,
    /// What strangers are asked for first.
    pub proofs: Proofs,
    /// The office's own senders.
    pub kiosks: Kiosks,
    /// What tells others apart.
    pub sources: Sources,
    /// The time.
    pub clock: Clock,
}

/// The public API. Anything else below `/api` is a problem document too.
pub fn router(gate: Gate) -> Router {
    // What is kept is kept for a kiosk, or for somebody who did some work.
    let vouched = from_fn_with_state(gate.clone(), vouched);
    let signed = from_fn_with_state(gate.clone(), signed);
    Router::new()
        .route(paths::OFFICE, get(get_office))
        .route(paths::CHALLENGE, get(get_challenge))
        .route(
            paths::SUBMISSIONS,
            post(post_submission).route_layer(vouched.clone()),
        )
        .route(paths::RECEIPT, get(get_receipt))
        .route(
            paths::RECEIPT_MESSAGES,
            post(post_message)
                .layer(DefaultBodyLimit::max(MAX_MESSAGE_BODY_BYTES))
                .route_layer(vouched.clone()),
        )
        .route(
            paths::DRAFT,
            put(put_draft)
                .layer(DefaultBodyLimit::max(MAX_LOCKER_BODY_BYTES))
                .route_layer(vouched.clone())
                .get(get_draft)
                .delete(delete_draft),
        )
        .route(
            paths::HANDOFF,
            put(put_handoff)
                .layer(DefaultBodyLimit::max(MAX_LOCKER_BODY_BYTES))
                .route_layer(vouched)
                .get(get_handoff),
        )
        .route(paths::HANDOFF_TAKE, post(take_handoff))
        .route(paths::KIOSK_ENROLMENT, post(post_enrolment))
        .route(
            paths::KIOSK_HEARTBEAT,
            post(post_heartbeat).route_layer(signed),
        )
        .route(paths::OPENAPI, get(get_openapi))
        .route("/api/{*unknown}", axum::routing::any(unknown))
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .with_state(gate)
}

async fn unknown() -> GateProblem {
    GateProblem::NotFound
}

async fn wrong_method() -> GateProblem {
    GateProblem::MethodNotAllowed
}
