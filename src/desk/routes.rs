//! Every route of the staff API.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    response::IntoResponse,
    routing::{any, get, post},
};
use envelope::PublicKey;
use store::{
    Cases, Clock, Entropy, KioskFleet, StaffAccounts, StaffSessions, StoreError, Submissions,
    Threads,
};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{
    KeyRing,
    account::{Passwords, Throttle, delete_session, get_session, post_session, post_setup},
    cabinet::Cabinet,
    intakes::{get_intake, get_intakes},
    kiosks::{get_kiosks, post_kiosk, post_kiosk_name, post_kiosk_revoke},
    openapi::get_openapi,
    paths,
    problem::DeskProblem,
    threads::{OfficeKeys, get_messages, post_reply},
    unopened::get_unopened,
};

/// Names, passwords and replies are all that is sent here.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// What the desk needs of the store.
pub trait DeskStore:
    Submissions + Cases + Threads + KioskFleet + StaffAccounts + StaffSessions
{
}

impl<S: Submissions + Cases + Threads + KioskFleet + StaffAccounts + StaffSessions> DeskStore
    for S
{
}

/// What the staff side works with. Clones share everything.
#[derive(Clone)]
pub struct Desk {
    pub(crate) store: Arc<dyn DeskStore>,
    pub(crate) cabinet: Arc<Cabinet>,
    pub(crate) office_keys: Arc<OfficeKeys>,
    pub(crate) passwords: Arc<Passwords>,
    pub(crate) throttle: Arc<Throttle>,
    pub(crate) entropy: Entropy,
    pub(crate) clock: Clock,
}

impl Desk {
    /// A desk that opens with these keys, and seals its own copies to the present one and to the
    /// escrow. Its cabinet is empty until it has read the store.
    pub fn new(
        store: Arc<dyn DeskStore>,
        (ring, escrow): (KeyRing, PublicKey),
        entropy: Entropy,
        clock: Clock,
    ) -> Self {
        Self {
            office_keys: Arc::new(OfficeKeys {
                office: ring.present().clone(),
                escrow,
            }),
            cabinet: Arc::new(Cabinet::new(Arc::clone(&store), ring)),
            passwords: Arc::new(Passwords::new(&entropy)),
            throttle: Arc::new(Throttle::new(&entropy)),
            store,
            entropy,
            clock,
        }
    }

    /// Opens and files what arrived since the last time; after a restart, everything.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        self.cabinet.catch_up((self.clock)()).await
    }
}

/// The staff API. Anything else below `/desk/api` is a problem document too.
pub fn router(desk: Desk) -> Router {
    let other_site = |_: ProtectionError| DeskProblem::CrossSite.into_response();
    Router::new()
        .route(paths::SETUP, post(post_setup))
        .route(
            paths::SESSION,
            get(get_session).post(post_session).delete(delete_session),
        )
        .route(paths::INTAKES, get(get_intakes))
        .route(paths::INTAKE, get(get_intake))
        .route(paths::MESSAGES, get(get_messages))
        .route(paths::REPLIES, post(post_reply))
        .route(paths::UNOPENED, get(get_unopened))
        .route(paths::KIOSKS, get(get_kiosks).post(post_kiosk))
        .route(paths::KIOSK_NAME, post(post_kiosk_name))
        .route(paths::KIOSK_REVOKE, post(post_kiosk_revoke))
        .route(paths::OPENAPI, get(get_openapi))
        .route(
            "/desk/api/{*unknown}",
            any(|| async { DeskProblem::NotFound }),
        )
        .method_not_allowed_fallback(|| async { DeskProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(CsrfLayer::new().with_rejection_response(other_site))
        .with_state(desk)
}
