//! Starting other programs: where they are looked for, and a sentence when one fails.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program to start, with what it is given.
pub(crate) struct Program {
    command: Command,
    /// The line a person would have typed.
    shown: String,
}

impl Program {
    /// Looked for on `path`, started in `folder`.
    pub(crate) fn new(name: &str, folder: &Path, path: &OsStr) -> Self {
        let mut command = Command::new(name);
        command.current_dir(folder).env("PATH", path);
        Self {
            command,
            shown: name.to_owned(),
        }
    }

    /// Adds arguments, written as a shell line without quotes.
    pub(crate) fn args(mut self, line: &str) -> Self {
        for word in line.split_whitespace() {
            self = self.arg(word);
        }
        self
    }

    /// Adds one argument as it is.
    pub(crate) fn arg(mut self, word: &str) -> Self {
        self.command.arg(word);
        self.shown.push(' ');
        self.shown.push_str(word);
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable out of its environment.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it to its end with our own streams; anything but success is an error.
    pub(crate) fn run(mut self) -> Result<()> {
        let status = self
            .command
            .status()
            .with_context(|| format!("cannot start `{}`", self.shown))?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.shown);
        }
        Ok(())
    }

    /// What it prints; `None` when it is not there or does not succeed.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Becomes it: whoever ends or signals the chore reaches the program. Returns only a failure.
    pub(crate) fn become_it(mut self) -> Result<()> {
        let error = self.command.exec();
        Err(error).with_context(|| format!("cannot start `{}`", self.shown))
    }

    /// Starts it and lets it run.
    pub(crate) fn spawn(mut self) -> Result<Child> {
        self.command
            .spawn()
            .with_context(|| format!("cannot start `{}`", self.shown))
    }
}
