//! What members of staff prove by that it is them, beside their password.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{StoreError, TokenDigest};

/// Second factors: a secret that a telephone shares with the office, and codes on paper for the day
/// when it is lost. The secret comes here sealed, the codes as digests.
#[async_trait]
pub trait SecondFactors: Send + Sync {
    /// The second factor of an account, confirmed or not.
    async fn second_factor(&self, account: i64) -> Result<Option<KeptFactor>, StoreError>;

    /// Keeps a secret that its owner has not confirmed yet, in the place of another such one. Where
    /// one is confirmed already nothing is changed, and the answer is false.
    async fn propose_second_factor(
        &self,
        account: i64,
        sealed: &[u8],
        now: UnixSeconds,
    ) -> Result<bool, StoreError>;

    /// From now on it counts, with these recovery codes: its owner gave the code of this step. False
    /// where nothing is proposed.
    async fn confirm_second_factor(
        &self,
        account: i64,
        step: u64,
        codes: &[TokenDigest],
        now: UnixSeconds,
    ) -> Result<bool, StoreError>;

    /// Uses a step up, with all before it. False where it was used up before: two who come with the
    /// same code are not let in both.
    async fn use_step(&self, account: i64, step: u64) -> Result<bool, StoreError>;

    /// Uses a recovery code up. False where there is no such code.
    async fn use_recovery_code(&self, account: i64, code: &TokenDigest)
    -> Result<bool, StoreError>;

    /// Puts these recovery codes in the place of all former ones.
    async fn renew_recovery_codes(
        &self,
        account: i64,
        codes: &[TokenDigest],
    ) -> Result<(), StoreError>;

    /// Takes the second factor away with its recovery codes. False where there is none.
    async fn remove_second_factor(&self, account: i64) -> Result<bool, StoreError>;
}

/// A second factor as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFactor {
    /// The secret, sealed to the office and the escrow.
    pub sealed: Vec<u8>,
    /// When its owner gave a code of it; until then it does not count.
    pub confirmed_at: Option<UnixSeconds>,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// Passkeys: public keys whose private halves never leave a telephone, a computer or a key ring.
#[async_trait]
pub trait Passkeys: Send + Sync {
    /// Those of an account, in the order of their making.
    async fn passkeys(&self, account: i64) -> Result<Vec<KeptPasskey>, StoreError>;

    /// The one with this credential id.
    async fn passkey(&self, credential: &[u8]) -> Result<Option<KeptPasskey>, StoreError>;

    /// Keeps a new one. False where its credential id is known already, to whomever.
    async fn keep_passkey(&self, passkey: &NewPasskey) -> Result<bool, StoreError>;

    /// Notes that one was used, and what it is like from now on: it may count how often it was.
    async fn passkey_used(
        &self,
        credential: &[u8],
        public_key: &str,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Takes all of an account away, and says how many.
    async fn remove_passkeys(&self, account: i64) -> Result<u64, StoreError>;

    /// Takes one of an account away. False where the account has no such one.
    async fn remove_passkey(&self, account: i64, number: i64) -> Result<bool, StoreError>;
}

/// A passkey to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskey {
    /// Whose it is.
    pub account: i64,
    /// What its owner calls it.
    pub name: String,
    /// Its credential id.
    pub credential: Vec<u8>,
    /// Its public key with what is known of it, as JSON. Nobody can sign in with it.
    pub public_key: String,
    /// When it was made.
    pub made_at: UnixSeconds,
}

/// A passkey as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPasskey {
    /// Its number, never given twice.
    pub number: i64,
    /// When it was last used.
    pub used_at: Option<UnixSeconds>,
    /// The rest.
    pub passkey: NewPasskey,
}
