//! The addresses of the public API. Stable: apps in the field know them.

/// The signed office manifest.
pub const OFFICE: &str = "/api/office";
/// Work for a sender whom the gate does not know.
pub const CHALLENGE: &str = "/api/challenge";
/// Where submissions are posted.
pub const SUBMISSIONS: &str = "/api/submissions";
/// The description of this API.
pub const OPENAPI: &str = "/api/openapi.json";
