//! Promises of `CustodyEvents` about protected people: what one record gives is held against every other,
//! in whatever order they come.

use std::ops::Range;

use super::*;

/// What a record gives of a person, or of somebody else who has their names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Number,
    OtherNumber,
    Names,
    Birth,
    OtherBirth,
}
use Given::{Birth, Names, Number, OtherBirth, OtherNumber};

/// Records that came one after another, those that are protected marked, and the one that came last.
type Story = (&'static [(bool, &'static [Given])], &'static [Given]);

const PROTECTED: bool = true;
const OPEN: bool = false;

const WITHHELD: &[Story] = &[
    (&[(PROTECTED, &[Names, Birth])], &[Number, Names]),
    (&[(PROTECTED, &[Names])], &[Number, Names, Birth]),
    (&[(PROTECTED, &[Names])], &[Names, Birth]),
    (&[(PROTECTED, &[Number, Names])], &[Names, Birth]),
    (&[(PROTECTED, &[Number, Names, Birth])], &[Names]),
    (&[(PROTECTED, &[Number, Names, Birth])], &[Number]),
    (
        &[(PROTECTED, &[Number, Names, Birth])],
        &[OtherNumber, Names, Birth],
    ),
    // Who the number is, another record told, before or after.
    (
        &[(PROTECTED, &[Names, Birth]), (OPEN, &[Number, Names])],
        &[Number],
    ),
    (
        &[(OPEN, &[Number, Names]), (PROTECTED, &[Names, Birth])],
        &[Number],
    ),
    (
        &[
            (OPEN, &[Number, Names, Birth]),
            (PROTECTED, &[Names, Birth]),
        ],
        &[Number],
    ),
    (
        &[(OPEN, &[Number, Names]), (PROTECTED, &[Names])],
        &[Number],
    ),
    // Whose the names are, another record told.
    (
        &[(PROTECTED, &[Number]), (OPEN, &[Number, Names, Birth])],
        &[Names, Birth],
    ),
    (
        &[(OPEN, &[Number, Names, Birth]), (PROTECTED, &[Number])],
        &[Names, Birth],
    ),
    (
        &[(OPEN, &[Number, Names]), (PROTECTED, &[Number])],
        &[Names, Birth],
    ),
    // One number leads to the names, and those to another number.
    (
        &[
            (OPEN, &[OtherNumber, Names, Birth]),
            (OPEN, &[Number, Names, Birth]),
            (PROTECTED, &[Number]),
        ],
        &[OtherNumber],
    ),
];

const TOLD: &[Story] = &[
    (&[(PROTECTED, &[Names, Birth])], &[Names, OtherBirth]),
    (
        &[(PROTECTED, &[Names, Birth])],
        &[OtherNumber, Names, OtherBirth],
    ),
    (
        &[(PROTECTED, &[Number, Names, Birth])],
        &[OtherNumber, Names],
    ),
    (
        &[(PROTECTED, &[Number, Names])],
        &[OtherNumber, Names, OtherBirth],
    ),
    // The date of birth comes later, of the one or of the other.
    (
        &[
            (PROTECTED, &[Number, Names]),
            (PROTECTED, &[Number, Names, Birth]),
        ],
        &[Names, OtherBirth],
    ),
    (
        &[(PROTECTED, &[Names, Birth]), (OPEN, &[OtherNumber, Names])],
        &[OtherNumber, Names, OtherBirth],
    ),
    (
        &[
            (OPEN, &[OtherNumber, Names, OtherBirth]),
            (PROTECTED, &[Names, Birth]),
        ],
        &[OtherNumber],
    ),
];

pub(in crate::conformance) async fn whatever_is_given_of_a_protected_person_nobody_is_told(
    store: &impl AlertStore,
) {
    for (place, (before, last)) in (1..).zip(WITHHELD) {
        let followers = followers(store, place).await;
        for (id, (protected, given)) in (1..).zip(*before) {
            record(store, told((place, id), given, *protected)).await;
        }
        record(store, told((place, 0), last, OPEN)).await;
        let heard = heard(store, followers).await;
        assert_eq!(heard, 0, "the story in place {place}");
    }
}

