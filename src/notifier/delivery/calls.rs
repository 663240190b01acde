//! `POST /feed/calls`: the provider of calls tells what came of one, signed as our own requests to it
//! are. Whoever enters the PIN confirms the number, or shows that the alert has reached them.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::custody::cadence::{ANSWERED, UNANSWERED};
use serde::Deserialize;
use store::alerts::Try;
use zeroize::Zeroizing;

use super::webhook::verified;
use crate::{
    Notifier,
    keys::Keys,
    problem::NotifierProblem,
    public::{MOST_TRIES, TRIES_PERIOD},
    returns::came_back,
};

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
    /// What was chosen after the PIN.
    #[serde(default)]
    wish: Option<CallWish>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CallWish {
    /// Nothing is sent any more, on any way: 9.
    Cancel,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CallOutcome {
    Answered,
    Voicemail,
    NoAnswer,
    Failed,
    /// There is no such number.
    Undeliverable,
}

pub(crate) async fn post_call(
    State(notifier): State<Notifier>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, NotifierProblem> {
    let now = (notifier.clock)();
    let call = notifier.settings.call.as_ref();
    if !call.is_some_and(|call| verified(&call.secret, &headers, &body, now)) {
        return Err(NotifierProblem::SourceUnknown);
    }
    let report: CallReport =
        serde_json::from_slice(&body).map_err(|_| NotifierProblem::Malformed)?;
    if report.outcome == CallOutcome::Undeliverable {
        came_back(&notifier, report.id, "refused", true, now).await?;
        return Ok(StatusCode::NO_CONTENT);
    }
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
        (true, _) if report.wish == Some(CallWish::Cancel) => {
            notifier.store.cancel_sign_up(sequence, now).await?;
        }
        (false, _) => {
            let store = &notifier.store;
            let over_since = now.saturating_sub(UNANSWERED);
            store
                .call_answered(report.id, now, now + ANSWERED, over_since)
                .await?;
        }
        (true, event) => {
            if event == 0 {
                notifier.store.confirm(sequence, contact, now).await?;
            }
            notifier.store.call_done(report.id, now).await?;
        }
    }
    Ok(StatusCode::NO_CONTENT)
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
        .take_try(Some(sequence), MOST_TRIES, TRIES_PERIOD, now)
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
