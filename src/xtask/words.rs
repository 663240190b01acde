//! Compiles the sentences of every language into the catalogues that an app fetches when somebody
//! chooses it. English is in each app already; it lies here too, for the server to fill the page.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use wording::compile;
use wording::language::LANGUAGES;

use crate::workspace::Workspace;

/// The messages that are fetched only when somebody opens them.
const FURTHER: [(&str, &str); 1] = [("guides", "src/visitor/wording/guides")];

/// Writes `target/web/words/<app>/<tag>.catalogue` from these folders of messages, each with a
/// folder for each language in it. An app without folders has English alone.
pub(crate) fn write(workspace: &Workspace, app: &str, folders: &[&str]) -> Result<()> {
    if folders.is_empty() {
        return Ok(());
    }
    let output = workspace.web_target().join("words").join(app);
    if output.exists() {
        fs::remove_dir_all(&output)?;
    }
    fs::create_dir_all(&output)?;
    for language in LANGUAGES {
        let mut sources = Vec::new();
        for folder in folders {
            let folder = workspace.path(folder).join(language.tag);
            if folder.exists() {
                sources.extend(compile::sources(&folder)?);
            }
        }
        let file = output.join(format!("{}.catalogue", language.tag));
        write_catalogue(sources, &file)?;
        for (name, folder) in FURTHER {
            let sources = compile::sources(&workspace.path(folder).join(language.tag))?;
            let file = output.join(format!("{name}-{}.catalogue", language.tag));
            write_catalogue(sources, &file)?;
        }
    }
    Ok(())
}

fn write_catalogue(sources: Vec<(PathBuf, String)>, file: &PathBuf) -> Result<()> {
    let catalogue = compile::catalogue(sources)?;
    fs::write(file, catalogue).with_context(|| format!("cannot write {}", file.display()))
}
