//! A sheet: pictures in rows with their names beneath, as a page and as a picture of that page.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::picture::Picture;
use crate::tools;
use crate::workspace::Workspace;

/// All in CSS pixels.
const WIDTH: u32 = 1920;
const GAP: u32 = 24;
const PICTURE: u32 = 560;
const NAME: u32 = 24;
const TITLE: u32 = 64;
/// More would not fit a screen, and be looked at too small.
const MOST_ROWS: usize = 2;

const STYLE: &str = "
    body { margin: 0; background: #ddd; color: #000; font: 14px sans-serif; }
    h1 { margin: 0; padding: 0 24px; font-size: 24px; line-height: 64px; }
    .row { display: flex; gap: 24px; padding: 0 24px 24px; }
    figure { margin: 0; }
    img { display: block; height: 560px; }
    /* Never wider than its picture. */
    figcaption { height: 24px; line-height: 24px; min-width: 100%; overflow: hidden; white-space: nowrap; width: 0; }
";

/// A name, and what is on it.
pub(super) struct Sheet<'a> {
    pub(super) name: String,
    rows: Vec<Vec<&'a Picture>>,
}

impl<'a> Sheet<'a> {
    /// As many sheets as these pictures need.
    pub(super) fn of(name: &str, pictures: Vec<&'a Picture>) -> Vec<Self> {
        let rows = rows(pictures);
        let parts = rows.chunks(MOST_ROWS);
        let alone = parts.len() == 1;
        parts
            .enumerate()
            .map(|(number, rows)| Self {
                name: if alone {
                    name.to_owned()
                } else {
                    format!("{name}-{}", number + 1)
                },
                rows: rows.to_vec(),
            })
            .collect()
    }

    /// Writes the page, and lets Chromium take its picture.
    pub(super) fn write(&self, folder: &Path, workspace: &Workspace) -> Result<()> {
        let page = folder.join(format!("{}.html", self.name));
        fs::write(&page, self.page()?)?;
        let chromium = tools::chromium(workspace).context("Chromium has gone")?;
        let picture = folder.join(format!("{}.png", self.name));
        workspace
            .program(chromium)
            .args("--headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run")
            .arg(&format!("--window-size={WIDTH},{}", self.height()))
            .arg(&format!("--screenshot={}", picture.display()))
            .arg(&format!("file://{}", page.display()))
            .answer()
            .with_context(|| format!("Chromium takes no picture of {}", page.display()))?;
        Ok(())
    }

    fn height(&self) -> usize {
        let row = usize::try_from(PICTURE + NAME + GAP).unwrap_or(usize::MAX);
        self.rows.len() * row + usize::try_from(TITLE).unwrap_or(usize::MAX)
    }

    fn page(&self) -> Result<String> {
        let name = &self.name;
        let mut page = format!(
            "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{name}</title>\n\
             <style>{STYLE}</style>\n<h1>{name}</h1>\n"
        );
        for row in &self.rows {
            page.push_str("<div class=\"row\">\n");
            for Picture {
                file,
                width,
                height,
                ..
            } in row
            {
                writeln!(
                    page,
                    "<figure><a href=\"../{file}\"><img src=\"../{file}\" alt=\"\"></a>\
                     <figcaption>{file} ({width}×{height})</figcaption></figure>"
                )?;
            }
            page.push_str("</div>\n");
        }
        page.push_str("</html>\n");
        Ok(page)
    }
}

/// Fills rows from the left, each picture as high as all.
fn rows(pictures: Vec<&Picture>) -> Vec<Vec<&Picture>> {
    let mut rows: Vec<Vec<&Picture>> = Vec::new();
    let mut used = WIDTH;
    for picture in pictures {
        let width = picture.width * PICTURE / picture.height.max(1) + GAP;
        if used + width > WIDTH - GAP {
            rows.push(Vec::new());
            used = 0;
        }
        used += width;
        if let Some(row) = rows.last_mut() {
            row.push(picture);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Picture, rows};

    #[test]
    fn a_row_takes_what_fits() {
        let phone = || Picture {
            file: String::new(),
            width: 390,
            height: 844,
        };
        let pictures: Vec<Picture> = (0..8).map(|_| phone()).collect();
        // 258 pixels wide with its name, and 24 more to its neighbour.
        let counts: Vec<usize> = rows(pictures.iter().collect())
            .iter()
            .map(Vec::len)
            .collect();
        assert_eq!(counts, [6, 2]);
    }
}
