//! How many came from one place at about the same time.
//!
//! A place is what the gate knows it by, a number that says nothing of the address. A library or a
//! shelter is one place with many people, so that this alone never hides anybody.

use std::collections::HashMap;

use domain::wire::UnixSeconds;

/// When intakes came, by place.
#[derive(Default)]
pub(super) struct Sources {
    /// In order.
    times: HashMap<u64, Vec<UnixSeconds>>,
}

impl Sources {
    pub(super) fn put(&mut self, source: u64, at: UnixSeconds) {
        let times = self.times.entry(source).or_default();
        let place = times.partition_point(|time| *time <= at);
        times.insert(place, at);
    }

    pub(super) fn take_out(&mut self, source: u64, at: UnixSeconds) {
        if let Some(times) = self.times.get_mut(&source) {
            if let Ok(place) = times.binary_search(&at) {
                times.remove(place);
            }
            if times.is_empty() {
                self.times.remove(&source);
            }
        }
    }

    /// How many came from there at most so many seconds before or after.
    pub(super) fn around(&self, source: u64, at: UnixSeconds, seconds: u64) -> usize {
        let Some(times) = self.times.get(&source) else {
            return 0;
        };
        let from = times.partition_point(|time| *time < at.saturating_sub(seconds));
        let to = times.partition_point(|time| *time <= at.saturating_add(seconds));
        to - from
    }
}

#[cfg(test)]
mod tests {
    use super::Sources;

    #[test]
    fn only_what_came_at_about_the_same_time_counts() {
        let mut sources = Sources::default();
        for at in [100, 160, 150, 900] {
            sources.put(1, at);
        }
        sources.put(2, 150);
        assert_eq!(sources.around(1, 150, 50), 3);
        assert_eq!(sources.around(1, 900, 50), 1);
        sources.take_out(1, 150);
        assert_eq!(sources.around(1, 150, 50), 2);
        assert_eq!(sources.around(3, 150, 50), 0);
    }
}
