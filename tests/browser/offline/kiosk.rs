//! The browser of a kiosk: people walk it, a technician sets it up, and a test looks at its disk.

use anyhow::{Context, Result};
use domain::wire::office::SignedManifest;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_value, json};
use tempfile::TempDir;
use tests::browser::{Browser, Engine, KIOSK_PORTRAIT};
use tests::routers::{Visitor, intake};

use super::office::Office;

/// Opens the database as it is, without adding to it, and does something with it.
const WITH_DATABASE: &str = "
    const done = arguments[arguments.length - 1];
    const finished = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const committed = (transaction) => new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
    });
    const work = async () => {
        const known = (await indexedDB.databases()).some(({ name }) => name === 'intake-kiosk');
        if (!known) throw new Error('no database');
        const database = await finished(indexedDB.open('intake-kiosk'));
        try { return await use(database); } finally { database.close(); }
    };
    work().then((result) => done([result]), (reason) => done(String(reason)));
";
const COUNT: &str = "
    const use = async (database) => {
        const transaction = database.transaction(['outbox', 'parked']);
        return Promise.all(['outbox', 'parked'].map((store) =>
            finished(transaction.objectStore(store).count())));
    };
";
/// Whether the browser refuses to give the private key away.
const KEY: &str = "
    const use = async (database) => {
        const facts = database.transaction(['facts']).objectStore('facts');
        const key = await finished(facts.get('signing-key'));
        const taken = await crypto.subtle.exportKey('pkcs8', key).catch(() => null);
        return key.type === 'private' && !key.extractable && taken === null;
    };
";
const PRINTS: &str = "
    const use = async (database) => {
        const facts = database.transaction(['facts']).objectStore('facts');
        return await finished(facts.get('printer')) ?? true;
    };
";
/// As the app keeps them, with the same promise of the disk.
const ADD: &str = "
    const use = async (database) => {
        const options = { durability: 'strict' };
        const transaction = database.transaction(['outbox'], 'readwrite', options);
        for (const body of arguments_[0]) {
            const entry = JSON.stringify({ body, kept_at: Math.floor(Date.now() / 1000) });
            transaction.objectStore('outbox').add(entry);
        }
        return committed(transaction);
    };
";
/// Whether the app is kept whole: its worker serves the page.
const READY: &str = "return navigator.serviceWorker.controller !== null;";

/// What everybody says they are called; it stands nowhere else.
pub(super) const NAME: &str = "zxqv Ana";

/// A browser that stands at a kiosk.
pub(super) struct Kiosk {
    browser: Browser,
    page: String,
}

impl Kiosk {
    /// Opens the page of this office in a new browser, and waits until the browser has kept the app.
    pub(super) async fn open(office: &Office) -> Result<Self> {
        let kiosk = Self::unopened(office).await?;
        kiosk.arrive().await?;
        kiosk.is_kept().await?;
        Ok(kiosk)
    }

    /// A new browser that has not been to the page.
    pub(super) async fn unopened(office: &Office) -> Result<Self> {
        let browser = Browser::start_in(Engine::Chromium).await?;
        browser.set_viewport(KIOSK_PORTRAIT).await?;
        let page = office.page("/kiosk");
        Ok(Self { browser, page })
    }

    pub(super) fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Loads the page, up to the welcome.
    pub(super) async fn arrive(&self) -> Result<()> {
        self.browser.arrive(&self.page).await
    }

    /// Loads the page, and touches nothing.
    pub(super) async fn load(&self) -> Result<()> {
        self.browser.visit(&self.page).await
    }

    /// Waits until the service worker is there and the manifest is on the disk.
    pub(super) async fn is_kept(&self) -> Result<()> {
        let client = self.browser.client();
        self.browser
            .wait_until("the app to be kept", async || {
                let ready = client.execute(READY, Vec::new()).await? == json!(true);
                Ok(ready && self.browser.traces().await?.text().contains("root_key"))
            })
            .await
    }

    /// Kills the browser, and opens another over what it left.
    pub(super) async fn killed(self) -> Result<Self> {
        let profile = self.browser.kill()?;
        let browser = Browser::start_again(Engine::Chromium, profile).await?;
        browser.set_viewport(KIOSK_PORTRAIT).await?;
        let page = self.page;
        Ok(Self { browser, page })
    }

    /// Ends the browser, and leaves what it kept.
    pub(super) fn close(self) -> TempDir {
        self.browser.close()
    }

    /// A technician types the code.
    pub(super) async fn set_up(&self, code: &str) -> Result<()> {
        self.show_set_up().await?;
        self.browser.fill("Code", code).await?;
        self.browser.press_button("Make it known").await
    }

