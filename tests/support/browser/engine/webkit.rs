//! WebKit, in the small browser that Debian ships with its driver. It wants a screen, and has few
//! knobs: what it cannot do fails with a sentence, so that no test passes for not having looked.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use serde_json::{Map, Value, json};

use super::{Display, Launch, Port};
use crate::browser::looks::{Media, Viewport};

pub(super) fn launch(profile: &Path) -> Result<Launch> {
    let display = Display::start()?;
    // It takes any free port when told none, and does not say which.
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", display.name())
        .env("HOME", profile)
        .env("XDG_CACHE_HOME", profile.join("cache"))
        .env("XDG_CONFIG_HOME", profile.join("config"))
        .env("XDG_DATA_HOME", profile.join("data"))
        .env("GDK_BACKEND", "x11")
        .env("GSETTINGS_BACKEND", "memory")
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    Ok(Launch {
        program: "WebKitWebDriver",
        command,
        port: Port::Told(port),
        capabilities: capabilities()?,
        display: Some(display),
    })
}

pub(super) fn forbid_webassembly(launch: &mut Launch) {
    launch.command.env("JSC_useWasm", "0");
}

/// Asks for a window that leaves the page this much room, and takes what it gets.
pub(super) async fn set_viewport(client: &Client, Viewport(width, height): Viewport) -> Result<()> {
    let inner = "return [outerWidth - innerWidth, outerHeight - innerHeight];";
    let frame = client.execute(inner, Vec::new()).await?;
    let (wide, high): (i64, i64) = serde_json::from_value(frame)?;
    let around = |size: u32, frame: i64| i64::from(size).saturating_add(frame).try_into();
    client
        .set_window_size(around(width, wide)?, around(height, high)?)
        .await?;
    Ok(())
}

pub(super) fn set_media(media: Media) -> Result<()> {
    bail!("WebKit's driver has no way to set {media:?}")
}

fn capabilities() -> Result<Map<String, Value>> {
    let options = json!({
        "binary": browser()?,
        "args": ["--automation"],
    });
    let mut capabilities = Map::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    Ok(capabilities)
}

/// Debian keeps it below the folder of the machine's architecture.
fn browser() -> Result<PathBuf> {
    let inside = "webkit2gtk-4.1/MiniBrowser";
    let mut folders = fs::read_dir("/usr/lib")?.filter_map(Result::ok);
    folders
        .find_map(|folder| {
            let program = folder.path().join(inside);
            program.exists().then_some(program)
        })
        .with_context(|| format!("no {inside}; `cargo xtask test` installs it"))
}
