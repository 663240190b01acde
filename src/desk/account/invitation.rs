//! One-time links that let their holder make an account.

use domain::{staff::Role, wire::UnixSeconds};
use store::{Entropy, Invitation, StaffAccounts, StoreError};

use super::token::Token;

/// How long an invitation is good: over a weekend, not over a holiday.
pub(super) const LIFE: UnixSeconds = 7 * 24 * 60 * 60;

/// Makes an invitation for an account with this role. The token goes behind the `#` of a link, where no server and no log sees it.
///
/// # Errors
/// When the database fails.
pub async fn invite(
    accounts: &(impl StaffAccounts + ?Sized),
    entropy: &Entropy,
    role: Role,
    now: UnixSeconds,
) -> Result<Token, StoreError> {
    let token = Token::new(entropy);
    let invitation = Invitation {
        token: token.digest(),
        role,
        made_at: now,
        expires_at: now + LIFE,
    };
    accounts.invite(&invitation).await?;
    Ok(token)
}
