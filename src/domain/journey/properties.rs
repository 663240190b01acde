//! Any sequence of answers, changes and steps back ends well: nowhere a dead end, and what is sent
//! is exactly what is on the route.

use jiff::civil::date;
use proptest::prelude::*;

use super::{
    Place, asked, back, for_alerts_alone, next, on_route, route, scenarios::Walk, unfinished,
};
use crate::{
    answers::{Answer, READ, RawAnswer, RawAnswers, Withheld},
    intake::{check, documents},
    question::{FieldKind, Question},
    questionnaire::{MOST_CONTACTS, field, questions},
    unfinished::{reopen, set_aside},
    validation::{read_page, withhold_page},
    wire::document::{Channel, ReceiptAddress},
};

const TODAY: crate::value::Today = date(2026, 3, 1);

/// What a person may do at a page.
#[derive(Clone, Debug)]
enum Step {
    /// Continues with the example of this number in every field.
    Answer(u8),
    Withhold,
    Back,
    /// From the check, opens the question of this number; elsewhere, goes on.
    Change(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => any::<u8>().prop_map(Step::Answer),
        1 => Just(Step::Withhold),
        1 => Just(Step::Back),
        2 => any::<u8>().prop_map(Step::Change),
    ];
    prop::collection::vec(step, 0..120)
}

fn example(question: &Question, number: u8) -> RawAnswers {
    let text = |field: &crate::question::Field| match field.kind {
        FieldKind::Notice => READ,
        FieldKind::Pin | FieldKind::PinAgain { .. } => "4917",
        _ => field
            .valid
            .get(usize::from(number) % field.valid.len().max(1))
            .copied()
            .unwrap_or(""),
    };
    question
        .fields
        .iter()
        .map(|field| (field.id.to_owned(), field.raw(text(field))))
        .collect()
}

fn take(walk: &mut Walk, step: &Step) {
    let question = match walk.place {
        Place::Question { question, .. } => question,
        Place::Check => {
            if let Step::Change(number) = step {
                let asked = asked(&walk.answers);
                let question = asked[usize::from(*number) % asked.len()];
                walk.place = Place::Question {
                    question,
                    returning: true,
                };
            } else if let Step::Back = step {
                walk.place = back(&walk.answers, walk.place).expect("the check has a way back");
            }
            return;
        }
    };
    let given = match step {
        Step::Back => {
            walk.place = back(&walk.answers, walk.place).unwrap_or(walk.place);
            return;
        }
        Step::Withhold if question.sensitive => {
            withhold_page(question, Withheld::PreferNotToAnswer)
        }
        Step::Answer(number) | Step::Change(number) => {
            read_page(question, &example(question, *number), TODAY, false)
                .expect("examples are valid")
        }
        Step::Withhold => return,
    };
    for (field, answer) in given {
        walk.answers.set(field, answer);
    }
    walk.place = next(&walk.answers, walk.place);
}

/// Where a person stands after these steps.
fn walked(steps: &[Step]) -> Walk {
    let mut walk = Walk::begin();
    for step in steps {
        take(&mut walk, step);
    }
    walk
}

fn receipt() -> ReceiptAddress {
    ReceiptAddress {
        lookup: String::new(),
        reply_key: String::new(),
    }
}

proptest! {
    #[test]
    fn wherever_a_person_stands_is_on_their_route(steps in steps()) {
        let mut walk = Walk::begin();
        for step in &steps {
            take(&mut walk, step);
            if let Place::Question { question, .. } = walk.place {
                prop_assert!(route(&walk.answers).iter().any(|on| on.id == question.id));
            }
        }
    }

    #[test]
    fn what_is_sent_is_what_stands_on_the_route(steps in steps()) {
        let walk = walked(&steps);
        let route = route(&walk.answers);
        let sent = on_route(&walk.answers);
        for (id, answer) in sent.iter() {
            prop_assert!(route.iter().any(|q| q.fields.iter().any(|field| field.id == id)));
            prop_assert!(Some(answer) == walk.answers.get(id));
        }
        for field in route.iter().flat_map(|question| question.fields) {
            let given = !matches!(walk.answers.get(field.id), None | Some(Answer::Blank));
            prop_assert_eq!(sent.seen(field.id), given);
        }
        prop_assert_eq!(super::route(&sent).len(), route.len());
    }

    #[test]
    fn there_is_always_a_way_to_the_end(
        steps in steps(),
        number in any::<u8>(),
        alone in any::<bool>(),
    ) {
        let mut walk = Walk::begin();
        if alone {
            walk.answers = for_alerts_alone();
        }
        for step in &steps {
            take(&mut walk, step);
        }
        for _ in 0..200 {
            match walk.place {
                Place::Check => match unfinished(&walk.answers) {
                    Some(place) => walk.place = place,
                    None => break,
                },
                Place::Question { question, .. } if question.ends => {
                    take(&mut walk, &Step::Back);
                    walk.answers.set("reason", Answer::Choice("harmed"));
                    walk.place = next(&walk.answers, walk.place);
                }
                Place::Question { .. } => take(&mut walk, &Step::Answer(number)),
            }
        }
        prop_assert!(matches!(walk.place, Place::Check), "stuck");
        let (intake, notice) = documents(&walk.answers, Channel::Web, "en", receipt());
        prop_assert_eq!(check(&intake, TODAY).err(), None);
        for id in intake.answers.keys() {
            prop_assert!(field(id).is_some_and(|field| field.reader.office()));
        }
        if let Some(document) = &notice {
            let channel = |number: usize| format!("alert-contact-{number}-channel");
            let contacts: Vec<bool> = (1..=MOST_CONTACTS)
                .map(|number| document.answers.contains_key(&channel(number)))
                .collect();
            prop_assert!(contacts[0] && contacts.is_sorted_by(|before, after| before >= after));
        }
        for id in notice.iter().flat_map(|notice| notice.answers.keys()) {
            prop_assert!(field(id).is_some_and(|field| field.reader.notifier()));
        }
    }

    #[test]
    fn what_is_set_aside_comes_back(steps in steps()) {
        let walk = walked(&steps);
        let reopened = reopen(&set_aside(&walk.answers, "en"), TODAY);
        prop_assert_eq!(reopened.dropped, []);
        prop_assert!(!reopened.other_form);
        for field in route(&walk.answers).iter().flat_map(|question| question.fields) {
            let pin = matches!(field.kind, FieldKind::Pin | FieldKind::PinAgain { .. });
            let expected = walk.answers.get(field.id).filter(|_| !pin);
            prop_assert!(reopened.answers.get(field.id) == expected, "{}", field.id);
        }
    }

    #[test]
    fn an_answer_that_was_slipped_in_is_found(steps in steps(), stray in any::<prop::sample::Index>()) {
        let walk = walked(&steps);
        let (mut intake, _) = documents(&walk.answers, Channel::Web, "en", receipt());
        let all: Vec<_> = questions().flat_map(|question| question.fields).collect();
        let stray = stray.get(&all);
        let on_route = route(&walk.answers).iter().any(|q| q.fields.iter().any(|f| f.id == stray.id));
        prop_assume!(!on_route || !stray.reader.office());
        let withheld = RawAnswer::Withheld { withheld: Withheld::TellAPerson };
        intake.answers.insert(stray.id.to_owned(), withheld);
        prop_assert!(check(&intake, TODAY).is_err());
    }
}
