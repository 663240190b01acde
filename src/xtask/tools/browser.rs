//! A browser with its driver, for the suite over the finished product.

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
        let driver = major_version(workspace, "chromedriver");
        let browsers = ["chromium", "google-chrome", "chrome"];
        driver.is_some()
            && browsers
                .iter()
                .any(|name| major_version(workspace, name) == driver)
    },
    install,
};

/// `ChromeDriver 156.0.8078.79 (…)` or `Chromium 156.0.8078.79 …` -> 156
fn major_version(workspace: &Workspace, program: &str) -> Option<u32> {
    let answer = workspace.program(program).args("--version").answer()?;
    let version = answer
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next()?.parse().ok()
}

fn install(workspace: &Workspace) -> Result<()> {
    let root = workspace.program("id").args("-u").answer().as_deref() == Some("0");
    let debian = workspace
        .program("apt-get")
        .args("--version")
        .answer()
        .is_some();
    if !(root && debian) {
        bail!(
            "the browser suite needs Chromium and ChromeDriver of the same version on the PATH \
             (Debian, as root: apt-get install chromium chromium-driver), then start again"
        );
    }
    apt_get(workspace, "update --quiet").run()?;
    apt_get(
        workspace,
        "install --quiet --yes --no-install-recommends chromium chromium-driver",
    )
    .run()
}

fn apt_get(workspace: &Workspace, line: &str) -> Program {
    workspace
        .program("apt-get")
        .args(line)
        .env("DEBIAN_FRONTEND", "noninteractive")
}
