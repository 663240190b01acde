//! Where things are: the project's root, the build folders, and the programs found from there.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::program::Program;

/// The crates that compile to WebAssembly only. Native builds leave them out.
pub(crate) const BROWSER_CRATES: &[&str] = &["ui", "visitor", "kiosk", "staff"];

/// The project on disk.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The project that this program was started from.
    pub(crate) fn find() -> Result<Self> {
        let own_folder = env::var_os("CARGO_MANIFEST_DIR").context("start it as `cargo xtask`")?;
        let root = Path::new(&own_folder)
            .ancestors()
            .nth(2)
            .context("xtask lies in src/xtask")?;
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self {
            root: root.to_owned(),
            target,
        })
    }

    /// A path inside the project.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A path among what native builds leave.
    pub(crate) fn target(&self, inside: &str) -> PathBuf {
        self.target.join(inside)
    }

    /// This program as it was built last. Building the tests puts a new one in its place, and the path
    /// of the file that runs then names nothing.
    pub(crate) fn own_program(&self) -> PathBuf {
        self.target("debug/xtask")
    }

    /// Builds for WebAssembly have a folder of their own, so that the two do not wait for each
    /// other's lock.
    pub(crate) fn web_target(&self) -> PathBuf {
        self.target("web")
    }

    /// Tools that other projects of this machine have in another version.
    pub(crate) fn own_tools(&self) -> PathBuf {
        self.target("tools")
    }

    /// A program, started in the root. Ours are found before the machine's.
    pub(crate) fn program(&self, name: &str) -> Program {
        Program::new(name, &self.root, &self.search_path())
    }

    /// Cargo, the one that started us.
    pub(crate) fn cargo(&self, line: &str) -> Program {
        self.program("cargo").args(line)
    }

    /// Cargo over every native crate at once, always with the same selection: another one would
    /// choose other features and build every dependency again.
    pub(crate) fn native_cargo(&self, verb: &str) -> Program {
        let mut cargo = self
            .cargo(verb)
            .args("--locked --workspace")
            // What a failed test saw says more than the stack it stood on, which buries it.
            .env("RUST_BACKTRACE", "0");
        for name in BROWSER_CRATES {
            cargo = cargo.args("--exclude").arg(name);
        }
        cargo
    }

    /// Trunk, with what its builds look for.
    pub(crate) fn trunk(&self, line: &str) -> Program {
        self.program("trunk")
            .args(line)
            // It knows this variable as a yes or no, and stops at the customary `1`.
            .without_env("NO_COLOR")
            // Where inside trunk a build failed helps nobody.
            .env("RUST_BACKTRACE", "0")
            .env("CARGO_TARGET_DIR", self.web_target())
            .env("SASS_PATH", self.path("node_modules/@uswds/uswds/packages"))
    }

    /// Where programs are looked for.
    pub(crate) fn search_path(&self) -> OsString {
        let ours = [self.own_tools().join("bin"), self.path("node_modules/.bin")];
        // Where `cargo install` puts things, whether or not that is on the machine's path.
        let cargo_home = env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(env::home_dir()?.join(".cargo")));
        let cargo_bin = cargo_home.map(|home| home.join("bin"));
        let theirs = env::var_os("PATH").unwrap_or_default();
        let all = ours
            .into_iter()
            .chain(cargo_bin)
            .chain(env::split_paths(&theirs));
        env::join_paths(all).unwrap_or(theirs)
    }
}
