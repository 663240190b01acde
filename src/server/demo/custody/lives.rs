//! What happens to one made-up person, from booking on, as chance has it.

use domain::custody::{EventKind, FeedPerson};

use super::{
    chance::Chance,
    life::{Day, Life, Told},
    names::{COURTS, FAMILY, GIVEN, PLACES},
};

/// The life of the person who is booked on this day, in this place.
pub(super) fn life(seed: u64, booked: Day, place: u32) -> Vec<Told> {
    let mut chance = Chance::of(seed, booked, place);
    let person = person(booked, place, &mut chance);
    // Two in a hundred are protected.
    let protected = chance.one_in(50);
    let name = format!("{seed}-{booked}-{place}");
    let mut life = Life::new(name, person, protected, booked);
    life.tell(EventKind::BookedIn);
    if chance.one_in(3) {
        life.pass(1 + chance.below(6));
        life.tell(EventKind::Transferred);
    }
    hearings(&mut life, &mut chance);
    if chance.one_in(8) {
        life.pass(chance.below(3));
        life.tell(EventKind::ProtectiveOrderChange);
    }
    if chance.one_in(150) {
        life.pass(1 + chance.below(4));
        life.tell(EventKind::Escaped);
        life.pass(1 + chance.below(9));
        life.tell(EventKind::Returned);
    }
    end(&mut life, &mut chance);
    life.told()
}

fn hearings(life: &mut Life, chance: &mut Chance) {
    if chance.one_in(4) {
        return;
    }
    life.pass(1 + chance.below(5));
    let mut ahead = 7 + chance.below(10);
    let court = chance.one_of(COURTS);
    life.tell_hearing(EventKind::HearingSet, ahead, court);
    if chance.one_in(3) {
        life.pass(2);
        ahead += 7;
        life.tell_hearing(EventKind::HearingMoved, ahead, court);
    }
    life.pass(ahead);
    life.tell_hearing(EventKind::HearingHeld, 0, court);
}

fn end(life: &mut Life, chance: &mut Chance) {
    life.pass(2 + chance.below(12));
    match chance.below(100) {
        0 => life.tell(EventKind::Died),
        1..=35 => {
            life.announce_release(2);
            life.pass(2);
            life.tell(EventKind::Released);
        }
        36..=60 => life.tell(EventKind::ReleasedSupervision),
        61..=85 => life.tell(EventKind::Removed),
        // The others are there still.
        _ => {}
    }
}

fn person(booked: Day, place: u32, chance: &mut Chance) -> FeedPerson {
    let (year, month, day) = (
        1955 + chance.below(50),
        1 + chance.below(12),
        1 + chance.below(28),
    );
    FeedPerson {
        // Of a thousand days in a row no two people have the same.
        alien_number: Some(format!("A00{:03}{:04}", booked % 1000, place + 1)),
        country: Some(chance.one_of(PLACES).to_owned()),
        given_name: Some(chance.one_of(GIVEN).to_owned()),
        family_name: Some(chance.one_of(FAMILY).to_owned()),
        // Some systems do not know it.
        birth_date: (!chance.one_in(10)).then(|| format!("{year}-{month:02}-{day:02}")),
    }
}
