//! Every test there is, as CI runs them. What fails quickest comes first.

use std::fs;

use anyhow::Result;

use crate::arguments::Arguments;
use crate::program::Program;
use crate::workspace::{BROWSER_CRATES, Workspace};
use crate::{again, bundle, report, tools};

/// The chore.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let long = arguments.flag("--long");
    arguments.finish()?;
    if long {
        return long_runs(workspace);
    }
    let whole = report::Stopwatch::start();
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    report::step("Native tests", "about 6 minutes the first time", || {
        // Built as part of everything: what a test builds by itself has other features, and with them
        // every crate once more.
        workspace.native_cargo("build").arg("--bins").run()?;
        workspace
            .native_cargo("test")
            .arg("--no-fail-fast")
            .env("INTAKE_BIN", workspace.target("debug/intake"))
            .run()
    })?;
    report::step(
        "Tests of the apps, in WebAssembly",
        "about 2 minutes the first time",
        || apps(workspace),
    )?;
    build(workspace)?;
    let mut doubtful = report::step(
        "Browser tests, in three engines",
        "about 35 minutes",
        || again::run(workspace, || suite(workspace, "browser"), ""),
    )?;
    let locked_down = lockdown(workspace)?;
    report::note(&format!("All tests passed, in {} altogether", whole.read()));
    match locked_down {
        Some(more) => doubtful.extend(more),
        None => report::note(NO_NAMESPACES),
    }
    if !doubtful.is_empty() {
        let doubtful = doubtful.join(", ");
        report::note(&format!(
            "FAILED AT FIRST, passed alone; find out why: {doubtful}"
        ));
    }
    Ok(())
}

/// What takes too long for every day: hundreds of intakes through faults, a thousand visits.
fn long_runs(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    build(workspace)?;
    report::step("Long runs", "about an hour", || {
        suite(workspace, "browser")
            .env("INTAKE_FAULTS", "500")
            .env("INTAKE_SOAK", "1000")
            .args("-- --nocapture offline::faults kiosk::soak")
            .run()
    })
}

/// The tests that look at every page in every look, which then keep what they saw.
pub(crate) fn take_pictures(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    build(workspace)?;
    report::step("Take pictures", "about ten minutes", || {
        suite(workspace, "browser")
            .env("INTAKE_PICTURES", "yes")
            .args("-- sweep everywhere pictures directory")
            .run()
    })
}

/// The apps, the server and the suites that drive them.
fn build(workspace: &Workspace) -> Result<()> {
    bundle::apps(workspace)?;
    report::step("Build what the browser suite drives", "", || {
        browser_cargo(workspace, "build")
            .args("--bins --tests")
            .run()
    })
}

/// Said at the end too, where nobody overlooks it.
const NO_NAMESPACES: &str = "NOT RUN: the kiosk's lockdown (tests/lockdown). It gives Chromium a \
    policy folder of its own, and this machine forbids that: `unshare --mount` as root, or \
    `unshare --user --map-root-user --mount`, must work";

/// Cage refuses whoever could become root again.
const NO_OTHER_USER: &str = "NOT RUN: the kiosk's session in the compositor (tests/lockdown/cage.rs). \
    It runs as another user, and this machine forbids that: \
    `unshare --user --map-user=1000 --map-group=1000` must work";

/// Chromium locked down as on a kiosk, where the machine lets a process see other files than the
/// rest. Gives the tests that passed at the second try, and nothing where it does not.
fn lockdown(workspace: &Workspace) -> Result<Option<Vec<String>>> {
    let may = ["--mount", "--user --map-root-user --mount"]
        .iter()
        .any(|how| {
            let unshare = workspace.program("unshare").args(how);
            unshare.arg("true").answer().is_some()
        });
    if !may {
        report::note(NO_NAMESPACES);
        return Ok(None);
    }
    let in_the_compositor = ["", "--user --map-root-user"].iter().any(|how| {
        let unshare = workspace.program("unshare").args(how);
        let within = "--mount unshare --user --map-user=1000 --map-group=1000 true";
        unshare.args(within).answer().is_some()
    });
    if !in_the_compositor {
        report::note(NO_OTHER_USER);
    }
    // Each test has a screen and a browser or two.
    let arguments = if in_the_compositor {
        "--test-threads 2"
    } else {
        "--test-threads 2 --skip cage::"
    };
    report::step("Ways out of a kiosk", "about 5 minutes", || {
        let tests = || suite(workspace, "lockdown").env("INTAKE_XTASK", workspace.own_program());
        again::run(workspace, tests, arguments).map(Some)
    })
}

/// The crates for the browser that have tests, run by Node.
fn apps(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace
        .cargo("test --locked --tests --profile wasm-test --target wasm32-unknown-unknown")
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

/// A suite that drives the server that was just built.
fn suite(workspace: &Workspace, name: &str) -> Program {
    browser_cargo(workspace, "test")
        .arg("--test")
        .arg(name)
        .env("INTAKE_BIN", workspace.target("debug/intake"))
}

fn browser_cargo(workspace: &Workspace, verb: &str) -> Program {
    workspace
        .native_cargo(verb)
        .args("--features tests/browser")
}
