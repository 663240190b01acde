//! What an act does to two cases, and when it may not be done.

use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState},
    wire::UnixSeconds,
};
use store::{CaseStanding, Tie};
use thiserror::Error;

use crate::{
    casework::{merge, next, taken_up, unmerge},
    problem::DeskProblem,
};

/// Why two cases are not tied.
#[derive(Debug, Error)]
pub(crate) enum LinkRefusal {
    #[error("no other intake that can be read has this reference; look at it again")]
    NoSuchReference,
    #[error("that intake was itself merged into another one; choose the one that is kept")]
    MergedElsewhere,
    #[error("others were merged into this intake; merge the other one into this one instead")]
    IsKept,
    #[error("that intake is closed or held apart; open it again first, or choose another one")]
    NotOpen,
    #[error(
        "an answer about history or the end of a referral is still to come here; see to that first"
    )]
    Waits,
}

/// What follows for the case that somebody works on, and for the other one.
#[derive(Debug)]
pub(super) struct Pair {
    /// How both stand then.
    pub(super) after: [CaseStanding; 2],
    /// The lines of their timelines.
    pub(super) kinds: [CaseEventKind; 2],
    /// What becomes of the link between them.
    pub(super) tie: Tie,
    /// What the audit calls it.
    pub(super) action: AuditAction,
}

/// Links two cases, or says anew why.
pub(super) fn linked(own: &CaseStanding, other: &CaseStanding) -> Pair {
    Pair {
        after: [next(own), next(other)],
        kinds: [CaseEventKind::Linked; 2],
        tie: Tie::Linked,
        action: AuditAction::CaseLinked,
    }
}

/// Takes a link away.
pub(super) fn unlinked(own: &CaseStanding, other: &CaseStanding) -> Pair {
    Pair {
        after: [next(own), next(other)],
        kinds: [CaseEventKind::Unlinked; 2],
        tie: Tie::Loose,
        action: AuditAction::CaseUnlinked,
    }
}

/// Merges a case into another one that is kept. Neither may be part of a merger the other way round, so
/// that whoever reads a duplicate is one step from the case that goes on. That one has to be open, and
/// nothing may wait in the other one: whoever asked for help is not lost out of sight.
pub(super) fn merged(
    own: &CaseStanding,
    kept: &CaseStanding,
    keeps_others: bool,
    now: UnixSeconds,
) -> Result<Pair, DeskProblem> {
    if kept.merged_into.is_some() {
        return Err(LinkRefusal::MergedElsewhere.into());
    }
    if keeps_others {
        return Err(LinkRefusal::IsKept.into());
    }
    if matches!(kept.state, CaseState::Closed | CaseState::Quarantined) {
        return Err(LinkRefusal::NotOpen.into());
    }
    if own.history_at.is_some() || own.referred_at.is_some() {
        return Err(LinkRefusal::Waits.into());
    }
    Ok(Pair {
        after: [merge(own, kept.sequence, now)?, taken_up(kept, now)],
        kinds: [CaseEventKind::Merged, CaseEventKind::TookIn],
        tie: Tie::Unchanged,
        action: AuditAction::CaseMerged,
    })
}

/// Takes that back.
pub(super) fn unmerged(
    own: &CaseStanding,
    kept: &CaseStanding,
    now: UnixSeconds,
) -> Result<Pair, DeskProblem> {
    if own.merged_into != Some(kept.sequence) {
        return Err(DeskProblem::NotNow);
    }
    Ok(Pair {
        after: [unmerge(own, now)?, next(kept)],
        kinds: [CaseEventKind::Unmerged, CaseEventKind::GaveBack],
        tie: Tie::Unchanged,
        action: AuditAction::CaseUnmerged,
    })
}

#[cfg(test)]
mod tests {
    use domain::casework::Disposition;

    use super::*;

    fn case(sequence: i64) -> CaseStanding {
        CaseStanding {
            sequence,
            ..CaseStanding::default()
        }
    }

    #[test]
    fn a_duplicate_is_closed_and_comes_back_to_whoever_had_it() {
        let claimed = CaseStanding {
            state: CaseState::Claimed,
            assignee: Some(7),
            ..case(2)
        };
        let pair = merged(&claimed, &case(1), false, 1000).unwrap();
        let [duplicate, kept] = pair.after;
        assert_eq!(duplicate.state, CaseState::Closed);
        assert_eq!(duplicate.disposition, Some(Disposition::Merged));
        assert_eq!(duplicate.merged_into, Some(1));
        assert_eq!((kept.state, kept.version), (CaseState::New, 1));

        let [back, _] = unmerged(&duplicate, &kept, 2000).unwrap().after;
        assert_eq!((back.state, back.disposition), (CaseState::Claimed, None));
        assert_eq!((back.merged_into, back.assignee), (None, Some(7)));
        assert!(unmerged(&back, &kept, 3000).is_err());
    }

    #[test]
    fn a_merger_is_one_step_deep() {
        let duplicate = CaseStanding {
            merged_into: Some(3),
            ..case(2)
        };
        let deep = merged(&case(1), &duplicate, false, 1000);
        assert!(matches!(
            deep,
            Err(DeskProblem::Link(LinkRefusal::MergedElsewhere))
        ));
        let keeps = merged(&case(1), &case(2), true, 1000);
        assert!(matches!(keeps, Err(DeskProblem::Link(LinkRefusal::IsKept))));
    }

    #[test]
    fn a_case_that_is_set_aside_takes_nothing_in() {
        for state in CaseState::ALL {
            let kept = CaseStanding { state, ..case(2) };
            let refused = merged(&case(1), &kept, false, 1000);
            let is_refused = matches!(refused, Err(DeskProblem::Link(LinkRefusal::NotOpen)));
            let aside = matches!(state, CaseState::Closed | CaseState::Quarantined);
            assert_eq!(is_refused, aside, "{state:?}");
        }
    }

    #[test]
    fn what_waits_in_a_case_is_not_merged_away() {
        let asked = CaseStanding {
            history_at: Some(900),
            ..case(1)
        };
        let referred = CaseStanding {
            referred_at: Some(900),
            ..case(1)
        };
        for own in [asked, referred] {
            let refused = merged(&own, &case(2), false, 1000);
            assert!(matches!(
                refused,
                Err(DeskProblem::Link(LinkRefusal::Waits))
            ));
        }
    }

    #[test]
    fn both_are_one_version_on() {
        let pair = linked(&case(1), &case(2));
        assert!(pair.after.iter().all(|after| after.version == 1));
        let loose = unlinked(&pair.after[0], &pair.after[1]);
        assert!(loose.after.iter().all(|after| after.version == 2));
        assert_eq!(loose.tie, Tie::Loose);
    }
}
