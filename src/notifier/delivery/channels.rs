//! The ways out that the office set up, and which of them rest because nobody could be reached.

use std::sync::{Arc, Mutex, PoisonError};

use domain::{custody::ContactChannel, wire::UnixSeconds};
use thiserror::Error;

use super::{
    mail::{MailError, MailServer},
    notify::NotifyProvider,
    provider::Provider,
    schedule::rest,
    webhook::WebhookProvider,
};
use crate::{
    AlertSettings,
    settings::{ProviderSettings, ProviderShape},
};

/// Ways out. Each serves some channels, and rests by itself.
pub(crate) struct Channels {
    pub(super) mail: Option<(MailServer, Rest)>,
    pub(super) text: Option<(Arc<dyn Provider>, Rest)>,
    pub(super) call: Option<(Arc<dyn Provider>, Rest)>,
}

/// Until when a way out rests.
#[derive(Default)]
pub(super) struct Rest(Mutex<Resting>);

#[derive(Clone, Copy, Default)]
struct Resting {
    failures: u32,
    until: UnixSeconds,
}

/// Why the ways out are not set up as they should be.
#[derive(Debug, Error)]
pub enum ChannelsError {
    /// Mail.
    #[error("alerts.mail: {0}")]
    Mail(String),
}

impl From<MailError> for ChannelsError {
    fn from(error: MailError) -> Self {
        Self::Mail(error.to_string())
    }
}

impl Channels {
    pub(crate) fn new(settings: &AlertSettings) -> Result<Self, ChannelsError> {
        let provider = |settings: &ProviderSettings| -> Arc<dyn Provider> {
            match settings.shape {
                ProviderShape::Notify => Arc::new(NotifyProvider::new(settings.clone())),
                ProviderShape::Webhook => Arc::new(WebhookProvider::new(settings.clone())),
            }
        };
        let resting = |provider| (provider, Rest::default());
        Ok(Self {
            mail: match &settings.mail {
                Some(mail) => Some((MailServer::new(mail)?, Rest::default())),
                None => None,
            },
            text: settings.text.as_ref().map(provider).map(resting),
            call: settings.call.as_ref().map(provider).map(resting),
        })
    }

    /// Whether there is a way out for a channel.
    pub(crate) fn set_up(&self, channel: ContactChannel) -> bool {
        match channel {
            ContactChannel::Email => self.mail.is_some(),
            ContactChannel::Text => self.text.is_some(),
            ContactChannel::Call | ContactChannel::Tty => self.call.is_some(),
        }
    }
}

impl Rest {
    pub(super) fn over(&self, now: UnixSeconds) -> bool {
        self.lock().until <= now
    }

    /// Somebody was reached.
    pub(super) fn end(&self) {
        *self.lock() = Resting::default();
    }

    /// Nobody was reached: says until when to rest.
    pub(super) fn begin(&self, now: UnixSeconds) -> UnixSeconds {
        let mut resting = self.lock();
        resting.failures = resting.failures.saturating_add(1);
        resting.until = now + rest(resting.failures);
        resting.until
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Resting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
