//! The top level is part of the design: a newcomer sees eight names and the files that tools
//! insist on finding there. Anything else belongs somewhere below.

use std::fs;

use anyhow::Result;

use crate::workspace::Workspace;

const OURS: &[&str] = &[
    "Cargo.toml",
    "README.md",
    "index.html",
    "public",
    "src",
    "style",
    "tests",
];
const DEMANDED_BY_TOOLS: &[&str] = &[
    "Cargo.lock",
    "Trunk.toml",
    "clippy.toml",
    "deny.toml",
    "package-lock.json",
    "package.json",
    "rust-toolchain.toml",
];
/// Made by chores, ignored by git.
const MADE: &[&str] = &["data", "dist", "node_modules", "target"];

/// What stands at the top and should not.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(workspace.path(""))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let known = [OURS, DEMANDED_BY_TOOLS, MADE]
            .iter()
            .any(|list| list.contains(&name.as_str()));
        if !known && !name.starts_with('.') {
            found.push(format!("{name}: does not belong at the top level"));
        }
    }
    Ok(found)
}
