//! What brings a case into sight for good, although nobody took it: work on what the person asks for.

use domain::wire::UnixSeconds;
use store::CaseStanding;

use super::next;

/// The same case, one version on, for whoever begins to do what the person asks for: from then on the rules
/// do not hold it apart.
pub(crate) fn taken_up(standing: &CaseStanding, now: UnixSeconds) -> CaseStanding {
    let since = if standing.is_as_it_came() {
        now
    } else {
        standing.since
    };
    CaseStanding {
        since,
        ..next(standing)
    }
}

/// The questions on the process in an officer's hands.
pub(crate) fn ask_officer(standing: &CaseStanding, officer: i64, now: UnixSeconds) -> CaseStanding {
    CaseStanding {
        officer: Some(officer),
        ..taken_up(standing, now)
    }
}

#[cfg(test)]
mod tests {
    use domain::casework::CaseState;

    use super::*;

    #[test]
    fn what_is_taken_up_is_not_as_it_came() {
        let new = CaseStanding::default();
        assert!(new.is_as_it_came() && next(&new).is_as_it_came());
        let asked = ask_officer(&new, 7, 1000);
        assert!(!asked.is_as_it_came());
        assert_eq!(
            (asked.state, asked.version, asked.since),
            (CaseState::New, 1, 1000)
        );
        let again = taken_up(&asked, 2000);
        assert_eq!((again.version, again.since), (2, 1000));
        let claimed = CaseStanding {
            state: CaseState::Claimed,
            ..CaseStanding::default()
        };
        assert_eq!(taken_up(&claimed, 1000).since, 0);
    }
}
