//! The sample office, to show the desk with: its 27 specialists, its officers, its local contacts. Nobody
//! in it is a person.

use domain::{staff::Role, wire::routing::Duty};
use store::{Entropy, NewAccount, Redemption, StoreError};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{LocalContacts, Member, RoutingError, Team};
use crate::{
    DeskStore,
    account::{HashingFailed, PasswordCost, Passwords, Token, invite},
};

/// Why it could not be made.
#[derive(Debug, Error)]
pub enum SampleFailed {
    /// The files of the sample.
    #[error(transparent)]
    Files(#[from] RoutingError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The machine could not hash.
    #[error("a password could not be hashed")]
    Hashing,
}

impl From<HashingFailed> for SampleFailed {
    fn from(_: HashingFailed) -> Self {
        Self::Hashing
    }
}

/// How many were made, and the one password of all of them, which is kept nowhere.
pub struct SampleStaff {
    /// Specialists.
    pub specialists: usize,
    /// Officers.
    pub officers: usize,
    /// What they sign in with.
    pub password: Zeroizing<String>,
}

/// Makes it in an office without specialists; `None` where there are some.
///
/// # Errors
/// When the database fails, or the machine cannot hash.
pub async fn make_sample_office(
    store: &dyn DeskStore,
    entropy: &Entropy,
    cost: PasswordCost,
    now: u64,
) -> Result<Option<SampleStaff>, SampleFailed> {
    let accounts = store.accounts().await?;
    if accounts.iter().any(|one| one.role == Role::Specialist) {
        return Ok(None);
    }
    let team = Team::built_in()?;
    let password = Zeroizing::new(Token::new(entropy).as_text().to_owned());
    let passwords = Passwords::new(entropy, cost);
    let hash = passwords.hash(password.clone(), entropy).await?;
    for (members, role) in [
        (&team.specialists, Role::Specialist),
        (&team.officers, Role::Officer),
    ] {
        for member in members {
            make(store, entropy, (member, role), &hash, now).await?;
        }
    }
    if store.local_contacts().await?.is_empty() {
        for contact in LocalContacts::built_in()?.contacts {
            store.add_contact(&contact).await?;
        }
    }
    Ok(Some(SampleStaff {
        specialists: team.specialists.len(),
        officers: team.officers.len(),
        password,
    }))
}

async fn make(
    store: &dyn DeskStore,
    entropy: &Entropy,
    (member, role): (&Member, Role),
    password_hash: &str,
    now: u64,
) -> Result<(), StoreError> {
    let invitation = invite(store, entropy, role, now).await?;
    let account = NewAccount {
        username: member.account.clone(),
        password_hash: password_hash.to_owned(),
    };
    // A name that somebody has already stays theirs.
    if let Redemption::Made { account } = store.redeem(&invitation.digest(), &account, now).await? {
        let duty = Duty {
            states: member.states.clone(),
            languages: member.languages.clone(),
            most_cases: member.most_cases,
            away: false,
        };
        store.set_duty(account, &duty).await?;
    }
    Ok(())
}
