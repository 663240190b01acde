//! Mail, by SMTP with TLS.

use std::{error::Error, fs, io, path::PathBuf, time::Duration};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    address::Envelope,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{
        Error as SmtpError, PoolConfig,
        client::{Certificate, Tls, TlsParameters},
    },
};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{
    address::{host, is_mail_protected},
    provider::Sending,
    status::MailStatus,
};
use crate::settings::MailSettings;

/// Connections to the server at a time.
pub(super) const CONNECTIONS: u32 = 16;
/// Longest that the server may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail to be handed over. It does not print.
pub(super) struct Mail {
    pub(super) to: Zeroizing<String>,
    pub(super) subject: String,
    pub(super) body: Zeroizing<String>,
    pub(super) language: String,
    /// The same for the same message, so that who gets it twice sees it once.
    pub(super) id: String,
    /// Where to stop it.
    pub(super) cancel: Zeroizing<String>,
}

/// The server that takes it.
pub(super) struct MailServer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What each mail's own return path is below.
    bounces: Option<Address>,
}

/// Why mail is not set up as it should be. It repeats no password.
#[derive(Debug, Error)]
pub(crate) enum MailError {
    #[error("the address of the mail server cannot be read")]
    Server,
    #[error(
        "mail would go out in the clear: use smtps://…, or smtp://…?tls=required; only a server on \
         this machine needs no TLS"
    )]
    Clear,
    #[error("the sender of mail is no mail address")]
    From,
    #[error("bounces.address is no mail address")]
    ReturnPath,
    #[error("{0}: {1}")]
    File(PathBuf, #[source] io::Error),
    #[error("{0} holds no certificate")]
    Certificate(PathBuf),
}

impl MailServer {
    pub(super) fn new(settings: &MailSettings) -> Result<Self, MailError> {
        let host = host(&settings.server).ok_or(MailError::Server)?;
        if settings.certificate.is_none() && !is_mail_protected(&settings.server, &host) {
            return Err(MailError::Clear);
        }
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.server)
            .map_err(|_| MailError::Server)?
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS));
        if let Some(file) = &settings.certificate {
            let pem = fs::read(file).map_err(|error| MailError::File(file.clone(), error))?;
            let damaged = || MailError::Certificate(file.clone());
            let certificate = Certificate::from_pem(&pem).map_err(|_| damaged())?;
            let parameters = TlsParameters::builder(host)
                .add_root_certificate(certificate)
                .build()
                .map_err(|_| damaged())?;
            builder = builder.tls(if settings.server.starts_with("smtps:") {
                Tls::Wrapper(parameters)
            } else {
                Tls::Required(parameters)
            });
        }
        Ok(Self {
            transport: builder.build(),
            from: settings.from.parse().map_err(|_| MailError::From)?,
            bounces: match &settings.bounces {
                Some(bounces) => Some(bounces.address.parse().map_err(|_| MailError::ReturnPath)?),
                None => None,
            },
        })
    }

    pub(super) async fn send(&self, mail: &Mail) -> Sending {
        let Some(message) = self.message(mail) else {
            return Sending::Refused("no_mail_address");
        };
        match self.transport.send(message).await {
            Ok(_) => Sending::Accepted,
            Err(error) => meaning(&error),
        }
    }

    fn message(&self, mail: &Mail) -> Option<Message> {
        let to: Address = mail.to.parse().ok()?;
        let raw = |name: &'static str, value: String| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
        };
        let domain = self.from.email.domain();
        let back = match &self.bounces {
            Some(address) => return_path(address, &mail.id)?,
            None => self.from.email.clone(),
        };
        Message::builder()
            .envelope(Envelope::new(Some(back), vec![to.clone()]).ok()?)
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&mail.subject)
            .message_id(Some(format!("<{}@{domain}>", mail.id)))
            .raw_header(raw("List-Unsubscribe", format!("<{}>", *mail.cancel)))
            .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(raw("Content-Language", mail.language.clone()))
            .singlepart(SinglePart::plain(mail.body.to_string()))
            .ok()
    }
}

/// A mail's own return path: whatever comes back there is about it.
fn return_path(bounces: &Address, id: &str) -> Option<Address> {
    Address::new(format!("{}+{id}", bounces.user()), bounces.domain()).ok()
}

/// Only what the server says of the mailbox is about the mailbox (RFC 5321 section 4.2.3). Where it
/// says more closely what it means, as for a sender whom it does not let through, that counts.
fn meaning(error: &SmtpError) -> Sending {
    let said = error.source().map(ToString::to_string);
    let said = said.unwrap_or_default();
    let closely = MailStatus::read(&said);
    match error.status().map(u16::from) {
        Some(550 | 551 | 553) if closely.is_none_or(MailStatus::is_about_the_mailbox) => {
            Sending::Refused("mailbox_refused")
        }
        Some(421) => Sending::Unreachable("server_busy"),
        Some(530 | 534 | 535 | 538) => Sending::Unreachable("not_authorised"),
        Some(400..500) => Sending::Later("not_now"),
        Some(_) => Sending::Later("not_taken"),
        None if error.is_timeout() => Sending::Later("timeout"),
        None if error.is_response() => Sending::Later("garbage"),
        None if error.is_client() => refused_by_us(&said),
        // In the library's words, and those of its TLS: it has no kind of its own for it.
        None if said.contains("certificate") => Sending::Unreachable("certificate"),
        None => Sending::Unreachable("unreachable"),
    }
}

/// What we did not do because the server offers too little for it: without TLS nothing goes out, nor is a
/// password said in another way than it asks for. Anything else is about the one message.
fn refused_by_us(why: &str) -> Sending {
    if why.contains("STARTTLS") {
        Sending::Unreachable("no_tls")
    } else if why.contains("authentication") {
        Sending::Unreachable("not_authorised")
    } else {
        Sending::Later("not_taken")
    }
}
