//! Claims what is due and hands it over, each way out by itself, so that a slow one holds up no
//! other, and many at a time, so that a slow address holds up no other.

use std::sync::Arc;

use domain::{
    custody::{ContactChannel, cadence::Calls, hours::is_day},
    wire::UnixSeconds,
};
use store::{
    StoreError,
    alerts::{Claim, ClaimedMessage, Outcome, Settled},
};
use tokio::{
    task::{JoinSet, spawn_blocking},
    try_join,
};
use zeroize::Zeroizing;

use super::{
    channels::Rest,
    letter::{new_links, write},
    mail::{CONNECTIONS, Mail},
    provider::{Outgoing, Provider, Sending},
    schedule::next,
};
use crate::{Notifier, keys::contact_place};

/// How many are claimed at a time.
const BATCH: u32 = 400;
/// How many are handed over at the same time.
const AT_A_TIME: usize = CONNECTIONS as usize;
/// How long a claim holds: longer than a batch takes when every one of it times out.
const CLAIM_LIFE: UnixSeconds = 15 * 60;

/// A way out.
#[derive(Clone, Copy)]
enum WayOut {
    Mail,
    Text,
    Call,
}

/// Hands over what is due, and says how many attempts were made.
pub(crate) async fn deliver_due(notifier: &Notifier) -> Result<usize, StoreError> {
    let (mail, text, call) = try_join!(
        empty(notifier, WayOut::Mail),
        empty(notifier, WayOut::Text),
        empty(notifier, WayOut::Call),
    )?;
    Ok(mail + text + call)
}

/// Goes on until nothing is due, or nobody can be reached.
async fn empty(notifier: &Notifier, way: WayOut) -> Result<usize, StoreError> {
    let Some(rest) = rest_of(notifier, way) else {
        return Ok(0);
    };
    let mut attempts = 0;
    while rest.over((notifier.clock)()) {
        let now = (notifier.clock)();
        let claim = Claim {
            channels: channels(way).to_vec(),
            day: is_day(now, &notifier.settings.zone),
            now,
            until: now + CLAIM_LIFE,
            limit: BATCH,
        };
        let claimed = notifier.store.claim(&claim).await?;
        if claimed.is_empty() {
            break;
        }
        attempts += hand_over(notifier, way, rest, claimed).await?;
    }
    Ok(attempts)
}

/// Hands a batch over. When nobody can be reached the rest of it is given back as it was.
async fn hand_over(
    notifier: &Notifier,
    way: WayOut,
    rest: &Rest,
    claimed: Vec<ClaimedMessage>,
) -> Result<usize, StoreError> {
    let now = (notifier.clock)();
    let links: Vec<_> = claimed
        .iter()
        .flat_map(|message| new_links(notifier, message, now))
        .collect();
    // Before anybody can open one.
    notifier.store.keep_links(&links).await?;
    let mut settled = Vec::with_capacity(claimed.len());
    let mut waiting = claimed.into_iter();
    let mut resting = None;
    while resting.is_none() {
        let some: Vec<_> = waiting.by_ref().take(AT_A_TIME).collect();
        if some.is_empty() {
            break;
        }
        for (message, sending) in send_all(notifier, way, some).await {
            let at = (notifier.clock)();
            if let Sending::Unreachable(_) = sending {
                resting = resting.or_else(|| Some(rest.begin(at)));
            }
            settled.push(outcome(&message, sending, resting, at));
        }
    }
    match resting {
        Some(until) => {
            let numbers: Vec<_> = waiting.map(|message| message.number).collect();
            notifier.store.release(&numbers, until).await?;
        }
        None => rest.end(),
    }
    notifier.store.settle(&settled).await?;
    Ok(settled.len())
}

async fn send_all(
    notifier: &Notifier,
    way: WayOut,
    messages: Vec<ClaimedMessage>,
) -> Vec<(ClaimedMessage, Sending)> {
    let mut sending = JoinSet::new();
    for message in messages {
        let notifier = notifier.clone();
        sending.spawn(async move {
            let sent = send(&notifier, way, &message).await;
            (message, sent)
        });
    }
    let mut sent = Vec::with_capacity(sending.len());
    while let Some(done) = sending.join_next().await {
        if let Ok(one) = done {
            sent.push(one);
        } else {
            // Its claim ends, and it is tried again.
            tracing::error!("handing a message over panicked");
        }
    }
    sent
}