    /// A technician goes to the page for it.
    pub(super) async fn show_set_up(&self) -> Result<()> {
        self.browser.visit(&format!("{}#setup", self.page)).await?;
        // The address differs behind the # alone, which loads nothing.
        self.browser.reload().await?;
        self.browser.see_heading("Set up this screen").await
    }

    /// Somebody answers what must be answered, from the welcome on, and sends it. Gives the reference
    /// and the heading that they saw first: on a slow machine answers are kept before they are sent.
    pub(super) async fn visit(&self) -> Result<(String, String)> {
        let browser = &self.browser;
        browser.press_button("Start").await?;
        browser.see_heading("Are you safe right now?").await?;
        loop {
            let heading = self.heading().await?;
            match heading.as_str() {
                "Check your answers" => break,
                "Are you safe right now?" => browser.choose("Yes").await?,
                "How we use your answers" => {
                    let agreed = "I have read this, and the office may use my answers to help me";
                    browser.choose(agreed).await?;
                }
                "What should we call you?" => browser.fill(&heading, NAME).await?,
                "What would help you?" => browser.choose("Something else").await?,
                "How may we contact you safely?" => {
                    let nobody = "I will contact you. Please do not contact me.";
                    browser.choose(nobody).await?;
                }
                _ => {}
            }
            browser.press_button("Continue").await?;
            browser
                .wait_until("the next page", async || {
                    let next = self.heading().await?;
                    Ok(!next.is_empty() && next != heading)
                })
                .await?;
        }
        browser.press_button("Send").await?;
        browser
            .wait_until("an end", async || {
                Ok(browser.text().await?.contains("Your reference"))
            })
            .await?;
        let text = browser.text().await?;
        let after = text.split("Your reference").nth(1).unwrap_or_default();
        let reference = after.trim_start().chars().take(11).collect();
        Ok((reference, self.heading().await?))
    }

    /// How many envelopes wait, and how many the office refused.
    pub(super) async fn queue(&self) -> Result<(u32, u32)> {
        self.database(COUNT, Vec::new()).await
    }

    /// Whether nobody can take the key of this kiosk out of its browser.
    pub(super) async fn key_stays_inside(&self) -> Result<bool> {
        self.database(KEY, Vec::new()).await
    }

    /// Whether somebody said that there is a printer, or nobody that there is none.
    pub(super) async fn prints(&self) -> Result<bool> {
        self.database(PRINTS, Vec::new()).await
    }

    /// Waits until nothing waits any more. The network says that it is back as often as it takes: how
    /// long a kiosk waits by itself is another test's.
    pub(super) async fn is_empty(&self) -> Result<()> {
        let online = "dispatchEvent(new Event('online'));";
        self.browser
            .wait_until("the outbox to be empty", async || {
                self.browser.client().execute(online, Vec::new()).await?;
                Ok(self.queue().await?.0 == 0)
            })
            .await
    }

    /// Puts sealed submissions into the outbox as the app does.
    pub(super) async fn add(&self, bodies: &[String]) -> Result<()> {
        self.database::<Value>(ADD, vec![json!(bodies)])
            .await
            .map(drop)
    }

    /// Somebody who seals as the app does, but natively.
    pub(super) async fn sealer(&self) -> Result<Sealer> {
        let fetch = "fetch('/api/office').then((answer) => answer.json()).then(arguments[0]);";
        let signed = self
            .browser
            .client()
            .execute_async(fetch, Vec::new())
            .await?;
        let signed: SignedManifest = from_value(signed)?;
        Ok(Sealer(Visitor::believing(&signed)))
    }

    pub(super) async fn heading(&self) -> Result<String> {
        let read = "return document.querySelector('#main h1')?.textContent.trim() ?? '';";
        let heading = self.browser.client().execute(read, Vec::new()).await?;
        Ok(heading.as_str().unwrap_or_default().to_owned())
    }

    async fn database<T: DeserializeOwned>(&self, using: &str, given: Vec<Value>) -> Result<T> {
        let script = format!("const arguments_ = arguments; {using} {WITH_DATABASE}");
        let said = self.browser.client().execute_async(&script, given).await?;
        let shown = said.to_string();
        let result = said.get(0).cloned().with_context(|| shown.clone())?;
        from_value(result).with_context(|| shown)
    }
}

/// Seals natively.
pub(super) struct Sealer(Visitor);

impl Sealer {
    /// A submission with its id, as it is posted.
    pub(super) fn seal(&self) -> Result<(String, String)> {
        let submission = self.0.submission(&intake(&[]));
        let body = serde_json::to_string(&submission)?;
        Ok((submission.submission_id, body))
    }
}
