//! Tasks that belong to a state: each time that a case comes into one, they are to be done anew.

/// What the rules count from when a case came into its state.
const OF_A_STATE: [&str; 2] = ["deadline-ask-again", "deadline-second-person"];

/// What is done for good, of what was done before a case came into another state.
pub(super) fn done_for_good(finished: &[String]) -> Vec<String> {
    let lasting = finished
        .iter()
        .filter(|task| !OF_A_STATE.contains(&task.as_str()));
    lasting.cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::casework::{CaseState, Disposition};

    use super::*;
    use crate::deadlines::{DeadlineRules, TimeFrom};

    #[test]
    fn they_are_those_that_the_rules_count_from_a_state() {
        let states = CaseState::ALL.map(CaseState::name);
        let dispositions = Disposition::ALL.map(Disposition::name);
        let built_in = DeadlineRules::built_in(&states, &dispositions).unwrap();
        let rules = built_in.rules.iter();
        let of_a_state = rules.filter(|rule| rule.from == TimeFrom::State);
        let tasks: BTreeSet<&str> = of_a_state.map(|rule| rule.task.as_str()).collect();
        assert_eq!(tasks, BTreeSet::from(OF_A_STATE));
    }

    #[test]
    fn what_has_nothing_to_do_with_a_state_stays_done() {
        let finished = ["deadline-first-contact", "deadline-ask-again"].map(str::to_owned);
        assert_eq!(done_for_good(&finished), ["deadline-first-contact"]);
    }
}
