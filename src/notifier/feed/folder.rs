//! Folders into which custody systems drop CSV files.
//!
//! A file is read once it is whole: whoever writes it gives it its name ending in `.csv` at the end,
//! in large or small letters. When its records are on disk it becomes `….csv.done`, with
//! `….csv.problems.json` beside it where some were refused; what cannot be read at all becomes
//! `….csv.refused`. After a crash in between it is read again, and its events are known already.
//!
//! That a folder or a file cannot be read, or a file not be renamed, is said once, in the log and at the
//! desk. A file that was read and stays where it is is not taken again as long as it is the same one;
//! it is renamed once that can be done. One that takes its place while it is read is left to be read itself.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use domain::wire::feed::FeedAnswer;
use store::StoreError;
use thiserror::Error;
use tokio::task::spawn_blocking;

use super::{
    csv_file::read_csv,
    records::{BatchError, Read, take},
};
use crate::{Notifier, paths::MAX_FEED_BYTES, settings::SourceSettings};

/// The words by which staff learn that a folder cannot be read, that a file cannot, and that a file
/// cannot be renamed.
const FOLDER_UNREAD: &str = "folder";
const FILE_UNREAD: &str = "file_unread";
const FILE_STAYS: &str = "file_stays";

/// What is wrong, as it was said last.
type Said = (&'static str, io::ErrorKind);
/// What tells a file from another of its name: its length, and when it was written.
type Version = (u64, SystemTime);

/// What is wrong with folders and files.
#[derive(Default)]
pub(crate) struct Troubles {
    /// Sources whose folder could not be read.
    folders: BTreeMap<String, Said>,
    files: BTreeMap<PathBuf, Stuck>,
}

/// A file that is still there after somebody looked at it.
struct Stuck {
    version: Option<Version>,
    /// What is to be put in its place, where it was read.
    read: Option<Ending>,
    said: Option<Said>,
}

/// What becomes of a file that was read.
struct Ending {
    /// What its name ends in from then on.
    word: &'static str,
    /// What is put beside it.
    problems: Option<Vec<u8>>,
}

/// Why a file was not read.
#[derive(Debug, Error)]
enum NotRead {
    #[error(transparent)]
    File(#[from] io::Error),
    /// That is not the file's fault.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads what lies in the folders of all sources.
pub(crate) async fn read_folders(notifier: &Notifier) {
    let mut troubles = notifier.troubles.lock().await;
    let Troubles {
        folders,
        files: stuck,
    } = &mut *troubles;
    for (name, source) in &notifier.settings.sources {
        let Some(folder) = &source.folder else {
            continue;
        };
        match files(folder) {
            Ok(files) => {
                if folders.remove(name).is_some() {
                    tracing::info!(source = name, "a folder can be read again");
                }
                // Whoever took one away has seen to it.
                stuck.retain(|file, _| {
                    file.parent() != Some(folder.as_path()) || files.contains(file)
                });
                for file in files {
                    see_to(notifier, (name, source), file, stuck).await;
                }
            }
            Err(error) => {
                let said = folders.remove(name);
                let said = say_once(notifier, name, (FOLDER_UNREAD, &error), said).await;
                folders.extend(said.map(|said| (name.clone(), said)));
            }
        }
    }
}

/// Reads a file unless that was done, and puts it out of the way.
async fn see_to(
    notifier: &Notifier,
    (name, source): (&str, &SourceSettings),
    file: PathBuf,
    stuck: &mut BTreeMap<PathBuf, Stuck>,
) {
    let version = version(&file);
    let before = stuck.remove(&file);
    let is_same = before
        .as_ref()
        .is_some_and(|before| version.is_some() && before.version == version);
    // Of another file that was read it was not said yet.
    let said = before
        .as_ref()
        .filter(|before| is_same || before.read.is_none())
        .and_then(|before| before.said);
    let read = match before.filter(|_| is_same).and_then(|before| before.read) {
        Some(ending) => Ok(ending),
        None => read_file(notifier, name, source, &file).await,
    };
    let (read, wrong) = match read {
        Ok(ending) => match ending.put(&file, version) {
            Ok(()) => {
                if said.is_some() {
                    tracing::info!(source = name, "a dropped file is out of the way");
                }
                return;
            }
            Err(error) => (Some(ending), Some((FILE_STAYS, error))),
        },
        Err(NotRead::File(error)) => (None, Some((FILE_UNREAD, error))),
        Err(NotRead::Store(error)) => {
            tracing::error!(source = name, %error, "a dropped file was not taken yet");
            (None, None)
        }
    };
    let said = match wrong {
        Some((word, error)) => say_once(notifier, name, (word, &error), said).await,
        None => said,
    };
    let still_there = Stuck {
        version,
        read,
        said,
    };
    stuck.insert(file, still_there);
}

/// Says what is wrong, unless that was said and is still so; answers what is said by now.
async fn say_once(
    notifier: &Notifier,
    name: &str,
    (word, error): (&'static str, &io::Error),
    said: Option<Said>,
) -> Option<Said> {
    let now_said = Some((word, error.kind()));
    if said == now_said {
        return said;
    }
    tracing::error!(source = name, trouble = word, %error, "what a source drops is not taken away");
    let now = (notifier.clock)();
    match notifier.store.note_feed_trouble(name, word, now).await {
        Ok(()) => now_said,
        Err(error) => {
            tracing::error!(source = name, %error, "the desk does not see it yet");
            None
        }
    }
}

/// The whole files of a folder, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("csv"))
            && path.is_file()
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn version(file: &Path) -> Option<Version> {
    let about = fs::metadata(file).ok()?;
    Some((about.len(), about.modified().ok()?))
}

async fn read_file(
    notifier: &Notifier,
    name: &str,
    source: &SourceSettings,
    file: &Path,
) -> Result<Ending, NotRead> {
    let (path, mapping) = (file.to_owned(), source.mapping.clone());
    let read = spawn_blocking(move || -> io::Result<Result<Vec<Read>, &'static str>> {
        if fs::metadata(&path)?.len() > MAX_FEED_BYTES as u64 {
            return Ok(Err("too_large"));
        }
        let read = read_csv(&fs::read(&path)?, &mapping);
        Ok(read.map_err(|error| match error {
            BatchError::Malformed => "malformed",
            BatchError::Column => "column",
            BatchError::TooMany => "too_large",
        }))
    });
    // What breaks the reader is not read again and again.
    let read = read.await.unwrap_or(Ok(Err("malformed")))?;
    match read {
        Ok(read) => Ok(Ending::of(&take(notifier, name, read).await?)?),
        Err(word) => {
            let now = (notifier.clock)();
            let noted = notifier.store.note_feed(name, 0, 1, Some(word), now);
            noted.await?;
            Ok(Ending {
                word: "refused",
                problems: None,
            })
        }
    }
}

impl Ending {
    fn of(answer: &FeedAnswer) -> io::Result<Self> {
        let problems = if answer.problems.is_empty() {
            None
        } else {
            Some(serde_json::to_vec_pretty(answer)?)
        };
        Ok(Self {
            word: "done",
            problems,
        })
    }

    /// Puts the file that was read out of the way. One that took its place meanwhile was not read: it
    /// stays for the next round.
    fn put(&self, file: &Path, read: Option<Version>) -> io::Result<()> {
        if version(file) != read {
            return Ok(());
        }
        let beside = with_ending(file, "problems.json");
        match &self.problems {
            Some(problems) => fs::write(beside, problems)?,
            // What lies there is about an earlier file of its name.
            None => match fs::remove_file(beside) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            },
        }
        fs::rename(file, with_ending(file, self.word))
    }
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_came_while_another_was_read_stays_to_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("today.csv");
        let done = folder.path().join("today.csv.done");
        fs::write(&file, "the first").unwrap();
        let first = version(&file);
        let ending = Ending {
            word: "done",
            problems: None,
        };
        fs::write(&file, "another, and longer").unwrap();
        ending.put(&file, first).unwrap();
        assert!(file.exists() && !done.exists());
        ending.put(&file, version(&file)).unwrap();
        assert!(!file.exists() && done.exists());
    }
}
