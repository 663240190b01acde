//! What a person sees and hears: headings, text, where the focus is.

use anyhow::Result;
use fantoccini::Locator;
use serde_json::json;

use super::engine::Engine;
use super::finding::Role;
use super::session::Browser;
use super::wait;

impl Browser {
    /// The page's main heading, as soon as it has one.
    pub async fn heading(&self) -> Result<String> {
        wait::until("a heading", async || self.heading_now().await.map(Some)).await
    }

    /// The page's main heading now.
    pub(super) async fn heading_now(&self) -> Result<String> {
        let shown = Locator::XPath("//h1[not(ancestor::*[@hidden])]");
        Ok(self.client.find(shown).await?.text().await?)
    }

    /// Waits until the page's main heading is this.
    pub async fn see_heading(&self, text: &str) -> Result<()> {
        let seen = wait::until(format!("the heading “{text}”"), async || {
            Ok((self.heading_now().await? == text).then_some(()))
        });
        match seen.await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.with_heading(error).await),
        }
    }

    /// Waits until the page's main heading is no longer this, and returns the next.
    pub async fn see_heading_change(&self, from: &str) -> Result<String> {
        let seen = wait::until(format!("another heading than “{from}”"), async || {
            let heading = self.heading_now().await?;
            Ok((!heading.is_empty() && heading != from).then_some(heading))
        });
        match seen.await {
            Ok(heading) => Ok(heading),
            Err(error) => Err(error.context(format!(
                "the focus is on “{}”, and the page reads:\n{}",
                self.focused_text().await?,
                self.text().await?
            ))),
        }
    }

    /// Waits until this text can be read somewhere on the page.
    pub async fn see(&self, text: &str) -> Result<()> {
        let seen = wait::until(format!("“{text}” on the page"), async || {
            Ok(self.text().await?.contains(text).then_some(()))
        });
        match seen.await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(format!("the page reads:\n{}", self.text().await?))),
        }
    }

    /// Waits until this text cannot be read on the page any more. A page on which nothing can be read is not
    /// drawn yet.
    pub async fn see_gone(&self, text: &str) -> Result<()> {
        let gone = wait::until(format!("“{text}” to go"), async || {
            let page = self.text().await?;
            let is_drawn = !page.trim().is_empty();
            Ok((is_drawn && !page.contains(text)).then_some(()))
        });
        match gone.await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(format!("the page reads:\n{}", self.text().await?))),
        }
    }

    /// Whether a radio button or box is chosen now.
    pub async fn is_chosen(&self, label: &str) -> Result<bool> {
        self.is_chosen_within(None, label).await
    }

    /// The same, within the group of this name.
    pub(super) async fn is_chosen_within(&self, group: Option<&str>, label: &str) -> Result<bool> {
        let what = format!("a radio button or box named “{label}”");
        let found = wait::until(&what, async || {
            match self.look_for_choice(group, label).await? {
                Some((_, element)) => Ok(Some(element.is_selected().await?)),
                None => Ok(None),
            }
        });
        match found.await {
            Ok(chosen) => Ok(chosen),
            Err(error) => Err(self.which_choices(error).await),
        }
    }

    /// Waits until a radio button or box is chosen.
    pub async fn see_chosen(&self, label: &str) -> Result<()> {
        wait::until(format!("“{label}” to be chosen"), async || {
            Ok(self.is_chosen(label).await?.then_some(()))
        })
        .await
    }

    /// What stands in a text field now.
    pub async fn value(&self, label: &str) -> Result<String> {
        self.value_of(Role::TextBox, label).await
    }

    /// The value that a list stands at now.
    pub async fn selected(&self, label: &str) -> Result<String> {
        self.value_of(Role::ComboBox, label).await
    }

    /// Waits until exactly this stands in a text field.
    pub async fn see_value(&self, label: &str, text: &str) -> Result<()> {
        let seen = wait::until(
            format!("“{text}” in the field “{label}”"),
            async || Ok((self.value(label).await? == text).then_some(())),
        );
        match seen.await {
            Ok(()) => Ok(()),
            Err(error) => {
                let stands = self.value(label).await?;
                Err(error.context(format!("“{stands}” stands in “{label}”")))
            }
        }
    }

    async fn value_of(&self, role: Role, label: &str) -> Result<String> {
        let found = wait::until(format!("a {role:?} named “{label}”"), async || {
            let Some(field) = self.look_for(None, role, label).await? else {
                return Ok(None);
            };
            Ok(Some(field.prop("value").await?.unwrap_or_default()))
        });
        match found.await {
            Ok(value) => Ok(value),
            Err(error) => Err(self.what_is_there(error, role).await),
        }
    }

    /// Everything that can be read on the page now.
    pub async fn text(&self) -> Result<String> {
        wait::until("the page's text", async || {
            let body = self.client.find(Locator::Css("body")).await?;
            Ok(Some(body.text().await?))
        })
        .await
    }

    /// The title in the browser's tab.
    pub async fn title(&self) -> Result<String> {
        let title = self.client.execute("return document.title", Vec::new());
        Ok(title.await?.as_str().unwrap_or_default().to_owned())
    }

    /// The text of what has the focus.
    pub async fn focused_text(&self) -> Result<String> {
        let focused = async || self.focused_text_now().await.map(Some);
        wait::until("what has the focus", focused).await
    }

    async fn focused_text_now(&self) -> Result<String> {
        if self.engine == Engine::WebKit {
            // Its driver asks the page around a frame.
            let text = "return document.activeElement?.innerText ?? '';";
            let text = self.client.execute(text, Vec::new()).await?;
            return Ok(text.as_str().unwrap_or_default().to_owned());
        }
        Ok(self.client.active_element().await?.text().await?)
    }

    /// Waits until what has the focus holds this text.
    pub async fn see_focus_on(&self, text: &str) -> Result<()> {
        wait::until(format!("the focus on “{text}”"), async || {
            Ok(self.focused_text_now().await?.contains(text).then_some(()))
        })
        .await
    }

    /// What the browser's console has said since the last look: errors of scripts, and what the
    /// content security policy refused.
    pub async fn console(&self) -> Result<Vec<String>> {
        self.engine.console(&self.client).await
    }

    /// Waits until the console says this, and forgets what it said until then.
    pub async fn see_in_console(&self, words: &str) -> Result<()> {
        wait::until(format!("“{words}” in the console"), async || {
            let said = self.console().await?;
            Ok(said.iter().any(|line| line.contains(words)).then_some(()))
        })
        .await
    }

    /// How far the page reaches beyond the right edge, in pixels: more than none means scrolling
    /// sideways.
    pub async fn sideways_overflow(&self) -> Result<i64> {
        let script =
            "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth;";
        Ok(self
            .client
            .execute(script, Vec::new())
            .await?
            .as_i64()
            .unwrap_or_default())
    }

    /// What lies outside the room of the page, as tags with their classes: for who looks for the reason.
    pub async fn what_lies_outside(&self) -> Result<String> {
        let outside = "
            const room = document.documentElement.clientWidth;
            const outside = ({ left, right, width }) => width > 0 && (right > room + 1 || left < -1);
            const named = ({ localName, className, id }) => `${localName}#${id}.${className}`;
            return [...document.body.querySelectorAll('*')]
                .filter((element) => outside(element.getBoundingClientRect()))
                .map(named).join('\\n');
        ";
        let found = self.client.execute(outside, Vec::new()).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Buttons, fields, and links that are no part of a sentence, smaller than this many pixels either
    /// way, by their names.
    pub async fn targets_smaller_than(&self, pixels: u32) -> Result<Vec<String>> {
        let script = "
            const targets = document.querySelectorAll('button, summary, a[href], select, textarea, input:not([type=hidden])');
            const stands_alone = (target) => target.tagName !== 'A' || getComputedStyle(target).display !== 'inline';
            return Array.from(targets, (target) => target.labels?.[0] && /radio|checkbox/.test(target.type) ? target.labels[0] : target)
                .filter((target) => target.checkVisibility({ visibilityProperty: true }) && stands_alone(target) && !target.closest('.usa-skipnav, [hidden], [inert]'))
                .map((target) => [target, target.getBoundingClientRect()])
                .filter(([, box]) => Math.min(box.width, box.height) + 0.5 < arguments[0])
                .map(([target, box]) => `${target.textContent || target.name || target.id} ${box.width}×${box.height}`);
        ";
        let found = self.client.execute(script, vec![json!(pixels)]).await?;
        Ok(serde_json::from_value(found)?)
    }

    async fn with_heading(&self, error: anyhow::Error) -> anyhow::Error {
        match self.heading_now().await {
            Ok(heading) => error.context(format!("the heading is “{heading}”")),
            Err(_) => error.context("there is no heading"),
        }
    }
}
