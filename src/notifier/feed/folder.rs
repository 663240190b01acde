//! Folders into which custody systems drop CSV files.
//!
//! A file is read once it is whole: whoever writes it gives it its name ending in `.csv` at the end,
//! in large or small letters. When its records are on disk it becomes `….csv.done`, with
//! `….csv.problems.json` beside it where some were refused; what cannot be read at all becomes
//! `….csv.refused`. After a crash in between it is read again, and its events are known already. That a
//! folder cannot be read is said once, in the log and at the desk.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use domain::wire::feed::FeedAnswer;
use tokio::task::spawn_blocking;

use super::{
    csv_file::read_csv,
    records::{BatchError, Read, take},
};
use crate::{Notifier, paths::MAX_FEED_BYTES, settings::SourceSettings};

/// The word by which staff learn that a folder cannot be read.
const UNREADABLE: &str = "folder";

/// Reads what lies in the folders of all sources.
pub(crate) async fn read_folders(notifier: &Notifier) {
    let mut unreadable = notifier.unreadable.lock().await;
    for (name, source) in &notifier.settings.sources {
        let Some(folder) = &source.folder else {
            continue;
        };
        match files(folder) {
            Ok(files) => {
                if unreadable.remove(name).is_some() {
                    tracing::info!(source = name, "a folder can be read again");
                }
                for file in files {
                    if let Err(error) = read_file(notifier, name, source, &file).await {
                        tracing::error!(source = name, %error, "a dropped file was not read");
                    }
                }
            }
            Err(error) => note(notifier, name, &error, &mut unreadable).await,
        }
    }
}

/// Says that a folder cannot be read, unless that was said and is still so.
async fn note(
    notifier: &Notifier,
    name: &str,
    error: &io::Error,
    unreadable: &mut BTreeMap<String, io::ErrorKind>,
) {
    if unreadable.get(name) == Some(&error.kind()) {
        return;
    }
    tracing::error!(source = name, %error, "a folder cannot be read");
    let now = (notifier.clock)();
    let noted = notifier.store.note_feed_trouble(name, UNREADABLE, now);
    match noted.await {
        Ok(()) => {
            unreadable.insert(name.to_owned(), error.kind());
        }
        Err(error) => tracing::error!(source = name, %error, "the desk does not see it yet"),
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

async fn read_file(
    notifier: &Notifier,
    name: &str,
    source: &SourceSettings,
    file: &Path,
) -> io::Result<()> {
    let (path, mapping) = (file.to_owned(), source.mapping.clone());
    let read = spawn_blocking(move || -> io::Result<Result<Vec<Read>, &'static str>> {
        if fs::metadata(&path)?.len() > MAX_FEED_BYTES as u64 {
            return Ok(Err("too_large"));
        }
        let read = read_csv(&fs::read(&path)?, &mapping);
        Ok(read.map_err(|error| match error {
            BatchError::Malformed => "malformed",
            BatchError::TooMany => "too_large",
        }))
    });
    let read = match read.await.map_err(io::Error::other)?? {
        Ok(read) => read,
        Err(word) => {
            let now = (notifier.clock)();
            let noted = notifier.store.note_feed(name, 0, 1, Some(word), now);
            noted.await.map_err(io::Error::other)?;
            return fs::rename(file, with_ending(file, "refused"));
        }
    };
    let answer = take(notifier, name, read).await.map_err(io::Error::other)?;
    settle(file, &answer)
}

fn settle(file: &Path, answer: &FeedAnswer) -> io::Result<()> {
    if !answer.problems.is_empty() {
        let problems = serde_json::to_vec_pretty(answer)?;
        fs::write(with_ending(file, "problems.json"), problems)?;
    }
    fs::rename(file, with_ending(file, "done"))
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
