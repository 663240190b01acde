//! What a visitor's browser loads before the first question answers, in bytes on the wire: the page
//! and every file it names, brotli-compressed as the server does it. What the app itself asks for
//! once that stands has a table of its own.

use std::fs;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;

use super::{embed, wasm};
use crate::workspace::Workspace;
use crate::{bundle, report, tools};

/// The most that the first load may weigh in all.
const LIMIT: usize = 152_000;

/// As many as a person wants to read about.
const MOST_CRATES: usize = 20;

/// One file of the first load.
struct Part {
    name: String,
    raw: usize,
    /// What travels: compressed, unless it is compressed by its own format.
    sent: usize,
}

/// Builds what is out of date, prints the tables, and fails above the limit.
pub(crate) fn start(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &[tools::BUILD])?;
    bundle::apps(workspace)?;
    let total = print_files(
        "the visitor's first load, in bytes",
        &first_load(workspace)?,
    );
    report::table(&format!(
        "{:<56}{total:>10}",
        format!("in all, of at most {LIMIT}")
    ));
    let later = print_files(
        "\nwhat comes once the first question stands",
        &later(workspace)?,
    );
    report::table(&format!("{:<56}{later:>10}\n", "in all"));
    let script = embed::weigh(workspace)?;
    report::table(&format!("{:<56}{script:>10}", embed::title()));
    print_crates(&wasm::by_crate(&named_module(workspace)?)?);
    if total > LIMIT {
        bail!("the first load is {} bytes too heavy", total - LIMIT);
    }
    Ok(())
}

fn print_files(title: &str, parts: &[Part]) -> usize {
    report::table(&format!("{title:<46}{:>10}{:>10}", "raw", "sent"));
    for part in parts {
        report::table(&format!(
            "{:<46}{:>10}{:>10}",
            part.name, part.raw, part.sent
        ));
    }
    parts.iter().map(|part| part.sent).sum()
}

fn print_crates(heaviest: &[(String, usize)]) {
    report::table(&format!(
        "\n{:<46}{:>10}",
        "the first WebAssembly by crate, before wasm-opt", "raw"
    ));
    let (shown, others) = heaviest.split_at(MOST_CRATES.min(heaviest.len()));
    for (name, size) in shown {
        report::table(&format!("{name:<46}{size:>10}"));
    }
    let others: usize = others.iter().map(|(_, size)| size).sum();
    report::table(&format!("{:<46}{others:>10}", "others"));
}

fn first_load(workspace: &Workspace) -> Result<Vec<Part>> {
    let page = fs::read_to_string(workspace.path("dist/visitor/index.html"))
        .context("no visitor bundle")?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(named_files(&page));
    names
        .into_iter()
        .map(|name| weigh(workspace, name))
        .collect()
}

/// What every visitor's app asks for by itself, whatever the person does: the rest of the app, and the
/// guides in the language of the page.
fn later(workspace: &Workspace) -> Result<Vec<Part>> {
    let mut names = vec!["words/guides-en.catalogue".to_owned()];
    for entry in fs::read_dir(workspace.path("dist/visitor"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("later-") {
            names.insert(0, name);
        }
    }
    names
        .into_iter()
        .map(|name| weigh(workspace, name))
        .collect()
}

/// The first module as wasm-bindgen left it, with names.
fn named_module(workspace: &Workspace) -> Result<Vec<u8>> {
    let file = workspace
        .web_target()
        .join("wasm-bindgen/release/visitor_bg.wasm");
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Every local file that an attribute of the page names, once each.
fn named_files(page: &str) -> Vec<String> {
    let mut names = Vec::new();
    for attribute in ["href=\"/", "src=\"/"] {
        for rest in page.split(attribute).skip(1) {
            let name = rest.split('"').next().unwrap_or_default().to_owned();
            if name.contains('.') && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn weigh(workspace: &Workspace, name: String) -> Result<Part> {
    let file = workspace.path("dist/visitor").join(&name);
    let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let own_compression = file
        .extension()
        .is_some_and(|extension| extension == "woff2");
    let sent = if own_compression {
        bytes.len()
    } else {
        compressed(&bytes)?
    };
    Ok(Part {
        name,
        raw: bytes.len(),
        sent,
    })
}

/// How many bytes travel, compressed as the server does it.
pub(super) fn compressed(mut bytes: &[u8]) -> Result<usize> {
    let best = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut out, &best).context("cannot compress")?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::named_files;

    #[test]
    fn a_preload_and_its_use_are_one_file() {
        let page = r#"<link rel="preload" href="/a.wasm"><script src="/boot.js" data-wasm="/a.wasm">
            <a href="/desk">desk</a> <a href="tel:911">"#;
        assert_eq!(named_files(page), ["a.wasm", "boot.js"]);
    }
}
