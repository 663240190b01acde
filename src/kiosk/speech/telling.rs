//! How a thing of the page is put into words: what it is called, then what it is, which of how many,
//! and how it stands.

use visitor::words::Words;
use web_sys::Element;
use wording::Language;

use super::{
    script::{Phrase, phrases},
    tree::{self, Item, Role, Run},
};

/// How much is said of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// It is one of many on a page that is read from its beginning.
    InPassing,
    /// It has the focus.
    Whole,
}

/// Puts things into words, in the language of the page.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    pub(super) words: Words,
    /// Whether titles are called so: for who does not see that they are.
    pub(super) titles: bool,
}

impl Telling {
    /// Everything in an element. A field that the title before it names is not named again.
    pub(super) fn everything(self, root: &Element) -> Vec<Phrase> {
        let items = tree::items(root);
        let title = items.iter().find(|item| item.role == Role::Heading);
        // The way back stands before the title, and is no part of what somebody came for.
        let begin = items
            .iter()
            .position(|item| !item.is_control())
            .unwrap_or(0);
        let title = title.map(|title| tree::label(&tree::name(&title.element)));
        items[begin..]
            .iter()
            .flat_map(|item| self.item(item, Detail::InPassing, title.as_deref()))
            .collect()
    }

    /// A dialog that somebody comes into: what it is called, where no title in it says so, and all of it.
    pub(super) fn dialog(self, dialog: &Element) -> Vec<Phrase> {
        let called = dialog.get_attribute("aria-label");
        let called = called.map(|name| self.text(name)).into_iter().flatten();
        called.chain(self.everything(dialog)).collect()
    }

    /// One thing, as the focus comes to it.
    pub(super) fn focused(self, item: &Item) -> Vec<Phrase> {
        self.item(item, Detail::Whole, None)
    }

    /// A sentence of the page's own.
    pub(super) fn sentence(self, key: &str) -> Vec<Phrase> {
        phrases(vec![self.run(self.words.text(key))], None)
    }

    /// Any text, in the language of the page.
    pub(super) fn text(self, text: String) -> Vec<Phrase> {
        phrases(vec![self.run(text)], None)
    }

    fn item(self, item: &Item, detail: Detail, title: Option<&str>) -> Vec<Phrase> {
        let mut runs = tree::name(&item.element);
        if tree::is_secret_key(&item.element) {
            runs = vec![self.run(self.words.text("say-digit-key"))];
        }
        if item.is_written() && title == Some(tree::label(&runs).as_str()) {
            runs.clear();
        }
        // Dots that stand for what is hidden.
        if item.role == Role::Text && tree::label(&runs).chars().all(|letter| letter == '•') {
            runs = vec![self.run(self.words.text("say-hidden"))];
        }
        let said = self.said_of(item);
        if !said.is_empty() {
            let mut run = self.run(said.join(", "));
            if let Some(language) = own_language(item) {
                language.tag.clone_into(&mut run.language);
            }
            runs.push(run);
        }
        if detail == Detail::Whole {
            runs.extend(tree::description(&item.element));
        }
        phrases(runs, Some(&item.element))
    }

    fn said_of(self, item: &Item) -> Vec<String> {
        let mut said: Vec<String> = self.what(item).into_iter().collect();
        said.extend(self.place(item));
        let states = [
            item.chosen().map(|yes| choice(item.role, yes)),
            item.pressed()
                .map(|yes| pick(yes, "say-pressed", "say-not-pressed")),
            item.unfolded()
                .map(|yes| pick(yes, "say-open", "say-closed")),
            item.is_current().then_some("say-current"),
            item.is_disabled().then_some("say-disabled"),
            item.is_wrong().then_some("say-wrong"),
        ];
        let states = states.into_iter().flatten();
        said.extend(states.map(|key| self.with(item, &[], key)));
        said.extend(self.value(item));
        said
    }

    fn what(self, item: &Item) -> Option<String> {
        let key = match item.role {
            Role::Text => return None,
            Role::Heading if !self.titles => return None,
            Role::Heading => "say-heading",
            Role::Button => "say-button",
            Role::Link => "say-link",
            Role::Radio => "say-radio",
            Role::Checkbox => "say-checkbox",
            Role::Field | Role::Secret => "say-field",
            Role::List if self.titles => "say-list-keys",
            Role::List => "say-list",
            Role::Picture => "say-picture",
        };
        Some(self.with(item, &[], key))
    }

    /// Which of how many. Who does not know yet how to move is told what to press.
    fn place(self, item: &Item) -> Option<String> {
        let tree::Place { number, of } = tree::place(&item.element)?;
        let (number, of) = (number.to_string(), of.to_string());
        let place = [("number", number.as_str()), ("of", of.as_str())];
        let begins = self.titles && tree::begins(&item.element);
        let key = if begins { "say-number" } else { "say-option" };
        Some(self.with(item, &place, key))
    }

    /// What stands in a field. Of the PIN it is said only how much.
    fn value(self, item: &Item) -> Option<String> {
        let value = match item.role {
            Role::Field | Role::Secret | Role::List => item.value(),
            _ => return None,
        };
        if value.trim().is_empty() {
            return Some(self.with(item, &[], "say-empty"));
        }
        if item.role == Role::Secret {
            let count = value.chars().count().to_string();
            return Some(self.with(item, &[("count", &count)], "say-digits"));
        }
        Some(value)
    }

    /// In the language of the page; of a button that leads to another, in that one.
    fn with(self, item: &Item, arguments: &[(&str, &str)], key: &str) -> String {
        let own = own_language(item);
        own.and_then(|language| self.words.text_in(language, key, arguments))
            .unwrap_or_else(|| {
                let words = self.words;
                words.read_with("self", arguments, |text| text.text(key))
            })
    }

    fn run(self, text: String) -> Run {
        Run {
            text,
            language: self.words.language().tag.to_owned(),
            letters: false,
        }
    }
}

const fn pick(yes: bool, one: &'static str, other: &'static str) -> &'static str {
    if yes { one } else { other }
}

const fn choice(role: Role, yes: bool) -> &'static str {
    match role {
        Role::Checkbox => pick(yes, "say-ticked", "say-not-ticked"),
        _ => pick(yes, "say-chosen", "say-not-chosen"),
    }
}

/// The language that a button names and leads to.
fn own_language(item: &Item) -> Option<&'static Language> {
    Language::of(&item.element.get_attribute("lang")?)
}

/// What holds things together: its name and what describes it. The title of the page is no news.
pub(super) fn group(group: &Element) -> Vec<Phrase> {
    let titled = matches!(group.query_selector("legend h1"), Ok(Some(_)));
    let mut runs = if titled {
        Vec::new()
    } else {
        tree::name(group)
    };
    runs.extend(tree::description(group));
    phrases(runs, Some(group))
}
