//! The ways out that the office set up.

use std::sync::Arc;

use domain::custody::ContactChannel;
use thiserror::Error;

use super::{
    address::is_post_protected,
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

/// A provider, and its own affairs.
pub(super) type ProviderWay = (Arc<dyn Provider>, Lane);

/// Ways out. Each serves some channels, and none waits for another.
pub(crate) struct Channels {
    pub(super) mail: Option<(MailServer, Lane)>,
    pub(super) text: Option<ProviderWay>,
    pub(super) call: Option<ProviderWay>,
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
    /// A provider of text messages or calls.
    #[error(
        "alerts.{0}: numbers and messages would go out in the clear: use https://…; only a provider on \
         this machine needs no TLS"
    )]
    Clear(&'static str),
}

impl From<MailError> for ChannelsError {
    fn from(error: MailError) -> Self {
        Self::Mail(error.to_string())
    }
}

impl Channels {
    pub(crate) fn new(settings: &AlertSettings) -> Result<Self, ChannelsError> {
        Ok(Self {
            mail: match &settings.mail {
                Some(mail) => Some((MailServer::new(mail)?, Lane::default())),
                None => None,
            },
            text: provider("text", settings.text.as_ref())?,
            call: provider("call", settings.call.as_ref())?,
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

fn provider(
    name: &'static str,
    settings: Option<&ProviderSettings>,
) -> Result<Option<ProviderWay>, ChannelsError> {
    let Some(settings) = settings else {
        return Ok(None);
    };
    if !is_post_protected(&settings.address) {
        return Err(ChannelsError::Clear(name));
    }
    let provider: Arc<dyn Provider> = match settings.shape {
        ProviderShape::Notify => Arc::new(NotifyProvider::new(settings.clone())),
        ProviderShape::Webhook => Arc::new(WebhookProvider::new(settings.clone())),
    };
    Ok(Some((provider, Lane::default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_elsewhere_is_reached_over_tls_alone() {
        let settings = |address: &str| ProviderSettings {
            shape: ProviderShape::Webhook,
            address: address.to_owned(),
            secret: "secret".to_owned().into(),
            service: String::new(),
            template: String::new(),
            receipt_token: None,
        };
        for address in ["https://texts.example", "http://127.0.0.1:8300"] {
            let way = provider("text", Some(&settings(address)));
            assert!(way.is_ok_and(|way| way.is_some()), "{address}");
        }
        let refused = provider("text", Some(&settings("http://texts.example")));
        let said = refused.err().unwrap().to_string();
        assert!(said.starts_with("alerts.text: "), "{said}");
    }
}
