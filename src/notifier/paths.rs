//! Every address of the notifier. Those for staff are in the desk's table of roles too.

pub use domain::wire::alerts::paths::*;

/// Where custody systems tell what happened.
pub const FEED_EVENTS: &str = "/feed/events";
/// Confirms a contact by its link.
pub const CONFIRM: &str = "/api/vine/confirm";
/// Confirms a contact by the code of its text message.
pub const CODE: &str = "/api/vine/code";
/// Shows a person their own sign-up, masked, by the code of a text message.
pub const CODE_CONTACTS: &str = "/api/vine/code/contacts";
/// Changes a sign-up by the code of a text message.
pub const CODE_CHANGE: &str = "/api/vine/code/change";
/// Ends a sign-up by the code of a text message.
pub const CODE_CANCEL: &str = "/api/vine/code/cancel";
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
/// Where the provider of text messages reports what became of one.
pub const RECEIPTS: &str = "/feed/receipts";
/// Where the mail server hands over what came back.
pub const BOUNCES: &str = "/feed/bounces";

/// Pages that links lead to; what is behind the `#` stays in the browser.
pub const CONFIRM_PAGE: &str = "/vine/confirm/";
/// The page that tells what happened.
pub const UPDATE_PAGE: &str = "/vine/update/";
/// The page that cancels and changes.
pub const CANCEL_PAGE: &str = "/vine/cancel/";

/// Largest body of a feed that is read: ten thousand records of 1.5 KB.
pub const MAX_FEED_BYTES: usize = 16 * 1024 * 1024;
/// Largest mail that comes back: it repeats ours, which is small.
pub const MAX_BOUNCE_BYTES: usize = 256 * 1024;
/// Largest body of anything else.
pub const MAX_BODY_BYTES: usize = 4 * 1024;
