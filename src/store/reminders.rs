//! What staff are reminded of by mail. The desk leaves how many cases wait for whom, the notifier takes it
//! away; neither knows the other.

use async_trait::async_trait;
use domain::{
    staff::Role,
    wire::{
        UnixSeconds,
        reminders::{ReminderRule, Reminders},
    },
};

use crate::StoreError;

/// Reminders, from both of their sides. Nobody has two that wait: a later one takes the place of one that
/// could not be sent.
#[async_trait]
pub trait StaffReminders: Send + Sync {
    /// What the holder of an account chose, and whether the address was refused since; `None` where they
    /// never chose.
    async fn reminders(&self, account: i64) -> Result<Option<(Reminders, bool)>, StoreError>;

    /// Keeps it, in the place of what was kept before. What waits for the former address goes nowhere.
    async fn keep_reminders(&self, account: i64, chosen: &Reminders) -> Result<(), StoreError>;

    /// Everybody who wants to be reminded and may sign in.
    async fn reminded(&self) -> Result<Vec<Reminded>, StoreError>;

    /// Leaves how many cases wait for somebody, or, where none do, only that it was looked at. Whoever wants
    /// no reminders meanwhile is left none.
    async fn leave_reminder(&self, reminder: &NewReminder) -> Result<(), StoreError>;

    /// What is to be sent now, to those who may still sign in. Until then it is nobody else's.
    async fn claim_reminders(
        &self,
        now: UnixSeconds,
        until: UnixSeconds,
    ) -> Result<Vec<LeftReminder>, StoreError>;

    /// Says what came of one, unless another one took its place.
    async fn settle_reminder(
        &self,
        account: i64,
        left_at: UnixSeconds,
        end: ReminderEnd,
    ) -> Result<(), StoreError>;
}

/// Somebody who wants to be reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// Number of the account.
    pub account: i64,
    /// What it is there for.
    pub role: Role,
    /// When they want to be.
    pub rule: ReminderRule,
    /// The last day that was looked at for them, in days since 1970-01-01 at the office.
    pub told_day: Option<i64>,
    /// When they were last reminded; 0 if never.
    pub told_at: UnixSeconds,
    /// Number of the last urgent submission that they were reminded of.
    pub told_up_to: i64,
}

/// How many cases wait. All that a reminder says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// That nobody took yet.
    pub fresh: u32,
    /// Of those, the urgent ones.
    pub urgent: u32,
    /// Of which something is due.
    pub due: u32,
}

/// What is left for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewReminder {
    /// Number of the account.
    pub account: i64,
    /// The day that was looked at.
    pub told_day: i64,
    /// The last urgent submission that was seen.
    pub told_up_to: i64,
    /// When, and how much; `None` where nothing waits.
    pub left: Option<(UnixSeconds, Waits)>,
}

/// What is to be sent. The address is that of a member of staff at their office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftReminder {
    /// Number of the account.
    pub account: i64,
    /// When it was left.
    pub left_at: UnixSeconds,
    /// Where to.
    pub address: String,
    /// What it says.
    pub waits: Waits,
    /// How often it was tried, this time included.
    pub attempts: u32,
}

/// What came of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderEnd {
    /// It was taken, or is given up.
    Over,
    /// The address is no good.
    Refused,
    /// It is tried again then.
    Again(UnixSeconds),
}
