//! One app: its files by name, and the page that starts it.

use std::{
    collections::HashMap,
    fs,
    io::{self, ErrorKind},
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use wording::{Catalogue, Language, language::ENGLISH};

use super::Asset;

/// The page that starts an app.
const INDEX: &str = "index.html";
const NOT_BUILT: &str =
    "This app is not in the server: bundle not built, run cargo xtask bundle.\n";

/// The apps.
pub(crate) struct Bundles {
    pub(crate) visitor: Bundle,
    pub(crate) kiosk: Bundle,
    pub(crate) staff: Bundle,
}

/// A language with the texts that the office's own words come to in it, by the names that stand in the
/// page.
pub(crate) type FilledLanguage = (&'static Language, Vec<(&'static str, String)>);

/// One app. Empty when it was not built.
#[derive(Default)]
pub(crate) struct Bundle {
    files: HashMap<String, Asset>,
    /// The pages that start it, as the office says them now.
    pages: RwLock<Arc<Pages>>,
    /// Its sentences, by tag, once they were read.
    sentences: Mutex<HashMap<&'static str, Arc<Catalogue>>>,
}

/// The page that starts an app, in each language that it is filled in for, behind each door.
type Pages = Vec<(Door, &'static Language, Asset)>;

/// What a person came for, by the address that they opened. It decides how they are welcomed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Door {
    /// Whatever the questions bring up.
    #[default]
    Everything,
    /// Alerts about a person in custody.
    Alerts,
}

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
            kiosk: Bundle::embedded(embedded::KIOSK),
            staff: Bundle::embedded(embedded::STAFF),
        }
    }

    /// The bundles in the folders of a folder that are called like them; each may be missing.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            visitor: Bundle::read(&folder.join("visitor"))?,
            kiosk: Bundle::read(&folder.join("kiosk"))?,
            staff: Bundle::read(&folder.join("staff"))?,
        })
    }
}

impl Bundle {
    /// Writes what is the office's own, and the app's sentences, into the page of each language:
    /// each text where its name stands in double braces, as text and nothing else.
    pub(crate) fn fill_in(
        &self,
        doors: &[Door],
        languages: &[FilledLanguage],
        office: &[(&str, &str)],
    ) -> io::Result<()> {
        let Some(page) = self.files.get(INDEX).map(|page| page.text().to_owned()) else {
            return Ok(());
        };
        let mut pages = Vec::new();
        for ((language, own), door) in languages
            .iter()
            .flat_map(|language| doors.iter().map(move |door| (language, *door)))
        {
            let sentences = self.sentences(language);
            let filled = filled(&door.welcome(&page), |name| {
                let own = own.iter().map(|(known, text)| (*known, text.as_str()));
                let mut texts = office.iter().copied().chain(own);
                let office = texts.find(|(known, _)| *known == name);
                match (name, office) {
                    (_, Some((_, text))) => Some(text.to_owned()),
                    ("LANGUAGE", None) => Some(language.tag.to_owned()),
                    ("DIRECTION", None) => Some(language.dir().to_owned()),
                    (name, None) => sentences.find(name, &[]),
                }
            });
            let page = Asset::compress(INDEX, filled.into(), Asset::SMALL)?;
            pages.push((door, *language, page));
        }
        *self.pages.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(pages);
        Ok(())
    }

    /// The page that starts the app, in the language that is asked for, else the first.
    pub(crate) fn page(
        &self,
        door: Door,
        asked: Option<&'static Language>,
        headers: &HeaderMap,
    ) -> Response {
        let pages = self.pages();
        let mut behind = pages.iter().filter(|(known, ..)| *known == door);
        let first = behind.clone().next();
        let in_language = |(_, language, _): &&(Door, &Language, Asset)| {
            asked.is_some_and(|asked| asked.tag == language.tag)
        };
        let chosen = behind.find(in_language).or(first);
        match chosen.map(|(.., page)| page).or(self.files.get(INDEX)) {
            Some(page) => page.respond(headers),
            None => (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT).into_response(),
        }
    }

    /// Whether the page can be had in a language.
    pub(crate) fn speaks(&self, language: &Language) -> bool {
        self.pages()
            .iter()
            .any(|(_, known, _)| known.tag == language.tag)
    }

    /// A file of the app by its name; `None` when there is none. The page is no file: it stands at
    /// its own address only.
    pub(crate) fn file(&self, name: &str, headers: &HeaderMap) -> Option<Response> {
        if name == INDEX {
            return None;
        }
        self.files.get(name).map(|asset| asset.respond(headers))
    }

    fn pages(&self) -> Arc<Pages> {
        Arc::clone(&self.pages.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the app says in a language, as it lies in the bundle; English where that is silent.
    fn sentences(&self, language: &'static Language) -> Arc<Catalogue> {
        let known = self.sentences.lock();
        let mut known = known.unwrap_or_else(PoisonError::into_inner);
        let sentences = known.entry(language.tag);
        Arc::clone(sentences.or_insert_with(|| Arc::new(self.read_sentences(language))))
    }

    fn read_sentences(&self, language: &'static Language) -> Catalogue {
        let compiled = |tag: &str| {
            let file = self.files.get(&format!("words/{tag}.catalogue"));
            let text = file.map_or_else(String::new, |file| file.text().to_owned());
            // Read once for each language as long as the server runs.
            &*text.leak()
        };
        Catalogue::in_language(language, &[compiled(ENGLISH.tag), compiled(language.tag)])
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
        Self {
            files: assets.collect(),
            ..Self::default()
        }
    }

    fn read(folder: &Path) -> io::Result<Self> {
        let mut files = HashMap::new();
        read_into(&mut files, folder, "")?;
        Ok(Self {
            files,
            ..Self::default()
        })
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
            let asset = Asset::compress(&name, fs::read(entry.path())?.into(), Asset::QUICK)?;
            assets.insert(name, asset);
        }
    }
    Ok(())
}

impl Door {
    /// The page with the sentences of this door in its welcome. The rest is the same for everybody.
    fn welcome(self, page: &str) -> String {
        match self {
            Self::Everything => page.to_owned(),
            Self::Alerts => ["heading", "lead", "time"]
                .iter()
                .fold(page.to_owned(), |page, part| {
                    page.replace(&format!("welcome-{part}"), &format!("alerts-{part}"))
                }),
        }
    }
}

/// The page with every `{{name}}` replaced; a name that nobody knows stays, to be seen.
fn filled(page: &str, text: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            rest = after;
            break;
        };
        match text(name) {
            Some(text) => filled.push_str(&escape(&text)),
            None => filled.extend(["{{", name, "}}"]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A text as it stands in HTML, between tags or in an attribute with double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
