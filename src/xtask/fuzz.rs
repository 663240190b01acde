//! Every parser of what strangers send, fed by libFuzzer: `tests/fuzz` holds the targets and a small
//! corpus of each. What is found on the way stays in `target/fuzz`; an input that breaks something is
//! named, and belongs into the corpus with its mend.

use std::fs;

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{report, tools};

const TARGETS: [&str; 5] = ["json", "xml", "csv", "mapping", "report"];
/// For each target, unless told otherwise.
const SECONDS: u32 = 60;

/// The chore.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let seconds = match arguments.value("--seconds")? {
        Some(text) => text
            .parse()
            .with_context(|| format!("`{text}` is no number of seconds"))?,
        None => SECONDS,
    };
    let only = arguments.next();
    arguments.finish()?;
    tools::ensure(workspace, &[tools::FUZZ])?;
    let known = |name: &str| TARGETS.into_iter().find(|target| *target == name);
    let targets = match &only {
        Some(name) => vec![
            known(name)
                .with_context(|| format!("there is no target `{name}`: {}", TARGETS.join(", ")))?,
        ],
        None => TARGETS.to_vec(),
    };
    for target in targets {
        let wait = format!("{seconds} s, and about 3 minutes to build the first one");
        report::step(&format!("Fuzz {target}"), &wait, || {
            fuzz(workspace, target, seconds)
        })?;
    }
    Ok(())
}

fn fuzz(workspace: &Workspace, target: &str, seconds: u32) -> Result<()> {
    let build = workspace.target("fuzz");
    let found = build.join("found").join(target);
    let broken = build.join("broken").join(target);
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    workspace
        // Which crates assert while they run is the profile's, not the tool's.
        .cargo("fuzz run --release --fuzz-dir tests/fuzz")
        // Nothing of ours is unsafe, and a compiler that is not nightly has no sanitizers.
        .args("--sanitizer none --target-dir")
        .arg(&build.to_string_lossy())
        .arg(target)
        // What is found goes into the first folder.
        .arg(&found.to_string_lossy())
        .arg(&format!("tests/fuzz/corpus/{target}"))
        .args("-- -timeout=10 -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1")
        .arg(&format!("-max_total_time={seconds}"))
        .arg(&format!("-artifact_prefix={}/", broken.display()))
        // It is a workspace of its own.
        .without_env("CARGO_TARGET_DIR")
        .run()
}
