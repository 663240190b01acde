//! The figures that the README quotes, each by a command of its own.

mod size;
mod wasm;

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::workspace::Workspace;

/// The chore: `bench size`.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let what = arguments.next();
    arguments.finish()?;
    match what.as_deref() {
        Some("size") => size::start(workspace),
        _ => bail!("say what to measure: `cargo xtask bench size`"),
    }
}
