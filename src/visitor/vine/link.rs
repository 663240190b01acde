//! What the office is asked in the name of who holds a link and knows the PIN.

use domain::wire::vine::{OwnSignUp, Update};
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use super::{
    Errand,
    shapes::{Change, WithCode, WithToken},
};
use crate::api::{self, ApiError, VineError};

/// Why the person is asked once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The PIN is not four digits.
    PinNotFourDigits,
    /// The code of the text message is not six digits.
    CodeNotSixDigits,
    /// Another PIN was chosen; how often the person may try again, if the office says so.
    WrongPin(Option<u32>),
    /// Nothing is known of the link, or nothing any more: which of them, nobody is told.
    Unknown,
    /// The office did not answer.
    NotReached,
}

/// What a person proves themselves with. It does not print.
pub(super) struct Credentials {
    /// What came with the link or the text message.
    pub(super) secret: Secret,
    /// Four digits.
    pub(super) pin: Zeroizing<String>,
}

/// What came with a link or a text message.
pub(super) enum Secret {
    /// What stood behind the `#` of the link.
    Token(Zeroizing<String>),
    /// Six digits.
    Code(Zeroizing<String>),
}

/// Confirms the request, so that alerts begin.
pub(super) async fn confirm(credentials: &Credentials) -> Result<(), Trouble> {
    match &credentials.secret {
        Secret::Token(token) => {
            let body = with_token(token, &credentials.pin);
            ask("confirm", &body).await.map(drop)
        }
        Secret::Code(code) => {
            let body = with_code(code, &credentials.pin);
            ask("code", &body).await.map(drop)
        }
    }
}

/// Fetches what is new.
pub(super) async fn update(credentials: &Credentials) -> Result<Update, Trouble> {
    read(&ask("update", &by_token(credentials)?).await?)
}

/// Stops the alerts for good.
pub(super) async fn cancel(credentials: &Credentials) -> Result<(), Trouble> {
    match &credentials.secret {
        Secret::Token(token) => {
            let body = with_token(token, &credentials.pin);
            ask("cancel", &body).await.map(drop)
        }
        Secret::Code(code) => {
            let body = with_code(code, &credentials.pin);
            ask("code/cancel", &body).await.map(drop)
        }
    }
}

/// Fetches how alerts come, masked.
pub(super) async fn contacts(credentials: &Credentials) -> Result<OwnSignUp, Trouble> {
    read(&ask("contacts", &by_token(credentials)?).await?)
}

/// Changes how alerts come.
pub(super) async fn change(
    credentials: &Credentials,
    remove_contacts: &[u8],
    events: &[String],
    language: &str,
) -> Result<(), Trouble> {
    let WithToken { token, pin } = by_token(credentials)?;
    let body = Change {
        token,
        pin,
        remove_contacts,
        events,
        language,
    };
    ask("change", &body).await.map(drop)
}

impl Errand {
    /// Whether a code from a text message does it, too.
    pub(super) fn takes_code(self) -> bool {
        matches!(self, Self::Confirm | Self::Cancel)
    }
}

fn by_token(credentials: &Credentials) -> Result<WithToken<'_>, Trouble> {
    match &credentials.secret {
        Secret::Token(token) => Ok(with_token(token, &credentials.pin)),
        Secret::Code(_) => Err(Trouble::Unknown),
    }
}

fn with_code<'body>(code: &'body str, pin: &'body str) -> WithCode<'body> {
    WithCode { code, pin }
}

fn with_token<'body>(token: &'body str, pin: &'body str) -> WithToken<'body> {
    WithToken { token, pin }
}

fn read<T: DeserializeOwned>(answer: &str) -> Result<T, Trouble> {
    serde_json::from_str(answer).map_err(|_| Trouble::NotReached)
}

async fn ask(what: &str, body: &impl Serialize) -> Result<String, Trouble> {
    let body = serde_json::to_string(body).map_err(|_| Trouble::NotReached)?;
    let body = Zeroizing::new(body);
    api::vine(what, &body).await.map_err(|error| match error {
        VineError::WrongPin(tries_left) => Trouble::WrongPin(tries_left),
        VineError::Api(ApiError::Refused(_)) => Trouble::Unknown,
        VineError::Api(ApiError::NotReached) => Trouble::NotReached,
    })
}
