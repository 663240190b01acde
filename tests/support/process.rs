//! The real binary `intake` as a process that can be killed.

use std::{
    env,
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
    sync::OnceLock,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A running `intake serve`. It is killed when dropped.
pub struct ServerProcess {
    process: Child,
    output: BufReader<ChildStdout>,
}

/// What a server said before it was ready.
pub struct Announcement {
    /// Where it listens.
    pub address: SocketAddr,
    /// The first administrator's token, while there is no account.
    pub invitation: Option<String>,
}

impl ServerProcess {
    /// Starts a server over this folder on a free port. It may not be ready yet.
    ///
    /// # Errors
    /// When the binary cannot be built or started.
    pub fn spawn(data: &Path) -> Result<Self> {
        Self::spawn_with(data, &[])
    }

    /// The same, with further arguments.
    ///
    /// # Errors
    /// When the binary cannot be built or started.
    pub fn spawn_with(data: &Path, arguments: &[&str]) -> Result<Self> {
        Self::launch(Command::new(binary()?), data, arguments)
    }

    /// The same, within this folder, by somebody who lets core dumps be as large as they like.
    ///
    /// # Errors
    /// When the binary cannot be built or started.
    pub fn spawn_dumping(folder: &Path, data: &Path) -> Result<Self> {
        let mut shell = letting_dump(folder, "exec \"$0\" \"$@\"");
        shell.arg(binary()?);
        Self::launch(shell, data, &[])
    }

    fn launch(mut command: Command, data: &Path, arguments: &[&str]) -> Result<Self> {
        let mut process = command
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "warn", "--data"])
            .arg(data)
            // Every submission does some work first; how much is not what is tested here.
            .args(["--proof-of-work", "256"])
            // No bundle is needed here, and reading one takes time in a debug build.
            .arg("--bundles")
            .arg(data.join("no-bundles"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start intake")?;
        let output = process.stdout.take().context("intake is silent")?;
        Ok(Self {
            process,
            output: BufReader::new(output),
        })
    }

    /// Waits until it is ready.
    ///
    /// # Errors
    /// When it ends before that.
    pub fn wait_until_ready(&mut self) -> Result<Announcement> {
        let (mut address, mut invitation) = (None, None);
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some(base) = line.strip_prefix("visitor: http://") {
                address = Some(base.trim_end().trim_end_matches('/').parse()?);
            }
            if line.starts_with("first administrator") {
                invitation = line
                    .trim_end()
                    .split_once('#')
                    .map(|(_, token)| token.to_owned());
            }
            if line == "ready\n" {
                let address = address.context("no address was printed")?;
                return Ok(Announcement {
                    address,
                    invitation,
                });
            }
            line.clear();
        }
        bail!("intake ended before it was ready: {}", self.process.wait()?)
    }

    /// `kill -9`: no farewell, no flush.
    ///
    /// # Errors
    /// When it is gone already.
    pub fn kill(&mut self) -> Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// `kill -TERM`; whether it ended well.
    ///
    /// # Errors
    /// When it could not be told.
    pub fn stop(&mut self) -> Result<bool> {
        Ok(self.end_by("TERM")?.success())
    }

    /// Sends it this signal, and waits until it has ended.
    ///
    /// # Errors
    /// When it could not be sent.
    pub fn end_by(&mut self, signal: &str) -> Result<ExitStatus> {
        let process = self.process.id().to_string();
        Command::new("kill")
            .args(["-s", signal, &process])
            .status()?;
        Ok(self.process.wait()?)
    }

    /// Its limits, as Linux tells them.
    ///
    /// # Errors
    /// When it is gone.
    pub fn limits(&self) -> Result<String> {
        let file = format!("/proc/{}/limits", self.process.id());
        Ok(fs::read_to_string(file)?)
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.kill();
    }
}

/// A shell within this folder that runs this and lets core dumps be as large as they like.
pub fn letting_dump(folder: &Path, script: &str) -> Command {
    let mut shell = Command::new("sh");
    // Where the limit may not be raised it stays as it is.
    let script = format!("ulimit -c unlimited 2>/dev/null; {script}");
    shell.arg("-c").arg(script).current_dir(folder);
    shell
}

/// `INTAKE_BIN` when it is set, as `cargo xtask test` does; else what cargo builds now.
fn binary() -> Result<OsString> {
    static BUILT: OnceLock<Option<OsString>> = OnceLock::new();
    if let Some(given) = env::var_os("INTAKE_BIN") {
        return Ok(given);
    }
    let built = BUILT.get_or_init(|| build().ok());
    built
        .clone()
        .context("`cargo build --package server` failed")
}

fn build() -> Result<OsString> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--package", "server", "--bin", "intake"])
        .arg("--message-format=json")
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .stderr(Stdio::inherit())
        .output()?;
    output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(Into::into))
        .context("cargo built no intake")
}
