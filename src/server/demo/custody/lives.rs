//! What happens to one made-up person, from booking on.

use domain::{
    custody::{EventKind, FeedPerson, FeedRecord},
    wire::vine::Hearing,
};
use envelope::rand_core::Rng;
use jiff::{ToSpan, civil::Date};

use super::names::{COURTS, FAMILY, GIVEN, PLACES};

/// The A-number and country that one of the made-up intakes follows.
const FOLLOWED: (&str, &str) = ("A000123456", "GT");

/// One life, as its events up to today.
pub(super) fn life(number: u32, today: Date, days: u32, rng: &mut impl Rng) -> Vec<FeedRecord> {
    let mut life = Life {
        number,
        person: person(number, rng),
        // Two in a hundred are protected.
        protected: number > 0 && one_in(50, rng),
        day: before(today, below(days, rng)),
        today,
        told: Vec::new(),
    };
    life.tell(EventKind::BookedIn, None);
    if one_in(3, rng) {
        life.pass(1 + below(6, rng));
        life.tell(EventKind::Transferred, None);
    }
    life.hearings(rng);
    if one_in(8, rng) {
        life.pass(below(3, rng));
        life.tell(EventKind::ProtectiveOrderChange, None);
    }
    if one_in(150, rng) {
        life.pass(1 + below(4, rng));
        life.tell(EventKind::Escaped, None);
        life.pass(1 + below(9, rng));
        life.tell(EventKind::Returned, None);
    }
    life.end(rng);
    life.told
}

struct Life {
    number: u32,
    person: FeedPerson,
    protected: bool,
    day: Date,
    today: Date,
    told: Vec<FeedRecord>,
}

impl Life {
    fn pass(&mut self, days: u32) {
        self.day = self.day.saturating_add(i64::from(days).days());
    }

    /// What has not happened yet is not told.
    fn tell(&mut self, kind: EventKind, hearing: Option<Hearing>) {
        if self.day > self.today {
            return;
        }
        self.told.push(FeedRecord {
            event_id: Some(format!("made-up-{}-{}", self.number, self.told.len())),
            kind: Some(kind.code().to_owned()),
            happened_at: Some(self.day.to_string()),
            person: self.person.clone(),
            protected: self.protected,
            hearing,
        });
    }

    fn hearings(&mut self, rng: &mut impl Rng) {
        if one_in(4, rng) {
            return;
        }
        self.pass(1 + below(5, rng));
        let mut ahead = 7 + below(10, rng);
        let court = COURTS[pick(COURTS.len(), rng)];
        let on = |day: Date, ahead: u32| {
            Some(Hearing {
                on: day.saturating_add(i64::from(ahead).days()).to_string(),
                at: Some("09:30".to_owned()),
                court: Some(court.to_owned()),
            })
        };
        self.tell(EventKind::HearingSet, on(self.day, ahead));
        if one_in(3, rng) {
            self.pass(2);
            ahead += 7;
            self.tell(EventKind::HearingMoved, on(self.day, ahead));
        }
        self.pass(ahead);
        self.tell(EventKind::HearingHeld, on(self.day, 0));
    }

    fn end(&mut self, rng: &mut impl Rng) {
        self.pass(2 + below(12, rng));
        match below(100, rng) {
            0 => self.tell(EventKind::Died, None),
            1..=35 => {
                self.tell(EventKind::AdvanceNotice, None);
                self.pass(2);
                self.tell(EventKind::Released, None);
            }
            36..=60 => self.tell(EventKind::ReleasedSupervision, None),
            61..=85 => self.tell(EventKind::Removed, None),
            // The others are there still.
            _ => {}
        }
    }
}

fn person(number: u32, rng: &mut impl Rng) -> FeedPerson {
    let followed = number == 0;
    let (alien_number, country) = if followed {
        (FOLLOWED.0.to_owned(), FOLLOWED.1)
    } else {
        (
            format!("A00{:07}", 2_000_000 + number),
            PLACES[pick(PLACES.len(), rng)],
        )
    };
    let (year, month, day) = (
        1955 + below(50, rng),
        1 + below(12, rng),
        1 + below(28, rng),
    );
    FeedPerson {
        alien_number: Some(alien_number),
        country: Some(country.to_owned()),
        given_name: Some(GIVEN[pick(GIVEN.len(), rng)].to_owned()),
        family_name: Some(FAMILY[pick(FAMILY.len(), rng)].to_owned()),
        // Some systems do not know it.
        birth_date: (!one_in(10, rng)).then(|| format!("{year}-{month:02}-{day:02}")),
    }
}

fn before(today: Date, days: u32) -> Date {
    today.saturating_sub(i64::from(days).days())
}

fn below(limit: u32, rng: &mut impl Rng) -> u32 {
    rng.next_u32() % limit
}

fn pick(length: usize, rng: &mut impl Rng) -> usize {
    usize::try_from(rng.next_u32()).unwrap_or_default() % length
}

fn one_in(odds: u32, rng: &mut impl Rng) -> bool {
    below(odds, rng) == 0
}
