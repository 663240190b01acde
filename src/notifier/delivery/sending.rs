//! One message is handed over: its address is opened, its words are written, somebody takes it or not.

use std::{sync::Arc, time::Duration};

use store::alerts::ClaimedMessage;
use tokio::{task::spawn_blocking, time::timeout};
use zeroize::Zeroizing;

use super::{
    channels::WayOut,
    letter::write,
    mail::Mail,
    provider::{Outgoing, Provider, Sending},
};
use crate::{
    Notifier,
    keys::{contact_place, mail_id},
};

/// Longest that handing one message over takes. A server that says a little now and then would never
/// be silent for long.
const PATIENCE: Duration = Duration::from_mins(2);

/// Hands a message over.
pub(super) async fn send(notifier: &Notifier, way: WayOut, message: &ClaimedMessage) -> Sending {
    let place = contact_place(message.sequence, message.contact);
    let Some(to) = notifier.keys.open(&place, &message.sealed) else {
        return Sending::Refused("does_not_open");
    };
    let channels = &notifier.channels;
    let sent = async {
        match way {
            WayOut::Mail => mail(notifier, message, to).await,
            WayOut::Text => provide(notifier, taker(channels.text.as_ref()), message, to).await,
            WayOut::Call => provide(notifier, taker(channels.call.as_ref()), message, to).await,
        }
    };
    timeout(PATIENCE, sent)
        .await
        .unwrap_or(Sending::Later("timeout"))
}

fn taker<T>(way: Option<&(Arc<dyn Provider>, T)>) -> Option<&Arc<dyn Provider>> {
    way.map(|(provider, _)| provider)
}

async fn mail(notifier: &Notifier, message: &ClaimedMessage, to: Zeroizing<String>) -> Sending {
    let Some((server, _)) = &notifier.channels.mail else {
        return Sending::Unreachable("not_set_up");
    };
    let letter = write(notifier, message);
    let mail = Mail {
        to,
        subject: letter.subject,
        body: letter.body,
        language: message.language.clone(),
        id: mail_id(&notifier.keys, message.number),
        cancel: letter.cancel,
    };
    server.send(&mail).await
}

async fn provide(
    notifier: &Notifier,
    provider: Option<&Arc<dyn Provider>>,
    message: &ClaimedMessage,
    to: Zeroizing<String>,
) -> Sending {
    let Some(provider) = provider else {
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
