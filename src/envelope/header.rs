//! The header: what anybody may know of an envelope, and what nobody may change.
//!
//! It stands in the clear at the front and is bound as additional data to everything sealed.

use thiserror::Error;

use crate::{KeyId, SubmissionId, Suite, UnknownSuite, layout::Layout};

/// The first four bytes of every envelope.
const MAGIC: [u8; 4] = *b"INTK";
/// The version of the format that this crate writes, and the only one that it reads.
pub(crate) const VERSION: u8 = 1;

/// What is in the clear at the front of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Version of the envelope's format.
    pub version: u8,
    /// Suite of both recipients' keys.
    pub suite: Suite,
    /// What is inside.
    pub part: Part,
    /// Version of the questionnaire that was answered.
    pub form_version: u32,
    /// The key of whoever reads it every day: the desk, or the notifier.
    pub key_id: KeyId,
    /// The key that lies off line for the day the other is lost.
    pub escrow_key_id: KeyId,
    /// The submission that it belongs to. In a message,
    /// [`MessageId::in_thread`](crate::MessageId::in_thread).
    pub submission_id: SubmissionId,
}

/// What the sealer says about the plain text; it all stands in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// Version of the questionnaire that was answered.
    pub form_version: u32,
    /// The submission that the plain text belongs to. Of a message,
    /// [`MessageId::in_thread`](crate::MessageId::in_thread).
    pub submission_id: SubmissionId,
    /// What it is.
    pub part: Part,
}

/// What an envelope holds: a part of a submission, or a message in the thread that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What the office reads.
    Intake = 1,
    /// What the notifier needs to deliver alerts.
    Notice = 2,
    /// A message from the visitor to the office, under their receipt.
    Message = 3,
    /// The office's own copy of a reply that it sent.
    Reply = 4,
    /// A note that staff wrote about a case, for the office alone.
    Note = 5,
    /// What the notifier derives its own keys from: it outlives the key that it is sealed to.
    NotifierSecret = 6,
    /// What the office keeps of a member of staff, to know them by when they sign in.
    StaffSecret = 7,
}

/// A part id that this version does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("unknown part {0}")]
pub struct UnknownPart(pub u8);

/// Why bytes are not an envelope that this version could open with the right key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HeaderError {
    /// Shorter than a header, or it does not begin as an envelope does.
    #[error("not an envelope")]
    NotAnEnvelope,
    /// A later or a made-up version of the format.
    #[error("unknown envelope version {0}")]
    UnknownVersion(u8),
    /// A suite that is not known.
    #[error(transparent)]
    UnknownSuite(#[from] UnknownSuite),
    /// A part that is not known.
    #[error(transparent)]
    UnknownPart(#[from] UnknownPart),
    /// The length is not one that an envelope of this suite can have.
    #[error("{0} bytes is not the length of an envelope")]
    Size(usize),
}

/// Reads the header, and checks all that can be checked without a key: beginning, version, suite,
/// part, and that the length is one of those that padding leads to.
///
/// # Errors
/// When any of these does not hold.
pub fn read_header(envelope: &[u8]) -> Result<Header, HeaderError> {
    take_apart(envelope).map(|(header, _)| header)
}

pub(crate) fn take_apart(envelope: &[u8]) -> Result<(Header, Layout<'_>), HeaderError> {
    let header = Header::from_bytes(envelope)?;
    Layout::of(header.suite, envelope)
        .map(|layout| (header, layout))
        .ok_or(HeaderError::Size(envelope.len()))
}

impl Header {
    /// Length in bytes.
    pub const BYTES: usize = 43;

    pub(crate) fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[0..4].copy_from_slice(&MAGIC);
        bytes[4] = self.version;
        bytes[5] = self.suite.id();
        bytes[6] = self.part.id();
        bytes[7..11].copy_from_slice(&self.form_version.to_be_bytes());
        bytes[11..19].copy_from_slice(&self.key_id.0);
        bytes[19..27].copy_from_slice(&self.escrow_key_id.0);
        bytes[27..43].copy_from_slice(&self.submission_id.0);
        bytes
    }

    fn from_bytes(envelope: &[u8]) -> Result<Self, HeaderError> {
        let (magic, rest) = take(envelope)?;
        if magic != MAGIC {
            return Err(HeaderError::NotAnEnvelope);
        }
        let ([version, suite, part], rest) = take(rest)?;
        if version != VERSION {
            return Err(HeaderError::UnknownVersion(version));
        }
        let (form_version, rest) = take(rest)?;
        let (key_id, rest) = take(rest)?;
        let (escrow_key_id, rest) = take(rest)?;
        let (submission_id, _) = take(rest)?;
        Ok(Self {
            version,
            suite: Suite::try_from(suite)?,
            part: Part::try_from(part)?,
            form_version: u32::from_be_bytes(form_version),
            key_id: KeyId(key_id),
            escrow_key_id: KeyId(escrow_key_id),
            submission_id: SubmissionId(submission_id),
        })
    }
}

