//! What one booking says, and the record that comes of it.

use domain::custody::{EventKind, FeedError, FeedPerson, FeedRecord};

use crate::feed::{Mapping, records::Read};

/// A booking, as far as it was read.
#[derive(Default)]
pub(super) struct Booking {
    /// Whether some of it could not be read.
    pub(super) broken: bool,
    id: Option<String>,
    booked: Option<String>,
    has_release: bool,
    release_id: Option<String>,
    released: Option<String>,
    scheduled: Option<String>,
    completed: Option<bool>,
    reason: String,
    protected: bool,
    /// What a word is that was to say yes or no and says neither.
    unclear: Option<FeedError>,
    /// Whom it names as its subject.
    subject: Option<FeedPerson>,
    /// Whoever is named elsewhere in it: its subject, where it names none as that.
    person: FeedPerson,
}

impl Booking {
    /// Takes note that an element of this name is in it.
    pub(super) fn begin(&mut self, name: &str) {
        match name {
            "BookingRelease" => self.has_release = true,
            "BookingSubject" => {
                self.subject.get_or_insert_default();
            }
            _ => {}
        }
    }

    /// Takes the text of the element at the end of this path.
    pub(super) fn set(&mut self, path: &[String], text: &str) {
        if text.is_empty() {
            return;
        }
        let inside = |name: &str| path.iter().any(|outer| outer == name);
        let value = Some(text.to_owned());
        let name = path.last().map_or("", String::as_str);
        let person = match &mut self.subject {
            Some(subject) if inside("BookingSubject") => subject,
            _ => &mut self.person,
        };
        match name {
            "IdentificationID" if inside("AlienNumberIdentification") => {
                keep(&mut person.alien_number, text);
            }
            "IdentificationID" if inside("BookingRelease") => self.release_id = value,
            "IdentificationID" if inside("ActivityIdentification") => self.id = value,
            "Date" | "DateTime" if inside("PersonBirthDate") => keep(&mut person.birth_date, text),
            "Date" | "DateTime" if inside("BookingReleaseScheduledDate") => self.scheduled = value,
            "Date" | "DateTime" if inside("BookingRelease") => self.released = value,
            "Date" | "DateTime" if inside("ActivityDate") => self.booked = value,
            "BookingReleaseCompletedIndicator" => match indicated(text) {
                Some(completed) => self.completed = Some(completed),
                None => self.unclear = self.unclear.or(Some(FeedError::Malformed)),
            },
            "BookingReleaseReasonText" => text.clone_into(&mut self.reason),
            // One that says so is enough, wherever it stands.
            "ProtectedIndicator" => match indicated(text) {
                Some(protected) => self.protected |= protected,
                None => self.unclear = Some(FeedError::Protected),
            },
            "PersonGivenName" if inside("PersonName") => keep(&mut person.given_name, text),
            "PersonSurName" if inside("PersonName") => keep(&mut person.family_name, text),
            "LocationCountryISO3166Alpha2Code" if inside("PersonBirthLocation") => {
                keep(&mut person.country, text);
            }
            _ => {}
        }
    }

    /// What it tells, once it is closed.
    pub(super) fn record(self, mapping: &Mapping) -> Read {
        if self.broken {
            return Err(FeedError::Malformed);
        }
        if let Some(unclear) = self.unclear {
            return Err(unclear);
        }
        let completed = self.completed.unwrap_or(self.released.is_some());
        let (kind, happened_at) = match (self.has_release, completed) {
            (false, _) => (EventKind::BookedIn, self.booked),
            (true, true) => (release_kind(&self.reason, mapping), self.released),
            (true, false) => (EventKind::AdvanceNotice, self.scheduled),
        };
        let own_id = if self.has_release {
            self.release_id
        } else {
            None
        };
        let mut record = mapping.dated(FeedRecord {
            event_id: None,
            kind: Some(kind.code().to_owned()),
            happened_at,
            person: self.subject.unwrap_or(self.person),
            protected: self.protected,
            hearing: None,
        });
        record.event_id = match (own_id, self.id, &record.happened_at) {
            (Some(id), ..) => Some(id),
            // Another day is another notice.
            (None, Some(id), Some(on)) if kind == EventKind::AdvanceNotice => {
                Some(format!("{id}/{}/{on}", kind.code()))
            }
            (None, Some(id), _) => Some(format!("{id}/{}", kind.code())),
            (None, None, _) => None,
        };
        Ok(record)
    }
}

/// Keeps what is said of a person first: other names and other people come behind.
fn keep(place: &mut Option<String>, text: &str) {
    if place.is_none() {
        *place = Some(text.to_owned());
    }
}

/// What a word of XML's `boolean` says, in small or large letters; `None` for any other word.
fn indicated(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// What a release is: as the source's mapping has it, or else by the words of its reason.
fn release_kind(reason: &str, mapping: &Mapping) -> EventKind {
    let supervised = ["bond", "bail", "supervis", "parole"];
    let guess = || {
        let reason = reason.to_lowercase();
        if supervised.iter().any(|word| reason.contains(word)) {
            EventKind::ReleasedSupervision
        } else {
            EventKind::Released
        }
    };
    mapping.kind(reason).unwrap_or_else(guess)
}
