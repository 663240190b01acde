//! Lets other parts of the house serve staff: they ask nobody who they are, the desk does.

use axum::{Router, middleware::from_fn_with_state, response::IntoResponse};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{Desk, admission::admit, problem::DeskProblem};

/// The same routes, for whom the table of roles lets in, and from the desk's own pages.
pub fn for_staff(desk: &Desk, routes: Router) -> Router {
    let other_site = |_: ProtectionError| DeskProblem::CrossSite.into_response();
    routes
        .route_layer(from_fn_with_state(desk.clone(), admit))
        .layer(CsrfLayer::new().with_rejection_response(other_site))
}
