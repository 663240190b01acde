//! NIEM-shaped XML of bookings and releases, after the shape of `j:Booking` with its
//! `j:BookingRelease`. Prefixes do not matter, and elements that nobody asked for are passed over.
//!
//! A document type definition ends the reading before anything is taken: no entity but the five of
//! XML itself and characters by number is known here, so that none can grow.
//!
//! A break costs the booking that it lies in. Whatever follows belongs to the break, until the next
//! booking begins; a booking that begins within another one says that the other was never closed.

mod booking;
mod markup;

use domain::custody::FeedError;
use quick_xml::{
    Reader,
    errors::{Error, IllFormedError},
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};

use self::{
    booking::Booking,
    markup::{Ends, Markup},
};
use super::{
    Mapping,
    records::{BatchError, MOST_RECORDS, Read},
};

/// Deepest that elements may lie in each other.
const DEEPEST: usize = 32;
/// Longest text of an element, in bytes: the rest of a longer one is not kept.
const LONGEST_TEXT: usize = 1024;

/// Reads a document. Of one that is broken, every booking is taken that is whole; each break is a
/// record that is refused, in its place.
///
/// # Errors
/// When it has a document type definition, is broken and has no whole booking, or has too many records.
pub fn read_xml(bytes: &[u8], mapping: &Mapping) -> Result<Vec<Read>, BatchError> {
    let (mut ends, mut reading) = (Ends::default(), Reading::by(mapping));
    let mut reader = reader_of(bytes);
    while reading.records.len() <= MOST_RECORDS {
        let rest = reader.get_ref().trim_ascii_start();
        let markup = match rest.first() {
            Some(b'<') => ends.look(rest),
            _ => Markup::Closed,
        };
        let good = match markup {
            Markup::DocumentType => return Err(BatchError::Malformed),
            Markup::Broken => false,
            Markup::Closed => match reader.read_event() {
                Ok(Event::DocType(_)) => return Err(BatchError::Malformed),
                Ok(Event::Eof) => return reading.end_of_document(),
                Ok(event) => reading.take(event),
                Err(error) => ends_nothing(&error) && reading.is_behind_a_break(),
            },
        };
        if !good {
            reading.break_off();
            reader = reader_of(rest.get(1..).unwrap_or_default());
        }
    }
    Err(BatchError::TooMany)
}

/// Reads from where markup begins next.
fn reader_of(text: &[u8]) -> Reader<&[u8]> {
    let start = text.iter().position(|byte| *byte == b'<');
    let mut reader = Reader::from_reader(&text[start.unwrap_or(text.len())..]);
    reader.config_mut().trim_text(true);
    reader
}

/// Whether this is about an end tag that ends no element.
const fn ends_nothing(error: &Error) -> bool {
    matches!(
        error,
        Error::IllFormed(
            IllFormedError::MismatchedEndTag { .. } | IllFormedError::UnmatchedEndTag(_)
        )
    )
}

/// Where the reader is, and what it has read.
struct Reading<'a> {
    mapping: &'a Mapping,
    ground: Ground,
    /// Behind a break, it begins with the booking.
    path: Vec<String>,
    text: String,
    booking: Option<Booking>,
    /// Whether a booking was read to its end.
    whole: bool,
    records: Vec<Read>,
}

/// What the elements around the bookings are held to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// Each is closed, and in its place.
    Firm,
    /// They belong to a break, as everything does until the next booking begins.
    Lost,
    /// Nothing: which of them are open was lost with a break.
    Loose,
}

impl<'a> Reading<'a> {
    const fn by(mapping: &'a Mapping) -> Self {
        Self {
            mapping,
            ground: Ground::Firm,
            path: Vec::new(),
            text: String::new(),
            booking: None,
            whole: false,
            records: Vec::new(),
        }
    }

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
        if name == "Booking" {
            self.begin_booking();
        } else if self.is_behind_a_break() {
            return;
        }
        if let Some(booking) = &mut self.booking {
            booking.begin(&name);
        }
        self.path.push(name);
        self.text.clear();
    }

    fn begin_booking(&mut self) {
        if self.booking.is_some() {
            self.break_off();
        }
        if self.ground == Ground::Lost {
            self.ground = Ground::Loose;
        }
        self.booking = Some(Booking::default());
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
        if self.is_behind_a_break() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        if let Some(booking) = &mut self.booking {
            booking.set(&self.path, text.trim());
        }
        let name = self.path.pop();
        if name.as_deref() == Some("Booking")
            && let Some(booking) = self.booking.take()
        {
            self.whole = true;
            self.records.push(booking.record(self.mapping));
        }
    }

    /// Whether this is neither in a booking nor in elements of which all are known.
    fn is_behind_a_break(&self) -> bool {
        self.ground != Ground::Firm && self.booking.is_none()
    }

    /// Refuses what is broken, once a break.
    fn break_off(&mut self) {
        if self.ground != Ground::Lost {
            self.records.push(Err(FeedError::Malformed));
        }
        self.ground = Ground::Lost;
        self.booking = None;
        self.path.clear();
        self.text.clear();
    }

    fn end_of_document(mut self) -> Result<Vec<Read>, BatchError> {
        if !self.path.is_empty() {
            self.break_off();
        }
        if self.ground != Ground::Firm && !self.whole {
            return Err(BatchError::Malformed);
        }
        if self.records.len() > MOST_RECORDS {
            return Err(BatchError::TooMany);
        }
        Ok(self.records)
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

#[cfg(test)]
mod tests;
