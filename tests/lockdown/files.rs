//! The files of a kiosk, written by the chore itself for a place of the test's.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use tempfile::TempDir;

/// What `cargo xtask kiosk` wrote.
pub(crate) struct Files(TempDir);

impl Files {
    /// For a kiosk whose page is at this origin, without a printer or with one.
    pub(crate) fn written_for(origin: &str, printer: &str) -> Result<Self> {
        Self::written("x", origin, printer)
    }

    /// The same, for a kiosk whose session is the compositor's.
    pub(crate) fn written_for_cage(origin: &str) -> Result<Self> {
        Self::written("cage", origin, "none")
    }

    fn written(session: &str, origin: &str, printer: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        // As `cargo xtask test` hands it on; else as a person would start it.
        let mut chore = if let Some(program) = env::var_os("INTAKE_XTASK") {
            Command::new(program)
        } else {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--quiet", "--package", "xtask", "--"]);
            cargo
        };
        let done = chore
            .current_dir(&project)
            .env("CARGO_MANIFEST_DIR", project.join("src/xtask"))
            .args(["kiosk", "--session", session, "--origin", origin])
            .args(["--printer", printer, "--output"])
            .arg(folder.path())
            .output()
            .context("cannot start `cargo xtask kiosk`")?;
        if !done.status.success() {
            bail!("{}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(Self(folder))
    }

    /// A file as it will lie on the machine: `installed("etc/pam.d")`.
    pub(crate) fn installed(&self, path: &str) -> PathBuf {
        self.0.path().join("files").join(path)
    }

    /// What the session's unit says under this key.
    pub(crate) fn unit_says(&self, key: &str) -> Result<String> {
        let unit = self.installed("etc/systemd/system/intake-kiosk.service");
        let text = fs::read_to_string(unit)?;
        let mut values = text.lines().filter_map(|line| line.split_once('='));
        let said = values.find_map(|(name, value)| (name == key).then(|| value.to_owned()));
        said.with_context(|| format!("the unit says nothing of {key}"))
    }

    /// The browser's flags, without those that the session adds.
    pub(crate) fn flags(&self) -> Result<Vec<String>> {
        let text = fs::read_to_string(self.installed("etc/intake-kiosk/chromium-flags"))?;
        let flags = text.lines().filter(|line| line.starts_with("--"));
        Ok(flags.map(str::to_owned).collect())
    }

    /// The browser's policy.
    pub(crate) fn policy(&self) -> Result<Map<String, Value>> {
        Ok(serde_json::from_str(&fs::read_to_string(self.installed(
            "etc/chromium/policies/managed/intake-kiosk.json",
        ))?)?)
    }
}
