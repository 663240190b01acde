//! Chromium as a process: in a kiosk, or as everybody has it. A kiosk refuses to be inspected, so
//! what it shows is seen from outside: the list of its pages, its windows, its pixels.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader, Read, Write};
use std::iter;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use tempfile::TempDir;

use crate::files::Files;
use crate::screen::{HEIGHT, Screen, WIDTH};
use crate::watch::until;

/// Not about what is tried: root has no sandbox, a screen without a graphics card no acceleration.
pub(crate) const OF_THE_TEST: [&str; 4] = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
];
/// An ordinary browser asks such things at its first start, and would be busy with that.
pub(crate) const OF_EVERYBODY: [&str; 3] = [
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
];

/// A running browser.
pub(crate) struct Chromium {
    process: Child,
    port: u16,
    /// Its user's home, with what it saves.
    home: TempDir,
    _policies: PolicyFolder,
    /// Unless it is somebody else's.
    profile: Option<TempDir>,
}

/// A page or another part that a browser shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Page {
    pub(crate) address: String,
    pub(crate) title: String,
}

/// A folder that stands in for `/etc/chromium`.
pub(crate) struct PolicyFolder(TempDir);

impl PolicyFolder {
    /// With this policy and no other.
    pub(crate) fn with(policy: &Map<String, Value>) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let managed = folder.path().join("policies/managed");
        fs::create_dir_all(&managed)?;
        fs::write(
            managed.join("intake-kiosk.json"),
            serde_json::to_vec(policy)?,
        )?;
        Ok(Self(folder))
    }

    /// As a program, for a driver that starts the browser by itself.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        let command = self.chromium();
        let words: Vec<String> = iter::once(command.get_program())
            .chain(command.get_args())
            .map(|word| format!("'{}'", word.to_string_lossy()))
            .collect();
        let path = self.0.path().join("start");
        fs::write(
            &path,
            format!("#!/bin/sh\nexec {} \"$@\"\n", words.join(" ")),
        )?;
        fs::set_permissions(&path, Permissions::from_mode(0o755))?;
        Ok(path)
    }

    /// A command that starts Chromium where `/etc/chromium` is this folder. Only that process sees
    /// it so: the machine's own policy is not touched, and other browsers run beside it.
    pub(crate) fn chromium(&self) -> Command {
        let mut command = apart();
        command
            .args(["sh", "-c"])
            .arg("mount --bind \"$0\" /etc/chromium && exec chromium \"$@\"")
            .arg(self.0.path());
        command
    }
}

