//! Who says almost the same as who.
//!
//! Fingerprints are cut into nine bands: of two that differ in at most eight bits one band at least is
//! the same, so that only those that share a band are compared. Who is near to any member belongs to
//! the cluster.

use std::collections::{BTreeSet, HashMap};

use super::fingerprint::{Fingerprint, NEAR, difference};

const BANDS: usize = 9;
const BITS: usize = 7;
const IN_BAND: usize = 1 << BITS;
// One band more than bits that may differ, and all of them within the fingerprint.
const _: () = assert!(BANDS == NEAR as usize + 1 && BANDS * BITS <= 64);

/// A cluster. It keeps its id while it has members, until it grows together with a larger one.
pub type ClusterId = u32;

/// Intakes that say almost the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Their numbers.
    pub cases: BTreeSet<u64>,
    /// Those of them that people closed as hoaxes.
    pub confirmed: BTreeSet<u64>,
    prints: Vec<Fingerprint>,
}

/// A fingerprint that at least one intake has.
struct Print {
    cluster: ClusterId,
    cases: usize,
}

/// All clusters, those of one member included.
#[derive(Default)]
pub(super) struct Clusters {
    prints: HashMap<Fingerprint, Print>,
    /// The fingerprints that have this number in this band.
    bands: HashMap<usize, Vec<Fingerprint>>,
    by_id: HashMap<ClusterId, Cluster>,
    last: ClusterId,
}

impl Clusters {
    /// Puts an intake into the cluster that it belongs to. It is in none. Says whether several
    /// grew together by it.
    pub(super) fn put(&mut self, case: u64, print: Fingerprint) -> bool {
        let (id, grew_together) = match self.prints.get_mut(&print) {
            Some(known) => {
                known.cases += 1;
                (known.cluster, false)
            }
            None => self.put_print(print),
        };
        self.by_id.entry(id).or_default().cases.insert(case);
        grew_together
    }

    /// Takes an intake out. What it held together stays together.
    pub(super) fn take_out(&mut self, case: u64, print: Fingerprint) {
        let Some(known) = self.prints.get_mut(&print) else {
            return;
        };
        known.cases -= 1;
        let (id, left) = (known.cluster, known.cases);
        if let Some(cluster) = self.by_id.get_mut(&id) {
            cluster.cases.remove(&case);
            cluster.confirmed.remove(&case);
            if left == 0 {
                cluster.prints.retain(|other| *other != print);
            }
            if cluster.cases.is_empty() {
                self.by_id.remove(&id);
            }
        }
        if left == 0 {
            self.prints.remove(&print);
            for band in bands(print) {
                if let Some(prints) = self.bands.get_mut(&band) {
                    prints.retain(|other| *other != print);
                }
            }
        }
    }

    /// Notes whether people closed it as a hoax.
    pub(super) fn confirm(&mut self, case: u64, print: Fingerprint, hoax: bool) {
        let id = self.prints.get(&print).map(|known| known.cluster);
        if let Some(cluster) = id.and_then(|id| self.by_id.get_mut(&id)) {
            if hoax {
                cluster.confirmed.insert(case);
            } else {
                cluster.confirmed.remove(&case);
            }
        }
    }

    /// The cluster of a fingerprint.
    pub(super) fn of(&self, print: Fingerprint) -> Option<(ClusterId, &Cluster)> {
        let id = self.prints.get(&print)?.cluster;
        Some((id, self.by_id.get(&id)?))
    }

    /// One cluster.
    pub(super) fn get(&self, id: ClusterId) -> Option<&Cluster> {
        self.by_id.get(&id)
    }

    /// Clusters of two and more, the largest first.
    pub(super) fn largest_first(&self) -> Vec<(ClusterId, &Cluster)> {
        let several = |(_, cluster): &(&ClusterId, &Cluster)| cluster.cases.len() > 1;
        let mut found: Vec<_> = self
            .by_id
            .iter()
            .filter(several)
            .map(|(id, cluster)| (*id, cluster))
            .collect();
        found.sort_by_key(|(id, cluster)| (usize::MAX - cluster.cases.len(), *id));
        found
    }

