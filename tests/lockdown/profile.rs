//! What is left of a session: the script that every start of a kiosk begins with, over a profile that
//! a real browser filled.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use tests::browser::files_holding;

use crate::chromium::Chromium;
use crate::files::Files;
use crate::place::{Answer, Place};
use crate::screen::Screen;
use crate::watch::until;

/// Stores as a kiosk does: a key that cannot be exported and bytes in IndexedDB, and a service
/// worker; and as it never would: everywhere else.
const FILLS: &str = "<title>filling</title><script type=module>
    const open = () => new Promise((done) => {
        const request = indexedDB.open('outbox', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('kept');
        request.onsuccess = () => done(request.result);
    });
    const { privateKey } = await crypto.subtle.generateKey(
        { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
    const writing = (await open()).transaction('kept', 'readwrite', { durability: 'strict' });
    writing.objectStore('kept').put(privateKey, 'key');
    writing.objectStore('kept').put('zxqv-envelope', 'envelope');
    await new Promise((done) => { writing.oncomplete = done; });
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
    localStorage.setItem('a', 'zxqv-local');
    sessionStorage.setItem('a', 'zxqv-session');
    document.cookie = 'a=zxqv-cookie; max-age=100000';
    history.pushState(null, '', '/zxqv-history');
    document.title = 'zxqv-title';
</script>";

/// Tells what it finds of that.
const READS: &str = "<title>reading</title><script type=module>
    const tell = (what) => fetch(`/told/${what}`);
    const request = indexedDB.open('outbox', 1);
    await new Promise((done) => { request.onsuccess = done; });
    const store = request.result.transaction('kept').objectStore('kept');
    const get = (name) => new Promise((done) => {
        const reading = store.get(name);
        reading.onsuccess = () => done(reading.result);
    });
    const [key, envelope] = await Promise.all([get('key'), get('envelope')]);
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(3));
    const worker = await navigator.serviceWorker.getRegistration();
    const others = [localStorage.getItem('a'), document.cookie].filter(Boolean);
    tell(`${envelope}/${worker?.active?.state}/${key.extractable}/${others}`);
</script>";

fn place() -> Result<Place> {
    Place::open(|_| {
        Box::new(|path| {
            Some(match path {
                "/fills" => Answer::page(FILLS.to_owned()),
                "/reads" => Answer::page(READS.to_owned()),
                "/worker.js" => Answer {
                    headers: "Content-Type: text/javascript\r\n",
                    body: "onfetch = () => {};".to_owned(),
                },
                _ => Answer::page(String::new()),
            })
        })
    })
}

fn clear(files: &Files, profile: &Path) -> Result<()> {
    let done = Command::new(files.installed("usr/local/lib/intake-kiosk/clear-profile"))
        .arg(profile)
        .output()?;
    if !done.status.success() {
        bail!("clear-profile: {}", String::from_utf8_lossy(&done.stderr));
    }
    Ok(())
}

#[test]
fn a_new_session_has_the_key_and_the_outbox_and_nothing_else() -> Result<()> {
    let (place, screen, folder) = (place()?, Screen::open()?, tempfile::tempdir()?);
    let files = Files::written_for(&place.origin(), "none")?;
    let profile = folder.path().join("profile");
    // The first start of all: there is no profile yet.
    clear(&files, &profile)?;
    let filled = format!("{}/fills", place.origin());
    let kiosk = Chromium::locked_in(&profile, &screen, &files, &[&filled])?;
    kiosk.see("zxqv-title")?;
    // It writes when it likes.
    for trace in ["zxqv-local", "zxqv-session", "zxqv-envelope"] {
        until(&format!("{trace} to be on the disk"), || {
            Ok((!files_holding(&profile, trace)?.is_empty()).then_some(()))
        })?;
    }
    kiosk.stop()?;

    clear(&files, &profile)?;

    for trace in ["local", "session", "cookie", "history", "title"] {
        let holding = files_holding(&profile, &format!("zxqv-{trace}"))?;
        assert!(holding.is_empty(), "{trace}: {holding:?}");
    }
    let reads = format!("{}/reads", place.origin());
    let kiosk = Chromium::locked_in(&profile, &screen, &files, &[&reads])?;
    let told = until("the page to tell what it found", || {
        Ok(place
            .asked()
            .into_iter()
            .find(|path| path.starts_with("/told/")))
    })?;
    assert_eq!(told, "/told/zxqv-envelope/activated/false/");
    kiosk.stop()
}
