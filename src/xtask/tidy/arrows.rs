//! Which crate may know which: the design's arrows, checked in the manifests. The public bundle
//! cannot contain staff code, and the public side of the server cannot read what it accepts, only
//! as long as nobody adds the wrong line.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Each crate of ours, and those of ours that it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("wording", &[]),
    ("domain", &["wording"]),
    ("envelope", &[]),
    ("ui", &["domain", "envelope", "wording"]),
    ("visitor", &["domain", "envelope", "ui", "wording"]),
    ("kiosk", &["domain", "envelope", "ui", "visitor", "wording"]),
    ("staff", &["domain", "envelope", "ui", "wording"]),
    ("store", &["domain", "envelope"]),
    ("web", &["domain"]),
    ("gate", &["domain", "envelope", "store", "web"]),
    ("desk", &["domain", "envelope", "store", "web", "wording"]),
    (
        "notifier",
        &["domain", "envelope", "store", "web", "wording"],
    ),
    (
        "server",
        &[
            "desk", "domain", "envelope", "gate", "notifier", "store", "web", "wording",
        ],
    ),
    ("xtask", &["wording"]),
];

/// Arrows that the design does not have, and crates that it does not know.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(workspace.path("src"))? {
        let folder = entry?.path();
        let manifest = folder.join("Cargo.toml");
        if !manifest.exists() {
            continue;
        }
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&manifest)
            .with_context(|| format!("cannot read {}", manifest.display()))?;
        match ARROWS.iter().find(|(known, _)| *known == name) {
            Some((_, allowed)) => found.extend(unwanted(&name, allowed, &text)),
            None => found.push(format!(
                "src/{name}: a crate without its arrows in tidy/arrows.rs"
            )),
        }
    }
    Ok(found)
}

/// Dependencies of ours in this manifest that are not among those allowed. Tests may know more.
fn unwanted(name: &str, allowed: &[&str], manifest: &str) -> Vec<String> {
    let dependencies = manifest
        .lines()
        .skip_while(|line| line.trim() != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    let named = dependencies.filter_map(|line| line.split(['.', ' ', '=']).next());
    named
        .filter(|dependency| ARROWS.iter().any(|(ours, _)| ours == dependency))
        .filter(|dependency| !allowed.contains(dependency))
        .map(|dependency| format!("src/{name}: may not depend on `{dependency}`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::unwanted;

    #[test]
    fn the_public_side_may_not_know_the_staff_side() {
        let manifest = "[package]\nname = \"gate\"\n[dependencies]\nstore.workspace = true\n\
                        desk = { workspace = true }\n[dev-dependencies]\nserver.workspace = true\n";
        assert_eq!(
            unwanted("gate", &["store"], manifest),
            ["src/gate: may not depend on `desk`"]
        );
    }
}
