//! The chain as lines of JSON in a file, for whoever carries it off this host. A line holds all that
//! its digest is made of, so that the file can be checked without the database.

use std::{
    fmt::Write as _,
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, Write as _},
    path::Path,
};

use domain::{audit::AuditAction, wire::UnixSeconds};
use serde::{Deserialize, Serialize};
use store::{AuditDigest, AuditEntry, AuditEvent};

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippedLine {
    /// Number in the chain.
    pub sequence: i64,
    /// When.
    pub at: UnixSeconds,
    /// Number of the account.
    pub actor: Option<i64>,
    /// What was done.
    pub action: AuditAction,
    /// The id of what it was done to, or nothing.
    pub subject: String,
    /// 64 hexadecimal digits.
    pub digest: String,
}

impl ShippedLine {
    pub(super) fn of(entry: &AuditEntry) -> Self {
        let AuditEvent {
            at,
            actor,
            action,
            subject,
        } = entry.event.clone();
        Self {
            sequence: entry.sequence,
            at,
            actor,
            action,
            subject,
            digest: hexadecimal(&entry.digest),
        }
    }

    /// Whether this line is that entry of the chain.
    pub fn is(&self, entry: &AuditEntry) -> bool {
        *self == Self::of(entry)
    }
}

/// The lines of a file, in its order. The last one may be cut off by a stop of the machine; it is
/// left out, and written again when the desk goes on.
///
/// # Errors
/// When the file cannot be read, or a line before the last is none.
pub fn shipped_lines(file: &Path) -> io::Result<Vec<ShippedLine>> {
    let mut lines = Vec::new();
    let mut broken = None;
    for line in BufReader::new(File::open(file)?).lines() {
        if let Some(error) = broken {
            return Err(error);
        }
        match serde_json::from_str(&line?) {
            Ok(line) => lines.push(line),
            Err(error) => broken = Some(io::Error::from(error)),
        }
    }
    Ok(lines)
}

/// The number of the last whole line. What follows it was cut off in the middle, and is taken away.
pub(super) fn last_shipped(file: &Path) -> io::Result<i64> {
    if !file.exists() {
        return Ok(0);
    }
    let bytes = fs::read(file)?;
    let whole = bytes.iter().rposition(|byte| *byte == b'\n');
    let whole = whole.map_or(0, |last| last + 1);
    if whole < bytes.len() {
        let file = OpenOptions::new().write(true).open(file)?;
        file.set_len(whole as u64)?;
    }
    let lines = shipped_lines(file)?;
    Ok(lines.last().map_or(0, |line| line.sequence))
}

/// Appends these lines, on disk when it returns.
pub(super) fn ship(file: &Path, entries: &[AuditEntry]) -> io::Result<()> {
    let mut text = String::new();
    for entry in entries {
        text.push_str(&serde_json::to_string(&ShippedLine::of(entry))?);
        text.push('\n');
    }
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_data()
}

pub(super) fn hexadecimal(digest: &AuditDigest) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
