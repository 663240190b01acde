//! The policy itself: Chromium passes over a name or a value that it does not know, without a word to
//! anybody but `chrome://policy`. And the one policy whose effect the other tests feel: nobody inspects.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::chromium::{Chromium, PolicyFolder};
use crate::files::Files;
use crate::screen::Screen;
use crate::watch::{BETWEEN_LOOKS, PATIENCE};

const ORIGIN: &str = "http://127.0.0.1:8080";

/// A driver that starts Chromium under a policy.
struct Driver {
    process: Child,
    address: String,
    folder: TempDir,
    _policies: PolicyFolder,
}

impl Driver {
    fn start(policy: &Map<String, Value>) -> Result<Self> {
        let policies = PolicyFolder::with(policy)?;
        let folder = tempfile::tempdir()?;
        // The driver starts one program: a script that stands for the whole command.
        let command = policies.chromium();
        let words: Vec<String> = [command.get_program()]
            .into_iter()
            .chain(command.get_args())
            .map(|word| format!("'{}'", word.to_string_lossy()))
            .collect();
        let script = folder.path().join("chromium");
        fs::write(
            &script,
            format!("#!/bin/sh\nexec {} \"$@\"\n", words.join(" ")),
        )?;
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()?;
        let output = BufReader::new(process.stdout.take().context("chromedriver is silent")?);
        let port = output
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("successfully on port ")?.1.to_owned()))
            .context("chromedriver ended before it listened")?;
        Ok(Self {
            process,
            address: format!("http://127.0.0.1:{}", port.trim_end_matches('.')),
            folder,
            _policies: policies,
        })
    }

    async fn connect(&self) -> Result<Client> {
        let arguments = [
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            format!(
                "--user-data-dir={}",
                self.folder.path().join("profile").display()
            ),
        ];
        let options = json!({ "args": arguments, "binary": self.folder.path().join("chromium") });
        let mut capabilities = Map::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        Ok(ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.address)
            .await?)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // With the browser that it started, where that has not ended by itself.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

/// Each policy in force, with what Chromium says of it, as far as the list is drawn.
const READ: &str = "
    const rows = [];
    const text = (row, name) => row?.querySelector(`.policy.row .${name}`)?.textContent.trim();
    const walk = (node) => {
        for (const element of node.querySelectorAll('*')) {
            const row = element.localName === 'policy-row' ? element.shadowRoot : null;
            const said = [text(row, 'name'), text(row, 'messages')];
            if (said.every(Boolean)) rows.push(said);
            if (element.shadowRoot) walk(element.shadowRoot);
        }
    };
    walk(document);
    return rows;";

/// Waits until as many rows are there as there are policies.
async fn until_listed(client: &Client, count: usize) -> Result<Vec<(String, String)>> {
    let mut rows: Vec<(String, String)> = Vec::new();
    let patience = tokio::time::timeout(PATIENCE, async {
        while rows.len() < count {
            rows = serde_json::from_value(client.execute(READ, Vec::new()).await?)?;
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        anyhow::Ok(())
    });
    patience
        .await
        .context("the list of policies stays short")??;
    Ok(rows)
}

#[tokio::test]
async fn chromium_knows_every_policy_and_accepts_its_value() -> Result<()> {
    let files = Files::written_for(ORIGIN, "none")?;
    let mut policy = files.policy()?;
    // To look at all: the page with the list is one more that may be opened, and be inspected.
    policy.remove("DeveloperToolsAvailability");
    policy.insert(
        "URLAllowlist".to_owned(),
        json!([ORIGIN, "chrome://policy"]),
    );
    // A name that nobody knows must be complained of, else the test sees nothing.
    policy.insert("NoSuchPolicy".to_owned(), json!(true));
    let driver = Driver::start(&policy)?;
    let client = driver.connect().await?;
    client.goto("chrome://policy").await?;
    let rows = until_listed(&client, policy.len()).await?;
    client.close().await?;
    // What is deprecated still works; what it is to be replaced by, this Chromium may not know yet.
    let wrong = |(name, said): &(String, String)| {
        policy.contains_key(name) && !matches!(said.as_str(), "OK" | "Deprecated")
    };
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(wrong)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(wrong, ["NoSuchPolicy"]);
    Ok(())
}

#[tokio::test]
async fn a_kiosk_cannot_be_inspected() -> Result<()> {
    let locked = Files::written_for(ORIGIN, "none")?.policy()?;
    let mut open = locked.clone();
    open.remove("DeveloperToolsAvailability");
    for (policy, inspected) in [(open, true), (locked, false)] {
        let driver = Driver::start(&policy)?;
        // Some versions of Chromium say that it is not allowed, others say nothing for ten minutes.
        let answer = tokio::time::timeout(PATIENCE, driver.connect()).await;
        assert_eq!(matches!(answer, Ok(Ok(_))), inspected, "{answer:?}");
    }
    Ok(())
}

#[test]
fn chromium_knows_every_flag() -> Result<()> {
    let (files, screen) = (Files::written_for(ORIGIN, "usb")?, Screen::open()?);
    let kiosk = Chromium::locked(&screen, &files, &[ORIGIN])?;
    let program = kiosk.program()?;
    for flag in files.flags()? {
        let name = flag.split('=').next().unwrap_or_default();
        // A name stands in the program with a zero behind it; what stands before it, nobody arranges.
        let found = Command::new("grep")
            .args(["--quiet", "--text", "--perl-regexp"])
            .arg(format!("{}\\x00", name.trim_start_matches('-')))
            .arg(&program)
            .env("LC_ALL", "C")
            .status()?;
        assert!(found.success(), "{name}");
    }
    Ok(())
}
