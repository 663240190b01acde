//! Every test there is, as CI runs them. What fails quickest comes first.

use std::fs;

use anyhow::Result;

use crate::arguments::Arguments;
use crate::program::Program;
use crate::workspace::{BROWSER_CRATES, Workspace};
use crate::{bundle, report, tools};

/// The chore.
pub(crate) fn start(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    arguments.finish()?;
    let whole = report::Stopwatch::start();
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    report::step("Native tests", "about 6 minutes the first time", || {
        workspace.native_cargo("test").arg("--no-fail-fast").run()
    })?;
    report::step(
        "Tests of the apps, in WebAssembly",
        "about 2 minutes the first time",
        || apps(workspace),
    )?;
    bundle::apps(workspace)?;
    report::step("Build what the browser suite drives", "", || {
        browser_cargo(workspace, "build")
            .args("--bins --tests")
            .run()
    })?;
    report::step("Browser tests", "", || {
        browser_cargo(workspace, "test")
            .args("--test browser")
            .env("INTAKE_BIN", workspace.target("debug/intake"))
            .run()
    })?;
    report::note(&format!("All tests passed, in {} altogether", whole.read()));
    Ok(())
}

/// The crates for the browser that have tests, run by Node.
fn apps(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace
        .cargo("test --locked --tests --target wasm32-unknown-unknown")
        .env("CARGO_TARGET_DIR", workspace.web_target())
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        );
    for name in BROWSER_CRATES {
        let manifest = fs::read_to_string(workspace.path(&format!("src/{name}/Cargo.toml")))?;
        if manifest.contains("wasm-bindgen-test") {
            cargo = cargo.arg("--package").arg(name);
        }
    }
    cargo.run()
}

fn browser_cargo(workspace: &Workspace, verb: &str) -> Program {
    workspace
        .native_cargo(verb)
        .args("--features tests/browser")
}
