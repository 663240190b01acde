//! Enhanced status codes of mail (RFC 3463): of them only some are about the mailbox, and the others
//! about everything that an office may have set up wrong.

/// `5.1.1`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MailStatus {
    class: u8,
    subject: u16,
    detail: u16,
}

impl MailStatus {
    /// Reads the first word of a text.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let word = text.split_whitespace().next()?;
        let mut parts = word.split('.');
        let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || !["2", "4", "5"].contains(&class) {
            return None;
        }
        Some(Self {
            class: class.parse().ok()?,
            subject: subject.parse().ok()?,
            detail: detail.parse().ok()?,
        })
    }

    /// Whether there is no such mailbox, or it takes no mail any more. What is said of the sender
    /// (5.1.7, 5.1.8), of size, policy and trust is not that.
    pub(crate) const fn is_about_the_mailbox(self) -> bool {
        matches!(
            (self.class, self.subject, self.detail),
            (5, 1, 0..=6 | 10) | (5, 2, 1)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_mailbox_is_the_mailbox() {
        for (text, expected) in [
            ("5.1.1 no such mailbox", true),
            ("5.1.10 null MX", true),
            ("5.2.1 disabled", true),
            ("5.1.8 bad sender", false),
            ("5.2.2 mailbox full", false),
            ("5.7.1 relaying denied", false),
            ("4.1.1 later", false),
        ] {
            let status = MailStatus::read(text).unwrap();
            assert_eq!(status.is_about_the_mailbox(), expected, "{text}");
        }
        for none in [
            "",
            "no such mailbox",
            "5.1",
            "5.1.1.1",
            "9.1.1",
            "5.x.1",
            "5.1.99999999",
        ] {
            assert_eq!(MailStatus::read(none), None, "{none}");
        }
    }
}
