//! What the office is asked in the name of who holds a link or a code and knows the PIN.

use domain::wire::vine::{MaskedSignUp, Update};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::{
    Errand,
    shapes::{Asked, Changes},
};
use crate::api::{self, ApiError, VineError};

/// Why the person is asked once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The PIN is not four digits.
    PinNotFourDigits,
    /// The code of the text message is not six digits.
    CodeNotSixDigits,
    /// Another PIN was chosen for the link; how often the person may try again, if the office says so.
    WrongPin(Option<u32>),
    /// Nothing is known of the link or code, or nothing any more, or the code has another PIN: which of
    /// them, nobody is told.
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
    ask(credentials, ["confirm", "code"], None).await.map(drop)
}

/// Fetches what is new.
pub(super) async fn update(credentials: &Credentials) -> Result<Update, Trouble> {
    // A page of an update opens by its link alone.
    read(&ask(credentials, ["update", "code/update"], None).await?)
}

/// Stops the alerts for good.
pub(super) async fn cancel(credentials: &Credentials) -> Result<(), Trouble> {
    ask(credentials, ["cancel", "code/cancel"], None)
        .await
        .map(drop)
}

/// Fetches how alerts come, masked.
pub(super) async fn contacts(credentials: &Credentials) -> Result<MaskedSignUp, Trouble> {
    read(&ask(credentials, ["contacts", "code/contacts"], None).await?)
}

/// Changes how alerts come.
pub(super) async fn change(credentials: &Credentials, changes: Changes<'_>) -> Result<(), Trouble> {
    ask(credentials, ["change", "code/change"], Some(changes))
        .await
        .map(drop)
}

impl Errand {
    /// Whether a code from a text message does it, too.
    pub(super) fn takes_code(self) -> bool {
        matches!(self, Self::Confirm | Self::Cancel)
    }
}

fn read<T: DeserializeOwned>(answer: &str) -> Result<T, Trouble> {
    serde_json::from_str(answer).map_err(|_| Trouble::NotReached)
}

/// Asks at the first of these addresses with a link, at the second with a code.
async fn ask(
    credentials: &Credentials,
    [by_link, by_code]: [&str; 2],
    changes: Option<Changes<'_>>,
) -> Result<String, Trouble> {
    let (what, token, code) = match &credentials.secret {
        Secret::Token(token) => (by_link, Some(token.as_str()), None),
        Secret::Code(code) => (by_code, None, Some(code.as_str())),
    };
    let body = Asked {
        token,
        code,
        pin: &credentials.pin,
        changes,
    };
    let body = serde_json::to_string(&body).map_err(|_| Trouble::NotReached)?;
    let body = Zeroizing::new(body);
    api::vine(what, &body).await.map_err(|error| match error {
        VineError::WrongPin(tries_left) => Trouble::WrongPin(tries_left),
        VineError::Api(ApiError::Refused(_)) => Trouble::Unknown,
        VineError::Api(ApiError::NotReached) => Trouble::NotReached,
    })
}
