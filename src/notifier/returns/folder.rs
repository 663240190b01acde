//! A Maildir into which the mail server puts what comes back to the return path.
//!
//! What was understood is deleted, since it holds an address in the clear. Anything else (somebody
//! answered, or is on holiday) moves from `new` to `cur`, where whoever reads the office's mail finds
//! it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tokio::task::spawn_blocking;

use super::{note_report, read_report};
use crate::{Notifier, paths::MAX_BOUNCE_BYTES};

/// Most mails of one round.
const MOST: usize = 500;

/// Reads what came back.
pub(crate) async fn read_bounces(notifier: &Notifier) {
    let mail = notifier.settings.mail.as_ref();
    let Some(folder) = mail.and_then(|mail| mail.bounces.as_ref()?.folder.clone()) else {
        return;
    };
    match files(&folder.join("new")) {
        Ok(files) => {
            for file in files {
                if let Err(error) = read_file(notifier, &folder, &file).await {
                    // The name of a file is the mail server's, and may be anything.
                    tracing::error!(%error, "a mail that came back was not read");
                }
            }
        }
        Err(error) => tracing::error!(%error, "the folder of returned mail cannot be read"),
    }
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)?.take(MOST) {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

async fn read_file(notifier: &Notifier, folder: &Path, file: &Path) -> io::Result<()> {
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
    if understood {
        return fs::remove_file(file);
    }
    let name = file.file_name().unwrap_or_default();
    fs::create_dir_all(folder.join("cur"))?;
    fs::rename(file, folder.join("cur").join(name))
}
