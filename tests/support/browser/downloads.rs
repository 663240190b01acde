//! Files that a page gives away: where the browser puts them, and what is in them. In Chromium alone.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::engine::chromium;
use super::session::Browser;
use super::wait;

impl Browser {
    /// Keeps what is downloaded from now on, for [`Browser::downloaded`].
    pub async fn keep_downloads(&self) -> Result<()> {
        let folder = self.downloads();
        fs::create_dir_all(&folder)?;
        chromium::download_into(&self.client, &folder).await
    }

    /// Waits until a file of this name has come, and gives the text that is in it.
    pub async fn downloaded(&self, name: &str) -> Result<String> {
        // On its way it has another name.
        let file = self.downloads().join(name);
        let whole = wait::until(format!("the file “{name}”"), async || {
            let text = fs::read_to_string(&file).ok();
            Ok(text.filter(|text| !text.is_empty()))
        });
        match whole.await {
            Ok(text) => Ok(text),
            Err(error) => {
                let there: Vec<_> = fs::read_dir(self.downloads())?
                    .flatten()
                    .map(|entry| entry.file_name())
                    .collect();
                Err(error.context(format!("in the folder are {there:?}")))
            }
        }
    }

    fn downloads(&self) -> PathBuf {
        self.profile().join("kept-downloads")
    }
}
