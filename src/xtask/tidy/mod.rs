//! Our own rules on the source: the few that no lint knows and that matter. Each says why.

mod arrows;
mod layout;
mod lock_files;
mod reading;
mod text;
mod wording;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::fingerprint;
use crate::report;
use crate::workspace::Workspace;

/// Where our own writing lies.
const WRITTEN_BY_US: &[&str] = &[
    "src",
    "tests",
    "style",
    "public",
    ".ci",
    ".cargo",
    "index.html",
    "README.md",
];

/// Applies every rule and lists everything that breaks one.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut found = layout::problems(workspace)?;
    found.extend(arrows::problems(workspace)?);
    found.extend(lock_files::problems(workspace)?);
    found.extend(wording::problems(workspace)?);
    found.extend(reading::problems(workspace)?);
    let ours: Vec<_> = WRITTEN_BY_US
        .iter()
        .map(|path| workspace.path(path))
        .collect();
    for file in fingerprint::files(&ours)? {
        found.extend(problems_of(&file, workspace)?);
    }
    for problem in &found {
        report::note(problem);
    }
    match found.len() {
        0 => Ok(()),
        several => bail!("tidy found {several}"),
    }
}

fn problems_of(file: &Path, workspace: &Workspace) -> Result<Vec<String>> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let Ok(content) = String::from_utf8(bytes) else {
        return Ok(Vec::new());
    };
    let shown = file
        .strip_prefix(workspace.path(""))
        .unwrap_or(file)
        .display()
        .to_string();
    Ok(text::problems(&shown, &content)
        .into_iter()
        .map(|problem| format!("{shown}: {problem}"))
        .collect())
}
