//! What a telephone's camera reads off the screen.

use anyhow::{Context, Result};
use rqrr::PreparedImage;
use serde::Deserialize;

use super::session::Browser;
use super::wait;

/// The side of the picture in modules, and the places of the dark ones. Nothing before it is there.
const PICTURE: &str = "
    const picture = document.querySelector('svg.picture-code');
    if (!picture) return null;
    const dark = picture.querySelector('path').getAttribute('d').matchAll(/M(\\d+) (\\d+)h1v1h-1z/g);
    return {
        side: picture.viewBox.baseVal.width,
        dark: [...dark].map(([, x, y]) => [Number(x), Number(y)]),
    };
";
/// Pixels to a module, as a camera at arm's length has them at least.
const PIXELS: usize = 4;

#[derive(Deserialize)]
struct Picture {
    side: usize,
    dark: Vec<(usize, usize)>,
}

impl Browser {
    /// Reads the picture that stands on the page, once it does, by a library that knows nothing of ours.
    pub async fn scan(&self) -> Result<String> {
        let picture = wait::until("a picture to be scanned", async || {
            let picture = self.client.execute(PICTURE, Vec::new()).await?;
            Ok(Option::<Picture>::deserialize(picture)?)
        })
        .await?;
        let width = picture.side * PIXELS;
        let mut light = vec![true; picture.side * picture.side];
        for (x, y) in picture.dark {
            *light
                .get_mut(y * picture.side + x)
                .context("a module outside of the picture")? = false;
        }
        let shade = |x: usize, y: usize| {
            if light[y / PIXELS * picture.side + x / PIXELS] {
                u8::MAX
            } else {
                0
            }
        };
        let mut image = PreparedImage::prepare_from_greyscale(width, width, shade);
        let grids = image.detect_grids();
        let (_, text) = grids.first().context("no code in the picture")?.decode()?;
        Ok(text)
    }
}
