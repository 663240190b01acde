//! Chromium, as root, without a display. Its own protocol emulates what WebDriver has no word for.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use fantoccini::Client;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

use super::{Launch, Port};
use crate::browser::looks::{Media, Viewport};
use crate::browser::protocol::post;

/// Without a display, without anything that calls home.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    // The driver finds nothing by its accessible name in a frame that has a process of its own.
    "--disable-site-isolation-trials",
    "--disable-features=IsolateOrigins,site-per-process",
];

pub(super) fn launch(profile: &Path) -> Launch {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    Launch {
        program: "chromedriver",
        command,
        port: Port::Announced("was started successfully on port "),
        capabilities: capabilities(profile),
        display: None,
    }
}

/// Has it started by this program, with these flags and no others, on a display.
pub(in crate::browser) fn start_by(
    launch: &mut Launch,
    program: &Path,
    flags: &[String],
    display: &str,
) {
    launch.command.env("DISPLAY", display);
    let Some(options) = launch.capabilities.get_mut("goog:chromeOptions") else {
        return;
    };
    let of_ours = options["args"].as_array().into_iter().flatten();
    let profile = of_ours.filter_map(Value::as_str);
    let profile = profile.filter(|flag| flag.starts_with("--user-data-dir="));
    let arguments: Vec<&str> = flags.iter().map(String::as_str).chain(profile).collect();
    *options = json!({
        "args": arguments,
        "binary": program,
        // Else a bar over the page says that it is driven.
        "excludeSwitches": ["enable-automation"],
    });
}

/// Has the page take the mouse for a finger, with all that a finger does by resting.
pub(in crate::browser) async fn touch_with_the_mouse(client: &Client) -> Result<()> {
    let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
    command(client, "Emulation.setTouchEmulationEnabled", touch).await?;
    let mouse = json!({ "enabled": true, "configuration": "mobile" });
    command(client, "Emulation.setEmitTouchEventsForMouse", mouse).await?;
    Ok(())
}

pub(super) async fn set_viewport(client: &Client, Viewport(width, height): Viewport) -> Result<()> {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    command(client, "Emulation.setDeviceMetricsOverride", screen).await?;
    Ok(())
}

/// Has the page take itself for the one in front. Without a screen, no window is.
pub(in crate::browser) async fn bring_to_front(client: &Client) -> Result<()> {
    let front = json!({ "enabled": true });
    command(client, "Emulation.setFocusEmulationEnabled", front).await?;
    Ok(())
}

pub(super) async fn set_media(client: &Client, media: Media) -> Result<()> {
    let features = media
        .features()
        .map(|(name, value)| json!({ "name": name, "value": value }));
    let features = json!({ "features": features });
    command(client, "Emulation.setEmulatedMedia", features).await?;
    Ok(())
}

pub(super) async fn run_before_pages(client: &Client, script: &str) -> Result<()> {
    let source = json!({ "source": script });
    command(client, "Page.addScriptToEvaluateOnNewDocument", source).await?;
    Ok(())
}

pub(super) async fn console(client: &Client) -> Result<Vec<String>> {
    let entries = post(client, "se/log", json!({ "type": "browser" })).await?;
    let text = |entry: &Value| format!("{}: {}", entry["level"], entry["message"]);
    Ok(entries.as_array().into_iter().flatten().map(text).collect())
}

/// Shows the page as a printer would, or as a screen does again.
pub(in crate::browser) async fn set_paper(client: &Client, paper: bool) -> Result<()> {
    let medium = json!({ "media": if paper { "print" } else { "" } });
    command(client, "Emulation.setEmulatedMedia", medium).await?;
    Ok(())
}

/// Puts what is downloaded from now on into this folder.
pub(in crate::browser) async fn download_into(client: &Client, folder: &Path) -> Result<()> {
    let behavior = json!({ "behavior": "allow", "downloadPath": folder });
    command(client, "Browser.setDownloadBehavior", behavior).await?;
    Ok(())
}

/// Bytes that pages of this origin may keep from now on; without a number, as many as ever.
pub(in crate::browser) async fn limit_storage(
    client: &Client,
    origin: &str,
    bytes: Option<u64>,
) -> Result<()> {
    let mut limit = json!({ "origin": origin });
    if let Some(bytes) = bytes {
        limit["quotaSize"] = bytes.into();
    }
    command(client, "Storage.overrideQuotaForOrigin", limit).await?;
    Ok(())
}

/// Whether the page reaches any network from now on.
pub(in crate::browser) async fn cut_network(client: &Client, offline: bool) -> Result<()> {
    let conditions = json!({
        "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    command(client, "Network.enable", json!({})).await?;
    command(client, "Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

/// A thing that Chromium counts about a page.
#[derive(Deserialize)]
pub(in crate::browser) struct Counter {
    pub(in crate::browser) name: String,
    #[serde(deserialize_with = "whole")]
    pub(in crate::browser) value: u64,
}

/// What Chromium counts about the page, once nothing waits to be cleared away.
pub(in crate::browser) async fn counters(client: &Client) -> Result<Vec<Counter>> {
    command(client, "Performance.enable", json!({})).await?;
    command(client, "HeapProfiler.collectGarbage", json!({})).await?;
    let mut answer = command(client, "Performance.getMetrics", json!({})).await?;
    Ok(Vec::deserialize(answer["metrics"].take())?)
}

/// Some of them are parts of a second.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is counted is whole, not negative and far below the limit"
)]
fn whole<'a, D: Deserializer<'a>>(counted: D) -> Result<u64, D::Error> {
    Ok(f64::deserialize(counted)? as u64)
}

/// One command of Chromium's own protocol.
async fn command(client: &Client, name: &str, parameters: Value) -> Result<Value> {
    let body = json!({ "cmd": name, "params": parameters });
    post(client, "goog/cdp/execute", body).await
}

fn capabilities(profile: &Path) -> Map<String, Value> {
    let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut options = json!({ "args": arguments });
    if let Some(program) = debian_chromium() {
        options["binary"] = program.into();
    }
    let mut capabilities = Map::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    capabilities
}

/// Where the driver does not know Chromium by itself: its name on the PATH.
fn debian_chromium() -> Option<String> {
    let output = Command::new("which").arg("chromium").output().ok()?;
    let found = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (!found.is_empty()).then_some(found)
}
