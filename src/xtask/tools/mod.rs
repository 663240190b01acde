//! What must be installed before a chore can work: asked for its version, and installed when that
//! is not the pinned one. The lists at the end say which chore needs what.

mod browser;
mod cargo_tools;
mod database_server;
mod mail_server;
mod packages;
mod toolchain;

pub(crate) use browser::chromium;

use anyhow::{Context, Result, bail};

use crate::report;
use crate::workspace::Workspace;

/// Something that must be there.
pub(crate) struct Tool {
    name: &'static str,
    /// The one version we were tried with; empty where the machine's own will do.
    version: &'static str,
    /// How long installing takes on two cores.
    wait: &'static str,
    /// Whether exactly that is there.
    present: fn(&Workspace) -> bool,
    /// Puts it there, or says what the person must do.
    install: fn(&Workspace) -> Result<()>,
}

/// What building both apps and the server needs.
pub(crate) const BUILD: &[&Tool] = &[
    &toolchain::C_COMPILER,
    &toolchain::WASM_TARGET,
    &packages::NODE,
    &packages::NPM_PACKAGES,
    &cargo_tools::WASM_BINDGEN,
    &cargo_tools::WASM_SPLIT,
    &cargo_tools::TRUNK,
];

/// What the suites need besides.
pub(crate) const BROWSER: &[&Tool] = &[
    &browser::CHROMIUM,
    &browser::FIREFOX,
    &cargo_tools::GECKODRIVER,
    &browser::WEBKIT,
    &browser::REAL_KEYS,
    &browser::COMPOSITOR,
    &browser::CHINESE,
    &mail_server::MAIL_SERVER,
    &database_server::POSTGRES,
];

/// What alerts are measured with.
pub(crate) const MAIL: &[&Tool] = &[&mail_server::MAIL_SERVER];

/// What fuzzing needs.
pub(crate) const FUZZ: &[&Tool] = &[&toolchain::CPP_COMPILER, &cargo_tools::CARGO_FUZZ];

/// What contact sheets need.
pub(crate) const PICTURES: &[&Tool] = &[&browser::CHROMIUM];

/// What `check` needs.
pub(crate) const CHECK: &[&Tool] = &[
    &toolchain::C_COMPILER,
    &toolchain::WASM_TARGET,
    &toolchain::FORMAT_AND_LINTS,
    &cargo_tools::CARGO_DENY,
];

/// Installs what is missing, the waits announced first, and fetches every crate of the lock file:
/// trunk builds offline, so that nothing is ever downloaded behind our back.
pub(crate) fn ensure(workspace: &Workspace, lists: &[&[&Tool]]) -> Result<()> {
    let missing: Vec<&Tool> = lists
        .concat()
        .into_iter()
        .filter(|tool| !(tool.present)(workspace))
        .collect();
    if !missing.is_empty() {
        report::note("Missing, and installed now:");
    }
    for tool in &missing {
        report::note(&format!("  {} ({})", tool.title(), tool.wait));
    }
    for tool in missing {
        let title = format!("Install {}", tool.title());
        report::step(&title, tool.wait, || (tool.install)(workspace))?;
        if !(tool.present)(workspace) {
            bail!("{} was installed and still is not found", tool.title());
        }
    }
    workspace
        .cargo("fetch --locked --quiet")
        .run()
        .context("every build needs the crates of Cargo.lock")
}

impl Tool {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
            .trim_end()
            .to_owned()
    }
}
