//! The finished product: the binary `intake`, over a folder of its own, behind a [`Recorder`].

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use super::recorder::Recorder;
use crate::scale::megabytes;

/// A running `intake serve`.
pub struct Server {
    process: Child,
    /// Kept open: a server that cannot write may stop.
    _output: BufReader<ChildStdout>,
    recorder: Recorder,
    address: SocketAddr,
    /// What it printed before it was ready.
    announced: Vec<String>,
    log: PathBuf,
    data: PathBuf,
    /// Goes when we go; a server over somebody else's folder has none.
    _folder: Option<TempDir>,
}

impl Server {
    /// Starts it over an empty folder and waits until it is ready.
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        Self::launch(&folder.path().join("data"), &[], Some(folder))
    }

    /// Starts it over an empty folder, with a settings file of this text and these flags.
    pub fn start_with(settings: &str, flags: &[&str]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("intake.toml");
        fs::write(&file, settings)?;
        let file = file.to_string_lossy();
        let flags = [flags, &["--config", &file]].concat();
        Self::launch(&folder.path().join("data"), &flags, Some(folder))
    }

    /// As [`Server::start_with`]; it knows the address at which browsers find it, by way of the recorder.
    pub fn start_known(settings: &str, flags: &[&str]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("intake.toml");
        fs::write(&file, settings)?;
        let file = file.to_string_lossy();
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let public = format!("http://{}", listener.local_addr()?);
        let flags = [flags, &["--config", &file, "--public-address", &public]].concat();
        let data = folder.path().join("data");
        Self::launch_behind(listener, (&data, &flags), Some(folder))
    }

    /// Starts it over this folder; its log is written beside it.
    pub fn start_in(data: &Path) -> Result<Self> {
        Self::launch(data, &[], None)
    }

    /// Starts the desk, and the pages beside it, over an empty folder into which so many made-up intakes
    /// were loaded.
    pub fn start_with_intakes(count: usize) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        let loaded = Command::new(program()?)
            .args(["demo", "intakes", "--count", &count.to_string(), "--data"])
            .arg(&data)
            .stdout(Stdio::null())
            .status()?;
        ensure!(loaded.success(), "the intakes were not loaded: {loaded}");
        Self::launch(&data, &["--role", "gate,desk"], Some(folder))
    }

    /// How many megabytes of the machine's memory it has, by Linux.
    pub fn megabytes(&self) -> Result<u64> {
        megabytes(&self.process.id().to_string())
    }

    /// The address of a page, by way of the recorder: `page("/kiosk")`.
    pub fn page(&self, path: &str) -> String {
        format!("http://{}{path}", self.recorder.address())
    }

    /// Where it listens, without the recorder.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The link that makes the first administrator, by way of the recorder.
    pub fn first_administrator(&self) -> Result<String> {
        let found = self
            .announced
            .iter()
            .find_map(|line| line.strip_prefix("first administrator (works once): "));
        let link = found.context("no link for a first administrator was printed")?;
        Ok(link.replace(
            &self.address.to_string(),
            &self.recorder.address().to_string(),
        ))
    }

    /// What it printed on its start.
    pub fn announced(&self) -> &[String] {
        &self.announced
    }

    /// What browsers have sent to it.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Where its database is.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Everything that it logged.
    pub fn log(&self) -> Result<String> {
        Ok(fs::read_to_string(&self.log)?)
    }

    fn launch(data: &Path, flags: &[&str], folder: Option<TempDir>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        Self::launch_behind(listener, (data, flags), folder)
    }

    fn launch_behind(
        listener: TcpListener,
        (data, flags): (&Path, &[&str]),
        folder: Option<TempDir>,
    ) -> Result<Self> {
        let log = data.with_extension("log");
        fs::create_dir_all(data.parent().context("a folder of its own")?)?;
        let mut process = Command::new(program()?)
            .args([
                "serve",
                "--time-zone",
                "UTC",
                "--listen",
                "127.0.0.1:0",
                "--data",
            ])
            .arg(data)
            .args(flags)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log)?)
            .spawn()
            .context("cannot start intake")?;
        let mut output = BufReader::new(process.stdout.take().context("intake is silent")?);
        let started = until_ready(&mut output).and_then(|announced| {
            let address = address_in(&announced)?;
            Ok((announced, address, Recorder::start_at(listener, address)?))
        });
        match started {
            Ok((announced, address, recorder)) => Ok(Self {
                process,
                _output: output,
                recorder,
                address,
                announced,
                log,
                data: data.to_owned(),
                _folder: folder,
            }),
            Err(error) => {
                process.kill()?;
                process.wait()?;
                Err(error.context(format!("the server's log:\n{}", fs::read_to_string(log)?)))
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn until_ready(output: &mut impl BufRead) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if line.trim() == "ready" {
            return Ok(lines);
        }
        lines.push(line.trim().to_owned());
        line.clear();
    }
    bail!("intake ended before it was ready; it said {lines:?}")
}

/// `visitor: http://127.0.0.1:8080/` -> `127.0.0.1:8080`
fn address_in(announced: &[String]) -> Result<SocketAddr> {
    let line = announced
        .iter()
        .find_map(|line| line.strip_prefix("visitor: http://"));
    let line = line.context("intake did not say where it is")?;
    line.trim_end_matches('/')
        .parse()
        .with_context(|| format!("`{line}` is no address"))
}

/// The server's binary.
fn program() -> Result<OsString> {
    env::var_os("INTAKE_BIN").context("INTAKE_BIN names no server; `cargo xtask test` does")
}
