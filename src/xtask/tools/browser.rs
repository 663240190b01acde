//! The browsers with their drivers, for the suite over the finished product.

use anyhow::{Result, bail};

use super::Tool;
use crate::program::Program;
use crate::workspace::Workspace;

/// Chromium and ChromeDriver of the same major version; the machine's own, whichever that is.
pub(crate) const CHROMIUM: Tool = Tool {
    name: "Chromium and ChromeDriver",
    version: "",
    wait: "about a minute",
    present: |workspace| {
        let browser = chromium(workspace).and_then(|name| major_version(workspace, name));
        browser.is_some() && browser == major_version(workspace, "chromedriver")
    },
    install: |workspace| {
        let wanted = "Chromium and ChromeDriver of the same version on the PATH";
        from_debian(workspace, wanted, "chromium chromium-driver")
    },
};

/// The name under which this machine has Chromium.
pub(crate) fn chromium(workspace: &Workspace) -> Option<&'static str> {
    ["chromium", "google-chrome", "chrome"]
        .into_iter()
        .find(|name| major_version(workspace, name).is_some())
}

/// `ChromeDriver 156.0.8078.79 (…)` or `Chromium 156.0.8078.79 …` -> 156
fn major_version(workspace: &Workspace, program: &str) -> Option<u32> {
    let answer = workspace.program(program).args("--version").answer()?;
    let version = answer
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next()?.parse().ok()
}

/// Its driver is a Rust program of its own, see `cargo_tools`.
pub(crate) const FIREFOX: Tool = Tool {
    name: "Firefox",
    version: "",
    wait: "about a minute",
    present: |workspace| {
        ["firefox", "firefox-esr"]
            .iter()
            .any(|name| major_version(workspace, name).is_some())
    },
    install: |workspace| from_debian(workspace, "Firefox on the PATH", "firefox-esr"),
};

/// The browser that comes with the driver lies where the driver looks for it. It wants a screen.
pub(crate) const WEBKIT: Tool = Tool {
    name: "WebKit with its driver, and a screen that nobody sees",
    version: "",
    wait: "about a minute",
    present: |workspace| {
        ["WebKitWebDriver", "Xvfb"]
            .iter()
            .all(|name| workspace.program("which").arg(name).answer().is_some())
    },
    install: |workspace| {
        let wanted = "WebKitWebDriver with its MiniBrowser, and Xvfb, on the PATH";
        from_debian(workspace, wanted, "webkit2gtk-driver xvfb")
    },
};

/// Keys and buttons pressed as a person presses them, and the keyboard that a kiosk has.
pub(crate) const REAL_KEYS: Tool = Tool {
    name: "xdotool and xkbcomp",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        ["Xvfb", "xdotool", "xkbcomp"]
            .iter()
            .all(|name| workspace.program("which").arg(name).answer().is_some())
    },
    install: |workspace| {
        let wanted = "Xvfb, xdotool and xkbcomp on the PATH";
        from_debian(workspace, wanted, "xvfb xdotool x11-xkb-utils")
    },
};

/// What a kiosk's browser runs in. Debian's cage ends at once where there is no Xwayland, and does not
/// ask for it.
pub(crate) const COMPOSITOR: Tool = Tool {
    name: "cage and Xwayland",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        ["cage", "Xwayland"]
            .iter()
            .all(|name| workspace.program("which").arg(name).answer().is_some())
    },
    install: |workspace| {
        let wanted = "cage and Xwayland on the PATH";
        from_debian(workspace, wanted, "cage xwayland")
    },
};

/// Without one, Chinese is seen by nobody: neither in pictures, nor where something grows too wide.
pub(crate) const CHINESE: Tool = Tool {
    name: "Chinese letters",
    version: "",
    wait: "a few seconds",
    present: |workspace| {
        let listed = workspace.program("fc-list").arg(":lang=zh-cn").answer();
        listed.is_some_and(|fonts| !fonts.trim().is_empty())
    },
    install: |workspace| {
        let wanted = "a font that has Chinese letters";
        from_debian(workspace, wanted, "fontconfig fonts-wqy-microhei")
    },
};

/// Installs these packages where that is possible, and says what is wanted where it is not.
pub(super) fn from_debian(workspace: &Workspace, wanted: &str, packages: &str) -> Result<()> {
    let root = workspace.program("id").args("-u").answer().as_deref() == Some("0");
    let debian = workspace
        .program("apt-get")
        .args("--version")
        .answer()
        .is_some();
    if !(root && debian) {
        bail!(
            "the tests need {wanted} \
             (Debian, as root: apt-get install {packages}), then start again"
        );
    }
    apt_get(workspace, "update --quiet").run()?;
    apt_get(workspace, "install --quiet --yes --no-install-recommends")
        .args(packages)
        .run()
}

fn apt_get(workspace: &Workspace, line: &str) -> Program {
    workspace
        .program("apt-get")
        .args(line)
        .env("DEBIAN_FRONTEND", "noninteractive")
}
