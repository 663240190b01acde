//! Chance that falls the same way each time: `SplitMix64`, after Steele, Lea and Flood (2014).

/// What chance holds for one person.
pub(super) struct Chance(u64);

impl Chance {
    /// The one of this place on this day.
    pub(super) fn of(seed: u64, day: u32, place: u32) -> Self {
        let mut whole = Self(seed);
        let own = (u64::from(day) << 32) | u64::from(place);
        Self(whole.draw() ^ own)
    }

    /// A number below this one.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.draw() % u64::from(limit)).unwrap_or_default()
    }

    /// Whether it happens, once in so many times.
    pub(super) fn one_in(&mut self, odds: u32) -> bool {
        self.below(odds) == 0
    }

    /// One of these.
    pub(super) fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let place = usize::try_from(self.below(count)).unwrap_or_default();
        all[place]
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
