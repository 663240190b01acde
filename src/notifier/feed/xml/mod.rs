//! NIEM-shaped XML of bookings and releases, after the shape of `j:Booking` with its
//! `j:BookingRelease`. Prefixes do not matter, and elements that nobody asked for are passed over.
//!
//! A document type definition ends the reading before anything is taken: no entity but the five of
//! XML itself and characters by number is known here, so that none can grow.

use domain::custody::{EventKind, FeedError, FeedPerson, FeedRecord};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};

use super::records::{BatchError, MOST_RECORDS, Read};

/// Deepest that elements may lie in each other.
const DEEPEST: usize = 32;
/// Longest text of an element, in bytes: the rest of a longer one is not kept.
const LONGEST_TEXT: usize = 1024;

/// Reads a document. What stands before broken XML is taken; the break itself is a record that is
/// refused, the last one.
///
/// # Errors
/// When it has a document type definition, no booking at all and is broken, or too many records.
pub fn read_xml(bytes: &[u8]) -> Result<Vec<Read>, BatchError> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().trim_text(true);
    let mut reading = Reading::default();
    loop {
        let good = match reader.read_event() {
            Ok(Event::DocType(_)) => return Err(BatchError::Malformed),
            Ok(Event::Eof) if reading.path.is_empty() => break,
            Ok(Event::Eof) | Err(_) => {
                if reading.records.is_empty() {
                    return Err(BatchError::Malformed);
                }
                reading.records.push(Err(FeedError::Malformed));
                break;
            }
            Ok(event) => reading.take(event),
        };
        if !good {
            return Err(BatchError::Malformed);
        }
        if reading.records.len() > MOST_RECORDS {
            return Err(BatchError::TooMany);
        }
    }
    Ok(reading.records)
}

/// Where the reader is, and what it has read.
#[derive(Default)]
struct Reading {
    path: Vec<String>,
    text: String,
    booking: Option<Booking>,
    records: Vec<Read>,
}

/// A booking, as far as it was read.
#[derive(Default)]
struct Booking {
    broken: bool,
    id: Option<String>,
    booked: Option<String>,
    has_release: bool,
    release_id: Option<String>,
    released: Option<String>,
    scheduled: Option<String>,
    completed: Option<bool>,
    reason: String,
    protected: bool,
    person: FeedPerson,
}

impl Reading {
    /// Takes one event; `false` when elements lie too deep in each other.
    fn take(&mut self, event: Event<'_>) -> bool {
        match event {
            Event::Start(start) => {
                self.begin(start.local_name().as_ref());
                return self.path.len() <= DEEPEST;
            }
            Event::Empty(empty) => {
                self.begin(empty.local_name().as_ref());
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.write(text.decode().ok().as_deref()),
            Event::CData(text) => self.write(text.decode().ok().as_deref()),
            Event::GeneralRef(reference) => self.write(resolved(&reference).as_deref()),
            _ => {}
        }
        true
    }

    fn begin(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name).into_owned();
        if name == "Booking" && self.booking.is_none() {
            self.booking = Some(Booking::default());
        }
        if name == "BookingRelease"
            && let Some(booking) = &mut self.booking
        {
            booking.has_release = true;
        }
        self.path.push(name);
        self.text.clear();
    }

    /// Adds to the text of the element; one that cannot be read breaks its record.
    fn write(&mut self, text: Option<&str>) {
        match (text, &mut self.booking) {
            (Some(text), _) if self.text.len() + text.len() <= LONGEST_TEXT => {
                self.text.push_str(text);
            }
            (_, Some(booking)) => booking.broken = true,
            (_, None) => {}
        }
    }

    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        if let Some(booking) = &mut self.booking {
            booking.set(&self.path, text.trim());
        }
        let name = self.path.pop();
        let inside = self.path.iter().any(|outer| outer == "Booking");
        if name.as_deref() == Some("Booking")
            && !inside
            && let Some(booking) = self.booking.take()
        {
            self.records.push(booking.record());
        }
    }
}

/// Character that a reference stands for; `None` for an entity that nobody here knows.
fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter.to_string());
    }
    let name = reference.decode().ok()?;
    resolve_predefined_entity(&name).map(str::to_owned)
}

impl Booking {
    fn set(&mut self, path: &[String], text: &str) {
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
            "BookingReleaseReasonText" => self.reason = text.to_lowercase(),
            "ProtectedIndicator" => self.protected = text == "true",
            "PersonGivenName" => self.person.given_name = value,
            "PersonSurName" => self.person.family_name = value,
            "LocationCountryISO3166Alpha2Code" if inside("PersonBirthLocation") => {
                self.person.country = value;
            }
            _ => {}
        }
    }

    fn record(self) -> Read {
        if self.broken {
            return Err(FeedError::Malformed);
        }
        let completed = self.completed.unwrap_or(self.released.is_some());
        let (kind, happened_at) = match (self.has_release, completed) {
            (false, _) => (EventKind::BookedIn, self.booked),
            (true, true) => (release_kind(&self.reason), self.released),
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
        Ok(FeedRecord {
            event_id,
            kind: Some(kind.code().to_owned()),
            happened_at,
            person: self.person,
            protected: self.protected,
            hearing: None,
        })
    }
}

fn release_kind(reason: &str) -> EventKind {
    let supervised = ["bond", "bail", "supervis", "parole"];
    if supervised.iter().any(|word| reason.contains(word)) {
        EventKind::ReleasedSupervision
    } else {
        EventKind::Released
    }
}

#[cfg(test)]
mod tests;
