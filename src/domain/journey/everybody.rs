//! The pages that everybody passes who comes so far, where the page itself answers nothing. Which of the others
//! somebody stood at tells something of their answers; which of these, nothing.

use crate::{
    question::{Condition, Question},
    questionnaire::questions,
};

/// This page if everybody passes it, or else the last such one before it.
pub fn last_for_everybody(page: &Question) -> Option<&'static Question> {
    let mut last = None;
    for question in questions() {
        if is_for_everybody(question) {
            last = Some(question);
        }
        if question.id == page.id {
            break;
        }
    }
    last
}

fn is_for_everybody(question: &Question) -> bool {
    !question.given && !question.ends && whatever_is_answered(&question.condition) == Some(true)
}

/// Whether it holds whatever is answered, or never does; `None` where that depends on an answer.
fn whatever_is_answered(condition: &Condition) -> Option<bool> {
    match condition {
        Condition::Always => Some(true),
        // Only a page that is for alerts alone answers this, and nobody is asked.
        Condition::Holds("came-for", _) => Some(false),
        Condition::Holds(..) => None,
        Condition::Not(inner) => whatever_is_answered(inner).map(|holds| !holds),
        Condition::All(inner) => together(inner, false),
        Condition::Any(inner) => together(inner, true),
    }
}

/// One that is `decisive` whatever is answered decides; else all have to be known.
fn together(inner: &[Condition], decisive: bool) -> Option<bool> {
    let mut known = Some(!decisive);
    for one in inner.iter().map(whatever_is_answered) {
        match one {
            Some(holds) if holds == decisive => return Some(decisive),
            Some(_) => {}
            None => known = None,
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answers::{Answer, Answers},
        journey::asked,
        questionnaire::question,
    };

    fn counted(id: &str) -> Option<&'static str> {
        last_for_everybody(question(id)?).map(|page| page.id)
    }

    #[test]
    fn a_page_that_an_answer_leads_to_counts_as_the_one_before_it() {
        for id in ["safe-now", "about-this", "consent", "help", "contact-by"] {
            assert_eq!(counted(id), Some(id));
        }
        for (id, before) in [
            ("help-now", "safe-now"),
            ("exit-tip", "reason"),
            ("your-relation", "for-whom"),
            ("victim-name", "your-name"),
            ("contact-telephone", "contact-by"),
            ("age", "about-you"),
        ] {
            assert_eq!(counted(id), Some(before), "{id}");
        }
    }

    #[test]
    fn no_answer_leads_past_these_pages() {
        let everybody = || questions().filter(|page| is_for_everybody(page));
        assert!(everybody().count() > 10);
        for field in questions().flat_map(|page| page.fields) {
            // Whoever is shown the right door elsewhere passes nothing after it.
            if ["came-for", "reason"].contains(&field.id) {
                continue;
            }
            for option in field.options() {
                let given = Answers::from_iter([(field.id, Answer::Choice(option))]);
                let asked = asked(&given);
                for page in everybody() {
                    let passed = asked.iter().any(|one| one.id == page.id);
                    assert!(passed, "{} at {option} of {}", page.id, field.id);
                }
            }
        }
    }
}
