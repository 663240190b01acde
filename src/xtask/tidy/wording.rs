//! Every language says everything: the same keys, with the same placeables, as English. What a
//! machine drafted says so in its file until a person has signed it off.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use wording::compile::{self, Placeables};
use wording::language::LANGUAGES;

use crate::workspace::Workspace;

/// The folders of messages that visitors read, each with a folder for each language.
const FOLDERS: &[&str] = &[
    "src/domain/wording",
    "src/visitor/wording",
    "src/visitor/wording/guides",
    "src/kiosk/wording",
    "src/notifier/wording",
];
/// What stands at the top of a file that no person has signed off.
const DRAFT: &str = "### Draft made by machine; no person has signed it off.";

/// Keys that a language lacks or has too many, placeables that differ, drafts that do not say so.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let english = placeables(&workspace.path(&format!("{folder}/en")))?;
        for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
            let name = format!("{folder}/{}", language.tag);
            let path = workspace.path(&name);
            let other = placeables(&path)?;
            found.extend(differences(&name, &english, &other));
            if language.drafted {
                found.extend(unmarked(&path)?);
            }
        }
    }
    Ok(found)
}

fn placeables(folder: &Path) -> Result<Placeables> {
    let sources = if folder.exists() {
        compile::sources(folder)?
    } else {
        Vec::new()
    };
    Ok(compile::placeables(sources)?)
}

fn differences(folder: &str, english: &Placeables, other: &Placeables) -> Vec<String> {
    let keys: BTreeSet<_> = english.keys().chain(other.keys()).collect();
    let difference = |key: &String| match (english.get(key), other.get(key)) {
        (Some(_), None) => Some(format!("{folder}: lacks `{key}`")),
        (None, Some(_)) => Some(format!("{folder}: has `{key}`, which English has not")),
        (Some(ours), Some(theirs)) if ours != theirs => Some(format!(
            "{folder}: `{key}` has the placeables {theirs:?}, English {ours:?}"
        )),
        _ => None,
    };
    keys.into_iter().filter_map(difference).collect()
}

fn unmarked(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (path, source) in compile::sources(folder)? {
        if !source.starts_with(DRAFT) {
            found.push(format!("{}: does not open with `{DRAFT}`", path.display()));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn of(source: &str) -> Placeables {
        compile::placeables(vec![(PathBuf::from("told.ftl"), source.to_owned())]).unwrap()
    }

    #[test]
    fn missing_extra_and_differing_messages_are_found() {
        let english = of("a = One\nb = { $count ->\n    [one] x\n   *[other] { $name }\n }\n");
        let other = of("b = { $name }\nc = Three\n");
        assert_eq!(
            differences("es", &english, &other),
            [
                "es: lacks `a`",
                "es: `b` has the placeables {\"name\"}, English {\"count\", \"name\"}",
                "es: has `c`, which English has not",
            ]
        );
        assert!(differences("es", &english, &english).is_empty());
    }
}
