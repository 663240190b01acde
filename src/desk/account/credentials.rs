//! What a name and a password must be like. No rules on what kind of characters: length is what
//! counts (NIST SP 800-63B section 3.1.1.2).

use std::ops::RangeInclusive;

use thiserror::Error;

const NAME_LENGTH: RangeInclusive<usize> = 2..=64;
const PASSWORD_LENGTH: RangeInclusive<usize> = 12..=256;

/// What is wrong with a name or a password. Its words go to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum CredentialsError {
    #[error("a name has 2 to 64 characters, no control characters, no space at its ends")]
    Name,
    #[error("a password has 12 to 256 characters")]
    Password,
}

pub(super) fn check(username: &str, password: &str) -> Result<(), CredentialsError> {
    let tidy = username.trim() == username && !username.chars().any(char::is_control);
    if !tidy || !NAME_LENGTH.contains(&username.chars().count()) {
        return Err(CredentialsError::Name);
    }
    if PASSWORD_LENGTH.contains(&password.chars().count()) {
        Ok(())
    } else {
        Err(CredentialsError::Password)
    }
}