impl Chromium {
    /// A kiosk's: its policy, its flags, nothing else.
    pub(crate) fn locked(screen: &Screen, files: &Files, addresses: &[&str]) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut chromium = Self::locked_in(profile.path(), screen, files, addresses)?;
        chromium.profile = Some(profile);
        Ok(chromium)
    }

    /// A kiosk's, over this profile.
    pub(crate) fn locked_in(
        profile: &Path,
        screen: &Screen,
        files: &Files,
        addresses: &[&str],
    ) -> Result<Self> {
        Self::start(
            &files.policy()?,
            screen,
            profile,
            &files.flags()?,
            addresses,
        )
    }

    /// A kiosk's that has these addresses for its start page. On the command line, Chromium takes no
    /// addresses of its own from anybody; from its policy it does.
    pub(crate) fn locked_beginning_at(
        addresses: &[&str],
        screen: &Screen,
        files: &Files,
    ) -> Result<Self> {
        let mut policy = files.policy()?;
        policy.extend(beginning_at(addresses));
        let profile = tempfile::tempdir()?;
        let mut chromium = Self::start(&policy, screen, profile.path(), &files.flags()?, &[])?;
        chromium.profile = Some(profile);
        Ok(chromium)
    }

    /// As everybody has it.
    pub(crate) fn ordinary(screen: &Screen, addresses: &[&str]) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let flags = OF_EVERYBODY.map(str::to_owned);
        let policy = beginning_at(addresses);
        let mut chromium = Self::start(&policy, screen, profile.path(), &flags, &[])?;
        chromium.profile = Some(profile);
        Ok(chromium)
    }

    fn start(
        policy: &Map<String, Value>,
        screen: &Screen,
        profile: &Path,
        flags: &[String],
        addresses: &[&str],
    ) -> Result<Self> {
        let (home, policies) = (tempfile::tempdir()?, PolicyFolder::with(policy)?);
        let process = policies
            .chromium()
            .args(OF_THE_TEST)
            .args(flags)
            // As the session on X has it.
            .args(["--ozone-platform=x11", "--window-position=0,0"])
            .arg(format!("--window-size={WIDTH},{HEIGHT}"))
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(addresses)
            .env("DISPLAY", screen.name())
            .env("HOME", home.path())
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Chromium in a namespace of its own")?;
        let mut chromium = Self {
            process,
            port: 0,
            home,
            _policies: policies,
            profile: None,
        };
        chromium.port = until("Chromium to start", || Ok(announced_port(profile)))?;
        Ok(chromium)
    }

    /// Every page, in no order. What the browser draws of itself is left out.
    pub(crate) fn pages(&self) -> Result<Vec<Page>> {
        let list: Value = serde_json::from_str(&self.ask("/json/list")?)?;
        // Without an address it is a page that was refused before it had one.
        let of_pages = |entry: &&Value| {
            let address = entry["url"].as_str().unwrap_or_default();
            !address.is_empty()
                && !address.starts_with("chrome://omnibox-popup")
                && !matches!(
                    entry["type"].as_str(),
                    Some("browser_ui" | "service_worker" | "worker" | "shared_worker")
                )
        };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut pages: Vec<Page> = list
            .as_array()
            .context("a list of pages")?
            .iter()
            .filter(of_pages)
            .map(|entry| Page {
                address: text(&entry["url"]),
                title: text(&entry["title"]),
            })
            .collect();
        pages.sort();
        Ok(pages)
    }

    /// Waits until a page with this title is there.
    pub(crate) fn see(&self, title: &str) -> Result<Page> {
        until(&format!("a page with the title {title}"), || {
            let mut pages = self.pages()?.into_iter();
            Ok(pages.find(|page| page.title == title))
        })
    }

    /// Files that it saved, wherever in its user's home.
    pub(crate) fn saved(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut open = vec![self.home.path().to_owned()];
        while let Some(path) = open.pop() {
            if path.is_dir() {
                for entry in fs::read_dir(path)? {
                    open.push(entry?.path());
                }
            } else if path.to_string_lossy().contains("zxqv") {
                found.push(path);
            }
        }
        Ok(found)
    }

    /// The file that it runs from: the name on the path is a script.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        Ok(fs::read_link(format!("/proc/{}/exe", self.process.id()))?)
    }

    /// Ends it as the session does, and waits until everything is written. Leaves its profile.
    pub(crate) fn stop(mut self) -> Result<()> {
        let number = self.process.id().to_string();
        Command::new("kill").args(["-TERM", &number]).status()?;
        self.process.wait()?;
        Ok(())
    }

    fn ask(&self, path: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        // It keeps the connection open whatever it is asked: the length tells the end.
        let mut answer = BufReader::new(stream);
        let (mut length, mut line) = (0, String::new());
        while answer.read_line(&mut line)? > 2 {
            if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse()?;
            }
            line.clear();
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        Ok(String::from_utf8(body)?)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
        // Its folder goes after it.
        drop(self.profile.take());
    }
}

/// The start page: one policy says that there is one, another which.
fn beginning_at(addresses: &[&str]) -> Map<String, Value> {
    let mut policy = Map::new();
    policy.insert("RestoreOnStartup".to_owned(), 4.into());
    policy.insert("RestoreOnStartupURLs".to_owned(), addresses.into());
    policy
}

/// The port is the first line of a file that it writes once it listens.
fn announced_port(profile: &Path) -> Option<u16> {
    let text = fs::read_to_string(profile.join("DevToolsActivePort")).ok()?;
    text.lines().next()?.parse().ok()
}

/// The beginning of a command that may lay folders over others, which only it then sees so.
pub(crate) fn apart() -> Command {
    let mut command = Command::new("unshare");
    if !is_root() {
        command.args(["--user", "--map-root-user"]);
    }
    command.args(["--mount", "--propagation", "private"]);
    command
}

fn is_root() -> bool {
    let asked = Command::new("id").arg("-u").output();
    asked.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}
