//! Every route of the notifier, in one list a side.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{any, get, post},
};

use crate::{
    Notifier,
    delivery::post_call,
    feed::post_events,
    paths,
    problem::NotifierProblem,
    public::{
        post_cancel, post_change, post_code, post_code_cancel, post_code_change,
        post_code_contacts, post_confirm, post_contacts, post_update,
    },
    returns::{post_bounce, post_receipt},
    staff::{
        get_delivery, get_feeds, get_matches, get_sign_up, get_sign_ups, get_waiting,
        post_handed_off, post_match, post_retry, post_sign_up_cancel, post_sign_up_change,
    },
};

/// For people with a link and a PIN, and for custody systems.
pub fn router(notifier: Notifier) -> Router {
    let feed = Router::new()
        .route(paths::FEED_EVENTS, post(post_events))
        .method_not_allowed_fallback(|| async { NotifierProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(paths::MAX_FEED_BYTES));
    let bounces = Router::new()
        .route(paths::BOUNCES, post(post_bounce))
        .method_not_allowed_fallback(|| async { NotifierProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(paths::MAX_BOUNCE_BYTES));
    Router::new()
        .route(paths::CONFIRM, post(post_confirm))
        .route(paths::CODE, post(post_code))
        .route(paths::CODE_CONTACTS, post(post_code_contacts))
        .route(paths::CODE_CHANGE, post(post_code_change))
        .route(paths::CODE_CANCEL, post(post_code_cancel))
        .route(paths::UPDATE, post(post_update))
        .route(paths::CONTACTS, post(post_contacts))
        .route(paths::CHANGE, post(post_change))
        .route(paths::CANCEL, post(post_cancel))
        .route(paths::CALLS, post(post_call))
        .route(paths::RECEIPTS, post(post_receipt))
        .route(
            "/feed/{*unknown}",
            any(|| async { NotifierProblem::NotFound }),
        )
        .method_not_allowed_fallback(|| async { NotifierProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(paths::MAX_BODY_BYTES))
        .merge(feed)
        .merge(bounces)
        .with_state(notifier)
}

/// For staff. It asks nobody who they are: whoever mounts it lets in only who is signed in.
pub fn staff_router(notifier: Notifier) -> Router {
    Router::new()
        .route(paths::WAITING, get(get_waiting))
        .route(paths::SIGN_UPS, get(get_sign_ups))
        .route(paths::SIGN_UP, get(get_sign_up))
        .route(paths::SIGN_UP_CHANGE, post(post_sign_up_change))
        .route(paths::SIGN_UP_CANCEL, post(post_sign_up_cancel))
        .route(paths::SIGN_UP_HANDED_OFF, post(post_handed_off))
        .route(paths::MATCHES, get(get_matches))
        .route(paths::MATCH, post(post_match))
        .route(paths::DELIVERY, get(get_delivery))
        .route(paths::RETRY, post(post_retry))
        .route(paths::FEEDS, get(get_feeds))
        .method_not_allowed_fallback(|| async { NotifierProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(paths::MAX_BODY_BYTES))
        .with_state(notifier)
}
