//! What is made up is good, and stays what it was.

use std::collections::{BTreeMap, BTreeSet};

use domain::custody::{EventKind, FeedRecord};

use super::{life::date, *};

/// 2026-09-21.
const TODAY: Day = 20_717;

const PLAY: Play = Play {
    people: 2000,
    seed: 1,
    every: None,
};

fn by_id(play: Play, today: Day) -> BTreeMap<String, FeedRecord> {
    let told = told(play, today).into_iter();
    told.map(|told| (told.record.event_id.clone().unwrap(), told.record))
        .collect()
}

#[test]
fn everything_made_up_is_a_good_record() {
    let told = told(PLAY, TODAY);
    assert!(told.len() > 6000, "{}", told.len());
    let (mut kinds, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for told in &told {
        // On the day on which it is told.
        let event = told.record.read(date(told.on)).unwrap();
        let ahead = event.happened.on > date(told.on);
        assert_eq!(ahead, event.kind == EventKind::AdvanceNotice);
        kinds.insert(event.kind);
        assert!(ids.insert(event.event_id), "an event twice");
    }
    assert_eq!(kinds.len(), EventKind::ALL.len(), "{kinds:?}");
    assert!(told.iter().any(|told| told.record.protected));
    assert!(told.is_sorted_by_key(|told| told.on));
}

#[test]
fn a_day_later_the_same_is_told_and_something_more() {
    let play = Play {
        people: 120,
        ..PLAY
    };
    let mut before = by_id(play, TODAY);
    for today in TODAY..TODAY + 90 {
        let now = by_id(play, today);
        let known = now.iter().filter(|(id, record)| {
            let known = before.get(*id);
            assert!(known.is_none_or(|known| known == *record), "{id}");
            known.is_some()
        });
        let known = known.count();
        assert_eq!(known == now.len(), today == TODAY);
        before.extend(now);
    }
}

#[test]
fn another_seed_makes_other_people() {
    let other = by_id(Play { seed: 2, ..PLAY }, TODAY);
    let shared = by_id(PLAY, TODAY).into_keys();
    // Those whom made-up intakes follow are the same.
    let shared = shared.filter(|id| other.contains_key(id)).count();
    assert!(shared > 0 && shared < 30, "{shared}");
}

#[test]
fn it_is_as_many_people_as_were_asked_for() {
    for people in [1, 7, 59, 60, 61, 3000] {
        for today in [TODAY, TODAY + 1, TODAY + 31] {
            let days = today - (DAYS - 1)..=today;
            let booked: u32 = days.map(|day| booked_on(day, people)).sum();
            assert_eq!(booked, people);
        }
    }
}
