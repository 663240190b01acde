//! `POST /feed/calls`: the provider of calls tells what came of one, signed as our own requests to it
//! are. Whoever enters the PIN confirms the number, or shows that the alert has reached them.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use hmac::Mac;
use serde::Deserialize;
use zeroize::Zeroizing;

use super::webhook::{HEADER, signed};
use crate::{
    Notifier,
    feed::CLOCK_TOLERANCE,
    keys::Keys,
    problem::NotifierProblem,
    public::{MOST_TRIES, TRIES_PERIOD},
};
use store::alerts::Try;

/// What came of a call. It does not print.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallReport {
    /// Our number of the message.
    id: i64,
    /// What happened.
    outcome: CallOutcome,
    /// What was entered.
    #[serde(default)]
    pin: Option<Zeroizing<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CallOutcome {
    Answered,
    Voicemail,
    NoAnswer,
    Failed,
}

pub(crate) async fn post_call(
    State(notifier): State<Notifier>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, NotifierProblem> {
    if !verified(&notifier, &headers, &body) {
        return Err(NotifierProblem::SourceUnknown);
    }
    let report: CallReport =
        serde_json::from_slice(&body).map_err(|_| NotifierProblem::Malformed)?;
    let now = (notifier.clock)();
    let told = notifier.store.message_of(report.id).await?;
    let (sequence, contact, event) = told.ok_or(NotifierProblem::LinkUnknown)?;
    if report.outcome != CallOutcome::Answered {
        return Ok(StatusCode::NO_CONTENT);
    }
    let entered = match &report.pin {
        Some(pin) => fits(&notifier, sequence, pin, now).await?,
        None => false,
    };
    match (entered, event) {
        (false, _) => notifier.store.call_answered(report.id, now).await?,
        (true, 0) => {
            notifier.store.confirm(sequence, contact, now).await?;
        }
        (true, _) => notifier.store.call_done(report.id, now).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

fn verified(notifier: &Notifier, headers: &HeaderMap, body: &[u8]) -> bool {
    let Some(settings) = &notifier.settings.call else {
        return false;
    };
    let header = headers.get(HEADER).and_then(|value| value.to_str().ok());
    let Some((at, encoded)) = header.and_then(|text| text.split_once(';')) else {
        return false;
    };
    let (Ok(at), Ok(signature)) = (at.parse::<u64>(), Base64UrlUnpadded::decode_vec(encoded))
    else {
        return false;
    };
    let in_time = (notifier.clock)().abs_diff(at) <= CLOCK_TOLERANCE;
    in_time && signed(settings, at, body).is_some_and(|mac| mac.verify_slice(&signature).is_ok())
}

/// Whether it is the PIN, as far as there are tries left.
async fn fits(
    notifier: &Notifier,
    sequence: i64,
    pin: &str,
    now: u64,
) -> Result<bool, NotifierProblem> {
    let tried = notifier
        .store
        .take_try(sequence, MOST_TRIES, TRIES_PERIOD, now)
        .await?;
    let Some(sign_up) = notifier.store.sign_up(sequence).await? else {
        return Ok(false);
    };
    if matches!(tried, Try::Wait(_)) {
        return Ok(false);
    }
    let peppered = Keys::peppered(&notifier.keys, sequence, pin.trim());
    let fits = notifier.pins.fits(peppered, sign_up.pin).await?;
    if fits {
        notifier.store.forget_tries(sequence).await?;
    }
    Ok(fits)
}
