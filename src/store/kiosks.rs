//! The office's kiosks: who may enrol, who enrolled, and what each said last.

use async_trait::async_trait;
use domain::{
    fleet::Name,
    wire::{
        UnixSeconds,
        kiosk::{EndedVisits, Heartbeat, Kiosk},
    },
};
use envelope::kiosk::{KioskId, PUBLIC_KEY_BYTES};

use crate::{StoreError, TokenDigest};

/// What the public side may do with kiosks.
#[async_trait]
pub trait EnrolledKiosks: Send + Sync {
    /// Makes a kiosk for whoever holds an unexpired code, and uses the code up, both or neither.
    async fn enrol(
        &self,
        code: &TokenDigest,
        public_key: &[u8; PUBLIC_KEY_BYTES],
        now: UnixSeconds,
    ) -> Result<Enrolment, StoreError>;

    /// A kiosk by its id, revoked or not.
    async fn enrolled(&self, id: KioskId) -> Result<Option<EnrolledKiosk>, StoreError>;

    /// Keeps what a kiosk says in place of what it said before.
    async fn heard(
        &self,
        id: KioskId,
        heartbeat: &Heartbeat,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Adds visits that ended unsent to those of a day, in days since 1970-01-01. Whose kiosks they ended
    /// at is not kept.
    async fn visits_ended(&self, day: i64, ended: &[EndedVisits]) -> Result<(), StoreError>;
}

/// What staff do with kiosks.
#[async_trait]
pub trait KioskFleet: Send + Sync {
    /// Keeps a code that makes one kiosk, and forgets those that expired.
    async fn keep_code(&self, code: &KioskCode, now: UnixSeconds) -> Result<(), StoreError>;

    /// Every kiosk, by name; those that were revoked come last.
    async fn kiosks(&self) -> Result<Vec<Kiosk>, StoreError>;

    /// The visits that ended unsent, by day, page and language.
    async fn ended_visits(&self) -> Result<Vec<(i64, EndedVisits)>, StoreError>;

    /// What a kiosk is called, revoked or not.
    async fn kiosk_name(&self, id: KioskId) -> Result<Option<String>, StoreError>;

    /// Calls a kiosk something else; false when there is none.
    async fn rename_kiosk(&self, id: KioskId, name: &Name) -> Result<bool, StoreError>;

    /// Takes a kiosk's enrolment back; false when there is none. Doing it again changes nothing.
    async fn revoke_kiosk(&self, id: KioskId, now: UnixSeconds) -> Result<bool, StoreError>;
}

/// What became of a code at [`EnrolledKiosks::enrol`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolment {
    /// The kiosk is enrolled now.
    Made {
        /// What the office calls it.
        name: String,
    },
    /// No such code, or used, or expired.
    Refused,
    /// This key is a kiosk already. The code stays good.
    AlreadyEnrolled(EnrolledKiosk),
}

/// What the gate must know of a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolledKiosk {
    /// What the office calls it.
    pub name: String,
    /// Uncompressed P-256 point.
    pub public_key: [u8; PUBLIC_KEY_BYTES],
    /// When it was enrolled.
    pub enrolled_at: UnixSeconds,
    /// Whether its enrolment was taken back.
    pub revoked: bool,
}

/// Lets its holder enrol one kiosk.
#[derive(Clone)]
pub struct KioskCode {
    /// [`envelope::kiosk::EnrolmentCode::digest`].
    pub digest: TokenDigest,
    /// What the kiosk will be called.
    pub name: Name,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}
