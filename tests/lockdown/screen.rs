//! A display of its own: Xvfb. Keys and buttons go through the X server as those of a person do.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::files::Files;

pub(crate) const WIDTH: u32 = 1080;
pub(crate) const HEIGHT: u32 = 1920;

/// A running X server.
pub(crate) struct Screen {
    server: Child,
    name: String,
    /// Where the server keeps its pixels.
    pixels: TempDir,
}

impl Screen {
    /// Opens one. Without `-noreset` it would forget its keyboard when the first program leaves it.
    pub(crate) fn open() -> Result<Self> {
        let pixels = tempfile::tempdir()?;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0"])
            .arg(format!("{WIDTH}x{HEIGHT}x24"))
            .args(["-nolisten", "tcp", "-noreset", "-fbdir"])
            .arg(pixels.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb; `cargo xtask test` installs it")?;
        let mut line = String::new();
        let output = server.stdout.take().context("Xvfb is silent")?;
        BufReader::new(output).read_line(&mut line)?;
        let screen = Self {
            server,
            name: format!(":{}", line.trim()),
            pixels,
        };
        if line.trim().is_empty() {
            bail!("Xvfb ended before it had a display");
        }
        Ok(screen)
    }

    /// `:7`
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Takes the kiosk's keyboard, by the kiosk's own script.
    pub(crate) fn use_keyboard_of(&self, files: &Files) -> Result<()> {
        let done = Command::new(files.installed("usr/local/lib/intake-kiosk/keyboard"))
            .arg(&self.name)
            .arg(files.installed("usr/share/X11/xkb"))
            .output()?;
        if !done.status.success() {
            bail!("no keyboard: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(())
    }

    /// Presses keys together, by their place: what stands on them is the keyboard's affair.
    pub(crate) fn press(&self, keys: &[Key]) -> Result<()> {
        // Three digits: a single one would be taken for the key that this digit is on.
        let places: Vec<String> = keys
            .iter()
            .map(|key| format!("{:03}", *key as u8))
            .collect();
        self.xdotool(&["key", &places.join("+")])
    }

    /// Clicks with this button: 1 is the left one, 3 the right.
    pub(crate) fn click(&self, x: u32, y: u32, button: u8) -> Result<()> {
        let (x, y, button) = (x.to_string(), y.to_string(), button.to_string());
        self.xdotool(&["mousemove", &x, &y, "click", &button])
    }

    /// Puts the pointer here and holds the left button.
    pub(crate) fn hold(&self, x: u32, y: u32) -> Result<()> {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", &x, &y, "mousedown", "1"])
    }

    /// Lets go of the left button.
    pub(crate) fn let_go(&self) -> Result<()> {
        self.xdotool(&["mouseup", "1"])
    }

    /// Drags with the left button.
    pub(crate) fn drag(&self, from: (u32, u32), to: (u32, u32)) -> Result<()> {
        let [from_x, from_y] = [from.0, from.1].map(|number| number.to_string());
        self.xdotool(&["mousemove", &from_x, &from_y, "mousedown", "1"])?;
        for step in 1..=10 {
            let between = |from: u32, to: u32| (from * (10 - step) + to * step) / 10;
            let x = between(from.0, to.0).to_string();
            let y = between(from.1, to.1).to_string();
            self.xdotool(&["mousemove", "--sync", &x, &y])?;
        }
        self.xdotool(&["mouseup", "1"])
    }

    /// The windows to be seen, menus and dialogs too: their numbers.
    pub(crate) fn windows(&self) -> Result<Vec<String>> {
        let found = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--maxdepth", "1", ".*"])
            .env("DISPLAY", &self.name)
            .output()?;
        let text = String::from_utf8(found.stdout)?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Every pixel.
    pub(crate) fn picture(&self) -> Result<Vec<u8>> {
        Ok(fs::read(self.pixel_file())?)
    }

    fn pixel_file(&self) -> PathBuf {
        self.pixels.path().join("Xvfb_screen0")
    }

    fn xdotool(&self, words: &[&str]) -> Result<()> {
        let done = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", &self.name)
            .output()
            .context("cannot start xdotool; `cargo xtask test` installs it")?;
        if !done.status.success() {
            bail!("xdotool: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A key by its place on a PC's keyboard, as X numbers them; named after what stands on it in the US.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Escape = 9,
    W = 25,
    T = 28,
    U = 30,
    I = 31,
    O = 32,
    P = 33,
    Control = 37,
    A = 38,
    S = 39,
    D = 40,
    F = 41,
    H = 43,
    J = 44,
    L = 46,
    Shift = 50,
    N = 57,
    PadTimes = 63,
    Alt = 64,
    F1 = 67,
    F3 = 69,
    F4 = 70,
    F5 = 71,
    F6 = 72,
    F7 = 73,
    F10 = 76,
    Pad5 = 84,
    PadPlus = 86,
    F11 = 95,
    F12 = 96,
    PadDivide = 106,
    Home = 110,
    Delete = 119,
    Super = 133,
    Menu = 135,
    BrowserBack = 166,
    HeadsetPlay = 172,
    BrowserHome = 180,
    BrowserReload = 181,
    BrowserSearch = 225,
}
