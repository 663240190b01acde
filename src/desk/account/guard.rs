//! Lets other parts of the house serve staff: they ask nobody who they are, the desk does.

use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::SignedIn;
use crate::{Desk, problem::DeskProblem};

/// The same routes, for who is signed in at the desk and asks from its own pages.
pub fn for_staff(desk: &Desk, routes: Router) -> Router {
    let other_site = |_: ProtectionError| DeskProblem::CrossSite.into_response();
    routes
        .layer(from_fn_with_state(desk.clone(), signed_in))
        .layer(CsrfLayer::new().with_rejection_response(other_site))
}

async fn signed_in(State(_): State<Desk>, _: SignedIn, request: Request, next: Next) -> Response {
    next.run(request).await
}
