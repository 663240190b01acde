//! Which cases are on which list. A case can be on several.

use domain::{
    casework::CaseState,
    wire::{
        UnixSeconds,
        desk::{QueueCounts, QueueList},
    },
};

use super::Line;

/// Whether a case is on a list of this account.
pub(super) fn is_on(list: QueueList, line: &Line, account: i64, now: UnixSeconds) -> bool {
    let state = line.standing.state;
    let open = state != CaseState::Closed && !line.apart;
    match list {
        QueueList::Open => open,
        QueueList::New => state == CaseState::New && !line.apart,
        QueueList::Mine => open && line.standing.assignee == Some(account),
        QueueList::Waiting => state == CaseState::WaitingForVisitor,
        QueueList::Due => open && line.due_at.is_some_and(|due| due <= now),
        QueueList::Quarantined => line.apart,
        QueueList::Closed => state == CaseState::Closed,
    }
}

/// Counts a case on every list that it is on.
pub(super) fn count(counts: &mut QueueCounts, line: &Line, account: i64, now: UnixSeconds) {
    let lists = [
        (QueueList::Open, &mut counts.open),
        (QueueList::New, &mut counts.new),
        (QueueList::Mine, &mut counts.mine),
        (QueueList::Waiting, &mut counts.waiting),
        (QueueList::Due, &mut counts.due),
        (QueueList::Quarantined, &mut counts.quarantined),
        (QueueList::Closed, &mut counts.closed),
    ];
    for (list, counted) in lists {
        *counted += usize::from(is_on(list, line, account, now));
    }
}