impl Part {
    /// Its id in headers.
    pub const fn id(self) -> u8 {
        self as u8
    }
}

impl TryFrom<u8> for Part {
    type Error = UnknownPart;

    fn try_from(id: u8) -> Result<Self, UnknownPart> {
        match id {
            1 => Ok(Self::Intake),
            2 => Ok(Self::Notice),
            3 => Ok(Self::Message),
            4 => Ok(Self::Reply),
            5 => Ok(Self::Note),
            6 => Ok(Self::NotifierSecret),
            7 => Ok(Self::StaffSecret),
            other => Err(UnknownPart(other)),
        }
    }
}

fn take<const LENGTH: usize>(bytes: &[u8]) -> Result<([u8; LENGTH], &[u8]), HeaderError> {
    bytes
        .split_first_chunk()
        .map(|(field, rest)| (*field, rest))
        .ok_or(HeaderError::NotAnEnvelope)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            version: VERSION,
            suite: Suite::X25519,
            part: Part::Notice,
            form_version: 0x0102_0304,
            key_id: KeyId([0xaa; 8]),
            escrow_key_id: KeyId([0xbb; 8]),
            submission_id: SubmissionId([0xcc; 16]),
        }
    }

    #[test]
    fn fields_lie_where_the_readme_says() {
        let bytes = header().to_bytes();
        assert_eq!(bytes[..4], *b"INTK");
        assert_eq!(bytes[4..7], [1, 2, 2]);
        assert_eq!(bytes[7..11], [1, 2, 3, 4]);
        assert_eq!(bytes[11..19], [0xaa; 8]);
        assert_eq!(bytes[19..27], [0xbb; 8]);
        assert_eq!(bytes[27..43], [0xcc; 16]);
        assert_eq!(Header::from_bytes(&bytes), Ok(header()));
    }

    #[test]
    fn what_is_not_known_is_named() {
        let changed = |place: usize, byte: u8| {
            let mut bytes = header().to_bytes();
            bytes[place] = byte;
            Header::from_bytes(&bytes)
        };
        assert_eq!(changed(0, b'i'), Err(HeaderError::NotAnEnvelope));
        assert_eq!(changed(4, 2), Err(HeaderError::UnknownVersion(2)));
        assert_eq!(
            changed(5, 3),
            Err(HeaderError::UnknownSuite(UnknownSuite(3)))
        );
        assert_eq!(changed(6, 0), Err(HeaderError::UnknownPart(UnknownPart(0))));
    }

    #[test]
    fn a_piece_of_a_header_is_no_envelope() {
        let bytes = header().to_bytes();
        for length in 0..Header::BYTES {
            assert_eq!(
                read_header(&bytes[..length]),
                Err(HeaderError::NotAnEnvelope)
            );
        }
        assert_eq!(read_header(&bytes), Err(HeaderError::Size(Header::BYTES)));
    }
}
