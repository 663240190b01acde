//! When to try again, and when to give up.

use domain::wire::UnixSeconds;

/// Pauses after the first attempts, in seconds; after them it is the last one each time.
const PAUSES: [UnixSeconds; 7] = [60, 2 * 60, 5 * 60, 10 * 60, 15 * 60, 30 * 60, 60 * 60];
/// How long a message is tried: a provider may be down for a day, and a weekend is longer.
pub(crate) const GIVEN_UP_AFTER: UnixSeconds = 72 * 60 * 60;
/// Pauses of a channel whose provider cannot be reached, in seconds.
const CHANNEL_PAUSES: [UnixSeconds; 4] = [15, 30, 60, 120];

/// When to try a message again after so many attempts, the failed one included; `None` when it is
/// given up.
pub(super) fn next(
    attempts: u32,
    written_at: UnixSeconds,
    now: UnixSeconds,
) -> Option<UnixSeconds> {
    let place = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let pause = PAUSES[place.min(PAUSES.len() - 1)];
    (now.saturating_sub(written_at) < GIVEN_UP_AFTER).then_some(now + pause)
}

/// How long a channel rests after it could not be reached so many times in a row.
pub(super) fn rest(failures: u32) -> UnixSeconds {
    let place = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    CHANNEL_PAUSES[place.min(CHANNEL_PAUSES.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour_for_three_days() {
        let mut now = 1000;
        let mut attempts = 0;
        let mut pauses = Vec::new();
        loop {
            attempts += 1;
            let Some(next) = next(attempts, 1000, now) else {
                break;
            };
            pauses.push(next - now);
            now = next;
        }
        assert_eq!(pauses[..8], [60, 120, 300, 600, 900, 1800, 3600, 3600]);
        assert!(now - 1000 >= GIVEN_UP_AFTER);
        assert!(pauses.len() > 70);
    }

    #[test]
    fn a_channel_rests_at_most_two_minutes() {
        let rests: Vec<_> = (1..=6).map(rest).collect();
        assert_eq!(rests, [15, 30, 60, 120, 120, 120]);
    }
}
