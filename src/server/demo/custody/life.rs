//! One life as a custody system tells it, event by event. Nothing in it depends on the day that it is.

use domain::{
    custody::{EventKind, FeedPerson, FeedRecord},
    wire::vine::Hearing,
};
use jiff::{ToSpan, civil};

/// A day, as the number of days since 1970.
pub(super) type Day = u32;

/// An event, and the day on which it is told.
pub(super) struct Told {
    pub(super) on: Day,
    pub(super) record: FeedRecord,
}

/// A life, as far as it was told.
pub(super) struct Life {
    name: String,
    person: FeedPerson,
    protected: bool,
    day: Day,
    told: Vec<Told>,
}

impl Life {
    /// One of which this day is the first. Its name is in the names of its events.
    pub(super) const fn new(
        name: String,
        person: FeedPerson,
        protected: bool,
        booked: Day,
    ) -> Self {
        Self {
            name,
            person,
            protected,
            day: booked,
            told: Vec::new(),
        }
    }

    /// So many days go by.
    pub(super) const fn pass(&mut self, days: u32) {
        self.day = self.day.saturating_add(days);
    }

    /// Something happens today.
    pub(super) fn tell(&mut self, kind: EventKind) {
        self.write(kind, self.day, None);
    }

    /// The release in so many days is announced.
    pub(super) fn announce_release(&mut self, ahead: u32) {
        self.write(EventKind::AdvanceNotice, self.day + ahead, None);
    }

    /// Something is told today of a hearing in so many days.
    pub(super) fn tell_hearing(&mut self, kind: EventKind, ahead: u32, court: &str) {
        let hearing = Hearing {
            on: date(self.day + ahead).to_string(),
            at: Some("09:30".to_owned()),
            court: Some(court.to_owned()),
        };
        self.write(kind, self.day, Some(hearing));
    }

    /// All of it.
    pub(super) fn told(self) -> Vec<Told> {
        self.told
    }

    fn write(&mut self, kind: EventKind, happens: Day, hearing: Option<Hearing>) {
        let record = FeedRecord {
            event_id: Some(format!("made-up-{}-{}", self.name, self.told.len())),
            kind: Some(kind.code().to_owned()),
            happened_at: Some(date(happens).to_string()),
            person: self.person.clone(),
            protected: self.protected,
            hearing,
        };
        let on = self.day;
        self.told.push(Told { on, record });
    }
}

/// The date of a day.
pub(super) fn date(day: Day) -> civil::Date {
    civil::date(1970, 1, 1).saturating_add(i64::from(day).days())
}
