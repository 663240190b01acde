//! Many events about many people, as a custody system would tell them in a minute.
//!
//! Each person's come in the order of their days, and no two on the same day. So whoever knows whom an
//! alert is about and the day that it tells of knows its event.

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};
use serde_json::{Value, json};
use server::system_clock;

use super::released;

/// So many events, about so many people in turn.
#[derive(Clone, Copy)]
pub struct Events {
    /// How many.
    pub count: usize,
    people: usize,
    today: Date,
}

impl Events {
    /// So many, each person's last one today, as the machine has it, in UTC.
    pub fn until_today(count: usize, people: usize) -> Self {
        let now = i64::try_from(system_clock()()).expect("a time");
        let now = Timestamp::from_second(now).expect("a time");
        Self {
            count,
            people,
            today: TimeZone::UTC.to_datetime(now).date(),
        }
    }

    /// Whom an event is about.
    pub const fn person(&self, event: usize) -> usize {
        event % self.people
    }

    /// On which day it happened.
    pub fn day(&self, event: usize) -> String {
        let last = (self.count - 1) / self.people;
        let ago = i64::try_from(last - event / self.people).expect("some days");
        let day = self.today.checked_sub(Span::new().days(ago));
        day.expect("a day").to_string()
    }

    /// The event of this person on this day.
    pub fn of(&self, person: usize, day: &str) -> Option<usize> {
        let mut theirs = (person..self.count).step_by(self.people);
        theirs.find(|event| self.day(*event) == day)
    }

    /// As the custody system tells it.
    pub fn told(&self, event: usize) -> Value {
        let mut told = released(&format!("event-{event}"));
        told["happened_at"] = json!(self.day(event));
        told["person"]["alien_number"] = json!(alien_number(self.person(event)));
        told
    }
}

/// By which a person in custody is known.
pub(super) fn alien_number(person: usize) -> String {
    format!("A{:09}", 1_000_000 + person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_known_by_person_and_day() {
        let events = Events::until_today(23, 5);
        for event in 0..events.count {
            let (person, day) = (events.person(event), events.day(event));
            assert_eq!(events.of(person, &day), Some(event));
        }
        assert_eq!(events.of(0, "1999-01-01"), None);
    }
}
