//! Why an intake should be read early.

use domain::{
    answers::{Answer, Answers},
    wire::desk::UrgencyReason,
};

/// Derived from the answers each time they are read, gravest first; kept nowhere.
pub(super) fn urgency(answers: &Answers) -> Vec<UrgencyReason> {
    let chose = |field, option| answers.get(field) == Some(&Answer::Choice(option));
    [
        (chose("safe-now", "no"), UrgencyReason::NotSafeNow),
        (chose("for-whom", "minor"), UrgencyReason::Minor),
        (
            chose("fear-of-retaliation", "yes"),
            UrgencyReason::FearsRetaliation,
        ),
        (chose("release-soon", "yes"), UrgencyReason::ReleaseSoon),
        (chose("safe-now", "not-sure"), UrgencyReason::UnsureIfSafe),
    ]
    .into_iter()
    .filter_map(|(holds, reason)| holds.then_some(reason))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(given: &[(&'static str, &'static str)]) -> Answers {
        let mut answers = Answers::default();
        for (field, option) in given {
            answers.set(field, Answer::Choice(option));
        }
        answers
    }

    #[test]
    fn reasons_come_gravest_first() {
        let all = [
            ("release-soon", "yes"),
            ("fear-of-retaliation", "yes"),
            ("for-whom", "minor"),
            ("safe-now", "no"),
        ];
        let expected = [
            UrgencyReason::NotSafeNow,
            UrgencyReason::Minor,
            UrgencyReason::FearsRetaliation,
            UrgencyReason::ReleaseSoon,
        ];
        assert_eq!(urgency(&answers(&all)), expected);
        assert!(expected.is_sorted());
    }

    #[test]
    fn not_being_sure_counts_least() {
        assert_eq!(
            urgency(&answers(&[("safe-now", "not-sure")])),
            [UrgencyReason::UnsureIfSafe]
        );
    }

    #[test]
    fn nothing_said_is_nothing_urgent() {
        assert_eq!(urgency(&answers(&[])), []);
        assert_eq!(
            urgency(&answers(&[("safe-now", "yes"), ("for-whom", "self")])),
            []
        );
    }
}
