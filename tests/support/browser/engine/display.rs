//! A screen that nobody sees, for an engine that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// A running Xvfb. It ends when dropped.
pub(in super::super) struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts one under a number that is free, large enough for every viewport.
    pub(super) fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2200x2200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb; `cargo xtask test` installs it")?;
        let output = process.stdout.take().context("Xvfb is silent")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let display = Self {
            process,
            name: format!(":{}", number.trim()),
        };
        ensure!(display.name.len() > 1, "Xvfb ended before it was ready");
        Ok(display)
    }

    /// As `DISPLAY` names it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
