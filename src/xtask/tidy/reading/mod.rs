//! What visitors read in English can be read in grade 6.
//!
//! The measure is the Flesch-Kincaid grade (`measure`), of each guide, of each file of messages, and of
//! each message with its attributes. Words that a law or a name imposes count as short ones: they stand
//! in `excepted.tsv`, each with its reason, and nowhere else.

mod excepted;
mod measure;
mod syllables;

use std::collections::BTreeMap;

use anyhow::Result;
use wording::{Catalogue, compile, prose::blocks};

use self::{
    excepted::Excepted,
    measure::{Passage, sentences_of},
};
use crate::workspace::Workspace;

/// The English messages that visitors read.
const FOLDERS: &[&str] = &[
    "src/domain/wording/en",
    "src/visitor/wording/en",
    "src/visitor/wording/guides/en",
    "src/kiosk/wording/en",
    "src/notifier/wording/en",
];
/// What a technician reads, not a visitor.
const NOT_FOR_VISITORS: &[&str] = &["src/kiosk/wording/en/setup.ftl"];
const EXCEPTED: &str = "src/xtask/tidy/reading/excepted.tsv";

/// The highest grade.
const GRADE: f64 = 6.0;
/// Fewest words of a message that are measured by themselves: the formula is made for passages, and
/// says nothing of three words. The file that they stand in is measured with them.
const PASSAGE: usize = 15;
/// Most words of a sentence, as GOV.UK has it: <https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/>.
const SENTENCE: usize = 25;

/// Messages that are too hard to read, and exceptions that nothing needs.
pub(crate) fn problems(workspace: &Workspace) -> Result<Vec<String>> {
    let excepted = Excepted::read(&workspace.path(EXCEPTED))?;
    let mut found = Vec::new();
    for folder in FOLDERS {
        for (path, source) in compile::sources(&workspace.path(folder))? {
            let shown = path.strip_prefix(workspace.path("")).unwrap_or(&path);
            let shown = shown.display().to_string();
            if !NOT_FOR_VISITORS.contains(&shown.as_str()) {
                let compiled = compile::catalogue(vec![(path, source)])?;
                found.extend(too_hard(&shown, compiled, &excepted));
            }
        }
    }
    found.extend(excepted.unneeded());
    Ok(found)
}

/// What in one file is too hard.
fn too_hard(file: &str, compiled: String, excepted: &Excepted) -> Vec<String> {
    // A chore ends with its process.
    let catalogue = Catalogue::new(&[&*compiled.leak()]);
    let mut messages: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for key in catalogue.keys() {
        let id = key.split_once('.').map_or(key, |(id, _)| id);
        let text = catalogue.text(key, &[("person", "self"), ("count", "2")]);
        messages.entry(id).or_default().push(text);
    }
    let mut found = Vec::new();
    let mut whole = Passage::default();
    for (id, texts) in messages {
        let mut passage = Passage::default();
        for sentence in texts
            .iter()
            .flat_map(|text| blocks(text))
            .flat_map(sentences_of)
        {
            let words = passage.add(&sentence, excepted);
            if words > SENTENCE {
                found.push(format!(
                    "{file}: `{id}`: {words} words in one sentence: {sentence}"
                ));
            }
        }
        if passage.words >= PASSAGE && passage.grade() > GRADE {
            found.push(format!(
                "{file}: `{id}` reads at grade {:.1}, {GRADE} is the highest; its hardest words: {}",
                passage.grade(),
                passage.hardest()
            ));
        }
        whole.join(passage);
    }
    if whole.words >= PASSAGE && whole.grade() > GRADE {
        found.push(format!(
            "{file}: reads at grade {:.1}, {GRADE} is the highest",
            whole.grade()
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn found(source: &str) -> Vec<String> {
        let source = (PathBuf::from("told.ftl"), source.to_owned());
        let compiled = compile::catalogue(vec![source]).unwrap();
        too_hard("told.ftl", compiled, &Excepted::default())
    }

    #[test]
    fn plain_text_passes() {
        let plain = "a = You can stop at any time. We keep what you told us on this screen only.\n\
                     \x20   .why = So that we know who needs help first. You do not have to say it.\n";
        assert_eq!(found(plain), Vec::<String>::new());
    }

    #[test]
    fn hard_text_is_found_with_its_grade_and_its_words() {
        let hard = "a = The organization acknowledges receipt of individually identifiable information \
                    and subsequently determines eligibility. Notification of administrative \
                    determinations is communicated to participating beneficiaries periodically and \
                    electronically.\n";
        let found = found(hard);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("`a` reads at grade"), "{found:?}");
        assert!(found[0].contains("administrative"), "{found:?}");
        assert!(
            found[1].starts_with("told.ftl: reads at grade"),
            "{found:?}"
        );
    }

    #[test]
    fn a_long_sentence_is_found_however_short_its_words() {
        let long = format!("a = {}end.\n", "go on and ".repeat(9));
        let found = found(&long);
        assert!(found[0].contains("28 words in one sentence"), "{found:?}");
    }

    #[test]
    fn labels_headings_and_numbers_are_no_sentences() {
        let labels = "a = Victim notification administration\n    .b =\n        ## Administrative \
                      determinations\n\n        ☎ 1-800-555-0100 | Notification administration\n";
        assert_eq!(found(labels), Vec::<String>::new());
    }
}
