//! What is asked with a link or a code, and a PIN, as it crosses the network: the bodies of
//! [`domain::wire::vine`], written from what the page holds, so that no further copy of a PIN is made.

use serde::Serialize;

/// Body of whatever is asked.
#[derive(Serialize)]
pub(super) struct Asked<'body> {
    /// What stood behind the `#` of the link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<&'body str>,
    /// Six digits, from a text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'body str>,
    /// Four digits.
    pub(super) pin: &'body str,
    /// Of a change: what is to be different.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) changes: Option<Changes<'body>>,
}

/// What is to be different.
#[derive(Serialize)]
pub(super) struct Changes<'body> {
    /// Numbers of the contacts to use no longer.
    pub(super) remove_contacts: &'body [u8],
    /// Options of the field `alert-events`.
    pub(super) events: &'body [String],
    /// Option of the field `alert-language`.
    pub(super) language: &'body str,
}
