//! How a person may see the product: screens, colours, size of text, direction of writing; and
//! pictures of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use fantoccini::wd::PrintConfiguration;
use serde_json::json;

use super::engine::{Engine, chromium};
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

/// What a page can ask about its reader by media queries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Media {
    colors: ColorScheme,
    still: bool,
}

impl Media {
    /// As CSS names and values them.
    pub(super) fn features(self) -> [(&'static str, &'static str); 3] {
        let (colors, forced) = match self.colors {
            ColorScheme::Light => ("light", "none"),
            ColorScheme::Dark => ("dark", "none"),
            ColorScheme::Forced => ("dark", "active"),
        };
        let motion = if self.still {
            "reduce"
        } else {
            "no-preference"
        };
        [
            ("prefers-color-scheme", colors),
            ("forced-colors", forced),
            ("prefers-reduced-motion", motion),
        ]
    }
}

/// One way to see the product, all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Stands in the names of pictures.
    pub name: &'static str,
    /// The room for the page.
    pub viewport: Viewport,
    /// The colours asked for.
    pub colors: ColorScheme,
    /// Nothing is to move.
    pub still: bool,
    /// The size of text, in percent of the usual.
    pub text: u32,
    /// Mirrored, whatever the language.
    pub mirrored: bool,
}

/// What most people have in their hand.
pub const DEFAULT: Look = Look {
    name: "phone",
    viewport: PHONE,
    colors: ColorScheme::Light,
    still: false,
    text: 100,
    mirrored: false,
};

/// Every look that the product is held to.
pub const LOOKS: &[Look] = &[
    DEFAULT,
    Look {
        name: "kiosk-portrait",
        viewport: KIOSK_PORTRAIT,
        ..DEFAULT
    },
    Look {
        name: "kiosk-landscape",
        viewport: KIOSK_LANDSCAPE,
        ..DEFAULT
    },
    Look {
        name: "kiosk-forced-colors",
        viewport: KIOSK_PORTRAIT,
        colors: ColorScheme::Forced,
        // Nothing that is seen depends on both.
        still: true,
        ..DEFAULT
    },
    Look {
        name: "narrow",
        viewport: NARROW,
        // Nothing that is seen depends on both.
        still: true,
        ..DEFAULT
    },
    Look {
        name: "right-to-left",
        mirrored: true,
        ..DEFAULT
    },
    Look {
        name: "large-text",
        text: 200,
        ..DEFAULT
    },
    Look {
        name: "forced-colors",
        colors: ColorScheme::Forced,
        ..DEFAULT
    },
    Look {
        name: "dark",
        colors: ColorScheme::Dark,
        ..DEFAULT
    },
];

impl Look {
    /// What fits into a hand or is asked of a browser.
    pub fn at_home() -> Vec<&'static Self> {
        Self::named(|name| !name.starts_with("kiosk"))
    }

    /// What stands in an office.
    pub fn at_a_kiosk() -> Vec<&'static Self> {
        Self::named(|name| name.starts_with("kiosk"))
    }

    /// What staff may have before them.
    pub fn at_the_desk() -> Vec<&'static Self> {
        Self::named(|name| {
            let elsewhere = ["kiosk-portrait", "kiosk-forced-colors", "right-to-left"];
            !elsewhere.contains(&name)
        })
    }

    fn named(wanted: impl Fn(&str) -> bool) -> Vec<&'static Self> {
        LOOKS.iter().filter(|look| wanted(look.name)).collect()
    }
}

/// What every sheet of a PDF begins with. The list of all sheets begins alike, with one letter more.
const SHEET: &[u8] = b"/Type /Page";

/// Sets on the page as it stands what a browser's settings would: it needs no new page. The page's
/// policy binds markup, not what a script sets.
const DRESS: &str = "
    const [text, mirrored] = arguments;
    const root = document.documentElement;
    root.style.fontSize = text === 100 ? '' : `${text}%`;
    if (mirrored && root.dir !== 'rtl') {
        root.dataset.unmirrored = root.dir;
        root.dir = 'rtl';
    } else if (!mirrored && root.dataset.unmirrored !== undefined) {
        root.dir = root.dataset.unmirrored;
        delete root.dataset.unmirrored;
    }
";

/// Lets everything that moves come to rest.
const COME_TO_REST: &str = "
    const done = arguments[0];
    const arrive = () => {
        for (const moving of document.getAnimations()) {
            if (moving.effect.getComputedTiming().endTime < Infinity) moving.finish();
        }
    };
    requestAnimationFrame(() => requestAnimationFrame(() => { arrive(); requestAnimationFrame(() => done(true)); }));
";

impl Browser {
    /// Gives the page this much room, and waits until it is drawn in it.
    pub async fn set_viewport(&self, viewport: Viewport) -> Result<()> {
        self.engine.set_viewport(&self.client, viewport).await?;
        self.until_drawn().await;
        Ok(())
    }

    /// Prefers these colours from now on.
    pub async fn set_color_scheme(&self, colors: ColorScheme) -> Result<()> {
        let media = Media {
            colors,
            still: false,
        };
        self.engine.set_media(&self.client, media).await
    }

    /// Shows the page as it stands in this look. Size of text and direction hold until the next
    /// page is loaded, the rest for good.
    pub async fn set_look(&self, look: &Look) -> Result<()> {
        self.set_viewport(look.viewport).await?;
        let media = Media {
            colors: look.colors,
            still: look.still,
        };
        self.engine.set_media(&self.client, media).await?;
        let given = vec![json!(look.text), json!(look.mirrored)];
        self.client.execute(DRESS, given).await?;
        self.come_to_rest().await
    }

    /// Lets everything that moves come to rest: colours between two looks are nobody's.
    pub async fn come_to_rest(&self) -> Result<()> {
        self.client.execute_async(COME_TO_REST, Vec::new()).await?;
        Ok(())
    }

    /// The words that a printer would put on paper. In Chromium alone, and for colours and motion as
    /// nobody chose them.
    pub async fn on_paper(&self) -> Result<String> {
        chromium::set_paper(&self.client, true).await?;
        let words = self.text().await?;
        chromium::set_paper(&self.client, false).await?;
        Ok(words)
    }

    /// How many sheets a printer would put them on. In Chromium alone.
    pub async fn sheets(&self) -> Result<usize> {
        let document = self.client.print(PrintConfiguration::default()).await?;
        let begins = |part: &&[u8]| part.starts_with(SHEET) && !part.ends_with(b"s");
        Ok(document.windows(SHEET.len() + 1).filter(begins).count())
    }

    /// Writes what the screen shows to `target/screenshots/<name>.png`, and says where. Chromium's
    /// alone are looked at: another engine's would take their place, and WebKit gives none before
    /// something moves.
    pub async fn picture(&self, name: &str) -> Result<Option<PathBuf>> {
        if self.engine() != Engine::Chromium {
            return Ok(None);
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.client.screenshot().await?)?;
        Ok(Some(file))
    }

    /// The page as it stands in each of these looks, as pictures `<name>.<look>`, which
    /// `cargo xtask pictures` puts together. Ends in [`DEFAULT`].
    pub async fn pictures(&self, name: &str, looks: &[&Look]) -> Result<()> {
        for look in looks {
            self.set_look(look).await?;
            self.picture(&format!("{name}.{}", look.name)).await?;
        }
        self.set_look(&DEFAULT).await
    }
}
