//! Tools that are Rust programs: found on the machine in the pinned version, or compiled.
//! A machine that has none gets them where cargo puts such things, for the next clone to find; one
//! that has another version keeps it, and ours goes into the build folder.

use anyhow::{Context, Result};

use super::Tool;
use crate::program::Program;
use crate::workspace::Workspace;

/// Must be the version of the `wasm-bindgen` crate, to the last digit.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    version: "0.2.130",
    wait: "about 3 minutes",
    present: |workspace| is_present(workspace, &WASM_BINDGEN),
    // Without `--locked`: its lock file names a crate version that was withdrawn.
    install: |workspace| compile(workspace, &WASM_BINDGEN, "wasm-bindgen-cli", ""),
};

/// 0.22 needs a newer Rust.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    wait: "about 4 minutes",
    present: |workspace| is_present(workspace, &TRUNK),
    install: |workspace| {
        compile(
            workspace,
            &TRUNK,
            "trunk",
            "--locked --no-default-features --features rustls",
        )
    },
};

/// Cuts the visitor's module in two. Must know what the crate `wasm_split_helpers` leaves in it.
pub(crate) const WASM_SPLIT: Tool = Tool {
    name: "wasm-split-cli",
    version: "0.2.4",
    wait: "about 2 minutes",
    // It does not tell its version; cargo remembers it.
    present: |workspace| {
        let own = workspace.own_tools();
        let lists = [
            workspace.cargo("install --list"),
            workspace
                .cargo("install --list --root")
                .arg(&own.to_string_lossy()),
        ];
        let installed = format!("wasm_split_cli_support v{}:", WASM_SPLIT.version);
        lists
            .into_iter()
            .filter_map(Program::answer)
            .any(|list| list.contains(&installed))
    },
    install: |workspace| {
        compile(
            workspace,
            &WASM_SPLIT,
            "wasm_split_cli_support",
            "--locked --features build-binary",
        )
    },
};

/// Firefox's driver, whatever the version of Firefox.
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    wait: "about 2 minutes",
    present: |workspace| is_present(workspace, &GECKODRIVER),
    install: |workspace| compile(workspace, &GECKODRIVER, "geckodriver", "--locked"),
};

/// Licences, sources and duplicate crates; only `check` asks for it.
pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    wait: "about 5 minutes",
    present: |workspace| is_present(workspace, &CARGO_DENY),
    install: |workspace| compile(workspace, &CARGO_DENY, "cargo-deny", "--locked"),
};

/// Builds fuzz targets and runs them; only `fuzz` asks for it.
pub(crate) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
    wait: "about 2 minutes",
    present: |workspace| is_present(workspace, &CARGO_FUZZ),
    install: |workspace| compile(workspace, &CARGO_FUZZ, "cargo-fuzz", "--locked"),
};

fn is_present(workspace: &Workspace, tool: &Tool) -> bool {
    found_version(workspace, tool).as_deref() == Some(tool.version)
}

/// `trunk 0.21.14` -> `0.21.14`
fn found_version(workspace: &Workspace, tool: &Tool) -> Option<String> {
    let asked = workspace
        .program(tool.name)
        .without_env("NO_COLOR")
        .args("--version");
    asked.answer()?.split_whitespace().nth(1).map(str::to_owned)
}

fn compile(workspace: &Workspace, tool: &Tool, krate: &str, options: &str) -> Result<()> {
    let keeps_another = found_version(workspace, tool).is_some();
    let mut cargo = workspace
        .cargo("install")
        .arg(krate)
        .args(&format!("--version {} {options}", tool.version))
        // Their own release settings optimise for minutes what runs for a second.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        // One folder for all, so that an interrupted installation goes on where it was.
        .env("CARGO_TARGET_DIR", workspace.target("tools-build"));
    if keeps_another {
        cargo = cargo
            .arg("--force")
            .arg("--root")
            .arg(&workspace.own_tools().to_string_lossy());
    }
    cargo
        .run()
        .with_context(|| format!("cannot install {} {}", tool.name, tool.version))
}
