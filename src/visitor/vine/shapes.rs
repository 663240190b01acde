//! What is asked with a link and a PIN, and what is answered, as it crosses the network. No answer
//! holds a name, and none holds a whole number or address.

use serde::{Deserialize, Serialize};

/// Body of everything that is asked with a link.
#[derive(Serialize)]
pub(super) struct WithToken<'body> {
    /// What stood behind the `#` of the link.
    pub(super) token: &'body str,
    /// Four digits.
    pub(super) pin: &'body str,
}

/// Body of `POST /api/vine/code`.
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
    /// Numbers of the contacts to use no longer, from one.
    pub(super) remove_contacts: &'body [u32],
    /// Options of the field `alert-events`.
    pub(super) events: &'body [String],
    /// Option of the field `alert-language`.
    pub(super) language: &'body str,
}

/// Answer to `POST /api/vine/update`.
#[derive(Clone, Deserialize)]
pub(super) struct Update {
    /// What happened, as a code.
    pub(super) event: String,
    /// The day on which it happened or will happen, if that is known: `2026-11-29`.
    #[serde(default)]
    pub(super) happened_on: Option<String>,
    /// About a day in court.
    #[serde(default)]
    pub(super) hearing: Option<Hearing>,
    /// What staff are told when the person calls.
    pub(super) reference: String,
}

/// A day in court, as far as it is known.
#[derive(Clone, Deserialize)]
pub(super) struct Hearing {
    /// `2026-12-01`.
    #[serde(default)]
    pub(super) on: Option<String>,
    /// As the court writes it.
    #[serde(default)]
    pub(super) time: Option<String>,
    /// As the court writes it.
    #[serde(default)]
    pub(super) place: Option<String>,
}

/// Answer to `POST /api/vine/contacts`.
#[derive(Clone, Deserialize)]
pub(super) struct SignUp {
    /// In order: the first is number one.
    pub(super) contacts: Vec<Contact>,
    /// Options of the field `alert-events`.
    pub(super) events: Vec<String>,
    /// Option of the field `alert-language`.
    pub(super) language: String,
}

/// One way in which alerts come, masked.
#[derive(Clone, Deserialize)]
pub(super) struct Contact {
    /// Option of a contact's field `…-channel`.
    pub(super) channel: String,
    /// The last characters of the number or the address.
    pub(super) ends_with: String,
}
