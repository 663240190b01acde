//! The addresses of the public API. Stable: apps in the field know them.

/// The signed office manifest.
pub const OFFICE: &str = "/api/office";
/// Work for a sender whom the gate does not know.
pub const CHALLENGE: &str = "/api/challenge";
/// Makes a browser a kiosk.
pub const KIOSK_ENROLMENT: &str = "/api/kiosk/enrolment";
/// A kiosk says that it is there.
pub const KIOSK_HEARTBEAT: &str = "/api/kiosk/heartbeat";
/// Where submissions are posted.
pub const SUBMISSIONS: &str = "/api/submissions";
/// The thread of a receipt.
pub const RECEIPT: &str = "/api/receipts/{lookup}";
/// Messages to the office under a receipt.
pub const RECEIPT_MESSAGES: &str = "/api/receipts/{lookup}/messages";
/// A draft under a receipt.
pub const DRAFT: &str = "/api/drafts/{lookup}";
/// Answers on their way to a telephone.
pub const HANDOFF: &str = "/api/handoffs/{id}";
/// Takes them, once.
pub const HANDOFF_TAKE: &str = "/api/handoffs/{id}/take";
/// The description of this API.
pub const OPENAPI: &str = "/api/openapi.json";
