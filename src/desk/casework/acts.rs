//! What an act does to a case, and when it may not be done.

use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState, Disposition},
    message::read_message,
    wire::{UnixSeconds, casework::CaseAct},
};
use envelope::MessageId;
use store::CaseStanding;

use super::anew::done_for_good;
use super::taking_up::{ask_officer, taken_up};
use crate::problem::DeskProblem;

/// States from which the acts below lead.
const CLAIMED: &[CaseState] = &[CaseState::Claimed];
const WAITING: &[CaseState] = &[CaseState::WaitingForVisitor];
const HELD: &[CaseState] = &[CaseState::Claimed, CaseState::WaitingForVisitor];
const OPEN: &[CaseState] = &[
    CaseState::New,
    CaseState::Claimed,
    CaseState::WaitingForVisitor,
];
const NOT_CLOSED: &[CaseState] = &[
    CaseState::New,
    CaseState::Claimed,
    CaseState::WaitingForVisitor,
    CaseState::Quarantined,
];
const SET_ASIDE: &[CaseState] = &[CaseState::Closed, CaseState::Quarantined];

/// What follows from an act.
pub(crate) struct Consequence {
    /// How the case stands then.
    pub(crate) standing: CaseStanding,
    /// The line of the timeline.
    pub(crate) kind: CaseEventKind,
    /// The code that goes with it.
    pub(crate) detail: Option<String>,
    /// Whom it was given to.
    pub(crate) recipient: Option<i64>,
    /// What was written, in the clear.
    pub(crate) note: Option<String>,
    /// The name of its seal, where whoever wrote it gave it one.
    pub(crate) named: Option<MessageId>,
    /// What the audit calls it.
    pub(crate) action: AuditAction,
}

/// Gives a case to somebody, whoever had it.
pub(super) fn assign(
    standing: &CaseStanding,
    to: i64,
    now: UnixSeconds,
) -> Result<Consequence, DeskProblem> {
    let standing = give(standing, to, now)?;
    let mut consequence =
        Consequence::plain(standing, CaseEventKind::Assigned, AuditAction::CaseAssigned);
    consequence.recipient = Some(to);
    Ok(consequence)
}

/// Takes a case for a hoax, which holds it apart until a second person agrees.
pub(crate) fn suspect(
    standing: &CaseStanding,
    account: i64,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    Ok(CaseStanding {
        hoax_by: Some(account),
        ..moved(standing, NOT_CLOSED, CaseState::Quarantined, now)?
    })
}

/// Closes a case.
pub(crate) fn close(
    standing: &CaseStanding,
    disposition: Disposition,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    Ok(CaseStanding {
        disposition: Some(disposition),
        ..moved(standing, NOT_CLOSED, CaseState::Closed, now)?
    })
}

/// Closes a case as a duplicate of the one of this number.
pub(crate) fn merge(
    standing: &CaseStanding,
    kept: i64,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    Ok(CaseStanding {
        merged_into: Some(kept),
        ..close(standing, Disposition::Merged, now)?
    })
}

/// Opens a duplicate again, for whoever had it.
pub(crate) fn unmerge(
    standing: &CaseStanding,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    Ok(CaseStanding {
        merged_into: None,
        ..open_again(standing, now)?
    })
}

/// Says that a case must be kept whatever its period says, or that it need not be any more.
pub(super) fn hold(standing: &CaseStanding, on_hold: bool) -> Result<Consequence, DeskProblem> {
    if standing.on_hold == on_hold {
        return Err(DeskProblem::NotNow);
    }
    let standing = CaseStanding {
        on_hold,
        ..next(standing)
    };
    Ok(if on_hold {
        Consequence::plain(standing, CaseEventKind::Held, AuditAction::CaseHeld)
    } else {
        Consequence::plain(standing, CaseEventKind::LetGo, AuditAction::CaseLetGo)
    })
}

