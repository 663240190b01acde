//! What is to be said, made fit for a voice.

use web_sys::Element;

use super::tree::Run;

/// One stretch of speech.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) text: String,
    /// The tag of its language.
    pub(super) language: String,
    /// Whether it is said slowly, letter by letter.
    pub(super) letters: bool,
    /// Where it stands on the page.
    pub(super) about: Option<Element>,
}

/// Longer texts are said sentence by sentence, so that going on after a pause repeats little.
const LONG: usize = 120;
/// A number with so many digits is one to be dialled or written down.
const MANY_DIGITS: usize = 7;

/// Signs that keep two directions of writing apart. Some voices say them.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The phrases of an element's words.
pub(super) fn phrases(runs: Vec<Run>, about: Option<&Element>) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    for run in runs {
        let text = run.text.replace(ISOLATES, "");
        let text = if run.letters {
            letter_by_letter(&text)
        } else {
            digit_by_digit(&text)
        };
        match found.last_mut() {
            Some(last) if last.language == run.language && !last.letters && !run.letters => {
                join(&mut last.text, &text);
            }
            _ => found.push(Phrase {
                text,
                language: run.language,
                letters: run.letters,
                about: about.cloned(),
            }),
        }
    }
    found.into_iter().flat_map(by_sentence).collect()
}

/// Sets a pause between two pieces, unless one stands there.
fn join(before: &mut String, after: &str) {
    let pauses = before.ends_with(['.', '?', '!', ':', ',', '。', '؟', '？', '！', '：', '،']);
    before.push_str(if pauses { " " } else { ", " });
    before.push_str(after);
}

fn by_sentence(phrase: Phrase) -> Vec<Phrase> {
    if phrase.letters || phrase.text.chars().count() <= LONG {
        return vec![phrase];
    }
    let mut sentences = Vec::new();
    let mut begun = String::new();
    let mut letters = phrase.text.chars().peekable();
    while let Some(letter) = letters.next() {
        begun.push(letter);
        let ends = matches!(letter, '。' | '？' | '！')
            || matches!(letter, '.' | '?' | '!' | '؟') && letters.peek() == Some(&' ');
        if ends && begun.chars().count() > LONG / 4 {
            sentences.push(std::mem::take(&mut begun));
        }
    }
    sentences.push(begun);
    sentences
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .map(|text| Phrase {
            text,
            ..phrase.clone()
        })
        .collect()
}

/// `K7M2P-9QX4R` as `K, 7, M, 2, P. 9, Q, X, 4, R`.
fn letter_by_letter(code: &str) -> String {
    let groups = code.split(|letter: char| !letter.is_alphanumeric());
    let groups: Vec<String> = groups
        .filter(|group| !group.is_empty())
        .map(|group| {
            let letters: Vec<String> = group.chars().map(|letter| letter.to_string()).collect();
            letters.join(", ")
        })
        .collect();
    groups.join(". ")
}

/// Numbers to be dialled, with their digits apart; whatever else as it is.
fn digit_by_digit(text: &str) -> String {
    let mut spoken = String::new();
    let mut rest = text;
    while let Some(begin) = rest.find(|letter: char| is_dialled(letter) && letter != ' ') {
        let (before, from) = rest.split_at(begin);
        let end = from
            .find(|letter: char| !is_dialled(letter))
            .unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        spoken.push_str(before);
        if number
            .matches(|letter: char| letter.is_ascii_digit())
            .count()
            >= MANY_DIGITS
        {
            let kept = number.trim_end_matches([' ', '.']);
            spoken.push_str(&letter_by_letter(kept).replace(". ", "; "));
            spoken.push_str(&number[kept.len()..]);
        } else {
            spoken.push_str(number);
        }
        rest = after;
    }
    spoken.push_str(rest);
    spoken
}

fn is_dialled(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '(' | ')' | '+' | '-' | ' ' | '.')
}
