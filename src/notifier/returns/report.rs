//! What a mail server says later of a mail that it had taken: a delivery status notification
//! (RFC 3464), as it comes back to the return path.
//!
//! Which mail it is about is told by our own id, in its Message-ID or in the return path, wherever the
//! report repeats it; only ids that we made are believed.

use std::collections::BTreeSet;

use mail_parser::{MessageParser, MimeHeaders};

use crate::delivery::MailStatus;

/// What a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailReport {
    /// Ids that could be ours: 32 hexadecimal digits each.
    pub ids: BTreeSet<String>,
    /// What became of the mail.
    pub fate: MailFate,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MailFate {
    /// It arrived, or it still may.
    Open,
    /// It was given up.
    Undelivered,
    /// It was given up because there is no such mailbox.
    NoMailbox,
}

/// Length of an id.
const ID_DIGITS: usize = 32;
/// Most ids that one report may repeat. A thread of mails repeats a few.
const MOST_IDS: usize = 64;

/// Reads a report; `None` for any other mail.
pub fn read_report(bytes: &[u8]) -> Option<MailReport> {
    let message = MessageParser::default().parse(bytes)?;
    let fate = message
        .parts
        .iter()
        .filter(|part| {
            let kind = part.content_type();
            kind.is_some_and(|kind| {
                let is = |text: &str, word: &str| text.eq_ignore_ascii_case(word);
                is(kind.ctype(), "message")
                    && kind.subtype().is_some_and(|sub| {
                        is(sub, "delivery-status") || is(sub, "global-delivery-status")
                    })
            })
        })
        .map(|part| fate(&String::from_utf8_lossy(part.contents())))
        .max()?;
    Some(MailReport {
        ids: ids(bytes),
        fate,
    })
}

/// The worst that the fields of the recipients say. Each has its `Action` and its `Status`.
fn fate(fields: &str) -> MailFate {
    let mut worst = MailFate::Open;
    let mut failed = false;
    let mut status = None;
    // An empty line ends a recipient.
    for line in fields.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            worst = worst.max(of_recipient(failed, status));
            (failed, status) = (false, None);
        } else if let Some((name, value)) = line.split_once(':') {
            let value = value.trim();
            if name.eq_ignore_ascii_case("Action") {
                failed = value.eq_ignore_ascii_case("failed");
            } else if name.eq_ignore_ascii_case("Status") {
                status = MailStatus::read(value);
            }
        }
    }
    worst
}

fn of_recipient(failed: bool, status: Option<MailStatus>) -> MailFate {
    match status {
        _ if !failed => MailFate::Open,
        Some(status) if status.is_about_the_mailbox() => MailFate::NoMailbox,
        _ => MailFate::Undelivered,
    }
}

/// Every run of 32 hexadecimal digits between `<` or `+` and `@`.
fn ids(bytes: &[u8]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for at in (0..bytes.len()).filter(|place| bytes[*place] == b'@') {
        let Some(start) = at.checked_sub(ID_DIGITS + 1) else {
            continue;
        };
        let (before, id) = (bytes[start], &bytes[start + 1..at]);
        if matches!(before, b'<' | b'+')
            && id.iter().all(u8::is_ascii_hexdigit)
            && ids.len() < MOST_IDS
        {
            ids.insert(String::from_utf8_lossy(id).to_ascii_lowercase());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "00112233445566778899aabbccddeeff";

    /// As Postfix writes one.
    fn report(action: &str, status: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example\r\nTo: bounces+{ID}@office.test\r\n\
             Subject: Undelivered\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
             --B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --B\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; ana@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 no\r\n\r\n\
             --B\r\nContent-Type: text/rfc822-headers\r\n\r\n\
             Message-ID: <{ID}@office.test>\r\nSubject: You have an update\r\n\r\n--B--\r\n"
        )
    }

    #[test]
    fn a_report_says_what_became_of_which_mail() {
        for (action, status, fate) in [
            ("failed", "5.1.1", MailFate::NoMailbox),
            ("Failed", "5.2.1 (disabled)", MailFate::NoMailbox),
            ("failed", "5.7.1", MailFate::Undelivered),
            ("failed", "4.4.7", MailFate::Undelivered),
            ("failed", "", MailFate::Undelivered),
            ("delayed", "4.4.1", MailFate::Open),
            ("delivered", "2.0.0", MailFate::Open),
        ] {
            let read = read_report(report(action, status).as_bytes()).unwrap();
            assert_eq!(read.fate, fate, "{action} {status}");
            assert_eq!(read.ids, BTreeSet::from([ID.to_owned()]));
        }
    }

    #[test]
    fn any_other_mail_is_none() {
        for mail in [
            "",
            "no mail",
            "Subject: Out of office\r\n\r\nI am away.\r\n",
            "Content-Type: message/delivery-status-of-ours\r\n\r\nAction: failed\r\n",
        ] {
            assert_eq!(read_report(mail.as_bytes()), None, "{mail}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_are_none(
            bytes in proptest::collection::vec(any::<u8>(), 0..400),
            at in any::<prop::sample::Index>(),
        ) {
            let _ = read_report(&bytes);
            let mut broken = report("failed", "5.1.1").into_bytes();
            let place = at.index(broken.len());
            broken.splice(place..place, bytes);
            let _ = read_report(&broken);
        }
    }
}
