//! Firefox, without a display. What WebDriver has no word for is done in the browser's own scope,
//! which geckodriver opens to those who ask.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use fantoccini::Client;
use serde_json::{Map, Value, json};

use super::{Launch, Port};
use crate::browser::looks::{Media, Viewport};
use crate::browser::protocol::post;

/// The room for the page is a box in the window: a window of its own is never as narrow as a phone.
const SET_VIEWPORT: &str = "
    const [width, height, done] = arguments;
    const browser = gBrowser.selectedBrowser;
    for (const [side, size] of [['width', width], ['height', height]]) {
        for (const limit of ['', 'min-', 'max-']) {
            browser.style.setProperty(limit + side, `${size}px`, 'important');
        }
    }
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
";

const SET_MEDIA: &str = "
    const [colors, forced, motion] = arguments;
    const tab = gBrowser.selectedBrowser.browsingContext;
    tab.prefersColorSchemeOverride = colors;
    tab.forcedColorsOverride = forced;
    tab.prefersReducedMotionOverride = motion;
";

/// Errors of pages; those of the browser itself are none of ours.
const CONSOLE: &str = "
    const errors = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError)
        .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag) && !(flags & Ci.nsIScriptError.infoFlag))
        .filter(({ sourceName }) => sourceName.startsWith('http:'))
        .map(({ category, errorMessage }) => `${category}: ${errorMessage}`);
    Services.console.reset();
    return errors;
";

pub(super) fn launch(profile: &Path) -> Launch {
    let mut command = Command::new("geckodriver");
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    Launch {
        program: "geckodriver",
        command,
        port: Port::Announced("Listening on 127.0.0.1:"),
        capabilities: capabilities(profile),
        display: None,
    }
}

pub(super) fn forbid_webassembly(launch: &mut Launch) {
    if let Some(options) = launch.capabilities.get_mut("moz:firefoxOptions") {
        options["prefs"]["javascript.options.wasm"] = false.into();
    }
}

pub(super) async fn set_viewport(client: &Client, Viewport(width, height): Viewport) -> Result<()> {
    within_browser(
        client,
        "execute/async",
        SET_VIEWPORT,
        json!([width, height]),
    )
    .await?;
    Ok(())
}

pub(super) async fn set_media(client: &Client, media: Media) -> Result<()> {
    let values = media.features().map(|(_, value)| value);
    within_browser(client, "execute/sync", SET_MEDIA, json!(values)).await?;
    Ok(())
}

pub(super) async fn console(client: &Client) -> Result<Vec<String>> {
    let said = within_browser(client, "execute/sync", CONSOLE, json!([])).await?;
    Ok(serde_json::from_value(said)?)
}

pub(super) async fn focus_page(client: &Client) -> Result<()> {
    let script = "gBrowser.selectedBrowser.focus();";
    within_browser(client, "execute/sync", script, json!([])).await?;
    Ok(())
}

/// Runs a script in the browser's own scope instead of the page's.
async fn within_browser(
    client: &Client,
    how: &str,
    script: &str,
    arguments: Value,
) -> Result<Value> {
    post(client, "moz/context", json!({ "context": "chrome" })).await?;
    let ran = post(client, how, json!({ "script": script, "args": arguments })).await;
    post(client, "moz/context", json!({ "context": "content" })).await?;
    ran
}

fn capabilities(profile: &Path) -> Map<String, Value> {
    let options = json!({
        "args": ["-headless", "-profile", profile],
        "prefs": {
            // Fingers, though the machine has no touch screen.
            "dom.w3c_touch_events.enabled": 1,
            // Nothing calls home.
            "app.normandy.enabled": false,
            "datareporting.healthreport.uploadEnabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "services.settings.server": "data:,",
        },
    });
    let mut capabilities = Map::new();
    capabilities.insert("moz:firefoxOptions".to_owned(), options);
    capabilities
}
