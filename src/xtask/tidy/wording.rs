//! Every language says everything: the same keys, with the same placeables, as English. What a
//! machine made says so in its file until a person has signed it off.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;
use wording::compile::{self, Placeables};
use wording::language::{LANGUAGES, Origin};

use crate::workspace::Workspace;

/// The folders of messages that visitors read, each with a folder for each language.
const FOLDERS: &[&str] = &[
    "src/domain/wording",
    "src/visitor/wording",
    "src/visitor/wording/guides",
    "src/kiosk/wording",
    "src/notifier/wording",
];
/// What stands at the top of a file of a draft.
const DRAFT: &str = "### Draft made by machine; no person has signed it off. status: draft\n";
/// And of a translation that is whole.
const TRANSLATED: &str =
    "### Translated by machine; no person has signed it off. status: complete\n";

/// Keys that a language lacks or has too many, placeables that differ, translations that do not say
/// whose they are.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let english = placeables(&workspace.path(&format!("{folder}/en")))?;
        for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
            let name = format!("{folder}/{}", language.tag);
            let path = workspace.path(&name);
            let other = placeables(&path)?;
            found.extend(differences(&name, &english, &other));
            if let Some(mark) = mark(language.origin) {
                found.extend(unmarked(compile::sources(&path)?, mark));
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

const fn mark(origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Source => None,
        Origin::Translated => Some(TRANSLATED),
        Origin::Drafted => Some(DRAFT),
    }
}

fn unmarked(sources: Vec<(PathBuf, String)>, mark: &str) -> Vec<String> {
    sources
        .into_iter()
        .filter(|(_, source)| !source.starts_with(mark))
        .map(|(path, _)| format!("{}: does not open with `{}`", path.display(), mark.trim()))
        .collect()
}

#[cfg(test)]
mod tests {
    use wording::{Catalogue, Language};

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

    /// What is said of the time that answering takes, for so many minutes.
    const COUNTED: [(&str, &[(&str, &str)]); 4] = [
        (
            "en",
            &[("1", "About 1 minute."), ("10", "About 10 minutes.")],
        ),
        (
            "es",
            &[("1", "Alrededor de 1 minuto."), ("10", "Unos 10 minutos.")],
        ),
        (
            "ar",
            &[
                ("1", "حوالي دقيقة واحدة."),
                ("2", "حوالي دقيقتين."),
                ("3", "\u{2068}3\u{2069} دقائق."),
                ("11", "\u{2068}11\u{2069} دقيقة."),
                ("100", "\u{2068}100\u{2069} دقيقة."),
            ],
        ),
        (
            "zh-Hans",
            &[("1", "大约 1 分钟。"), ("10", "大约 10 分钟。")],
        ),
    ];

    #[test]
    fn minutes_are_counted_as_each_language_counts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/wording");
        for (tag, counted) in COUNTED {
            let sources = compile::sources(&folder.join(tag)).unwrap();
            // A test ends with its process.
            let compiled: &str = compile::catalogue(sources).unwrap().leak();
            let language = Language::of(tag).unwrap();
            let catalogue = Catalogue::in_language(language, &[compiled]);
            for &(minutes, said) in counted {
                let body = catalogue.text("consent.body", &[("burden-minutes", minutes)]);
                assert!(body.contains(said), "{tag}, {minutes}: {body}");
            }
        }
    }

    #[test]
    fn a_translation_says_whose_it_is_and_whether_it_is_a_draft() {
        let file = |source: &str| vec![(PathBuf::from("told.ftl"), format!("{source}a = Uno\n"))];
        assert!(unmarked(file(TRANSLATED), TRANSLATED).is_empty());
        let found = unmarked(file(DRAFT), TRANSLATED);
        assert_eq!(
            found,
            [format!(
                "told.ftl: does not open with `{}`",
                TRANSLATED.trim()
            )]
        );
        assert_eq!(unmarked(file(""), DRAFT).len(), 1);
    }
}