pub(in crate::conformance) async fn who_only_has_a_protected_persons_names_is_told_of(
    store: &impl AlertStore,
) {
    for (place, (before, last)) in (1..).zip(TOLD) {
        let followers = followers(store, place).await;
        for (id, (protected, given)) in (1..).zip(*before) {
            record(store, told((place, id), given, *protected)).await;
        }
        let heard_before = heard(store, followers.clone()).await;
        record(store, told((place, 0), last, OPEN)).await;
        let heard = heard(store, followers).await;
        assert!(heard > heard_before, "the story in place {place}");
    }
}

/// A mark that no other story has.
fn mark(place: u8, given: Given) -> [u8; 32] {
    let mut mark = [100; 32];
    (mark[0], mark[1]) = (place, given as u8);
    mark
}

fn with_country(mut number: [u8; 32]) -> [u8; 32] {
    number[2] = 0;
    number
}

fn told((place, id): (u8, u8), given: &[Given], protected: bool) -> EventRecord {
    let one_of = |ones: [Given; 2]| ones.into_iter().find(|one| given.contains(one));
    let number = one_of([Number, OtherNumber]).map(|one| mark(place, one));
    let birth = one_of([Birth, OtherBirth]).map(|one| mark(place, one));
    let name = given.contains(&Names).then(|| mark(place, Names));
    EventRecord {
        marks: EventMarks {
            number,
            number_country: number.map(with_country),
            name,
            births: birth.into_iter().collect(),
            person: number.or(birth).or(name),
        },
        protected,
        ..event(place * 10 + id, EventKind::Released)
    }
}

/// Four who follow the person of a story, or the other one, by all that can be given. The numbers of
/// their sign-ups.
async fn followers(store: &impl AlertStore, place: u8) -> Range<i64> {
    let by_number = |number| WantedMarks {
        number: Some(number),
        number_country: Some(with_country(number)),
        ..WantedMarks::default()
    };
    let by_names = |birth| WantedMarks {
        name: Some(mark(place, Names)),
        birth: Some(birth),
        ..WantedMarks::default()
    };
    let all = [
        by_number(mark(place, Number)),
        by_number(mark(place, OtherNumber)),
        by_names(mark(place, Birth)),
        by_names(mark(place, OtherBirth)),
    ];
    let mut sequences = Vec::new();
    for (id, marks) in (place * 4..).zip(all) {
        let notice = submission(id, &[(Intake, b"story"), (Notice, b"address")]);
        store.accept(&notice).await.unwrap();
        let sequence = store.unfiled_notices(1).await.unwrap()[0].sequence;
        let follower = NewSignUp {
            marks,
            ..sign_up(sequence)
        };
        store.file_sign_ups(&[follower]).await.unwrap();
        assert!(store.confirm(sequence, 1, NOW + 10).await.unwrap());
        sequences.push(sequence);
    }
    sequences[0]..sequences[3] + 1
}

/// How many alerts wait for these sign-ups, and how many questions about them.
async fn heard(store: &impl AlertStore, followers: Range<i64>) -> usize {
    let everything = Claim {
        limit: 1000,
        ..everything()
    };
    let claimed = store.claim(&everything).await.unwrap();
    let numbers: Vec<_> = claimed.iter().map(|message| message.number).collect();
    store.release(&numbers, 0).await.unwrap();
    let alerts = claimed
        .iter()
        .filter(|message| message.event != 0 && followers.contains(&message.sequence));
    let mut heard = alerts.count();
    let questions = store.open_questions(1000).await.unwrap();
    for sequence in followers {
        let id = store.sign_up(sequence).await.unwrap().unwrap().id;
        heard += questions
            .iter()
            .filter(|question| question.id == id)
            .count();
    }
    heard
}