async fn send(notifier: &Notifier, way: WayOut, message: &ClaimedMessage) -> Sending {
    let place = contact_place(message.sequence, message.contact);
    let Some(to) = notifier.keys.open(&place, &message.sealed) else {
        return Sending::Refused("does_not_open");
    };
    match way {
        WayOut::Mail => mail(notifier, message, to).await,
        WayOut::Text => provide(notifier, notifier.channels.text.as_ref(), message, to).await,
        WayOut::Call => provide(notifier, notifier.channels.call.as_ref(), message, to).await,
    }
}

async fn mail(notifier: &Notifier, message: &ClaimedMessage, to: Zeroizing<String>) -> Sending {
    let Some((server, _)) = &notifier.channels.mail else {
        return Sending::Unreachable("not_set_up");
    };
    let letter = write(notifier, message);
    let mark = notifier.keys.mark("mail", &message.number.to_string());
    let id = mark[..16].iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write;
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    let mail = Mail {
        to,
        subject: letter.subject,
        body: letter.body,
        language: message.language.clone(),
        id,
        cancel: letter.cancel,
    };
    server.send(&mail).await
}

async fn provide(
    notifier: &Notifier,
    provider: Option<&(Arc<dyn Provider>, Rest)>,
    message: &ClaimedMessage,
    to: Zeroizing<String>,
) -> Sending {
    let Some((provider, _)) = provider else {
        return Sending::Unreachable("not_set_up");
    };
    let outgoing = Outgoing {
        number: message.number,
        channel: message.channel,
        to,
        language: message.language.clone(),
        text: write(notifier, message).body,
        voicemail: message.message,
    };
    let (provider, now) = (Arc::clone(provider), (notifier.clock)());
    spawn_blocking(move || provider.send(&outgoing, now))
        .await
        .unwrap_or(Sending::Later("failed"))
}

/// What follows from an attempt.
fn outcome(
    message: &ClaimedMessage,
    sending: Sending,
    resting: Option<UnixSeconds>,
    at: UnixSeconds,
) -> Settled {
    let again = |word| match next(message.attempts + 1, message.written_at, at) {
        Some(due_at) => (Outcome::Again(due_at), word),
        None => (Outcome::Dead, word),
    };
    let (outcome, word) = match sending {
        Sending::Accepted => (accepted(message, at), "sent"),
        Sending::Refused(word) => (Outcome::Refused, word),
        Sending::Later(word) => again(word),
        // It is not this message's fault: it is tried as soon as anybody can be reached.
        Sending::Unreachable(word) => match (again(word), resting) {
            ((Outcome::Again(_), word), Some(until)) => (Outcome::Again(until), word),
            (other, _) => other,
        },
    };
    Settled {
        number: message.number,
        at,
        outcome,
        word,
    }
}

/// A message that was handed over is sent. A call is made again until somebody enters the PIN or the
/// cadence is over.
fn accepted(message: &ClaimedMessage, at: UnixSeconds) -> Outcome {
    if !matches!(message.channel, ContactChannel::Call | ContactChannel::Tty) {
        return Outcome::Sent;
    }
    let calls = Calls {
        first: message.first_attempt_at.unwrap_or(at),
        answered: message.answered_at,
    };
    calls.next(at).map_or(Outcome::Sent, Outcome::Again)
}

fn rest_of(notifier: &Notifier, way: WayOut) -> Option<&Rest> {
    let channels = &notifier.channels;
    match way {
        WayOut::Mail => channels.mail.as_ref().map(|(_, rest)| rest),
        WayOut::Text => channels.text.as_ref().map(|(_, rest)| rest),
        WayOut::Call => channels.call.as_ref().map(|(_, rest)| rest),
    }
}

const fn channels(way: WayOut) -> &'static [ContactChannel] {
    match way {
        WayOut::Mail => &[ContactChannel::Email],
        WayOut::Text => &[ContactChannel::Text],
        WayOut::Call => &[ContactChannel::Call, ContactChannel::Tty],
    }
}
