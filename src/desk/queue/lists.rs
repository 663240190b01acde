//! Which cases are on which list. A case can be on several.

use domain::{casework::CaseState, wire::desk::QueueList};

use super::Line;

/// The lists of a case, but for [`QueueList::Mine`], which is somebody's. On [`QueueList::Due`] it is
/// once the first of its tasks is; what a person holds apart has one too, which is the second person's.
pub(super) fn lists_of(line: &Line) -> impl Iterator<Item = QueueList> + use<> {
    let (state, apart) = (line.state, line.apart);
    let (has_tasks, has_questions, has_messages) =
        (line.due_at.is_some(), line.questions, line.unread);
    let open = state != CaseState::Closed && !apart;
    let is_on = move |list: &QueueList| match list {
        QueueList::Open => open,
        QueueList::New => state == CaseState::New && !apart,
        QueueList::Mine => false,
        QueueList::Waiting => state == CaseState::WaitingForVisitor,
        QueueList::Messages => has_messages,
        QueueList::Questions => open && has_questions,
        QueueList::Due => has_tasks && (open || state == CaseState::Quarantined),
        QueueList::Quarantined => apart,
        QueueList::Closed => state == CaseState::Closed,
    };
    LISTS.into_iter().filter(is_on)
}

const LISTS: [QueueList; 8] = [
    QueueList::Open,
    QueueList::New,
    QueueList::Waiting,
    QueueList::Messages,
    QueueList::Questions,
    QueueList::Due,
    QueueList::Quarantined,
    QueueList::Closed,
];
