//! The addresses of the staff API.

/// Takes up an invitation.
pub const SETUP: &str = "/desk/api/setup";
/// Signing in, who is signed in, signing out.
pub const SESSION: &str = "/desk/api/session";
/// The queue.
pub const INTAKES: &str = "/desk/api/intakes";
/// One intake.
pub const INTAKE: &str = "/desk/api/intakes/{id}";
/// Submissions that need a person.
pub const UNOPENED: &str = "/desk/api/unopened";
/// The description of this API.
pub const OPENAPI: &str = "/desk/api/openapi.json";
