//! How many came from one place at about the same time.
//!
//! A place is what the gate knows it by, a number that says nothing of the address. A library or a
//! shelter is one place with many people, so that this alone never hides anybody.

use std::collections::HashMap;

use domain::wire::UnixSeconds;

/// When intakes came, by place.
#[derive(Default)]
pub(super) struct Sources {
    /// When, and which case, in order.
    times: HashMap<u64, Vec<(UnixSeconds, u64)>>,
}

impl Sources {
    pub(super) fn put(&mut self, source: u64, at: UnixSeconds, case: u64) {
        let times = self.times.entry(source).or_default();
        let place = times.partition_point(|time| *time <= (at, case));
        times.insert(place, (at, case));
    }

    pub(super) fn take_out(&mut self, source: u64, at: UnixSeconds, case: u64) {
        if let Some(times) = self.times.get_mut(&source) {
            if let Ok(place) = times.binary_search(&(at, case)) {
                times.remove(place);
            }
            if times.is_empty() {
                self.times.remove(&source);
            }
        }
    }

    /// How many came from there at most so many seconds before or after.
    pub(super) fn around(&self, source: u64, at: UnixSeconds, seconds: u64) -> usize {
        let (from, to) = (at.saturating_sub(seconds), at.saturating_add(seconds));
        self.slice(source, from, to).len()
    }

    /// Which cases came from there between these instants, both included.
    pub(super) fn between(
        &self,
        source: u64,
        from: UnixSeconds,
        to: UnixSeconds,
    ) -> impl Iterator<Item = u64> {
        self.slice(source, from, to).iter().map(|(_, case)| *case)
    }

    fn slice(&self, source: u64, from: UnixSeconds, to: UnixSeconds) -> &[(UnixSeconds, u64)] {
        let Some(times) = self.times.get(&source) else {
            return &[];
        };
        let first = times.partition_point(|(time, _)| *time < from);
        let behind = times.partition_point(|(time, _)| *time <= to);
        &times[first..behind]
    }
}

#[cfg(test)]
mod tests {
    use super::Sources;

    #[test]
    fn only_what_came_at_about_the_same_time_counts() {
        let mut sources = Sources::default();
        for (case, at) in (0..).zip([100, 160, 150, 900]) {
            sources.put(1, at, case);
        }
        sources.put(2, 150, 4);
        assert_eq!(sources.around(1, 150, 50), 3);
        assert_eq!(sources.around(1, 900, 50), 1);
        assert!(sources.between(1, 150, 160).eq([2, 1]));
        sources.take_out(1, 150, 2);
        assert_eq!(sources.around(1, 150, 50), 2);
        assert_eq!(sources.around(3, 150, 50), 0);
    }
}
