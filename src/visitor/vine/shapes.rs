//! What is asked with a link and a PIN, as it crosses the network: the bodies of
//! [`domain::wire::vine`], written from what the page holds, so that no further copy of a PIN is made.

use serde::Serialize;

/// Body of everything that is asked with a link.
#[derive(Serialize)]
pub(super) struct WithToken<'body> {
    /// What stood behind the `#` of the link.
    pub(super) token: &'body str,
    /// Four digits.
    pub(super) pin: &'body str,
}

/// Body of `POST /api/vine/code` and `/code/cancel`.
#[derive(Serialize)]
pub(super) struct WithCode<'body> {
    /// Six digits, from a text message.
    pub(super) code: &'body str,
    /// Four digits.
    pub(super) pin: &'body str,
}

/// Body of `POST /api/vine/change`.
#[derive(Serialize)]
pub(super) struct Change<'body> {
    /// What stood behind the `#` of the link.
    pub(super) token: &'body str,
    /// Four digits.
    pub(super) pin: &'body str,
    /// Numbers of the contacts to use no longer.
    pub(super) remove_contacts: &'body [u8],
    /// Options of the field `alert-events`.
    pub(super) events: &'body [String],
    /// Option of the field `alert-language`.
    pub(super) language: &'body str,
}
