//! How many people it takes to close an intake as a hoax.

use std::collections::BTreeSet;

use super::Rules;

/// One where the rules are sure, two where they are not.
pub fn people_needed(rules: &Rules, score: i32) -> usize {
    if score >= rules.closing.one_person_from {
        1
    } else {
        2
    }
}

/// Whether these people, by the names of their accounts, are enough. Nobody counts twice.
pub fn is_closed(rules: &Rules, score: i32, people: &[&str]) -> bool {
    let people: BTreeSet<String> = people.iter().map(|name| name.to_lowercase()).collect();
    people.len() >= people_needed(rules, score)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scored_low_takes_two() {
        let rules = Rules::built_in().unwrap();
        let sure = rules.closing.one_person_from;
        assert!(is_closed(&rules, sure, &["amira"]));
        assert!(!is_closed(&rules, sure - 1, &["amira"]));
        assert!(
            !is_closed(&rules, 0, &["amira", "Amira"]),
            "one person twice"
        );
        assert!(is_closed(&rules, 0, &["amira", "ben"]));
        assert!(!is_closed(&rules, 100, &[]));
    }
}
