//! Contact sheets: every kind of page in every look, on a few sheets that can be looked at in minutes.
//! One for each look, with all pages in it; what has no look of its own goes by its size.

mod picture;
mod sheet;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{report, test, tools};

use picture::Picture;
use sheet::Sheet;

/// Where the sheets go, beside the pictures.
const SHEETS: &str = "contact-sheets";

/// The chore.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let take = arguments.flag("--take");
    arguments.finish()?;
    tools::ensure(workspace, &[tools::PICTURES])?;
    if take {
        test::take_pictures(workspace)?;
    }
    let folder = workspace.target("screenshots");
    let pictures = Picture::all(&folder)?;
    if pictures.is_empty() {
        bail!("there are no pictures yet: `cargo xtask pictures --take` takes them");
    }
    let output = folder.join(SHEETS);
    if output.exists() {
        fs::remove_dir_all(&output)?;
    }
    fs::create_dir_all(&output)?;
    let sheets = sheets(&pictures);
    let title = format!("{} pictures on {} sheets", pictures.len(), sheets.len());
    report::step(&title, "about a second each", || {
        sheets
            .iter()
            .try_for_each(|sheet| sheet.write(&output, workspace))?;
        write_index(&output, &sheets)
    })?;
    report::note(&format!("Look at {}", output.join("index.html").display()));
    Ok(())
}

fn sheets(pictures: &[Picture]) -> Vec<Sheet<'_>> {
    let mut groups: BTreeMap<String, Vec<&Picture>> = BTreeMap::new();
    for picture in pictures {
        groups.entry(picture.look()).or_default().push(picture);
    }
    groups
        .into_iter()
        .flat_map(|(look, group)| Sheet::of(&look, group))
        .collect()
}

fn write_index(output: &Path, sheets: &[Sheet]) -> Result<()> {
    let links: Vec<String> = sheets
        .iter()
        .map(|sheet| {
            let name = &sheet.name;
            format!(
                "<li><a href=\"{name}.html\">{name}</a> (<a href=\"{name}.png\">picture</a>)</li>"
            )
        })
        .collect();
    let page = format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Contact sheets</title>\n\
         <h1>Contact sheets</h1>\n<ul>\n{}\n</ul>\n</html>\n",
        links.join("\n")
    );
    fs::write(output.join("index.html"), page).context("cannot write the list of sheets")
}
