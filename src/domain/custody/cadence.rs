//! When to call again: the documented cadence of state VINE (Colusa County, California).
//!
//! Every half hour for a day until the PIN is entered; once somebody answered and did not enter it,
//! every two hours for a day. A voice mail does not end the calls.

use crate::wire::UnixSeconds;

const MINUTE: UnixSeconds = 60;
const HOUR: UnixSeconds = 60 * MINUTE;
const DAY: UnixSeconds = 24 * HOUR;

/// Between calls that nobody answered.
pub const UNANSWERED: UnixSeconds = 30 * MINUTE;
/// Between calls once somebody answered.
pub const ANSWERED: UnixSeconds = 2 * HOUR;
/// From the first call, or the first that somebody answered, until nobody will answer the last one any
/// more.
pub const ANSWERABLE: UnixSeconds = DAY + UNANSWERED;

/// What is known of the calls so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calls {
    /// When the first call was made.
    pub first: UnixSeconds,
    /// When somebody first answered without entering the PIN.
    pub answered: Option<UnixSeconds>,
}

impl Calls {
    /// When to call again after a call at `last`; `None` when the calls are over. Whether it is a
    /// safe hour then is another question.
    pub const fn next(self, last: UnixSeconds) -> Option<UnixSeconds> {
        let (since, pause) = match self.answered {
            Some(answered) => (answered, ANSWERED),
            None => (self.first, UNANSWERED),
        };
        let next = last + pause;
        if next <= since + DAY {
            Some(next)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(mut calls: Calls, answered_at_call: Option<usize>) -> Vec<UnixSeconds> {
        let mut times = vec![calls.first];
        loop {
            let last = *times.last().unwrap();
            if answered_at_call == Some(times.len()) {
                calls.answered = Some(last);
            }
            match calls.next(last) {
                Some(next) => times.push(next),
                None => return times,
            }
        }
    }

    #[test]
    fn nobody_answers_for_a_day() {
        let first = 1000;
        let calls = Calls {
            first,
            answered: None,
        };
        let made = times(calls, None);
        assert_eq!(made.len(), 49);
        assert_eq!(made.last(), Some(&(first + DAY)));
        assert!(made.windows(2).all(|pair| pair[1] - pair[0] == UNANSWERED));
    }

    #[test]
    fn who_answered_is_called_less_often_for_a_day_more() {
        let calls = Calls {
            first: 1000,
            answered: None,
        };
        let made = times(calls, Some(4));
        let answered = 1000 + 3 * UNANSWERED;
        assert_eq!(made[3], answered);
        assert_eq!(made.last(), Some(&(answered + DAY)));
        assert_eq!(made.len(), 4 + 12);
    }
}
