//! The ways out that the office set up.

use std::sync::Arc;

use domain::custody::ContactChannel;
use thiserror::Error;

use super::{
    lane::Lane,
    mail::{MailError, MailServer},
    notify::NotifyProvider,
    provider::Provider,
    webhook::WebhookProvider,
};
use crate::{
    AlertSettings,
    settings::{ProviderSettings, ProviderShape},
};

/// Ways out. Each serves some channels, and none waits for another.
pub(crate) struct Channels {
    pub(super) mail: Option<(MailServer, Lane)>,
    pub(super) text: Option<(Arc<dyn Provider>, Lane)>,
    pub(super) call: Option<(Arc<dyn Provider>, Lane)>,
}

/// A way out.
#[derive(Clone, Copy)]
pub(super) enum WayOut {
    Mail,
    Text,
    Call,
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
        let with_lane = |provider| (provider, Lane::default());
        Ok(Self {
            mail: match &settings.mail {
                Some(mail) => Some((MailServer::new(mail)?, Lane::default())),
                None => None,
            },
            text: settings.text.as_ref().map(provider).map(with_lane),
            call: settings.call.as_ref().map(provider).map(with_lane),
        })
    }

    /// Whether there is a way out for a channel.
    pub(crate) fn set_up(&self, channel: ContactChannel) -> bool {
        let serves = |way: &WayOut| way.channels().contains(&channel);
        let way = WayOut::ALL.iter().find(|way| serves(way));
        way.is_some_and(|way| self.lane(*way).is_some())
    }

    /// Something may be due, on every way out.
    pub(crate) fn wake(&self) {
        for way in WayOut::ALL {
            if let Some(lane) = self.lane(way) {
                lane.wake.notify_one();
            }
        }
    }

    pub(super) fn lane(&self, way: WayOut) -> Option<&Lane> {
        match way {
            WayOut::Mail => self.mail.as_ref().map(|(_, lane)| lane),
            WayOut::Text => self.text.as_ref().map(|(_, lane)| lane),
            WayOut::Call => self.call.as_ref().map(|(_, lane)| lane),
        }
    }
}

impl WayOut {
    pub(super) const ALL: [Self; 3] = [Self::Mail, Self::Text, Self::Call];

    /// What it serves.
    pub(super) const fn channels(self) -> &'static [ContactChannel] {
        match self {
            Self::Mail => &[ContactChannel::Email],
            Self::Text => &[ContactChannel::Text],
            Self::Call => &[ContactChannel::Call, ContactChannel::Tty],
        }
    }
}
