//! The three orders of the queue.

use std::{cmp::Reverse, sync::Arc};

use domain::wire::desk::{QueueOrder, UrgencyReason};

use super::OpenIntake;

/// Puts intakes in order.
pub(super) fn line_up(intakes: &mut [Arc<OpenIntake>], order: QueueOrder) {
    let arrival = |intake: &Arc<OpenIntake>| (intake.received_at, intake.sequence);
    match order {
        QueueOrder::Newest => intakes.sort_by_key(|intake| Reverse(arrival(intake))),
        QueueOrder::Waiting => intakes.sort_by_key(arrival),
        QueueOrder::Urgent => {
            intakes.sort_by_key(|intake| (Reverse(gravity(&intake.urgency)), arrival(intake)));
        }
    }
}

/// A graver reason outweighs all lesser ones together.
fn gravity(reasons: &[UrgencyReason]) -> u32 {
    reasons
        .iter()
        .map(|reason| match reason {
            UrgencyReason::NotSafeNow => 8,
            UrgencyReason::Minor => 4,
            UrgencyReason::FearsRetaliation => 2,
            UrgencyReason::UnsureIfSafe => 1,
        })
        .sum()
}
