//! The figures that the README quotes, each by a command of its own.

mod size;
mod wasm;

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{report, tools};

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

/// Ten thousand events among a hundred thousand sign-ups, of which a thousand are followed.
fn notifier(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &[tools::MAIL])?;
    report::step("Alerts", "about 15 minutes the first time", || {
        workspace
            .cargo("test --locked --release --package tests --test routers")
            .args("-- --nocapture --exact alerts::load::every_alert_is_handed_over_once")
            .env("INTAKE_SIGN_UPS", "99000")
            .env("INTAKE_FOLLOWED", "1000")
            .env("INTAKE_EVENTS", "10000")
            .run()
    })
}

/// The queue with a hundred thousand cases.
fn desk(workspace: &Workspace) -> Result<()> {
    report::step("The desk", "about 15 minutes the first time", || {
        workspace
            .cargo("test --locked --release --package tests --test routers")
            .args("-- --nocapture --exact queue_scale::many_cases_are_shown_as_quickly_as_few")
            .env("INTAKE_CASES", "100000")
            .run()
    })
}
