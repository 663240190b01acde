//! One more try, alone, for the few tests of a suite in real browsers that failed among the others.
//!
//! A browser, its driver and the other tests share the machine, and one of them may be late by more than
//! any patience. What fails again is broken; so is a suite of which more than a few failed. What passed
//! at the second try is named at the end, for somebody to look into.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::program::Program;
use crate::report;
use crate::workspace::Workspace;

/// More than these are no accident.
const FEW: usize = 3;

/// Runs the suite that `suite` starts, with these arguments for its tests. Gives the tests that failed
/// at first and passed alone.
pub(crate) fn run(
    workspace: &Workspace,
    suite: impl Fn() -> Program,
    arguments: &str,
) -> Result<Vec<String>> {
    let log = workspace.target("tests.log");
    forget(&log)?;
    let logged = |suite: Program| suite.args("-- --logfile").arg(&log.to_string_lossy());
    let first = logged(suite()).args(arguments).run();
    let Err(failure) = first else {
        return Ok(Vec::new());
    };
    let failed = failed(&fs::read_to_string(&log).unwrap_or_default());
    if failed.is_empty() || failed.len() > FEW {
        return Err(failure);
    }
    report::note(&format!("Once more, alone: {}", failed.join(", ")));
    let mut alone = suite().args("-- --test-threads 1 --exact");
    for test in &failed {
        alone = alone.arg(test);
    }
    alone.run().context("a test failed twice")?;
    Ok(failed)
}

fn forget(log: &PathBuf) -> Result<()> {
    if log.exists() {
        fs::remove_file(log).with_context(|| format!("cannot remove {}", log.display()))?;
    }
    Ok(())
}

/// The tests of which this log, a line each as `ok <name>` or `failed <name>`, says that they failed.
fn failed(log: &str) -> Vec<String> {
    log.lines()
        .filter_map(|line| line.strip_prefix("failed "))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::failed;

    #[test]
    fn names_of_failed_tests_are_read_from_the_log() {
        let log =
            "ok sweep::one\nfailed journeys::two::webkit\nignored kiosk::three\nfailed four\n";
        assert_eq!(failed(log), ["journeys::two::webkit", "four"]);
        assert!(failed("ok failed\n").is_empty());
    }
}
