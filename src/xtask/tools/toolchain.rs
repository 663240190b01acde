//! What belongs to Rust itself. `rust-toolchain.toml` names it, but rustup reads that file only
//! when it may install by itself, which some machines forbid.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Tool;
use crate::workspace::Workspace;

/// The standard library for the browser.
pub(crate) const WASM_TARGET: Tool = Tool {
    name: "Rust's wasm32-unknown-unknown",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        let asked = workspace
            .program("rustc")
            .args("--print target-libdir --target wasm32-unknown-unknown");
        asked
            .answer()
            .is_some_and(|folder| Path::new(&folder).exists())
    },
    install: |workspace| {
        workspace
            .program("rustup")
            .args("target add wasm32-unknown-unknown")
            .run()
            .context("a Rust that rustup did not install needs its wasm32-unknown-unknown library")
    },
};

/// `cargo fmt` and `cargo clippy`.
pub(crate) const FORMAT_AND_LINTS: Tool = Tool {
    name: "rustfmt and clippy",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        ["fmt --version", "clippy --version"]
            .iter()
            .all(|line| workspace.cargo(line).answer().is_some())
    },
    install: |workspace| {
        workspace
            .program("rustup")
            .args("component add rustfmt clippy")
            .run()
    },
};

/// SQLite is compiled from its C source.
pub(crate) const C_COMPILER: Tool = Tool {
    name: "a C compiler",
    version: "",
    wait: "by hand",
    present: |workspace| workspace.program("cc").args("--version").answer().is_some(),
    install: ask_for_compiler,
};

/// libFuzzer is compiled from its C++ source.
pub(crate) const CPP_COMPILER: Tool = Tool {
    name: "a C++ compiler",
    version: "",
    wait: "by hand",
    present: |workspace| {
        workspace
            .program("c++")
            .args("--version")
            .answer()
            .is_some()
    },
    install: |_| {
        bail!("install a C++ compiler that answers to `c++` (Debian: g++), then start again")
    },
};

fn ask_for_compiler(_: &Workspace) -> Result<()> {
    bail!("install a C compiler that answers to `cc` (Debian: build-essential), then start again")
}
