//! What filters look at in an intake, small and beside its line: a hundred thousand of them are looked through
//! while somebody waits, and each look at an intake itself is a walk through memory.

use domain::{
    question::Field,
    questionnaire,
    wire::{UnixSeconds, document::Channel},
};

use super::order::gravity;
use crate::cabinet::OpenIntake;

/// Of one intake.
#[derive(Clone, Copy)]
pub(crate) struct Facets {
    pub(super) received_at: UnixSeconds,
    pub(super) channel: Channel,
    /// Code of the state, when given.
    pub(super) place: Option<&'static str>,
    /// What the person asked for, as [`bit_of`] says.
    pub(super) needs: u32,
    /// The reasons, as [`gravity`] adds them up.
    pub(super) gravity: u64,
}

impl Facets {
    pub(super) fn of(intake: &OpenIntake) -> Self {
        let needs = intake.help().iter().map(|need| bit_of(need));
        Self {
            received_at: intake.received_at(),
            channel: intake.channel(),
            place: intake.state(),
            needs: needs.fold(0, |all, one| all | one),
            gravity: gravity(intake.urgency()),
        }
    }
}

/// A bit of its own for each option of `help`; none for what is no option.
pub(super) fn bit_of(need: &str) -> u32 {
    let known = questionnaire::field("help").map_or(&[][..], Field::options);
    let place = known.iter().position(|option| *option == need);
    place.map_or(0, |place| 1 << place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_option_has_a_bit_of_its_own() {
        let options = questionnaire::field("help").unwrap().options();
        let all = options.iter().fold(0_u32, |all, need| all | bit_of(need));
        assert_eq!(all.count_ones() as usize, options.len());
        assert_eq!(bit_of("nothing-of-the-kind"), 0);
    }
}
