//! A Maildir into which the mail server puts what comes back to the return path.
//!
//! What was understood is deleted, since it holds an address in the clear. Anything else (somebody
//! answered, or is on holiday) moves from `new` to `cur`, where whoever reads the office's mail finds
//! it. What can be neither read nor taken away is said once in the log, and not read again and again: a
//! report that lies there for days would undo what staff try again by hand.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use tokio::task::spawn_blocking;

use super::{note_report, read_report};
use crate::{Notifier, paths::MAX_BOUNCE_BYTES};

/// Most mails of one round that were not there in the one before.
const MOST: usize = 500;

/// What is wrong with the Maildir.
#[derive(Default)]
pub(crate) struct MaildirTroubles {
    /// Why it could not be read.
    unread: Option<io::ErrorKind>,
    stuck: BTreeMap<PathBuf, Stuck>,
}

/// A mail that is still there after somebody looked at it. Its name is no other mail's, ever.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Stuck {
    /// What is to be done about it, where it was read.
    end: Option<End>,
    /// Why that was not done, as it was said last.
    said: Option<io::ErrorKind>,
}

/// What becomes of a mail that was read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Deleted,
    LeftToAPerson,
}

/// Reads what came back.
pub(crate) async fn read_bounces(notifier: &Notifier) {
    let mail = notifier.settings.mail.as_ref();
    let Some(folder) = mail.and_then(|mail| mail.bounces.as_ref()?.folder.clone()) else {
        return;
    };
    let mut troubles = notifier.returned.lock().await;
    let MaildirTroubles { unread, stuck } = &mut *troubles;
    match files(&folder.join("new"), stuck) {
        Ok(files) => {
            *unread = None;
            stuck.retain(|file, _| files.contains(file));
            for file in files {
                see_to(notifier, &folder, file, stuck).await;
            }
        }
        Err(error) => {
            if unread.replace(error.kind()) != Some(error.kind()) {
                tracing::error!(
                    folder = %folder.display(),
                    %error,
                    "the folder of returned mail cannot be read"
                );
            }
        }
    }
}

/// What lies there, by name: all that is known already, and so many others.
fn files(folder: &Path, known: &BTreeMap<PathBuf, Stuck>) -> io::Result<Vec<PathBuf>> {
    let (mut files, mut new) = (Vec::new(), 0);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_known = known.contains_key(&path);
        if (is_known || new < MOST) && path.is_file() {
            new += usize::from(!is_known);
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads a mail unless that was done, and takes it away.
async fn see_to(
    notifier: &Notifier,
    folder: &Path,
    file: PathBuf,
    stuck: &mut BTreeMap<PathBuf, Stuck>,
) {
    let before = stuck.remove(&file).unwrap_or_default();
    let read = match before.end {
        Some(end) => Ok(end),
        None => read_file(notifier, &file).await,
    };
    let (end, error) = match read {
        Ok(end) => match end.put(&file, folder) {
            Ok(()) => return,
            Err(error) => (Some(end), error),
        },
        Err(error) => (None, error),
    };
    let said = Some(error.kind());
    let now = Stuck { end, said };
    if now != before {
        // The name of a file is the mail server's, and may be anything.
        tracing::error!(
            folder = %folder.display(),
            %error,
            "a mail that came back is not taken away"
        );
    }
    stuck.insert(file, now);
}

async fn read_file(notifier: &Notifier, file: &Path) -> io::Result<End> {
    let path = file.to_owned();
    let report = spawn_blocking(move || -> io::Result<_> {
        if fs::metadata(&path)?.len() > MAX_BOUNCE_BYTES as u64 {
            return Ok(None);
        }
        Ok(read_report(&fs::read(&path)?))
    });
    // What breaks the reader is left to a person, and not read again and again.
    let understood = match report.await.unwrap_or(Ok(None))? {
        Some(report) => note_report(notifier, &report)
            .await
            .map_err(io::Error::other)?,
        None => false,
    };
    Ok(if understood {
        End::Deleted
    } else {
        End::LeftToAPerson
    })
}

impl End {
    fn put(self, file: &Path, folder: &Path) -> io::Result<()> {
        match self {
            Self::Deleted => fs::remove_file(file),
            Self::LeftToAPerson => {
                let name = file.file_name().unwrap_or_default();
                fs::create_dir_all(folder.join("cur"))?;
                fs::rename(file, folder.join("cur").join(name))
            }
        }
    }
}
