//! What a screen reader would say. No real one runs without a desktop; Guidepup's virtual one reads
//! the page by the specifications of ARIA and of accessible names, and hears what live regions and
//! moves of the focus would make a real one say.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::session::Browser;
use super::wait;

const SCRIPT: &str = "../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js";

const LISTEN: &str = "
    const done = arguments[arguments.length - 1];
    screenReader.start({ container: document.body })
        .then(() => screenReader.clearSpokenPhraseLog())
        .then(() => done(true), (reason) => done(String(reason)));
";

const HEARD: &str = "
    const done = arguments[arguments.length - 1];
    screenReader.spokenPhraseLog().then(done, (reason) => done(String(reason)));
";

const READ_ON: &str = "
    const done = arguments[arguments.length - 1];
    screenReader.next().then(() => screenReader.lastSpokenPhrase()).then(done, (reason) => done(String(reason)));
";

/// As far as a person reads to find out what is wrong.
const MOST_ITEMS: usize = 10;

impl Browser {
    /// Starts to listen on the page as it stands. A page that is loaded anew is not heard until this
    /// is called again.
    pub async fn listen(&self) -> Result<()> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCRIPT);
        let module =
            fs::read_to_string(source).context("no screen reader; `npm ci` installs it")?;
        // A module cannot be run by a driver, and the page's policy fetches none.
        let (body, exported) = module
            .rsplit_once("export{")
            .context("the screen reader exports nothing")?;
        let name = exported
            .split_once(" as virtual")
            .and_then(|(names, _)| names.rsplit(',').next())
            .context("the screen reader exports something else")?;
        let script = format!("{body}; window.screenReader ??= {name};");
        self.client.execute(&script, Vec::new()).await?;
        let started = self.client.execute_async(LISTEN, Vec::new()).await?;
        if started != json!(true) {
            bail!("the screen reader does not start: {started}");
        }
        Ok(())
    }

    /// Everything that would have been said since [`Browser::listen`], in order: what got the focus
    /// with its role, name and state; what live regions said, behind `polite:` or `assertive:`.
    pub async fn announced(&self) -> Result<Vec<String>> {
        let heard = self.client.execute_async(HEARD, Vec::new()).await?;
        match heard {
            Value::Array(_) => Ok(serde_json::from_value(heard)?),
            reason => bail!("the screen reader fails: {reason}"),
        }
    }

    /// Waits until this would have been said, alone or within a longer sentence.
    pub async fn hear(&self, words: &str) -> Result<()> {
        let heard = wait::until(format!("“{words}” to be said"), async || {
            let said = self.announced().await?;
            Ok(said.iter().any(|one| one.contains(words)).then_some(()))
        });
        match heard.await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(format!("said was {:#?}", self.announced().await?))),
        }
    }

    /// Reads on from where the reader is, item by item, until these words are said.
    pub async fn read_on_to(&self, words: &str) -> Result<()> {
        let mut said = Vec::new();
        for _ in 0..MOST_ITEMS {
            let item = self.client.execute_async(READ_ON, Vec::new()).await?;
            let item = item.as_str().unwrap_or_default().to_owned();
            if item.contains(words) {
                return Ok(());
            }
            said.push(item);
        }
        bail!("“{words}” does not follow; what follows is {said:#?}")
    }
}