/// What this account does to the case.
pub(super) fn follow(
    act: CaseAct,
    standing: &CaseStanding,
    account: i64,
    now: UnixSeconds,
) -> Result<Consequence, DeskProblem> {
    use AuditAction as Action;
    use CaseEventKind as Kind;
    let consequence = match act {
        CaseAct::Claim => {
            if standing.assignee.is_some_and(|other| other != account) {
                return Err(DeskProblem::CaseTaken);
            }
            Consequence::plain(
                give(standing, account, now)?,
                Kind::Claimed,
                Action::CaseClaimed,
            )
        }
        CaseAct::HandOver { to, note } => Consequence {
            recipient: Some(to),
            note: Some(written(&note)?),
            ..Consequence::plain(
                give(standing, to, now)?,
                Kind::HandedOver,
                Action::CaseHandedOver,
            )
        },
        CaseAct::Release => {
            let mut released = moved(standing, HELD, CaseState::New, now)?;
            released.assignee = None;
            Consequence::plain(released, Kind::Released, Action::CaseReleased)
        }
        CaseAct::Wait => {
            let waiting = moved(standing, CLAIMED, CaseState::WaitingForVisitor, now)?;
            Consequence::plain(waiting, Kind::Waits, Action::CaseWaits)
        }
        CaseAct::Resume => {
            let resumed = moved(standing, WAITING, CaseState::Claimed, now)?;
            Consequence::plain(resumed, Kind::Resumed, Action::CaseReopened)
        }
        CaseAct::Quarantine => {
            let apart = moved(standing, OPEN, CaseState::Quarantined, now)?;
            Consequence::plain(apart, Kind::Quarantined, Action::CaseQuarantined)
        }
        CaseAct::Close { disposition } => {
            let closed = close(standing, disposition, now)?;
            Consequence {
                detail: Some(disposition.name().to_owned()),
                ..Consequence::plain(closed, Kind::Closed, Action::CaseClosed)
            }
        }
        CaseAct::Reopen => {
            // It goes on in another case until it is taken out of that.
            if standing.merged_into.is_some() {
                return Err(DeskProblem::NotNow);
            }
            let open = open_again(standing, now)?;
            Consequence::plain(open, Kind::Reopened, Action::CaseReopened)
        }
        CaseAct::Note { text } => Consequence {
            note: Some(written(&text)?),
            ..Consequence::plain(next(standing), Kind::Noted, Action::NoteWritten)
        },
        CaseAct::Contact { way, outcome, note } => Consequence {
            detail: Some(format!("{}.{}", way.name(), outcome.name())),
            note: if note.trim().is_empty() {
                None
            } else {
                Some(written(&note)?)
            },
            ..Consequence::plain(next(standing), Kind::Contacted, Action::ContactRecorded)
        },
        CaseAct::TakeQuestions => {
            if standing.officer.is_some() || standing.state == CaseState::Closed {
                return Err(DeskProblem::NotNow);
            }
            Consequence {
                recipient: Some(account),
                ..Consequence::plain(
                    ask_officer(standing, account, now),
                    Kind::OfficerAsked,
                    Action::OfficerAsked,
                )
            }
        }
        CaseAct::FinishTask { task } => {
            let mut done = taken_up(standing, now);
            done.finished.push(task.clone());
            Consequence {
                detail: Some(task),
                ..Consequence::plain(done, Kind::TaskFinished, Action::TaskFinished)
            }
        }
    };
    Ok(consequence)
}

impl Consequence {
    pub(crate) fn plain(standing: CaseStanding, kind: CaseEventKind, action: AuditAction) -> Self {
        Self {
            standing,
            kind,
            detail: None,
            recipient: None,
            note: None,
            named: None,
            action,
        }
    }
}

/// The same case, one version on.
pub(crate) fn next(standing: &CaseStanding) -> CaseStanding {
    CaseStanding {
        version: standing.version + 1,
        ..standing.clone()
    }
}

/// The case in another state, if it is in one that leads there. Tasks of a state end with it.
pub(super) fn moved(
    standing: &CaseStanding,
    from: &[CaseState],
    to: CaseState,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    if !from.contains(&standing.state) {
        return Err(DeskProblem::NotNow);
    }
    Ok(CaseStanding {
        state: to,
        disposition: None,
        since: now,
        hoax_by: None,
        finished: done_for_good(&standing.finished),
        ..next(standing)
    })
}

