//! What custody systems tell, by three ways in: signed requests, files of CSV in a folder, and
//! NIEM-shaped XML of bookings and releases. Each becomes records; the good ones are taken, and of
//! each of the others it is said what is wrong. What breaks in the middle costs the record that the
//! break lies in, and in JSON what stands behind it.

mod csv_file;
mod folder;
mod json;
mod mapping;
mod post_events;
mod records;
mod signature;
mod xml;

pub(crate) use folder::{Troubles, read_folders};
pub use mapping::{Mapping, MappingError};
pub(crate) use post_events::post_events;
pub(crate) use records::take_at_once;
pub use records::{BATCH_TOO_LARGE, MOST_RECORDS, RECORD_PROBLEMS};
pub use signature::{CLOCK_TOLERANCE, HEADER, signed_text};

/// Parsers of what custody systems send, for tests that try them with hostile bytes.
pub mod parsers {
    pub use super::{
        csv_file::read_csv,
        json::read_json,
        records::{BatchError, Read},
        xml::read_xml,
    };
}

#[cfg(test)]
mod documented;
