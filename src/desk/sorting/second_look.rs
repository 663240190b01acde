//! Which intakes come back from quarantine, so that somebody looks at what the rules hide.

use std::collections::BTreeMap;

use super::{ClusterId, fingerprint::mix};

/// An intake that waits in quarantine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The caller's number of the case.
    pub case: u64,
    /// The cluster that it belongs to.
    pub cluster: Option<ClusterId>,
}

/// So many of a hundred, drawn by this randomness: from every cluster at least one, and at least one of
/// those that belong to none. The same randomness draws the same.
pub fn second_look(waiting: &[Waiting], of_hundred: u32, randomness: u64) -> Vec<u64> {
    let mut groups: BTreeMap<Option<ClusterId>, Vec<u64>> = BTreeMap::new();
    for one in waiting {
        groups.entry(one.cluster).or_default().push(one.case);
    }
    let share = usize::try_from(of_hundred.min(100)).unwrap_or(100);
    let mut drawn = Vec::new();
    for mut cases in groups.into_values() {
        // Nobody who writes an intake knows the randomness, so nobody can place one behind it.
        cases.sort_by_key(|case| mix(case ^ randomness));
        drawn.extend(cases.iter().take((cases.len() * share).div_ceil(100)));
    }
    drawn.sort_unstable();
    drawn
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn waiting(counts: &[u64]) -> Vec<Waiting> {
        let mut waiting = Vec::new();
        for (cluster, count) in (0..).zip(counts) {
            for number in 0..*count {
                waiting.push(Waiting {
                    case: u64::from(cluster) * 10_000 + number,
                    cluster: (cluster > 0).then_some(cluster),
                });
            }
        }
        waiting
    }

    #[test]
    fn another_day_draws_others() {
        let waiting = waiting(&[1000]);
        let (one, other) = (second_look(&waiting, 5, 1), second_look(&waiting, 5, 2));
        assert_eq!((one.len(), other.len()), (50, 50));
        assert_ne!(one, other);
        assert_eq!(one, second_look(&waiting, 5, 1));
    }

    proptest! {
        #[test]
        fn something_of_everything_comes_back(
            counts in prop::collection::vec(0..60_u64, 0..8),
            of_hundred in 1..=100_u32,
            randomness in any::<u64>(),
        ) {
            let waiting = waiting(&counts);
            let drawn = second_look(&waiting, of_hundred, randomness);
            prop_assert!(drawn.iter().all(|case| waiting.iter().any(|one| one.case == *case)));
            for (cluster, count) in (0_u64..).zip(&counts) {
                let from_here = drawn.iter().filter(|case| *case / 10_000 == cluster).count() as u64;
                prop_assert!(from_here >= u64::from(*count > 0));
                prop_assert!(from_here * 100 >= count * u64::from(of_hundred));
                prop_assert!(from_here <= *count);
            }
        }
    }
}
