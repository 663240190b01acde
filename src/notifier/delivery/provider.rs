//! Who takes text messages and calls.

use std::time::Duration;

use ureq::{Agent, Body, Error, http::Response};
use zeroize::Zeroizing;

use domain::custody::ContactChannel;

/// Longest that a request to a provider takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A message to be handed over. It does not print.
pub struct Outgoing {
    /// Our number of it; the same one again is the same message.
    pub number: i64,
    /// By which channel.
    pub channel: ContactChannel,
    /// A number in E.164 form.
    pub to: Zeroizing<String>,
    /// Language of the text, as a BCP 47 tag.
    pub language: String,
    /// What to write or say.
    pub text: Zeroizing<String>,
    /// Whether it may be left where somebody else might hear it.
    pub voicemail: bool,
}

/// What came of handing a message over, with a word for staff. What the other side said is neither
/// kept nor logged: it may repeat the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// They have it.
    Accepted,
    /// This message can be tried again.
    Later(&'static str),
    /// The address is no good.
    Refused(&'static str),
    /// Nobody can be reached, or nobody knows us there: no message can be handed over.
    Unreachable(&'static str),
}

/// Somebody who takes messages. It blocks: it is called where nobody waits for an answer.
pub trait Provider: Send + Sync {
    /// Hands a message over.
    fn send(&self, message: &Outgoing, now: u64) -> Sending;
}

/// A client that gives statuses back as they are and follows nobody elsewhere.
pub(super) fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

/// What an answer means, whatever the shape; `refused` says whether one of 400 is about the address.
pub(super) fn meaning(answer: Result<Response<Body>, Error>, refused: fn(&str) -> bool) -> Sending {
    let mut response = match answer {
        Ok(response) => response,
        Err(Error::Timeout(_)) => return Sending::Later("timeout"),
        // What is no answer of HTTP may be about this message alone.
        Err(Error::Protocol(_) | Error::Http(_) | Error::LargeResponseHeader(..)) => {
            return Sending::Later("garbage");
        }
        Err(_) => return Sending::Unreachable("unreachable"),
    };
    match response.status().as_u16() {
        200..=299 => Sending::Accepted,
        401 | 403 => Sending::Unreachable("not_authorised"),
        404 | 405 => Sending::Unreachable("wrong_address_of_provider"),
        429 => Sending::Later("too_many"),
        400 | 422 => {
            let text = response
                .body_mut()
                .with_config()
                .limit(16 * 1024)
                .read_to_string();
            if text.is_ok_and(|text| refused(&text)) {
                Sending::Refused("refused")
            } else {
                Sending::Later("not_taken")
            }
        }
        _ => Sending::Later("provider_failed"),
    }
}
