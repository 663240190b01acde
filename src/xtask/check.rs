//! Everything that can be wrong without running: format, lints of both targets, our own rules,
//! licences, the weight of what other sites load. All of it runs, so that one call tells all.

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::workspace::{BROWSER_CRATES, Workspace};
use crate::{bench, report, tidy, tools};

/// One part: its title, and what it does.
type Part = (&'static str, fn(&Workspace) -> Result<()>);

/// The chore.
pub(crate) fn start(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    arguments.finish()?;
    tools::ensure(workspace, &[tools::CHECK])?;
    let parts: [Part; 6] = [
        ("Format", |workspace| {
            workspace.cargo("fmt --all --check").run()
        }),
        ("Tidy", tidy::run),
        (
            "Weight of what other sites load",
            bench::script_of_other_sites,
        ),
        ("Licences, sources and banned crates", licences),
        ("Clippy, native", clippy_native),
        ("Clippy, browser", clippy_browser),
    ];
    let mut failed = Vec::new();
    for (title, part) in parts {
        if let Err(error) = report::step(title, "", || part(workspace)) {
            report::failure(&error);
            failed.push(title);
        }
    }
    if !failed.is_empty() {
        bail!("not right yet: {}", failed.join("; "));
    }
    Ok(())
}

fn clippy_native(workspace: &Workspace) -> Result<()> {
    workspace
        .native_cargo("clippy")
        .args("--all-targets --features tests/browser -- -D warnings")
        .run()
}

fn clippy_browser(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace
        .cargo("clippy --locked --target wasm32-unknown-unknown")
        .env("CARGO_TARGET_DIR", workspace.web_target());
    for name in BROWSER_CRATES {
        cargo = cargo.arg("--package").arg(name);
    }
    cargo.args("-- -D warnings").run()
}

/// Advisories are left out: their database lies on a code host that builds here cannot reach.
fn licences(workspace: &Workspace) -> Result<()> {
    workspace
        .cargo("deny --offline --log-level warn check bans licenses sources")
        .run()
}
