//! Cookies of the desk: what they all have in common.

use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

use crate::problem::DeskProblem;

/// Of whoever is signed in. The prefix makes browsers insist on the attributes below and on this very
/// host.
pub(super) const SESSION: &str = "__Host-intake";
/// Of a browser that went to the agency's own sign-in, and is to be the one that comes back.
pub(super) const AGENCY: &str = "__Host-intake-agency";
/// Of a browser in which somebody signed out who had come from there, or was turned away: whoever comes
/// next proves there that it is them, though the agency may still know who came last.
pub(super) const LEFT: &str = "__Host-intake-left";
/// No `Max-Age`: closing the browser ends it too.
const ATTRIBUTES: &str = "Path=/; Secure; HttpOnly; SameSite=Strict";

/// What the browser holds under this name.
pub(super) fn held<'headers>(headers: &'headers HeaderMap, name: &str) -> Option<&'headers str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The header that has the browser hold this.
pub(super) fn hold(name: &str, value: &str) -> Result<HeaderValue, DeskProblem> {
    header(format!("{name}={value}; {ATTRIBUTES}"))
}

/// The header by which whoever comes next proves to the agency that it is them.
pub(super) fn somebody_left() -> Result<HeaderValue, DeskProblem> {
    hold(LEFT, "1")
}

/// The header that has it let go.
pub(super) fn let_go(name: &str) -> Result<HeaderValue, DeskProblem> {
    header(format!("{name}=; {ATTRIBUTES}; Max-Age=0"))
}

fn header(cookie: String) -> Result<HeaderValue, DeskProblem> {
    HeaderValue::try_from(cookie).map_err(|_| DeskProblem::Internal)
}
