//! The figures that the README quotes, each by a command of its own.

mod embed;
mod size;
mod wasm;

pub(crate) use embed::is_light as script_of_other_sites;

use std::path::Path;

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::program::Program;
use crate::workspace::Workspace;
use crate::{bundle, report, tools};

/// Where Linux has files in memory.
const IN_MEMORY: &str = "/dev/shm";

/// The chore: `bench size`, `bench notifier`, `bench desk`.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let what = arguments.next();
    arguments.finish()?;
    match what.as_deref() {
        Some("size") => size::start(workspace),
        Some("notifier") => notifier(workspace),
        Some("desk") => desk(workspace),
        _ => bail!("say what to measure: `cargo xtask bench size`, `… notifier` or `… desk`"),
    }
}

/// Ten thousand events in a minute among a hundred thousand sign-ups, 300 of which follow the 150 people
/// whom they are about, once undisturbed and once with ten kills; and how answers to custody systems, and
/// to whoever tries codes, are spread in time.
fn notifier(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &[tools::MAIL])?;
    // Optimised, without what takes minutes to build and a hundredth to run.
    let quickly = |cargo: Program| {
        cargo
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
    };
    report::step("Build", "about 8 minutes the first time", || {
        quickly(workspace.native_cargo("build"))
            .args("--release --bin intake --test faults --test routers")
            .run()
    })?;
    let suite = |name: &str| {
        quickly(workspace.native_cargo("test"))
            .args("--release --test")
            .arg(name)
            .env("INTAKE_BIN", workspace.target("release/intake"))
    };
    report::step("Answers that tell nothing", "about 9 minutes", || {
        suite("routers")
            .args("-- --nocapture --test-threads 1 learns_nothing_from_an_answer")
            .env("INTAKE_ANSWERS", "100")
            .run()
    })?;
    report::step("Alerts", "about 6 minutes", || {
        let mut suite = suite("faults").args("-- --nocapture killed_while_alerting");
        // Signing up is not measured; what is measured lies on the disk.
        if Path::new(IN_MEMORY).is_dir() {
            suite = suite.env("TMPDIR", IN_MEMORY);
        }
        suite
            .env("INTAKE_SIGN_UPS", "99700")
            .env("INTAKE_FOLLOWED", "150")
            .env("INTAKE_EVENTS", "10000")
            .env("INTAKE_BATCH", "200")
            .env("INTAKE_SECONDS", "60")
            .run()
    })
}

/// The queue with a hundred thousand cases: what the server takes for an answer, and how long somebody at
/// a browser waits for it.
fn desk(workspace: &Workspace) -> Result<()> {
    const CASES: &str = "100000";
    tools::ensure(workspace, &[tools::BUILD, tools::BROWSER])?;
    bundle::everything(workspace)?;
    report::step("In a browser", "about 10 minutes the first time", || {
        workspace
            .native_cargo("test")
            .args("--features tests/browser --test browser")
            .args("-- --nocapture desk_scale")
            .env("INTAKE_BIN", workspace.target("release/intake"))
            .env("INTAKE_CASES", CASES)
            .run()
    })?;
    report::step("The server", "about 15 minutes the first time", || {
        workspace
            .cargo("test --locked --release --package tests --test routers")
            .args("-- --nocapture --exact queue_scale::many_cases_are_shown_as_quickly_as_few")
            .env("INTAKE_CASES", CASES)
            .run()
    })
}
