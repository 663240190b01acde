//! Which cases are on which list. A case can be on several.

use domain::{casework::CaseState, wire::desk::QueueList};

/// The lists of a case, but for [`QueueList::Mine`], which is somebody's. On [`QueueList::Due`] it is
/// once the first of its tasks is.
pub(super) fn lists_of(
    state: CaseState,
    apart: bool,
    has_tasks: bool,
    has_questions: bool,
) -> impl Iterator<Item = QueueList> {
    let open = state != CaseState::Closed && !apart;
    let is_on = move |list: &QueueList| match list {
        QueueList::Open => open,
        QueueList::New => state == CaseState::New && !apart,
        QueueList::Mine => false,
        QueueList::Waiting => state == CaseState::WaitingForVisitor,
        QueueList::Questions => open && has_questions,
        QueueList::Due => open && has_tasks,
        QueueList::Quarantined => apart,
        QueueList::Closed => state == CaseState::Closed,
    };
    LISTS.into_iter().filter(is_on)
}

const LISTS: [QueueList; 7] = [
    QueueList::Open,
    QueueList::New,
    QueueList::Waiting,
    QueueList::Questions,
    QueueList::Due,
    QueueList::Quarantined,
    QueueList::Closed,
];
