//! The server at an address that stays, so that a kiosk finds it again.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use domain::wire::kiosk::KioskError;
use store::{KioskFleet, SqliteSettings, SqliteStore, Submissions, Upkeep};
use tempfile::TempDir;

/// More than any test sends.
const ALL: u32 = 100_000;

/// An office that may be away. It is gone when dropped.
pub(super) struct Office {
    folder: TempDir,
    port: u16,
    bundles: Option<PathBuf>,
    running: Option<(Child, BufReader<ChildStdout>)>,
    /// The link that makes the first administrator, as it was printed last.
    invitation: Option<String>,
}

impl Office {
    /// Opens it over an empty folder, on a port that was free.
    pub(super) fn open() -> Result<Self> {
        Self::open_with(None)
    }

    /// As [`Office::open`], with the apps in this folder.
    pub(super) fn open_with(bundles: Option<PathBuf>) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut office = Self {
            folder: tempfile::tempdir()?,
            port,
            bundles,
            running: None,
            invitation: None,
        };
        office.start()?;
        Ok(office)
    }

    /// Starts it again, and waits until it is ready.
    pub(super) fn start(&mut self) -> Result<()> {
        let mut command = Command::new(program()?);
        command
            .args(["serve", "--log", "warn", "--proof-of-work", "256"])
            .arg(format!("--listen=127.0.0.1:{}", self.port))
            .arg("--data")
            .arg(self.data());
        if let Some(bundles) = &self.bundles {
            command.arg("--bundles").arg(bundles);
        }
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start intake")?;
        let mut output = BufReader::new(process.stdout.take().context("intake is silent")?);
        let mut line = String::new();
        while line != "ready\n" {
            line.clear();
            if output.read_line(&mut line)? == 0 {
                bail!("intake ended before it was ready: {}", process.wait()?);
            }
            if let Some(link) = line.strip_prefix("first administrator (works once): ") {
                self.invitation = Some(link.trim_end().to_owned());
            }
        }
        self.running = Some((process, output));
        Ok(())
    }

    /// `kill -9`.
    pub(super) fn kill(&mut self) -> Result<()> {
        if let Some((mut process, _)) = self.running.take() {
            process.kill()?;
            process.wait()?;
        }
        Ok(())
    }

    /// The address of a page.
    pub(super) fn page(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    pub(super) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The link that makes the first administrator, as long as there is none.
    pub(super) fn first_administrator(&self) -> Result<&str> {
        let link = self.invitation.as_deref();
        link.context("no link for a first administrator was printed")
    }

    /// A code that makes one browser a kiosk.
    pub(super) fn code(&self, name: &str) -> Result<String> {
        let said = self.chore(&["enrol", "--name", name])?;
        let code = said.lines().next().unwrap_or_default();
        Ok(code.trim().to_owned())
    }

    /// What the office knows of its kiosks: a line each with id, standing, envelopes waiting, name.
    pub(super) fn kiosks(&self) -> Result<String> {
        self.chore(&["list"])
    }

    /// Takes the only kiosk's enrolment back.
    pub(super) fn revoke_kiosk(&self) -> Result<()> {
        let kiosks = self.kiosks()?;
        let id = kiosks.split_whitespace().next().context("a kiosk")?;
        self.chore(&["revoke", id]).map(drop)
    }

    /// Everything that arrived: how often each, by its id; and how much of it a kiosk signed.
    pub(super) async fn arrived(&self) -> Result<(BTreeMap<String, usize>, usize)> {
        let store = self.store().await?;
        let kept = store.arrived_after(0, ALL).await?;
        store.close().await;
        let mut times = BTreeMap::new();
        for submission in &kept {
            *times.entry(submission.id.to_string()).or_default() += 1;
        }
        let signed = kept.iter().filter(|kept| kept.kiosk.is_some()).count();
        Ok((times, signed))
    }

    /// Everything that arrived, by its id, in the order of arrival.
    pub(super) async fn in_order(&self) -> Result<Vec<String>> {
        let store = self.store().await?;
        let kept = store.arrived_after(0, ALL).await?;
        store.close().await;
        Ok(kept.iter().map(|kept| kept.id.to_string()).collect())
    }

    /// What is wrong with its kiosks, as they said themselves.
    pub(super) async fn errors(&self) -> Result<Vec<KioskError>> {
        let store = self.store().await?;
        let kiosks = store.kiosks().await?;
        store.close().await;
        let heard = kiosks.into_iter().filter_map(|kiosk| kiosk.heard);
        Ok(heard.flat_map(|heard| heard.heartbeat.errors).collect())
    }

    /// Visits that ended without being sent: page, language and how many.
    pub(super) async fn ended(&self) -> Result<Vec<(String, String, u32)>> {
        let store = self.store().await?;
        let ended = store.ended_visits().await?;
        store.close().await;
        let ended = ended.into_iter().map(|(_, one)| one);
        Ok(ended
            .map(|one| (one.page, one.language, one.count))
            .collect())
    }

    async fn store(&self) -> Result<SqliteStore> {
        let settings = SqliteSettings {
            file: self.data().join("intake.db"),
            page_limit: None,
        };
        Ok(SqliteStore::open(&settings).await?)
    }

    fn chore(&self, arguments: &[&str]) -> Result<String> {
        let output = Command::new(program()?)
            .args(["kiosk", "--data"])
            .arg(self.data())
            .args(arguments)
            .output()?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    fn data(&self) -> PathBuf {
        let folder: &Path = self.folder.path();
        folder.join("data")
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        // It may be away already.
        let _ = self.kill();
    }
}

fn program() -> Result<OsString> {
    env::var_os("INTAKE_BIN").context("INTAKE_BIN names no server; `cargo xtask test` does")
}
