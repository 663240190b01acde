//! One app: its files by name, and the page that starts it.

use std::{
    collections::HashMap,
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

use super::Asset;

/// The page that starts an app.
const INDEX: &str = "index.html";
/// Pages are small and filled in at every start.
const PAGE_QUALITY: u32 = 11;
/// Quick rather than small: for bundles read from a folder, which is for development.
const FOLDER_QUALITY: u32 = 4;
const NOT_BUILT: &str =
    "This app is not in the server: bundle not built, run cargo xtask bundle.\n";

/// Both apps.
pub(crate) struct Bundles {
    pub(crate) visitor: Bundle,
    pub(crate) staff: Bundle,
}

/// One app. Empty when it was not built.
pub(crate) struct Bundle(HashMap<String, Asset>);

/// A file as `build.rs` left it.
struct EmbeddedFile {
    name: &'static str,
    identity: &'static [u8],
    brotli: &'static [u8],
}

mod embedded {
    use super::EmbeddedFile;

    include!(concat!(env!("OUT_DIR"), "/bundles.rs"));
}

impl Bundles {
    /// The bundles that were built into the program.
    pub(crate) fn embedded() -> Self {
        Self {
            visitor: Bundle::embedded(embedded::VISITOR),
            staff: Bundle::embedded(embedded::STAFF),
        }
    }

    /// The bundles in the folders `visitor` and `staff` of a folder; either may be missing.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            visitor: Bundle::read(&folder.join("visitor"))?,
            staff: Bundle::read(&folder.join("staff"))?,
        })
    }
}

impl Bundle {
    /// Writes what is the office's own into the page: each text where its name stands in double
    /// braces, as text and nothing else.
    pub(crate) fn fill_in(&mut self, texts: &[(&str, &str)]) -> io::Result<()> {
        let Some(page) = self.0.get(INDEX) else {
            return Ok(());
        };
        let mut filled = page.text().to_owned();
        for (name, text) in texts {
            filled = filled.replace(&format!("{{{{{name}}}}}"), &escape(text));
        }
        let page = Asset::compress(INDEX, filled.into(), PAGE_QUALITY)?;
        self.0.insert(INDEX.to_owned(), page);
        Ok(())
    }

    /// The page that starts the app.
    pub(crate) fn page(&self, headers: &HeaderMap) -> Response {
        match self.0.get(INDEX) {
            Some(page) => page.respond(headers),
            None => (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT).into_response(),
        }
    }

    /// A file of the app by its name; `None` when there is none. The page is no file: it stands at
    /// its own address only.
    pub(crate) fn file(&self, name: &str, headers: &HeaderMap) -> Option<Response> {
        if name == INDEX {
            return None;
        }
        self.0.get(name).map(|asset| asset.respond(headers))
    }

    fn embedded(files: &[EmbeddedFile]) -> Self {
        let assets = files.iter().map(|file| {
            let identity = Bytes::from_static(file.identity);
            let brotli = Bytes::from_static(file.brotli);
            (
                file.name.to_owned(),
                Asset::precompressed(file.name, identity, brotli),
            )
        });
        Self(assets.collect())
    }

    fn read(folder: &Path) -> io::Result<Self> {
        let mut assets = HashMap::new();
        read_into(&mut assets, folder, "")?;
        Ok(Self(assets))
    }
}

fn read_into(assets: &mut HashMap<String, Asset>, folder: &Path, prefix: &str) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_into(assets, &entry.path(), &format!("{name}/"))?;
        } else {
            let asset = Asset::compress(&name, fs::read(entry.path())?.into(), FOLDER_QUALITY)?;
            assets.insert(name, asset);
        }
    }
    Ok(())
}

/// A text as it stands in HTML, between tags or in an attribute with double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
