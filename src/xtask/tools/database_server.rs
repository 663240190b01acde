//! A real PostgreSQL for the suites over the store and over several nodes.

use std::fs;

use super::{Tool, browser::from_debian};

/// Debian keeps its programs apart from others', by version; elsewhere they are in PATH. The tests start
/// servers of their own: the one that Debian's package starts is not used.
pub(crate) const POSTGRES: Tool = Tool {
    name: "PostgreSQL",
    version: "15 or later",
    wait: "about 15 seconds",
    present: |workspace| {
        let asked = workspace.program("postgres").args("--version");
        asked.answer().is_some()
            || fs::read_dir("/usr/lib/postgresql").is_ok_and(|versions| {
                versions
                    .filter_map(Result::ok)
                    .any(|version| version.path().join("bin/initdb").is_file())
            })
    },
    install: |workspace| {
        let wanted = "PostgreSQL 15 or later (initdb and postgres in PATH)";
        from_debian(workspace, wanted, "postgresql")
    },
};
