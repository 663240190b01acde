//! Which case comes first. A place is a few numbers that only compare, and goes into the address of
//! the next page: what arrives meanwhile moves nothing that was shown.

use std::{
    fmt::{self, Display, Formatter},
    str::FromStr,
};

use domain::wire::desk::{QueueOrder, UrgencyReason};

use crate::cabinet::OpenIntake;

/// Where a case stands in an order: before all greater ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place([u64; 3]);

impl Place {
    /// The place of a case.
    pub(super) fn of(intake: &OpenIntake, order: QueueOrder) -> Self {
        let (received, sequence) = (intake.received_at(), intake.sequence().unsigned_abs());
        Self(match order {
            QueueOrder::Newest => [0, u64::MAX - received, u64::MAX - sequence],
            QueueOrder::Waiting => [0, received, sequence],
            QueueOrder::Urgent => [GRAVEST - gravity(intake.urgency()), received, sequence],
        })
    }

    /// The number of the case that stands there.
    pub(super) fn sequence(self, order: QueueOrder) -> i64 {
        let [.., last] = self.0;
        let sequence = match order {
            QueueOrder::Newest => u64::MAX - last,
            QueueOrder::Waiting | QueueOrder::Urgent => last,
        };
        i64::try_from(sequence).unwrap_or(i64::MAX)
    }
}

impl Display for Place {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let [first, second, third] = self.0;
        write!(formatter, "{first}.{second}.{third}")
    }
}

/// It is no place.
pub(super) struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let mut numbers = text
            .split('.')
            .map(|number| number.parse().map_err(|_| NoPlace));
        let mut next = || numbers.next().ok_or(NoPlace)?;
        let place = [next()?, next()?, next()?];
        if numbers.next().is_some() {
            return Err(NoPlace);
        }
        Ok(Self(place))
    }
}

/// All reasons together.
const GRAVEST: u64 = 31;

/// A graver reason outweighs all lesser ones together.
pub(super) fn gravity(reasons: &[UrgencyReason]) -> u64 {
    reasons
        .iter()
        .map(|reason| match reason {
            UrgencyReason::NotSafeNow => 16,
            UrgencyReason::Minor => 8,
            UrgencyReason::FearsRetaliation => 4,
            UrgencyReason::ReleaseSoon => 2,
            UrgencyReason::UnsureIfSafe => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_its_address() {
        let place = Place([3, u64::MAX, 17]);
        assert!(
            place
                .to_string()
                .parse::<Place>()
                .is_ok_and(|back| back == place)
        );
        for bad in ["", "1.2", "1.2.3.4", "1.2.x", "1.-2.3"] {
            assert!(bad.parse::<Place>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_graver_reason_outweighs_the_lesser_ones() {
        use UrgencyReason::{FearsRetaliation, Minor, NotSafeNow, ReleaseSoon, UnsureIfSafe};
        let all = [
            NotSafeNow,
            Minor,
            FearsRetaliation,
            ReleaseSoon,
            UnsureIfSafe,
        ];
        assert_eq!(gravity(&all), GRAVEST);
        for graver in 0..all.len() {
            assert!(gravity(&all[graver..=graver]) > gravity(&all[graver + 1..]));
        }
    }
}
