//! How long to wait before the office is tried again that could not be reached.

/// Milliseconds before an attempt: none before the first, then from one second doubling to 64.
pub const fn pause_before(attempt: u32) -> u32 {
    match attempt {
        0 => 0,
        1..=6 => 1000 << (attempt - 1),
        _ => 64_000,
    }
}

/// The same, less up to half of it, so that kiosks which lost the office together do not come back
/// all at once. `chance` is between 0 and 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 64,000"
)]
pub fn scattered_pause_before(attempt: u32, chance: f64) -> u32 {
    (f64::from(pause_before(attempt)) * (1.0 - chance / 2.0)) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pauses_double_from_a_second_to_about_a_minute() {
        let pauses: Vec<u32> = (0..10).map(pause_before).collect();
        assert_eq!(
            pauses,
            [
                0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 64_000, 64_000
            ]
        );
        assert_eq!(pause_before(u32::MAX), 64_000);
    }

    #[test]
    fn chance_takes_up_to_half_away() {
        let pauses = [0.0, 0.25, 0.5, 1.0].map(|chance| scattered_pause_before(4, chance));
        assert_eq!(pauses, [8000, 7000, 6000, 4000]);
    }

    proptest! {
        #[test]
        fn a_scattered_pause_is_between_half_and_all_of_it(
            attempt in any::<u32>(),
            chance in 0.0_f64..=1.0,
        ) {
            let whole = pause_before(attempt);
            let scattered = scattered_pause_before(attempt, chance);
            prop_assert!((whole / 2..=whole).contains(&scattered), "{scattered} of {whole}");
        }

        #[test]
        fn no_chance_brings_attempts_closer_together_before_the_longest_pause(
            attempt in 1_u32..7,
            before in 0.0_f64..=1.0,
            after in 0.0_f64..=1.0,
        ) {
            let (first, then) = (
                scattered_pause_before(attempt, before),
                scattered_pause_before(attempt + 1, after),
            );
            prop_assert!(first <= then, "{first} before {then}");
        }
    }
}
