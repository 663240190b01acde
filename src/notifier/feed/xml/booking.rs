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
    pub(super) has_release: bool,
    release_id: Option<String>,
    released: Option<String>,
    scheduled: Option<String>,
    completed: Option<bool>,
    reason: String,
    protected: bool,
    person: FeedPerson,
}

impl Booking {
    /// Takes the text of the element at the end of this path.
    pub(super) fn set(&mut self, path: &[String], text: &str) {
        if text.is_empty() {
            return;
        }
        let inside = |name: &str| path.iter().any(|outer| outer == name);
        let value = Some(text.to_owned());
        let name = path.last().map_or("", String::as_str);
        match name {
            "IdentificationID" if inside("AlienNumberIdentification") => {
                self.person.alien_number = value;
            }
            "IdentificationID" if inside("BookingRelease") => self.release_id = value,
            "IdentificationID" if inside("ActivityIdentification") => self.id = value,
            "Date" | "DateTime" if inside("PersonBirthDate") => self.person.birth_date = value,
            "Date" | "DateTime" if inside("BookingReleaseScheduledDate") => self.scheduled = value,
            "Date" | "DateTime" if inside("BookingRelease") => self.released = value,
            "Date" | "DateTime" if inside("ActivityDate") => self.booked = value,
            "BookingReleaseCompletedIndicator" => self.completed = Some(text == "true"),
            "BookingReleaseReasonText" => text.clone_into(&mut self.reason),
            "ProtectedIndicator" => self.protected = text == "true",
            "PersonGivenName" => self.person.given_name = value,
            "PersonSurName" => self.person.family_name = value,
            "LocationCountryISO3166Alpha2Code" if inside("PersonBirthLocation") => {
                self.person.country = value;
            }
            _ => {}
        }
    }

    /// What it tells, once it is closed.
    pub(super) fn record(self, mapping: &Mapping) -> Read {
        if self.broken {
            return Err(FeedError::Malformed);
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
        let event_id = match (own_id, self.id) {
            (Some(id), _) => Some(id),
            (None, Some(id)) => Some(format!("{id}/{}", kind.code())),
            (None, None) => None,
        };
        Ok(mapping.dated(FeedRecord {
            event_id,
            kind: Some(kind.code().to_owned()),
            happened_at,
            person: self.person,
            protected: self.protected,
            hearing: None,
        }))
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
