//! What goes wrong around a page: no network, no room, a browser that is killed. In Chromium alone,
//! which is what kiosks run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use tempfile::TempDir;

use super::engine::chromium;
use super::session::Browser;

impl Browser {
    /// Cuts the page off from every network, or connects it again. A server that is away is another
    /// thing: there the machine is reached and refuses.
    pub async fn cut_network(&self, cut: bool) -> Result<()> {
        chromium::cut_network(&self.client, cut).await
    }

    /// Lets pages of this origin keep so many bytes; without a number, as many as ever.
    pub async fn limit_storage(&self, origin: &str, bytes: Option<u64>) -> Result<()> {
        chromium::limit_storage(&self.client, origin, bytes).await
    }

    /// `kill -9` for every process of the browser; what it had on the disk stays.
    pub fn kill(self) -> Result<TempDir> {
        let processes = processes_over(self.profile())?;
        if processes.is_empty() {
            bail!("no process of the browser was found");
        }
        Command::new("kill").arg("-9").args(&processes).status()?;
        Ok(self.close())
    }
}

/// The processes that were started over this profile folder, by their numbers.
fn processes_over(profile: &Path) -> Result<Vec<String>> {
    let flag = format!("--user-data-dir={}", profile.display());
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let entry = entry?;
        // What is no process has no command line, and one that just ended neither.
        let Ok(line) = fs::read_to_string(entry.path().join("cmdline")) else {
            continue;
        };
        if line.split(['\0', ' ']).any(|argument| argument == flag) {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(found)
}
