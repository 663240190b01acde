//! The way through the questionnaire, computed from the answers each time and stored nowhere.
//!
//! An answer that fell off the route cannot steer it and is not sent, yet it is not forgotten while
//! the person is still here: going back and changing one's mind again brings it back.

#[cfg(test)]
mod alerts;
mod everybody;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod scenarios;

pub use self::everybody::last_for_everybody;
use crate::{
    answers::{Answer, Answers},
    question::{Question, Section},
    questionnaire::questions,
};

/// Where a person stands.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// At a question. `returning` when it was opened to change an answer, so that going on leads
    /// back to the check rather than through everything once more.
    Question {
        /// Which question.
        question: &'static Question,
        /// Whether the check of the answers is what comes after.
        returning: bool,
    },
    /// At the page that shows every answer before it is sent.
    Check,
}

/// How far a person has come, in parts of the questionnaire that they will see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The part they are in.
    pub section: Section,
    /// Its number, from one.
    pub number: usize,
    /// How many parts there are on their route.
    pub of: usize,
}

/// The questions that these answers lead through, in order. It ends early at an off-ramp.
pub fn route(answers: &Answers) -> Vec<&'static Question> {
    let mut route = Vec::new();
    let mut on_route = Answers::default();
    for question in questions() {
        let unanswered = question.given && !chosen(answers, question);
        if unanswered || !question.condition.holds(&on_route) {
            continue;
        }
        route.push(question);
        if question.ends {
            break;
        }
        for field in question.fields {
            if let Some(answer) = answers.get(field.id) {
                on_route.set(field.id, answer.clone());
            }
        }
    }
    route
}

/// The questions on the route that a person is asked: all but those that the place where the page
/// stands answers.
pub fn asked(answers: &Answers) -> Vec<&'static Question> {
    let mut asked = route(answers);
    asked.retain(|question| !question.given);
    asked
}

/// What is answered before anything is asked where alerts are all that can be asked for.
pub fn for_alerts_alone() -> Answers {
    Answers::from_iter([("came-for", Answer::Choice("alerts"))])
}

/// Where everybody begins.
pub fn start() -> Place {
    questions()
        .find(|question| !question.given)
        .map_or(Place::Check, |question| Place::Question {
            question,
            returning: false,
        })
}

/// Where a person who has answered the page they stand at goes next.
pub fn next(answers: &Answers, place: Place) -> Place {
    let Place::Question {
        question,
        returning,
    } = place
    else {
        return Place::Check;
    };
    if question.ends {
        return place;
    }
    asked(answers)
        .into_iter()
        .skip_while(|passed| passed.id != question.id)
        .skip(1)
        .find(|next| !returning || next.ends || !seen(answers, next))
        .map_or(Place::Check, |question| Place::Question {
            question,
            returning,
        })
}

/// Where Back leads; `None` on the first page.
pub fn back(answers: &Answers, place: Place) -> Option<Place> {
    let route = asked(answers);
    let before = match place {
        Place::Check => route.len(),
        Place::Question {
            returning: true,
            question,
        } if !question.ends => {
            return Some(Place::Check);
        }
        Place::Question { question, .. } => {
            route.iter().position(|passed| passed.id == question.id)?
        }
    };
    let question = *route.get(before.checked_sub(1)?)?;
    Some(Place::Question {
        question,
        returning: false,
    })
}

/// The first question on the route that still lacks what it must have, to be gone to before
/// anything is sent.
pub fn unfinished(answers: &Answers) -> Option<Place> {
    asked(answers)
        .into_iter()
        .find(|question| question.ends || !finished(answers, question))
        .map(|question| Place::Question {
            question,
            returning: true,
        })
}

/// How far a person who stands at this question has come.
pub fn progress(answers: &Answers, question: &Question) -> Progress {
    let mut sections: Vec<Section> = route(answers)
        .into_iter()
        .map(|question| question.section)
        .collect();
    sections.dedup();
    let before = sections
        .iter()
        .take_while(|section| **section < question.section)
        .count();
    Progress {
        section: question.section,
        number: before + 1,
        of: sections.len(),
    }
}

/// The answers that are on the route and were given: exactly what may be sent.
pub fn on_route(answers: &Answers) -> Answers {
    route(answers)
        .into_iter()
        .flat_map(|question| question.fields)
        .filter_map(|field| {
            answers
                .get(field.id)
                .map(|answer| (field.id, answer.clone()))
        })
        .filter(|(_, answer)| *answer != Answer::Blank)
        .collect()
}

/// Whom the sentences speak of: the value of their `$person`.
pub fn person(answers: &Answers) -> &'static str {
    match answers.get("for-whom") {
        Some(Answer::Choice(person)) => person,
        _ => "self",
    }
}

/// Whether a question of options was answered by one of them.
fn chosen(answers: &Answers, question: &Question) -> bool {
    let chosen = |id| matches!(answers.get(id), Some(Answer::Choice(_)));
    question.fields.iter().all(|field| chosen(field.id))
}

fn seen(answers: &Answers, question: &Question) -> bool {
    question.fields.iter().all(|field| answers.seen(field.id))
}

fn finished(answers: &Answers, question: &Question) -> bool {
    let given = |id| !matches!(answers.get(id), None | Some(Answer::Blank));
    question
        .fields
        .iter()
        .all(|field| !field.required || given(field.id))
        && seen(answers, question)
}
