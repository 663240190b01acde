//! Screens, colour preferences and pictures.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use super::protocol::chromium;
use super::session::Browser;

/// The size of the page's area, in CSS pixels: width, height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport(pub u32, pub u32);

/// A kiosk that stands upright.
pub const KIOSK_PORTRAIT: Viewport = Viewport(1080, 1920);
/// A kiosk, or a desktop, that lies.
pub const KIOSK_LANDSCAPE: Viewport = Viewport(1920, 1080);
/// A common phone.
pub const PHONE: Viewport = Viewport(390, 844);
/// What 1280 pixels are at 400 % (WCAG 1.4.10).
pub const NARROW: Viewport = Viewport(320, 800);

/// The colours that a person's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The system's own few colours and no others.
    Forced,
}

impl Browser {
    /// Gives the page this much room.
    pub async fn set_viewport(&self, Viewport(width, height): Viewport) -> Result<()> {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        chromium(&self.client, "Emulation.setDeviceMetricsOverride", screen).await?;
        Ok(())
    }

    /// Prefers these colours from now on.
    pub async fn set_color_scheme(&self, scheme: ColorScheme) -> Result<()> {
        let (colors, forced) = match scheme {
            ColorScheme::Light => ("light", "none"),
            ColorScheme::Dark => ("dark", "none"),
            ColorScheme::Forced => ("dark", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": colors },
            { "name": "forced-colors", "value": forced },
        ] });
        chromium(&self.client, "Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Writes what the screen shows to `target/screenshots/<name>.png`, and says where.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.client.screenshot().await?)?;
        Ok(file)
    }
}
