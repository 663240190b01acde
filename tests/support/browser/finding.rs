//! Finds things as a person names them: by what they are and what they are called. The browser's
//! own accessibility tree decides, so what a test finds, a screen reader finds.

use anyhow::{Context, Result, anyhow};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::protocol::{computed_label, computed_role};
use super::session::Browser;
use super::wait;

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something to follow.
    Link,
    /// One of several, of which one may be chosen.
    Radio,
    /// Something to tick.
    Checkbox,
    /// Something to write into.
    TextBox,
    /// A list that opens.
    ComboBox,
    /// A title.
    Heading,
    /// Fields that belong together.
    Group,
    /// What is said at once.
    Alert,
    /// What is said when there is time.
    Status,
    /// A window in the window.
    Dialog,
    /// A landmark or part with a name.
    Region,
    /// A table.
    Table,
    /// A picture with a name.
    Image,
}

/// Elements that may be it and can be perceived, the likely ones first. A name may come from many
/// places; the guess only orders, `computedlabel` decides. Of a page that still loads nobody can say what it
/// has, nor what it has not.
const CANDIDATES: &str = "
    if (document.readyState !== 'complete') return null;
    const [selector, name, root] = arguments;
    const flat = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
    const likely = (element) => [
        element.getAttribute('aria-label'),
        ...Array.from(element.labels ?? [], (label) => label.textContent),
        element.querySelector?.(':scope > legend')?.textContent,
        element.textContent,
    ].some((text) => flat(text) === name);
    return Array.from((root ?? document).querySelectorAll(selector))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .sort((one, other) => likely(other) - likely(one));
";

impl Browser {
    /// Waits for the one thing of this role with exactly this name.
    pub async fn find(&self, role: Role, name: &str) -> Result<Element> {
        let what = format!("a {role:?} named “{name}”");
        let found = wait::until(&what, async || self.look_for(None, role, name).await).await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => Err(self.what_is_there(error, role).await),
        }
    }

    /// Whether such a thing is there now. Waits for nothing but the page itself.
    pub async fn has(&self, role: Role, name: &str) -> Result<bool> {
        let what = format!("whether there is a {role:?} named “{name}”");
        wait::until(&what, async || {
            let Some(candidates) = self.candidates(None, role, name).await? else {
                return Ok(None);
            };
            Ok(Some(self.among(candidates, role, name).await?.is_some()))
        })
        .await
    }

    /// Waits until there is no such thing any more.
    pub async fn see_none(&self, role: Role, name: &str) -> Result<()> {
        wait::until(format!("no {role:?} named “{name}”"), async || {
            Ok((!self.has(role, name).await?).then_some(()))
        })
        .await
    }

    /// Every name of this role on the page, in the page's order.
    pub async fn names(&self, role: Role) -> Result<Vec<String>> {
        wait::until(format!("every {role:?}"), async || {
            let Some(candidates) = self.candidates(None, role, "").await? else {
                return Ok(None);
            };
            let mut names = Vec::new();
            for element in candidates {
                names.push(computed_label(&self.client, &element).await?);
            }
            Ok(Some(names))
        })
        .await
    }

    /// One look for it.
    pub(super) async fn look_for(
        &self,
        root: Option<&Element>,
        role: Role,
        name: &str,
    ) -> Result<Option<Element>> {
        match self.candidates(root, role, name).await? {
            Some(candidates) => self.among(candidates, role, name).await,
            None => Ok(None),
        }
    }

    /// One look for it, within the group of this name.
    pub(super) async fn look_within(
        &self,
        group: Option<&str>,
        role: Role,
        name: &str,
    ) -> Result<Option<Element>> {
        let Some(group) = group else {
            return self.look_for(None, role, name).await;
        };
        match self.look_for(None, Role::Group, group).await? {
            Some(group) => self.look_for(Some(&group), role, name).await,
            None => Ok(None),
        }
    }

    /// One look for a radio button or box.
    pub(super) async fn look_for_choice(
        &self,
        group: Option<&str>,
        name: &str,
    ) -> Result<Option<(Role, Element)>> {
        for role in [Role::Radio, Role::Checkbox] {
            if let Some(element) = self.look_within(group, role, name).await? {
                return Ok(Some((role, element)));
            }
        }
        Ok(None)
    }

    /// The one of these that has this role and name.
    async fn among(
        &self,
        candidates: Vec<Element>,
        role: Role,
        name: &str,
    ) -> Result<Option<Element>> {
        for element in candidates {
            let named = flat(&computed_label(&self.client, &element).await?) == flat(name);
            if named && role.is(&computed_role(&self.client, &element).await?) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Nothing as long as the page loads.
    async fn candidates(
        &self,
        root: Option<&Element>,
        role: Role,
        name: &str,
    ) -> Result<Option<Vec<Element>>> {
        let root = root.map_or(Value::Null, |element| json!(element));
        let given = vec![json!(role.selector()), json!(flat(name)), root];
        let found = self.client.execute(CANDIDATES, given).await?;
        let Some(found) = found.as_array() else {
            return Ok(None);
        };
        let elements = found.iter().map(|element| self.element(element));
        elements.collect::<Result<_>>().map(Some)
    }

    fn element(&self, reference: &Value) -> Result<Element> {
        let fields = reference.as_object().context("not an element")?;
        let id = fields
            .values()
            .next()
            .and_then(Value::as_str)
            .context("an element without id")?;
        Ok(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(id.to_owned()),
        ))
    }

    /// Adds to an error what a person at the screen would have said.
    pub(super) async fn what_is_there(&self, error: anyhow::Error, role: Role) -> anyhow::Error {
        let names = self.names(role).await.unwrap_or_default();
        let heading = self.heading_now().await;
        let heading = heading.unwrap_or_else(|_| "none".to_owned());
        anyhow!("{error:#}; the heading is “{heading}”, and of {role:?} there are {names:?}")
    }

    /// As [`Browser::what_is_there`], where a radio button or box was looked for.
    pub(super) async fn which_choices(&self, error: anyhow::Error) -> anyhow::Error {
        let error = self.what_is_there(error, Role::Radio).await;
        self.what_is_there(error, Role::Checkbox).await
    }
}