/// A case that was set aside, with whoever had it.
fn open_again(standing: &CaseStanding, now: UnixSeconds) -> Result<CaseStanding, DeskProblem> {
    let state = if standing.assignee.is_some() {
        CaseState::Claimed
    } else {
        CaseState::New
    };
    moved(standing, SET_ASIDE, state, now)
}

/// The case in somebody's hands. Where they have it already, nothing is to be done.
pub(crate) fn give(
    standing: &CaseStanding,
    to: i64,
    now: UnixSeconds,
) -> Result<CaseStanding, DeskProblem> {
    if standing.assignee == Some(to) || standing.state == CaseState::Closed {
        return Err(DeskProblem::NotNow);
    }
    let state = match standing.state {
        CaseState::WaitingForVisitor => CaseState::WaitingForVisitor,
        _ => CaseState::Claimed,
    };
    let finished = if state == standing.state {
        standing.finished.clone()
    } else {
        done_for_good(&standing.finished)
    };
    Ok(CaseStanding {
        state,
        finished,
        assignee: Some(to),
        hoax_by: None,
        since: if state == standing.state {
            standing.since
        } else {
            now
        },
        ..next(standing)
    })
}

pub(crate) fn written(text: &str) -> Result<String, DeskProblem> {
    read_message(text).map_err(|_| DeskProblem::NotAMessage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(acts: Vec<(i64, CaseAct)>) -> Result<CaseStanding, DeskProblem> {
        acts.into_iter()
            .try_fold(CaseStanding::default(), |standing, (account, act)| {
                Ok(follow(act, &standing, account, 1000)?.standing)
            })
    }

    #[test]
    fn a_case_goes_its_usual_way() {
        let close = CaseAct::Close {
            disposition: Disposition::VineHelp,
        };
        let ways = run(vec![
            (1, CaseAct::Claim),
            (1, CaseAct::Wait),
            (1, CaseAct::Resume),
            (1, close),
        ]);
        let closed = ways.unwrap();
        assert_eq!(closed.state, CaseState::Closed);
        assert_eq!(closed.disposition, Some(Disposition::VineHelp));
        assert_eq!((closed.version, closed.assignee), (4, Some(1)));
        let open = follow(CaseAct::Reopen, &closed, 2, 2000).unwrap().standing;
        assert_eq!((open.state, open.disposition), (CaseState::Claimed, None));
        assert_eq!(open.since, 2000);
    }

    #[test]
    fn what_somebody_has_is_not_claimed_by_another() {
        let taken = run(vec![(1, CaseAct::Claim), (2, CaseAct::Claim)]);
        assert!(matches!(taken, Err(DeskProblem::CaseTaken)));
        let over = CaseAct::HandOver {
            to: 2,
            note: "Please call after noon.".to_owned(),
        };
        let handed = run(vec![(1, CaseAct::Claim), (1, over)]).unwrap();
        assert_eq!(
            (handed.state, handed.assignee),
            (CaseState::Claimed, Some(2))
        );
    }

    #[test]
    fn what_cannot_be_now_is_refused() {
        for acts in [
            vec![CaseAct::Release],
            vec![CaseAct::Wait],
            vec![CaseAct::Reopen],
            vec![CaseAct::Claim, CaseAct::Claim],
            vec![CaseAct::Quarantine, CaseAct::Quarantine],
        ] {
            let refused = run(acts.into_iter().map(|act| (1, act)).collect());
            assert!(matches!(refused, Err(DeskProblem::NotNow)));
        }
    }

    #[test]
    fn a_contact_may_go_without_a_note_and_a_note_may_not() {
        let contact = CaseAct::Contact {
            way: domain::casework::ContactWay::Call,
            outcome: domain::casework::ContactOutcome::NoAnswer,
            note: " ".to_owned(),
        };
        let done = follow(contact, &CaseStanding::default(), 1, 1000).unwrap();
        assert_eq!(done.detail.as_deref(), Some("call.no_answer"));
        assert!(done.note.is_none());
        let empty = CaseAct::Note {
            text: " ".to_owned(),
        };
        assert!(run(vec![(1, empty)]).is_err());
    }
}
