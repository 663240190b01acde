//! The app is updated while envelopes wait. What another version left is sent, and a new version comes
//! whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;
use tests::browser::Browser;

use super::KEPT;
use super::kiosk::Kiosk;
use super::office::Office;

/// Makes the database as a version made it, with envelopes in it, before the app is there. Never
/// changed once a version is out: what it left must be sent for ever.
const LEFT: &str = "
    const [version, further, bodies, done] = arguments;
    const opening = indexedDB.open('intake-kiosk', version);
    opening.onupgradeneeded = () => {
        const database = opening.result;
        for (const store of ['outbox', 'parked']) database.createObjectStore(store, { autoIncrement: true });
        database.createObjectStore('facts');
        if (further) database.createObjectStore('added-later');
    };
    opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(['outbox'], 'readwrite');
        for (const body of bodies) {
            const entry = { body, kept_at: 1764000000, ...(further ? { added: 'later' } : {}) };
            transaction.objectStore('outbox').add(JSON.stringify(entry));
        }
        transaction.oncomplete = () => { database.close(); done('kept'); };
    };
    opening.onerror = () => done(String(opening.error));
";
/// What the other version is called.
const OTHER: &str = "0123456789abcdef";
const MARK: &str = "// Another version.\n";

#[tokio::test]
async fn what_the_first_version_left_is_sent() -> Result<()> {
    what_was_left_is_sent(1, false).await
}

#[tokio::test]
async fn what_a_newer_version_left_is_sent_by_an_older_one() -> Result<()> {
    what_was_left_is_sent(99, true).await
}

async fn what_was_left_is_sent(version: u32, further: bool) -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::unopened(&office).await?;
    kiosk.browser().visit(&office.page("/healthz")).await?;
    let sealer = kiosk.sealer().await?;
    let (ids, bodies): (Vec<_>, Vec<_>) = [sealer.seal()?, sealer.seal()?].into_iter().unzip();
    let given = vec![json!(version), json!(further), json!(bodies)];
    let client = kiosk.browser().client();
    assert_eq!(client.execute_async(LEFT, given).await?, json!("kept"));

    kiosk.arrive().await?;
    kiosk.is_empty().await?;

    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.len(), 2);
    assert!(ids.iter().all(|id| arrived[id] == 1), "{arrived:?}");
    Ok(())
}

#[tokio::test]
async fn a_new_version_takes_over_and_sends_what_the_old_one_kept() -> Result<()> {
    let bundles = Bundles::copy()?;
    let mut office = Office::open_with(Some(bundles.path().to_owned()))?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;
    let (_, heading) = kiosk.visit().await?;
    assert_eq!(heading, KEPT);

    bundles.change(true)?;
    office.start()?;
    runs_the_other(&kiosk).await?;

    kiosk.is_empty().await?;
    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_values().collect::<Vec<_>>(), [1]);
    Ok(())
}

#[tokio::test]
async fn a_version_that_is_not_whole_never_takes_over() -> Result<()> {
    let bundles = Bundles::copy()?;
    let mut office = Office::open_with(Some(bundles.path().to_owned()))?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;

    // The worker is the new version's, and a file is not.
    bundles.change(false)?;
    office.start()?;
    kiosk.arrive().await?;
    let update = "navigator.serviceWorker.getRegistration('/kiosk')
        .then((registration) => registration.update())
        .then(() => arguments[0]('taken'), () => arguments[0]('refused'));";
    let client = kiosk.browser().client();
    client.execute_async(update, Vec::new()).await?;
    let settled = "return navigator.serviceWorker.getRegistration('/kiosk')
        .then(({ installing, waiting }) => !installing && !waiting);";
    kiosk
        .browser()
        .wait_until("the new version to be refused", async || {
            Ok(client.execute(settled, Vec::new()).await? == json!(true))
        })
        .await?;

    office.kill()?;
    let kiosk = kiosk.killed().await?;
    kiosk.arrive().await?;
    assert!(!boot_script(kiosk.browser()).await?.starts_with(MARK));
    Ok(())
}

/// Loads the page as it is loaded between two visitors, and waits until the other version is all that
/// is kept. Not by asking the worker for something: one that is busy does not hand over.
async fn runs_the_other(kiosk: &Kiosk) -> Result<()> {
    kiosk.load().await?;
    let browser = kiosk.browser();
    let kept = json!([format!("kiosk-{OTHER}")]);
    browser
        .wait_until("the new version", async || {
            let names = "return caches.keys();";
            Ok(browser.client().execute(names, Vec::new()).await? == kept)
        })
        .await?;
    assert!(boot_script(browser).await?.starts_with(MARK));
    Ok(())
}

/// What the worker serves.
async fn boot_script(browser: &Browser) -> Result<String> {
    let read = "return fetch('/kiosk/boot.js').then((answer) => answer.text());";
    let text = browser.client().execute(read, Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The built apps, to be changed.
struct Bundles(TempDir);

impl Bundles {
    fn copy() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist/kiosk");
        copy(&built, &folder.path().join("kiosk"))?;
        Ok(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Makes another version of it: in `whole`, with the file that the new worker lists.
    fn change(&self, whole: bool) -> Result<()> {
        let script = self.path().join("kiosk/boot.js");
        let worker = self.path().join("kiosk/worker.js");
        let before = fs::read_to_string(&script)?;
        let after = format!("{MARK}{before}");
        let listed = fs::read_to_string(&worker)?;
        let version = listed
            .split_once("\"version\":\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .context("a version")?
            .0;
        let changed = listed
            .replace(version, OTHER)
            .replace(&sum(&before), &sum(&after));
        fs::write(worker, changed)?;
        if whole {
            fs::write(script, after)?;
        }
        Ok(())
    }
}

fn sum(text: &str) -> String {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};

    let mut digits = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing into a text never fails.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

fn copy(from: &Path, to: &PathBuf) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