    /// A new fingerprint joins all clusters that it is near to into one; says whether there were several.
    fn put_print(&mut self, print: Fingerprint) -> (ClusterId, bool) {
        let mut near: Vec<ClusterId> = self.near(print).into_iter().collect();
        near.sort_by_key(|id| self.by_id.get(id).map_or(0, |cluster| cluster.cases.len()));
        let into = near.pop().unwrap_or_else(|| {
            self.last += 1;
            self.last
        });
        let several = !near.is_empty();
        for id in near {
            self.join(id, into);
        }
        self.prints.insert(
            print,
            Print {
                cluster: into,
                cases: 1,
            },
        );
        for band in bands(print) {
            self.bands.entry(band).or_default().push(print);
        }
        self.by_id.entry(into).or_default().prints.push(print);
        (into, several)
    }

    fn near(&self, print: Fingerprint) -> BTreeSet<ClusterId> {
        bands(print)
            .filter_map(|band| self.bands.get(&band))
            .flatten()
            .filter(|other| difference(print, **other) <= NEAR)
            .filter_map(|other| Some(self.prints.get(other)?.cluster))
            .collect()
    }

    fn join(&mut self, id: ClusterId, into: ClusterId) {
        let Some(mut joined) = self.by_id.remove(&id) else {
            return;
        };
        for print in &joined.prints {
            if let Some(known) = self.prints.get_mut(print) {
                known.cluster = into;
            }
        }
        let cluster = self.by_id.entry(into).or_default();
        cluster.cases.append(&mut joined.cases);
        cluster.confirmed.append(&mut joined.confirmed);
        cluster.prints.append(&mut joined.prints);
    }
}

/// The number of each band, different from those of all other bands.
fn bands(print: Fingerprint) -> impl Iterator<Item = usize> {
    (0..BANDS).map(move |band| {
        let bits = (print >> (band * BITS)) & (IN_BAND as u64 - 1);
        band * IN_BAND + usize::try_from(bits).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAR: Fingerprint = 0xffff_ffff_0000_0000;

    fn put(prints: &[Fingerprint]) -> Clusters {
        let mut clusters = Clusters::default();
        for (case, print) in (1..).zip(prints) {
            clusters.put(case, *print);
        }
        clusters
    }

    fn sizes(clusters: &Clusters) -> Vec<usize> {
        let found = clusters.largest_first();
        found
            .iter()
            .map(|(_, cluster)| cluster.cases.len())
            .collect()
    }

    #[test]
    fn who_is_near_belongs_together() {
        let clusters = put(&[0, 0, 0b1111_1111, FAR]);
        assert_eq!(sizes(&clusters), [3]);
        assert_eq!(
            sizes(&put(&[0, 0b1_1111_1111])),
            [0_usize; 0],
            "nine bits are too many"
        );
    }

    #[test]
    fn the_bits_that_differ_may_lie_anywhere() {
        for first in 0..56 {
            let clusters = put(&[FAR, FAR ^ (0xff << first)]);
            assert_eq!(sizes(&clusters), [2], "{first}");
        }
        assert_eq!(sizes(&put(&[FAR, FAR ^ 0x8040_2010_0804_0201])), [2]);
    }

    #[test]
    fn clusters_grow_together() {
        let mut clusters = put(&[0, 0xfff]);
        clusters.confirm(1, 0, true);
        assert_eq!(sizes(&clusters), [0_usize; 0]);
        clusters.put(3, 0b11_1111);
        assert_eq!(sizes(&clusters), [3]);
        for print in [0, 0xfff, 0b11_1111] {
            let (_, cluster) = clusters.of(print).unwrap();
            assert_eq!(cluster.confirmed.len(), 1);
        }
    }

    #[test]
    fn what_is_taken_out_is_forgotten() {
        let mut clusters = put(&[0, 0, 1]);
        clusters.take_out(1, 0);
        assert_eq!(sizes(&clusters), [2]);
        clusters.take_out(2, 0);
        clusters.take_out(3, 1);
        assert!(clusters.by_id.is_empty() && clusters.prints.is_empty());
        assert!(clusters.bands.values().all(Vec::is_empty));
        clusters.take_out(3, 1);
    }
}
