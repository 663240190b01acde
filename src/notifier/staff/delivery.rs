//! `/desk/api/alerts/delivery`: how delivery does, what was given up, and trying it again.

use axum::{
    Json,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::StatusCode,
};
use domain::wire::{
    UnixSeconds,
    alerts::{ChannelHealth, DeadLetterEntry, Delivery, DisabledContactEntry},
};
use serde::Deserialize;
use store::alerts::{DeadLetter, DeliveryHealth, DisabledContact};

use crate::{Notifier, problem::NotifierProblem};

/// Most of each list.
const MOST: u32 = 100;
/// What counts as lately.
const LATELY: UnixSeconds = 24 * 60 * 60;

/// Past how many of each list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    #[serde(default)]
    skip_dead_letters: u32,
    #[serde(default)]
    skip_disabled: u32,
}

pub(crate) async fn get_delivery(
    State(notifier): State<Notifier>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<Delivery>, NotifierProblem> {
    let Query(asked) = asked?;
    let now = (notifier.clock)();
    let store = &notifier.store;
    let health = store
        .delivery_health(now.saturating_sub(LATELY), now)
        .await?;
    let dead = store.dead_letters(asked.skip_dead_letters, MOST).await?;
    let disabled = store.disabled_contacts(asked.skip_disabled, MOST).await?;
    Ok(Json(Delivery {
        channels: health
            .into_iter()
            .map(|health| channel(&notifier, health))
            .collect(),
        dead_letters: dead.into_iter().map(dead_letter).collect(),
        disabled: disabled.into_iter().map(disabled_contact).collect(),
    }))
}

pub(crate) async fn post_retry(
    State(notifier): State<Notifier>,
    Path(number): Path<String>,
) -> Result<StatusCode, NotifierProblem> {
    let number = number.parse().map_err(|_| NotifierProblem::NotFound)?;
    if !notifier.store.retry(number, (notifier.clock)()).await? {
        return Err(NotifierProblem::NotFound);
    }
    notifier.wake();
    Ok(StatusCode::NO_CONTENT)
}

fn channel(notifier: &Notifier, health: DeliveryHealth) -> ChannelHealth {
    ChannelHealth {
        channel: health.channel,
        set_up: notifier.channels.set_up(health.channel),
        waiting: health.waiting,
        oldest_due: health.oldest_due,
        sent: health.sent,
        failed: health.failed,
        dead: health.dead,
        cut_off: health.cut_off,
        last_failure: health.last_failure,
        last_failure_at: health.last_failure_at,
    }
}

fn dead_letter(dead: DeadLetter) -> DeadLetterEntry {
    DeadLetterEntry {
        number: dead.number,
        id: dead.id.to_string(),
        reference: dead.id.reference().to_string(),
        channel: dead.channel,
        confirmation: dead.confirmation,
        written_at: dead.written_at,
        given_up_at: dead.given_up_at,
        attempts: dead.attempts,
        reason: dead.word,
    }
}

fn disabled_contact(contact: DisabledContact) -> DisabledContactEntry {
    DisabledContactEntry {
        id: contact.id.to_string(),
        reference: contact.id.reference().to_string(),
        channel: contact.channel,
        disabled_at: contact.disabled_at,
        reason: contact.word,
        others: contact.others,
    }
}
