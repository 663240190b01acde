//! Node, and what comes from npm: USWDS, Public Sans, Sass, wasm-opt and axe-core.

use std::fs;

use anyhow::{Context, Result, bail};

use super::Tool;
use crate::workspace::Workspace;

/// Sass and wasm-opt are programs for Node.
pub(crate) const NODE: Tool = Tool {
    name: "Node",
    version: "20 or later",
    wait: "by hand",
    present: |workspace| major_version(workspace).is_some_and(|major| major >= 20),
    install: |_| bail!("install Node 20 or later with npm, then start again"),
};

/// `node_modules`, exactly as the lock file says.
pub(crate) const NPM_PACKAGES: Tool = Tool {
    name: "npm packages",
    version: "",
    wait: "about 15 seconds",
    present: |workspace| {
        let installed = fs::read(workspace.path(INSTALLED));
        let wanted = fs::read(workspace.path(WANTED));
        matches!((installed, wanted), (Ok(installed), Ok(wanted)) if installed == wanted)
    },
    install,
};

const WANTED: &str = "package-lock.json";
/// A copy of the lock that `node_modules` was installed from.
const INSTALLED: &str = "node_modules/.installed-lock.json";

fn major_version(workspace: &Workspace) -> Option<u32> {
    let version = workspace.program("node").args("--version").answer()?;
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn install(workspace: &Workspace) -> Result<()> {
    workspace
        .program("npm")
        .args("ci --no-audit --no-fund")
        .run()?;
    fs::copy(workspace.path(WANTED), workspace.path(INSTALLED))
        .context("cannot note what was installed")?;
    Ok(())
}
