//! The secret: drawn here, sealed to the office and the escrow before the store sees it, and opened
//! where a code is held against it.

use domain::wire::credentials::ProposedSecondFactor;
use envelope::{Context, Part, SubmissionId, open, read_header, seal};
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

use crate::{
    Desk,
    problem::DeskProblem,
    threads::{Drawn, OfficeKeys},
};

/// As long as the digest that codes are made with (RFC 4226 section 4).
const SECRET_BYTES: usize = 20;

/// Does not print, and is wiped from memory when dropped.
pub(super) type Secret = Zeroizing<[u8; SECRET_BYTES]>;

impl Desk {
    /// A new secret.
    pub(super) fn draw_secret(&self) -> Secret {
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        (self.entropy)(secret.as_mut_slice());
        secret
    }

    /// The secret as it is kept for this account, and for no other.
    pub(super) fn seal_secret(
        &self,
        account: i64,
        secret: &Secret,
    ) -> Result<Vec<u8>, DeskProblem> {
        let context = Context {
            form_version: 0,
            submission_id: place(account),
            part: Part::StaffSecret,
        };
        let OfficeKeys { office, escrow } = &*self.office_keys;
        let mut rng = Drawn(&self.entropy);
        seal(&context, office, escrow, secret.as_slice(), &mut rng)
            .map_err(|_| DeskProblem::Internal)
    }

    /// What is kept of this account, opened.
    pub(super) fn open_secret(&self, account: i64, sealed: &[u8]) -> Result<Secret, DeskProblem> {
        let ring = self.cabinet.ring();
        let opened = read_header(sealed)
            .ok()
            .and_then(|header| ring.key_for(&header))
            .and_then(|key| open(sealed, place(account), Part::StaffSecret, key).ok())
            .and_then(|opened| <[u8; SECRET_BYTES]>::try_from(&opened[..]).ok());
        if opened.is_none() {
            tracing::error!(
                account,
                "a second factor does not open: a recovery code still does"
            );
        }
        opened.map(Zeroizing::new).ok_or(DeskProblem::Internal)
    }

    /// What the telephone is told.
    ///
    /// # Errors
    /// When no link can be made of it.
    pub(super) fn proposed(
        &self,
        username: &str,
        secret: &Secret,
    ) -> Result<ProposedSecondFactor, DeskProblem> {
        // A colon parts the two in the link, and stands for nothing else in it.
        let tidy = |text: &str| text.replace(':', " ");
        let codes = Builder::new()
            .with_secret(&secret[..])
            .with_account_name(tidy(username))
            .with_issuer(Some(tidy(&self.sign_in.office)))
            .build_noncompliant();
        Ok(ProposedSecondFactor {
            secret: totp_rs::Secret::from(&secret[..]).to_base32(),
            link: codes.to_url().map_err(|_| DeskProblem::Internal)?,
        })
    }
}

/// The step whose code this is: the present one, the one before it or the one after it.
pub(super) fn step_of(secret: &Secret, typed: &str, now: u64) -> Option<u64> {
    let digits: Zeroizing<String> = Zeroizing::new(
        typed
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .collect(),
    );
    codes(secret).check(&digits, now)
}

/// Six digits every thirty seconds, by SHA-1: what every telephone's app understands.
fn codes(secret: &Secret) -> Totp {
    Builder::new().with_secret(&secret[..]).build_noncompliant()
}

/// An account's place among envelopes.
fn place(account: i64) -> SubmissionId {
    let mut place = [0; 16];
    place[8..].copy_from_slice(&account.to_be_bytes());
    SubmissionId(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238 appendix B, SHA-1, its last six digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        let secret = Zeroizing::new(*b"12345678901234567890");
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(step_of(&secret, code, time), Some(time / 30), "{time}");
        }
    }

    #[test]
    fn one_step_early_or_late_is_taken_and_no_more() {
        let secret = Zeroizing::new(*b"12345678901234567890");
        for (now, taken) in [
            (0, false),
            (29, false),
            (30, true),
            (119, true),
            (120, false),
        ] {
            let step = step_of(&secret, "359 152", now);
            assert_eq!(step, taken.then_some(2), "{now}");
        }
        for typed in ["", "3591520", "35915", "abcdef"] {
            assert_eq!(step_of(&secret, typed, 75), None);
        }
    }
}
