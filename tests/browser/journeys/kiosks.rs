//! Staff make a browser a kiosk, see how it does, rename it and take it back. What the kiosk says is
//! signed by the browser itself, with a key that cannot be taken out.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, Key, NARROW, Role, Server};

use super::desk::Desk;

/// Enrols with a code and says that it is there, as the kiosk's app does.
const BE_A_KIOSK: &str = r"
    const [code, done] = arguments;
    const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const bytes = (text) => new TextEncoder().encode(text);
    const post = async (path, body, headers) => {
        headers = { 'content-type': 'application/json', ...headers };
        const answer = await fetch(path, { method: 'POST', body, headers });
        return [answer.status, await answer.json()];
    };
    const live = async () => {
        const curve = { name: 'ECDSA', namedCurve: 'P-256' };
        const key = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
        const point = await crypto.subtle.exportKey('raw', key.publicKey);
        const enrolment = JSON.stringify({ code, public_key: base64(point) });
        const [status, enrolled] = await post('/api/kiosk/enrolment', enrolment);
        if (status !== 201) return [status, enrolled];
        const path = '/api/kiosk/heartbeat';
        const body = JSON.stringify({ queue_depth: 3, version: '0.1.0', errors: ['voice_missing'] });
        const at = Math.floor(Date.now() / 1000);
        const digest = await crypto.subtle.digest('SHA-256', bytes(body));
        const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
        const text = bytes(`POST\n${path}\n${at}\n${hex.join('')}`);
        const signing = { name: 'ECDSA', hash: 'SHA-256' };
        const signature = await crypto.subtle.sign(signing, key.privateKey, text);
        const header = `${enrolled.kiosk_id};${at};${base64(signature)}`;
        return post(path, body, { 'Intake-Kiosk': header });
    };
    live().then(done, (error) => done(String(error)));
";

#[tokio::test]
async fn staff_enrol_watch_rename_and_revoke_a_kiosk() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Kiosks").await?;
    browser.see_heading("Kiosks").await?;
    browser.see("No kiosk is enrolled yet.").await?;
    browser.is_accessible("no kiosks").await?;

    let code = enrol(browser, "Lobby").await?;
    let said = browser
        .client()
        .execute_async(BE_A_KIOSK, vec![json!(code)]);
    let said: Value = said.await?;
    assert_eq!(said[0], json!(200), "{said}");
    assert_eq!(said[1]["name"], json!("Lobby"), "{said}");

    browser.press_button("Refresh").await?;
    for shown in [
        "Online",
        "just now",
        "0.1.0",
        "A voice for reading aloud is missing.",
    ] {
        browser.see(shown).await?;
    }
    browser.is_accessible("one kiosk").await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-kiosks{name}")).await?;
        browser.is_accessible(&format!("one kiosk{name}")).await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;

    narrows(browser).await?;
    rename(browser, "Lobby", "Main hall").await?;
    revoke(browser, "Main hall").await
}

/// Gives the code.
async fn enrol(browser: &Browser, name: &str) -> Result<String> {
    browser.press_button("Enrol a kiosk").await?;
    browser.find(Role::Dialog, "Enrol a kiosk").await?;
    browser.is_accessible("the dialog for a name").await?;
    browser.press_button("Make the code").await?;
    browser.see("Write 1 to 60 characters").await?;
    browser.is_accessible("a name that is missing").await?;
    browser.fill("Where it stands", name).await?;
    browser.press_button("Make the code").await?;
    browser.see("type this code").await?;
    browser.see_focus_on("Done").await?;
    browser.is_accessible("the code").await?;
    browser.picture("desk-kiosk-code").await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-kiosk-code-narrow").await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    let text = browser.text().await?;
    let code = text.split_whitespace().find(|word| is_code(word));
    let code = code
        .with_context(|| format!("no code in: {text}"))?
        .to_owned();
    browser.press_button("Done").await?;
    browser.see("No kiosk is enrolled yet.").await?;
    // It is shown once.
    browser.see_gone(&code).await?;
    Ok(code)
}

/// By a part of the name and by what somebody has to do; fetching the table again leaves it as it is.
async fn narrows(browser: &Browser) -> Result<()> {
    const FIND: &str = "Find a kiosk by its name";
    browser.see("Shown: 1 of 1. To see to: 1.").await?;
    browser.fill(FIND, "nowhere").await?;
    browser.see("Shown: 0 of 1.").await?;
    browser.press_button("Refresh").await?;
    browser.see("Shown: 0 of 1.").await?;
    assert_eq!(browser.value(FIND).await?, "nowhere");
    browser.fill(FIND, "LOB").await?;
    browser.see("Shown: 1 of 1.").await?;
    browser.select("Show", "Revoked").await?;
    browser.see("Shown: 0 of 1.").await?;
    browser.select("Show", "Those that need somebody").await?;
    browser.see("Shown: 1 of 1.").await?;
    browser.select("Show", "Any").await?;
    browser.fill(FIND, "l").await
}

async fn rename(browser: &Browser, before: &str, name: &str) -> Result<()> {
    browser.press_button(&format!("Rename {before}")).await?;
    browser.find(Role::Dialog, "Rename the kiosk").await?;
    browser.see_value("Where it stands", before).await?;
    browser.fill("Where it stands", name).await?;
    browser.press_button("Rename").await?;
    let sentence = format!("“{before}” is called “{name}” now.");
    browser
        .find(Role::Button, &format!("Revoke {name}"))
        .await?;
    browser.see(&sentence).await
}

async fn revoke(browser: &Browser, name: &str) -> Result<()> {
    let button = format!("Revoke {name}");
    browser.press_button(&button).await?;
    browser.find(Role::Dialog, "Revoke the kiosk").await?;
    browser.see_focus_on("Keep it").await?;
    browser
        .is_accessible("the question before revoking")
        .await?;
    browser.picture("desk-kiosk-revoke").await?;
    browser.press(Key::Escape).await?;
    browser.see_focus_on("Revoke").await?;
    browser.see_none(Role::Dialog, "Revoke the kiosk").await?;

    browser.press_button(&button).await?;
    browser.press_button("Revoke it").await?;
    browser.see(&format!("“{name}” is revoked.")).await?;
    browser.see("Revoked").await?;
    browser.is_accessible("a revoked kiosk").await?;
    browser.see_none(Role::Button, &button).await
}

/// `XXXX-XXXX`.
fn is_code(word: &str) -> bool {
    let symbol = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    word.len() == 9
        && word.bytes().enumerate().all(|(place, byte)| match place {
            4 => byte == b'-',
            _ => symbol(byte),
        })
}
