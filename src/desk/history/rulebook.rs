//! The rules as they are written, what must be true of them, and an answer held against them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    history::{ItemRule, MOST_ITEMS, Protection, read_value},
    wire::history::{HistoryRules, ItemValue, NewHistoryAnswer, RuleItem},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{letters::LANGUAGES, refusal::HistoryRefusal};
use crate::problem::DeskProblem;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("rules.toml");
/// Most characters of a name, so that a whole answer fits into one message.
const LONGEST_NAME: usize = 50;

/// Everything that an office says of what may be told.
pub(crate) struct Rulebook {
    items: Vec<Item>,
}

/// One item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    rule: ItemRule,
    source: String,
    /// By language.
    name: BTreeMap<String, String>,
}

/// An answer as it is sealed. It does not print.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) protection: Protection,
    pub(super) values: Vec<ItemValue>,
}

/// Why rules were refused.
#[derive(Debug, Error)]
pub enum RulebookError {
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("what may be told: {0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// An item says something that cannot be.
    #[error("what may be told, {item}: {problem}")]
    Item {
        /// Its id.
        item: String,
        /// What is wrong.
        problem: String,
    },
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    item: Vec<Item>,
}

impl Rulebook {
    /// The rules of an office that has none of its own.
    pub(crate) fn built_in() -> Result<Self, RulebookError> {
        Self::read(BUILT_IN)
    }

    /// Reads an office's own file.
    pub(crate) fn read(text: &str) -> Result<Self, RulebookError> {
        let File { item: items } = toml::from_str(text).map_err(Box::new)?;
        let mut ids = BTreeSet::new();
        for item in &items {
            let twice = !ids.insert(item.id.as_str());
            let twice = twice.then(|| "`id` stands twice in the file".to_owned());
            if let Some(problem) = twice.or_else(|| item.problem()) {
                return Err(RulebookError::Item {
                    item: item.id.clone(),
                    problem,
                });
            }
        }
        Ok(Self { items })
    }

    /// All of it, for staff.
    pub(super) fn shown(&self) -> HistoryRules {
        let items = self.items.iter().map(|item| RuleItem {
            id: item.id.clone(),
            rule: item.rule,
            name: item.name_in("en").to_owned(),
            source: item.source.clone(),
        });
        HistoryRules {
            items: items.collect(),
        }
    }

    /// What an item is called in this language, or in English; its id where there is no such item any more.
    pub(super) fn name_in<'text>(&'text self, id: &'text str, language: &str) -> &'text str {
        let item = self.item(id);
        item.map_or(id, |item| item.name_in(language))
    }

    /// What is kept of an answer that holds to the rules.
    pub(super) fn keep(&self, new: &NewHistoryAnswer) -> Result<Kept, DeskProblem> {
        if new.values.len() > MOST_ITEMS {
            return Err(DeskProblem::Malformed);
        }
        let mut chosen = BTreeSet::new();
        let mut values = Vec::with_capacity(new.values.len());
        for ItemValue { item: id, value } in &new.values {
            let item = self.item(id).ok_or(DeskProblem::Malformed)?;
            if !item.rule.can_be_chosen(new.protection) {
                let why = format!("{} ({})", item.name_in("en"), item.source);
                return Err(HistoryRefusal::NeverTold(why).into());
            }
            if !chosen.insert(id) {
                return Err(DeskProblem::Malformed);
            }
            values.push(ItemValue {
                item: id.clone(),
                value: read_value(value).map_err(|_| HistoryRefusal::NotAValue)?,
            });
        }
        Ok(Kept {
            protection: new.protection,
            values,
        })
    }

    fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

impl Item {
    fn name_in(&self, language: &str) -> &str {
        let own = self.name.get(language).or_else(|| self.name.get("en"));
        own.map_or(&*self.id, |name| name)
    }

    fn problem(&self) -> Option<String> {
        let told = self.rule == ItemRule::May;
        let needed = if told { &LANGUAGES[..] } else { &["en"] };
        let lacking = |language: &&&str| !self.name.contains_key(**language);
        if let Some(language) = needed.iter().find(lacking) {
            return Some(format!("`name` lacks the language {language}"));
        }
        if self.source.trim().is_empty() {
            return Some("`source` is empty: nobody would know why".to_owned());
        }
        let fits = |name: &String| (1..=LONGEST_NAME).contains(&name.trim().chars().count());
        let bad = self.name.values().find(|name| !fits(name))?;
        Some(format!("`name` has 1 to {LONGEST_NAME} characters: {bad}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(protection: Protection, values: &[(&str, &str)]) -> NewHistoryAnswer {
        let value = |(item, value): &(&str, &str)| ItemValue {
            item: (*item).to_owned(),
            value: (*value).to_owned(),
        };
        NewHistoryAnswer {
            protection,
            values: values.iter().map(value).collect(),
        }
    }

    #[test]
    fn the_built_in_rules_say_all_three() {
        let shown = Rulebook::built_in().unwrap().shown();
        for rule in ItemRule::ALL {
            assert!(shown.items.iter().any(|item| item.rule == rule), "{rule:?}");
        }
    }

    #[test]
    fn an_answer_holds_to_the_rules() {
        let rules = Rulebook::built_in().unwrap();
        let keep = |protection, values: &[_]| rules.keep(&answer(protection, values));
        let kept = keep(Protection::No, &[("facility", " Pine County Jail ")]).unwrap();
        assert_eq!(kept.values[0].value, "Pine County Jail");
        assert!(keep(Protection::No, &[]).is_ok());
        for protection in Protection::ALL {
            let never = keep(protection, &[("medical", "ill")]);
            assert!(
                matches!(never, Err(DeskProblem::History(HistoryRefusal::NeverTold(why))) if why.contains("Medical"))
            );
        }
        let check = [("protected-check", "found")];
        assert!(matches!(
            keep(Protection::No, &check),
            Err(DeskProblem::History(HistoryRefusal::NeverTold(_)))
        ));
        assert!(keep(Protection::NotKnown, &check).is_ok());
        let twice = [("facility", "one"), ("facility", "two")];
        assert!(matches!(
            keep(Protection::No, &twice),
            Err(DeskProblem::Malformed)
        ));
        assert!(matches!(
            keep(Protection::No, &[("facility", "123-45-6789")]),
            Err(DeskProblem::History(HistoryRefusal::NotAValue))
        ));
        assert!(keep(Protection::No, &[("weather", "fine")]).is_err());
    }

    #[test]
    fn wrong_rules_are_refused_with_their_place() {
        let refused = |from: &str, to: &str| {
            assert!(BUILT_IN.contains(from), "{from}");
            let text = BUILT_IN.replacen(from, to, 1);
            Rulebook::read(&text).err().unwrap().to_string()
        };
        assert!(refused("\"facility\"", "\"custody-status\"").contains("twice"));
        assert!(refused("rule = \"never\"", "rule = \"sometimes\"").contains("sometimes"));
        assert!(refused("name.ar = \"محتجز الآن\"\n", "").contains("ar"));
        assert!(refused("\"In custody now\"", "\" \"").contains("characters"));
    }
}
