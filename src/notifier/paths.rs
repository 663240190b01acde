//! Every address of the notifier.

/// Where custody systems tell what happened.
pub const FEED_EVENTS: &str = "/feed/events";
/// Confirms a contact by its link.
pub const CONFIRM: &str = "/api/vine/confirm";
/// Confirms a contact by the code of its text message.
pub const CODE: &str = "/api/vine/code";
/// Tells what happened.
pub const UPDATE: &str = "/api/vine/update";
/// Shows a person their own sign-up, masked.
pub const CONTACTS: &str = "/api/vine/contacts";
/// Changes a sign-up.
pub const CHANGE: &str = "/api/vine/change";
/// Ends a sign-up.
pub const CANCEL: &str = "/api/vine/cancel";
/// Where the provider of calls tells what came of one.
pub const CALLS: &str = "/feed/calls";

/// Sign-ups, for staff.
pub const SIGN_UPS: &str = "/desk/api/alerts/sign-ups";
/// Ends a sign-up at its person's wish.
pub const SIGN_UP_CANCEL: &str = "/desk/api/alerts/sign-ups/{id}/cancel";
/// Notes that a sign-up was finished at the outside system.
pub const SIGN_UP_HANDED_OFF: &str = "/desk/api/alerts/sign-ups/{id}/handed-off";
/// Events that may be about somebody's person.
pub const MATCHES: &str = "/desk/api/alerts/matches";
/// Answers one.
pub const MATCH: &str = "/desk/api/alerts/matches/{number}";
/// How delivery does, and what was given up.
pub const DELIVERY: &str = "/desk/api/alerts/delivery";
/// Puts a dead letter back.
pub const RETRY: &str = "/desk/api/alerts/delivery/{number}/retry";
/// How the custody systems do.
pub const FEEDS: &str = "/desk/api/alerts/feeds";

/// Pages that links lead to; what is behind the `#` stays in the browser.
pub const CONFIRM_PAGE: &str = "/vine/confirm/";
/// The page that tells what happened.
pub const UPDATE_PAGE: &str = "/vine/update/";
/// The page that cancels and changes.
pub const CANCEL_PAGE: &str = "/vine/cancel/";

/// Largest body of a feed that is read: ten thousand records of 1.5 KB.
pub const MAX_FEED_BYTES: usize = 16 * 1024 * 1024;
/// Largest body of anything else.
pub const MAX_BODY_BYTES: usize = 4 * 1024;
