//! Room on the disk that is taken while there is some, for lines that the database has none for. They
//! are written over what lies there, so that a full disk takes them too, and outlive the process.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    path::PathBuf,
};

use domain::audit::AuditAction;
use store::AuditEvent;

/// Some six hundred lines.
const BYTES: usize = 64 * 1024;

/// The file.
#[derive(Clone)]
pub(super) struct Reserve(PathBuf);

impl Reserve {
    pub(super) fn new(file: PathBuf) -> Self {
        Self(file)
    }

    /// What lies there from before. Takes the room where there is none yet.
    pub(super) fn read(&self) -> io::Result<Vec<AuditEvent>> {
        match fs::read_to_string(&self.0) {
            Ok(text) => Ok(text.lines().filter_map(event).collect()),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.keep(&[])?;
                Ok(Vec::new())
            }
            Err(error) => Err(error),
        }
    }

    /// Puts these lines in place of what lies there.
    pub(super) fn keep(&self, events: &[AuditEvent]) -> io::Result<()> {
        let mut text: String = events.iter().map(line).collect();
        if text.len() > BYTES {
            return Err(ErrorKind::StorageFull.into());
        }
        // Spaces, so that nothing of what lay there is left.
        text.extend(std::iter::repeat_n(' ', BYTES - text.len()));
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&self.0)?;
        file.write_all(text.as_bytes())?;
        file.sync_data()
    }
}

/// Numbers, a word, an id: none of them holds a space.
fn line(event: &AuditEvent) -> String {
    let actor = event
        .actor
        .map_or_else(|| "-".to_owned(), |id| id.to_string());
    let action = event.action.name();
    format!("{} {actor} {action} {}\n", event.at, event.subject)
}

fn event(line: &str) -> Option<AuditEvent> {
    let mut parts = line.splitn(4, ' ');
    Some(AuditEvent {
        at: parts.next()?.parse().ok()?,
        actor: match parts.next()? {
            "-" => None,
            id => Some(id.parse().ok()?),
        },
        action: AuditAction::named(parts.next()?)?,
        subject: parts.next()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(at: u64, subject: &str) -> AuditEvent {
        AuditEvent {
            at,
            actor: (at > 1).then_some(7),
            action: AuditAction::IntakeRead,
            subject: subject.to_owned(),
        }
    }

    #[test]
    fn what_was_kept_comes_back_and_what_was_replaced_does_not() {
        let folder = std::env::temp_dir().join(format!("reserve-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let reserve = Reserve::new(folder.join("audit.reserve"));
        assert_eq!(reserve.read().unwrap(), []);
        let events = [seen(1, "0123456789abcdef"), seen(2, ""), seen(3, "ab")];
        reserve.keep(&events).unwrap();
        assert_eq!(reserve.read().unwrap(), events);
        reserve.keep(&events[..1]).unwrap();
        assert_eq!(reserve.read().unwrap(), events[..1]);
        let many = vec![seen(1, "0123456789abcdef"); 2_000];
        assert_eq!(
            reserve.keep(&many).unwrap_err().kind(),
            ErrorKind::StorageFull
        );
        assert_eq!(reserve.read().unwrap(), events[..1]);
        assert_eq!(fs::metadata(&reserve.0).unwrap().len(), BYTES as u64);
        fs::remove_dir_all(&folder).unwrap();
    }
}
