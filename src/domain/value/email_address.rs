//! E-mail addresses, as far as a form can judge them.

use crate::validation::Fault;

/// Longest address that can be delivered to (RFC 5321 section 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;

/// An address of one local part and a domain with at least one dot.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address. Quoted local parts and address literals are refused: nobody has one who is
    /// not testing a form, and many mail systems refuse them too.
    ///
    /// # Errors
    /// [`Fault::NotAnEmail`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(Fault::NotAnEmail)?;
        let good = text.len() <= LONGEST && good_local(local) && good_domain(domain);
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(Fault::NotAnEmail)
        }
    }

    /// The address as it was typed, trimmed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Dot-atom of RFC 5322 section 3.2.3, with letters beyond ASCII (RFC 6532), at most 64 octets.
fn good_local(local: &str) -> bool {
    let allowed = |letter: char| letter.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(letter);
    local.len() <= 64
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(allowed))
}

fn good_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(label)
        && top.chars().count() >= 2
        && top.chars().any(char::is_alphabetic)
}
