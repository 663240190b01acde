//! Where a row of CSV ends. A quote that somebody left open must not swallow the rows behind it.

use csv::{ByteRecord, ReaderBuilder};
use domain::custody::FeedError;

/// Longest row over several lines, in bytes. It bounds what an open quote makes us read again.
const LONGEST_ROW: usize = 32 * 1024;

/// The rows of a file that were not read yet.
pub(super) struct Rows<'a> {
    rest: &'a [u8],
    separator: u8,
}

/// What a byte stands behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// A separator, or nothing.
    Separator,
    /// A letter of a field without quotes.
    Letter,
    /// A quote that is open.
    Open,
    /// A quote that closes a field, unless another one follows.
    Quote,
}

impl<'a> Rows<'a> {
    pub(super) const fn new(rest: &'a [u8], separator: u8) -> Self {
        Self { rest, separator }
    }

    /// Reads the next row that is not empty; `None` after the last one. A row over several lines has
    /// to be good: of one that is not, or whose quote stays open, the first line alone counts as read,
    /// and is refused.
    pub(super) fn read(
        &mut self,
        good: impl FnOnce(&ByteRecord) -> bool,
    ) -> Option<Result<ByteRecord, FeedError>> {
        let start = self.rest.iter().position(|byte| !ends_line(*byte))?;
        let rest = &self.rest[start..];
        let line = rest.iter().position(|byte| ends_line(*byte));
        let line = line.unwrap_or(rest.len());
        let whole = row_end(rest, line, self.separator)
            .and_then(|end| Some((end, fields(&rest[..end], self.separator)?)))
            .filter(|(end, row)| *end == line || good(row));
        let (end, row) = match whole {
            Some((end, row)) => (end, Ok(row)),
            None => (line, Err(FeedError::Malformed)),
        };
        self.rest = &rest[end..];
        Some(row)
    }
}

/// Whether this ends a line.
pub(super) const fn ends_line(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// Where the row ends whose first line has this length; `None` when a quote stays open, or when one
/// that reached over lines closes in the middle of a field, as one does that opens the next field.
fn row_end(rest: &[u8], line: usize, separator: u8) -> Option<usize> {
    let limit = rest.len().min(line.max(LONGEST_ROW));
    let mut behind = Behind::Separator;
    for (at, byte) in rest[..limit].iter().enumerate() {
        behind = match (behind, *byte) {
            (Behind::Open, b'"') => Behind::Quote,
            (Behind::Open, _) | (Behind::Quote | Behind::Separator, b'"') => Behind::Open,
            (_, byte) if ends_line(byte) => return Some(at),
            (_, byte) if byte == separator => Behind::Separator,
            (Behind::Quote, _) if at > line => return None,
            _ => Behind::Letter,
        };
    }
    let ends_here = limit == line || limit == rest.len();
    (ends_here && behind != Behind::Open).then_some(limit)
}

fn fields(row: &[u8], separator: u8) -> Option<ByteRecord> {
    let mut fields = ByteRecord::new();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .from_reader(row);
    reader.read_byte_record(&mut fields).ok()?.then_some(fields)
}
