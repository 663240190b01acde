//! Lock files name the public registries or none: an address that only one network knows would
//! break every other clone.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

/// Sources in the lock files that are not the public registries.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let mut found = others(workspace, "Cargo.lock", "source = \"", CRATES)?;
    found.extend(others(
        workspace,
        "tests/fuzz/Cargo.lock",
        "source = \"",
        CRATES,
    )?);
    found.extend(others(
        workspace,
        "package-lock.json",
        "\"resolved\": \"",
        NPM,
    )?);
    Ok(found)
}

fn others(workspace: &Workspace, file: &str, marker: &str, public: &str) -> Result<Vec<String>> {
    let content =
        fs::read_to_string(workspace.path(file)).with_context(|| format!("cannot read {file}"))?;
    let sources = content
        .lines()
        .filter_map(|line| line.trim().strip_prefix(marker));
    Ok(sources
        .filter(|source| !source.starts_with(public))
        .map(|source| format!("{file}: not the public registry: {source}"))
        .collect())
}