impl Role {
    /// Elements that can have the role.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => {
                "button, input[type=submit], input[type=button], summary, [role=button]"
            }
            Self::Link => "a[href], [role=link]",
            Self::Radio => "input[type=radio]",
            Self::Checkbox => "input[type=checkbox]",
            Self::TextBox => {
                "textarea, input:not([type=radio], [type=checkbox], [type=submit], [type=button], [type=hidden])"
            }
            Self::ComboBox => "select, [role=combobox]",
            Self::Heading => "h1, h2, h3, h4, h5, h6",
            Self::Group => "fieldset, [role=group], [role=radiogroup]",
            Self::Alert => "[role=alert]",
            Self::Status => "[role=status], output",
            Self::Dialog => "dialog[open], [role=dialog]",
            Self::Region => "section, main, nav, aside, header, footer, form, [role=region]",
            Self::Table => "table",
            Self::Image => "img, [role=img]",
        }
    }

    /// Whether the browser's word for a role means this one.
    fn is(self, computed: &str) -> bool {
        let words: &[&str] = match self {
            // What folds is a button to people, Chromium has words for it, and Firefox none.
            Self::Button => &[
                "button",
                "DisclosureTriangle",
                "DisclosureTriangleGrouped",
                "",
            ],
            Self::Link => &["link"],
            Self::Radio => &["radio"],
            Self::Checkbox => &["checkbox"],
            // A password field has no role in ARIA, and to Firefox no word; Chromium calls a date
            // field by its own.
            Self::TextBox => &[
                "",
                "textbox",
                "searchbox",
                "spinbutton",
                "combobox",
                "none",
                "generic",
                "Date",
            ],
            // A closed list is a button that opens one, to WebKit.
            Self::ComboBox => &["combobox", "listbox", "button"],
            Self::Heading => &["heading"],
            Self::Group => &["group", "radiogroup"],
            Self::Alert => &["alert"],
            Self::Status => &["status"],
            Self::Dialog => &["dialog", "alertdialog"],
            Self::Region => &[
                "region",
                "main",
                "navigation",
                "complementary",
                "banner",
                "contentinfo",
                "form",
            ],
            Self::Table => &["table", "grid"],
            Self::Image => &["image", "img"],
        };
        words.contains(&computed)
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
