//! What `[alerts]`, flags and variables come to.

use std::net::SocketAddr;

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::office::Office;
use ed25519_dalek::VerifyingKey;
use jiff::tz::TimeZone;
use notifier::{
    AlertSettings, BounceSettings, MailSettings, Pace, ProviderSettings, ProviderShape,
    SourceSettings, feed::Mapping,
};
use zeroize::Zeroizing;

use super::{
    AlertSettingsError as Error, AlertTexts, MailText, ProviderText, ShapeText, SourceText,
};

/// State systems give people 24 to 48 hours.
const USUAL_CONFIRM_HOURS: u32 = 48;

/// What flags and variables say.
#[derive(Default)]
pub(in super::super) struct Flags {
    pub(in super::super) address: Option<String>,
    pub(in super::super) smtp: Option<String>,
    pub(in super::super) mail_from: Option<String>,
    pub(in super::super) bounce_secret: Option<String>,
    pub(in super::super) text_secret: Option<String>,
    pub(in super::super) text_receipt_token: Option<String>,
    pub(in super::super) call_secret: Option<String>,
}

/// What it all comes to.
pub(in super::super) fn resolve(
    texts: AlertTexts,
    flags: Flags,
    (listen, zone): (SocketAddr, &TimeZone),
    office: &Office,
) -> Result<AlertSettings, Error> {
    let address = flags.address.or(texts.address);
    let address = address.unwrap_or_else(|| crate::serve::base_address(listen));
    let notify = |call: &ProviderText| matches!(call.shape, ShapeText::Notify);
    if texts.call.as_ref().is_some_and(notify) {
        return Err(Error::Call);
    }
    Ok(AlertSettings {
        address: address.trim_end_matches('/').to_owned(),
        telephone: office.telephone.clone(),
        zone: zone.clone(),
        confirm_hours: texts.confirm_hours.unwrap_or(USUAL_CONFIRM_HOURS),
        roads: office.alerts.clone(),
        mail: mail(
            texts.mail.unwrap_or_default(),
            (flags.smtp, flags.mail_from),
            flags.bounce_secret,
        )?,
        text: provider(
            "text",
            texts.text,
            (flags.text_secret, flags.text_receipt_token),
        )?,
        call: provider("call", texts.call, (flags.call_secret, None))?,
        sources: texts
            .sources
            .into_iter()
            .map(|(name, text)| {
                let source = source(&name, text)?;
                Ok((name, source))
            })
            .collect::<Result<_, Error>>()?,
        pace: Pace::default(),
    })
}

fn mail(
    text: MailText,
    (server, from): (Option<String>, Option<String>),
    bounce_secret: Option<String>,
) -> Result<Option<MailSettings>, Error> {
    match (server.or(text.server), from.or(text.from)) {
        (None, None) => Ok(None),
        (Some(server), Some(from)) => Ok(Some(MailSettings {
            server: Zeroizing::new(server),
            from,
            certificate: text.certificate,
            bounces: text.bounces.map(|bounces| BounceSettings {
                address: bounces.address,
                folder: bounces.folder,
                secret: bounce_secret.or(bounces.secret).map(Zeroizing::new),
            }),
        })),
        _ => Err(Error::Mail),
    }
}

fn provider(
    name: &'static str,
    text: Option<ProviderText>,
    (secret, receipt_token): (Option<String>, Option<String>),
) -> Result<Option<ProviderSettings>, Error> {
    let Some(text) = text else { return Ok(None) };
    Ok(Some(ProviderSettings {
        shape: match text.shape {
            ShapeText::Notify => ProviderShape::Notify,
            ShapeText::Webhook => ProviderShape::Webhook,
        },
        address: text.address.trim_end_matches('/').to_owned(),
        secret: secret
            .or(text.secret)
            .map(Zeroizing::new)
            .ok_or(Error::Secret(name))?,
        service: text.service,
        template: text.template,
        receipt_token: receipt_token.or(text.receipt_token).map(Zeroizing::new),
    }))
}

fn source(name: &str, text: SourceText) -> Result<SourceSettings, Error> {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if name.is_empty() || !name.chars().all(plain) {
        return Err(Error::SourceName(name.to_owned()));
    }
    let key = match text.key {
        Some(encoded) => Some(
            Base64UrlUnpadded::decode_vec(encoded.trim())
                .ok()
                .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
                .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
                .ok_or_else(|| Error::SourceKey(name.to_owned()))?,
        ),
        None => None,
    };
    let mapping = match text.mapping {
        Some(file) => Mapping::read(&file)
            .map_err(|error| Error::Mapping(name.to_owned(), error.to_string()))?,
        None => Mapping::default(),
    };
    Ok(SourceSettings {
        key,
        folder: text.folder,
        mapping,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::office_texts::OfficeTexts;

    fn resolved(file: &str, flags: Flags) -> Result<AlertSettings, Error> {
        let texts: AlertTexts = toml::from_str(file).unwrap();
        resolve(
            texts,
            flags,
            (SocketAddr::from(([127, 0, 0, 1], 8080)), &TimeZone::UTC),
            &OfficeTexts::default().resolve(),
        )
    }

    #[test]
    fn nothing_is_sent_until_somebody_says_how() {
        let settings = resolved("", Flags::default()).unwrap();
        assert!(settings.mail.is_none() && settings.text.is_none() && settings.call.is_none());
        assert_eq!(settings.address, "http://127.0.0.1:8080");
        assert_eq!(settings.confirm_hours, 48);
        assert!(settings.sources.is_empty());
    }

    #[test]
    fn secrets_come_from_the_environment() {
        let file = "[text]\nshape = 'notify'\naddress = 'https://notify.example/'";
        assert!(matches!(
            resolved(file, Flags::default()),
            Err(Error::Secret("text"))
        ));
        let flags = Flags {
            text_secret: Some("key".to_owned()),
            smtp: Some("smtp://127.0.0.1:25".to_owned()),
            mail_from: Some("updates@example.gov".to_owned()),
            ..Flags::default()
        };
        let settings = resolved(file, flags).unwrap();
        assert_eq!(settings.text.unwrap().address, "https://notify.example");
        assert!(settings.mail.is_some());
    }

    #[test]
    fn what_is_mistyped_is_named() {
        for (file, expected) in [
            ("[mail]\nserver = 'smtp://localhost'", "from"),
            ("[sources.jail]\nkey = 'AAAA'", "jail"),
            ("[sources.'The Jail']", "The Jail"),
            ("[sources.jail]\nmapping = '/nowhere.toml'", "jail"),
            (
                "[call]\nshape = 'notify'\naddress = 'x'\nsecret = 'x'",
                "webhook",
            ),
        ] {
            let error = resolved(file, Flags::default()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
