//! The second factor beside a password: a secret that a telephone shares with the office, which makes
//! a code of the time (RFC 6238), and recovery codes for the day when the telephone is lost.

mod code;
mod confirm;
mod propose;
mod recovery;
mod remove;
mod secret;
mod ways;

use domain::staff::Owed;

pub(crate) use code::post_code;
pub(crate) use confirm::post_second_factor_confirm;
pub(crate) use propose::post_second_factor;
pub(crate) use recovery::post_recovery_codes;
pub(crate) use remove::{post_second_factor_remove, post_second_factor_reset};
pub(crate) use ways::get_own_account;

use crate::{Desk, problem::DeskProblem};

/// Whether everybody has to have one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondFactorRule {
    /// Whoever wants to.
    #[default]
    Offered,
    /// Everybody.
    Required,
}

/// What the owner of this account still has to do once their password was right.
pub(super) async fn owed(desk: &Desk, account: i64) -> Result<Option<Owed>, DeskProblem> {
    let factor = desk.store.second_factor(account).await?;
    let counts = factor.is_some_and(|factor| factor.confirmed_at.is_some());
    Ok(match desk.sign_in.second_factor {
        _ if counts => Some(Owed::Code),
        SecondFactorRule::Required => Some(Owed::SecondFactor),
        SecondFactorRule::Offered => None,
    })
}
