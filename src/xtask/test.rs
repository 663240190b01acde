//! Every test there is, as CI runs them. What fails quickest comes first.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{bundle, report, tools};

/// The chore.
pub(crate) fn start(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    arguments.finish()?;
    let whole = report::Stopwatch::start();
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    report::step(
        "Native tests, about 6 minutes to compile the first time",
        || workspace.native_cargo("test").arg("--no-fail-fast").run(),
    )?;
    bundle::apps(workspace)?;
    report::step("Build what the browser suite drives", || {
        browser_cargo(workspace, "build")
            .args("--bins --tests")
            .run()
    })?;
    report::step("Browser tests", || {
        browser_cargo(workspace, "test")
            .args("--test browser")
            .env("INTAKE_BIN", workspace.target("debug/intake"))
            .run()
    })?;
    report::note(&format!("All tests passed, in {} altogether", whole.read()));
    Ok(())
}

fn browser_cargo(workspace: &Workspace, verb: &str) -> crate::program::Program {
    workspace
        .native_cargo(verb)
        .args("--features tests/browser")
}
