//! How a visit at a kiosk begins, and how its time passes.

use anyhow::Result;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use super::acting::Means;
use super::engine::chromium;
use super::finding::Role;
use super::session::Browser;
use super::wait;

/// Holds every interval of the page, and what the page takes for the time, until `pass` is called
/// with a number of seconds.
const CLOCK: &str = "(() => {
    const held = new Map();
    let last = 1000000;
    let ahead = 0;
    // A whole second: the page counts in seconds, and fractions do not add up.
    const start = Math.ceil(performance.now() / 1000) * 1000;
    performance.now = () => start + ahead;
    window.setInterval = (run) => { held.set(last += 1, run); return last; };
    window.clearInterval = (id) => { held.delete(id); };
    window.pass = (seconds) => { ahead += seconds * 1000; for (const run of held.values()) run(); };
})();";

impl Browser {
    /// Goes to a page and up to its welcome. At a kiosk somebody must first touch the screen and
    /// say which language they speak: here it is English.
    pub async fn arrive(&self, address: &str) -> Result<()> {
        self.visit(address).await?;
        if address.ends_with("/kiosk") {
            self.begin_in("English").await?;
        }
        Ok(())
    }

    /// Wakes a kiosk by the means in hand and chooses a language by its name.
    pub async fn begin_in(&self, language: &str) -> Result<()> {
        let begin = Locator::Css(".attract__begin");
        wait::until("a screen that waits for somebody", async || {
            let begin = self.client.find(begin).await?;
            if self.means == Means::Keyboard {
                return self.press(Key::Enter).await.map(Some);
            }
            self.touch_off(&begin, Key::Enter).await.map(Some)
        })
        .await?;
        self.press_button(language).await?;
        self.wait_until("the welcome to have the focus", async || {
            let there = "return document.activeElement?.matches('#main h1') ?? false;";
            Ok(self.client.execute(there, Vec::new()).await? == json!(true))
        })
        .await
    }

    /// Has Chromium take the mouse of its display for a finger, as it takes those of a touch screen.
    pub async fn touch_with_the_mouse(&self) -> Result<()> {
        chromium::touch_with_the_mouse(&self.client).await
    }

    /// Has the page in front of all others, as a kiosk's is: only there does anything take the focus.
    pub async fn bring_to_front(&self) -> Result<()> {
        chromium::bring_to_front(&self.client).await
    }

    /// Touches a field without writing into it.
    pub async fn touch_field(&self, label: &str) -> Result<()> {
        self.use_once_there(Role::TextBox, label, async |field| {
            self.touch_off(&field, Key::Enter).await
        })
        .await
    }

    /// Touches, or clicks on, an option of a list that stands open on the page.
    pub async fn touch_option(&self, list: &str, option: &str) -> Result<()> {
        let option = format!(".//option[normalize-space()=\"{option}\"]");
        self.use_once_there(Role::ComboBox, list, async |list| {
            let option = list.find(Locator::XPath(&option)).await?;
            self.touch_off(&option, Key::Enter).await
        })
        .await
    }

    /// Touches a paragraph with these words in it, which is nothing to press.
    pub async fn touch_words(&self, words: &str) -> Result<()> {
        let paragraph = format!("//main[not(@hidden)]//p[contains(., \"{words}\")]");
        wait::until(format!("“{words}” to be touched"), async || {
            let paragraph = self.client.find(Locator::XPath(&paragraph)).await?;
            self.touch_off(&paragraph, Key::Enter).await.map(Some)
        })
        .await
    }

    /// Goes to a field with Tab alone.
    pub async fn tab_to_field(&self, label: &str) -> Result<()> {
        self.use_once_there(Role::TextBox, label, async |field| {
            self.tab_to(&field).await
        })
        .await
    }

    /// Presses a button with the mouse and does not let go.
    pub async fn hold_button(&self, name: &str) -> Result<()> {
        self.use_once_there(Role::Button, name, async |button| self.hold(&button).await)
            .await
    }

    /// Lets the time of the pages that are loaded from now on pass only by [`Browser::pass`].
    pub async fn hold_the_clock(&self) -> Result<()> {
        self.run_before_pages(CLOCK).await
    }

    /// Lets so many seconds pass.
    pub async fn pass(&self, seconds: u32) -> Result<()> {
        let pass = "window.pass(arguments[0]);";
        self.client.execute(pass, vec![json!(seconds)]).await?;
        Ok(())
    }
}
