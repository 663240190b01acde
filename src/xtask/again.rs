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
    let log = fs::read_to_string(&log).unwrap_or_default();
    let listed = suite().args("-- --list --format terse").args(arguments);
    let listed = listed.answer().map_or(0, |listed| listed.lines().count());
    let failed = match verdict(&log, listed) {
        Verdict::Again(failed) => failed,
        Verdict::Broken => return Err(failure),
    };
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

/// What is to come of a suite that failed.
#[derive(Debug, PartialEq)]
enum Verdict {
    /// These failed, few enough for another try.
    Again(Vec<String>),
    Broken,
}

/// Reads a log that has a line for each test, as `ok <name>` or `failed <name>`. One with fewer lines than
/// there are tests is of a suite that died on the way.
fn verdict(log: &str, tests: usize) -> Verdict {
    let failed = log.lines().filter_map(|line| line.strip_prefix("failed "));
    let failed: Vec<String> = failed.map(str::to_owned).collect();
    if log.lines().count() == tests && (1..=FEW).contains(&failed.len()) {
        Verdict::Again(failed)
    } else {
        Verdict::Broken
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};

    #[test]
    fn a_few_tests_of_a_whole_suite_get_another_try() {
        let log =
            "ok sweep::one\nfailed journeys::two::webkit\nignored kiosk::three\nfailed four\n";
        let again = ["journeys::two::webkit", "four"].map(str::to_owned);
        assert_eq!(verdict(log, 4), Verdict::Again(again.to_vec()));
    }

    #[test]
    fn a_suite_that_died_or_of_which_many_tests_failed_is_broken() {
        assert_eq!(verdict("ok one\nfailed two\n", 3), Verdict::Broken);
        assert_eq!(verdict("ok failed\n", 1), Verdict::Broken);
        assert_eq!(verdict(&"failed one\n".repeat(4), 4), Verdict::Broken);
    }
}
