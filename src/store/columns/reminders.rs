//! Reminders of staff.

use domain::wire::reminders::{ReminderRule, Reminders};

use super::{Columns, from_column, small, staff::role};
use crate::{LeftReminder, Reminded, StoreError, Waits};

pub(crate) fn chosen(row: &impl Columns) -> Result<(Reminders, bool), StoreError> {
    let reminders = Reminders {
        rule: rule(row)?,
        address: row.column("address")?,
    };
    Ok((reminders, row.column("refused")?))
}

pub(crate) fn reminded(row: &impl Columns) -> Result<Reminded, StoreError> {
    Ok(Reminded {
        account: row.column("account")?,
        role: role(row)?,
        rule: rule(row)?,
        told_day: row.column("told_day")?,
        told_at: from_column(row.column("told_at")?),
        told_up_to: row.column("told_up_to")?,
    })
}

pub(crate) fn left(row: &impl Columns) -> Result<LeftReminder, StoreError> {
    Ok(LeftReminder {
        account: row.column("account")?,
        left_at: from_column(row.column("left_at")?),
        address: row.column("address")?,
        waits: Waits {
            fresh: small(row, "fresh")?,
            urgent: small(row, "urgent")?,
            due: small(row, "due")?,
        },
        attempts: small(row, "attempts")?,
    })
}

fn rule(row: &impl Columns) -> Result<ReminderRule, StoreError> {
    ReminderRule::named(row.column("rule")?).ok_or(StoreError::Unreadable("rule"))
}
