//! What a visit leaves behind: in the browser's storage, and in files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::session::Browser;

/// Everything that a page can keep in a browser, as text to be searched.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Traces {
    /// `localStorage`, as `key=value`.
    pub local: Vec<String>,
    /// `sessionStorage`, as `key=value`.
    pub session: Vec<String>,
    /// Every cookie of this address, as `name=value`, those that scripts cannot read too.
    #[serde(default)]
    pub cookies: Vec<String>,
    /// IndexedDB databases, with everything in them.
    pub databases: Vec<String>,
    /// Caches of a service worker, with the addresses in them.
    pub caches: Vec<String>,
    /// Service workers, by what they serve.
    #[serde(default)]
    pub workers: Vec<String>,
    /// What the history entry of this page holds.
    pub history: Vec<String>,
    /// The page's own address.
    pub address: String,
}

const READ: &str = "
    const done = arguments[arguments.length - 1];
    const pairs = (storage) => Object.entries(storage).map(([key, value]) => `${key}=${value}`);
    const finished = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const contents = async (store) => {
        const text = async (value) => value instanceof Blob ? value.text() : value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? new TextDecoder('latin1').decode(value) : JSON.stringify(value);
        return Promise.all((await finished(store.getAll())).map(text));
    };
    const database = async ({ name, version }) => {
        const open = await finished(indexedDB.open(name, version));
        const stores = await Promise.all(Array.from(open.objectStoreNames, async (store) =>
            `${store}: ${await contents(open.transaction(store).objectStore(store))}`));
        open.close();
        return `${name} { ${stores.join('; ')} }`;
    };
    const cache = async (name) => `${name}: ${(await (await caches.open(name)).keys()).map(({ url }) => url)}`;
    (async () => ({
        local: pairs(localStorage),
        session: pairs(sessionStorage),
        databases: await Promise.all((await indexedDB.databases()).map(database)),
        caches: await Promise.all((await globalThis.caches?.keys() ?? []).map(cache)),
        workers: (await navigator.serviceWorker?.getRegistrations() ?? []).map(({ scope }) => scope),
        history: history.state == null ? [] : [JSON.stringify(history.state)],
        address: location.href,
    }))().then(done, (reason) => done(String(reason)));
";

impl Browser {
    /// What the page has left in this browser so far.
    pub async fn traces(&self) -> Result<Traces> {
        let found = self.client.execute_async(READ, Vec::new()).await?;
        let shown = found.to_string();
        let mut traces: Traces = serde_json::from_value(found)
            .with_context(|| format!("cannot read the browser's storage: {shown}"))?;
        for cookie in self.client.get_all_cookies().await? {
            traces
                .cookies
                .push(format!("{}={}", cookie.name(), cookie.value()));
        }
        Ok(traces)
    }
}

impl Traces {
    /// Everything that stays in the browser once the page is left.
    pub fn stays(&self) -> Vec<&str> {
        let kept = [
            &self.local,
            &self.session,
            &self.cookies,
            &self.databases,
            &self.caches,
            &self.workers,
        ];
        kept.into_iter().flatten().map(String::as_str).collect()
    }

    /// Everything in one text, to look for a word in.
    pub fn text(&self) -> String {
        let lines = self.stays().join("\n");
        format!("{}\n{lines}\n{}", self.address, self.history.join("\n"))
    }
}

/// Every file at or below a folder that holds this text, in UTF-8 or in the two bytes a letter
/// that browsers keep strings in. What goes while it is looked for holds nothing.
pub fn files_holding(folder: &Path, text: &str) -> Result<Vec<PathBuf>> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in unless_gone(fs::read_dir(&path))?.into_iter().flatten() {
                open.push(entry?.path());
            }
        } else if path.is_file() {
            let bytes = unless_gone(fs::read(&path))?.unwrap_or_default();
            if holds(&bytes, text.as_bytes()) || holds(&bytes, &wide) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

fn unless_gone<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// Whether the bytes hold the needle somewhere.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
