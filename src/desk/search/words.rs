//! What of a text is looked for.
//!
//! Groups of digits that stand side by side are one number as well, so that a telephone number is
//! found however it was grouped. Scripts without spaces between words are taken sign by sign and in
//! pairs of signs.

use zeroize::Zeroizing;

use super::folding::{fold, is_mark};

/// Longest that a word is kept, in bytes. No name is longer.
const LONGEST: usize = 60;
/// Most digits of a number that is put together from groups: E.164 has no more.
const MOST_DIGITS: usize = 15;
/// What people write between the groups of a telephone number.
const BETWEEN_GROUPS: &str = " ()-./+\u{a0}\u{2010}\u{2011}\u{2013}";

/// What kind of word it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// Letters.
    Letters,
    /// Digits.
    Digits,
    /// Letters and digits, as in a reference.
    Code,
    /// One or two signs of a script without spaces.
    Signs,
}

/// A word as it is kept and looked for. It does not print.
pub(super) struct Word {
    pub(super) text: Zeroizing<String>,
    pub(super) class: Class,
}

/// Every word of a text that goes into the index.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let folded = fold(text);
    let mut words = Vec::new();
    for run in runs(&folded) {
        if run.len() > 1 {
            words.extend(joined(&run));
        }
        for piece in run {
            piece.put_into(&mut words);
        }
    }
    words
}

/// The words of a query: where groups of digits stand side by side, the number that they make.
pub(super) fn words_asked(query: &str) -> Vec<Word> {
    let folded = fold(query);
    let mut words = Vec::new();
    for run in runs(&folded) {
        let number = if run.len() > 1 { joined(&run) } else { None };
        if let Some(number) = number {
            words.push(number);
            continue;
        }
        for piece in run {
            piece.ask_into(&mut words);
        }
    }
    words
}

/// All letters and digits of a text as one code: a reference however it was grouped.
pub(super) fn code_of(text: &str) -> Option<Word> {
    let folded = fold(text);
    let mut code = Zeroizing::new(String::with_capacity(folded.len()));
    code.extend(folded.chars().filter(|letter| letter.is_alphanumeric()));
    (!code.is_empty()).then(|| Piece::of(&code).word())
}

/// All digits of a text as one number.
pub(super) fn number_of(text: &str) -> Option<Word> {
    let folded = fold(text);
    let mut number = Zeroizing::new(String::with_capacity(folded.len()));
    number.extend(folded.chars().filter(char::is_ascii_digit));
    (!number.is_empty()).then(|| Piece::of(&number).word())
}

/// Letters and digits without anything between them, of one class.
struct Piece<'text> {
    text: &'text str,
    class: Class,
}

impl<'text> Piece<'text> {
    fn of(text: &'text str) -> Self {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let class = if text.chars().all(is_sign) {
            Class::Signs
        } else if digits == text.len() {
            Class::Digits
        } else if digits > 0 && text.is_ascii() {
            Class::Code
        } else {
            Class::Letters
        };
        Self { text, class }
    }

    fn word(&self) -> Word {
        let text = cut(self.text);
        let mut kept = Zeroizing::new(String::with_capacity(text.len()));
        if self.class == Class::Code {
            // What is read as a digit is one, as in a reference.
            kept.extend(text.chars().map(|letter| match letter {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            }));
        } else {
            kept.push_str(text);
        }
        let number = kept.bytes().all(|byte| byte.is_ascii_digit());
        Word {
            class: if number { Class::Digits } else { self.class },
            text: kept,
        }
    }

    /// Every sign and every pair of signs, or the word as it is.
    fn put_into(&self, words: &mut Vec<Word>) {
        if self.class == Class::Signs {
            words.extend(grams(self.text, 1));
            words.extend(grams(self.text, 2));
        } else {
            words.push(self.word());
        }
    }

    /// Pairs of signs, which say more than single ones; a sign that is alone; or the word as it is.
    fn ask_into(&self, words: &mut Vec<Word>) {
        if self.class == Class::Signs {
            let one_alone = self.text.chars().nth(1).is_none();
            words.extend(grams(self.text, if one_alone { 1 } else { 2 }));
        } else {
            words.push(self.word());
        }
    }
}

/// The pieces of a folded text. Digits side by side are one run, everything else is a run by itself.
fn runs(folded: &str) -> Vec<Vec<Piece<'_>>> {
    let mut runs: Vec<Vec<Piece<'_>>> = Vec::new();
    let mut end = 0;
    for (at, text) in pieces(folded) {
        let piece = Piece::of(text);
        let between = &folded[end..at];
        let goes_on = piece.class == Class::Digits
            && between.chars().count() <= 3
            && between
                .chars()
                .all(|letter| BETWEEN_GROUPS.contains(letter));
        end = at + text.len();
        match runs.last_mut() {
            Some(run) if goes_on && run.iter().all(|piece| piece.class == Class::Digits) => {
                run.push(piece);
            }
            _ => runs.push(vec![piece]),
        }
    }
    runs
}

/// Letters and digits, with where they begin, cut where a script without spaces begins or ends.
fn pieces(folded: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut begun: Option<(usize, bool)> = None;
    for (at, letter) in folded.char_indices() {
        let signs = is_sign(letter);
        let belongs = letter.is_alphanumeric() || is_mark(letter);
        match begun {
            Some((_, before)) if belongs && (signs == before || is_mark(letter)) => {}
            Some((from, _)) => {
                pieces.push((from, &folded[from..at]));
                begun = belongs.then_some((at, signs));
            }
            None => begun = belongs.then_some((at, signs)),
        }
    }
    if let Some((from, _)) = begun {
        pieces.push((from, &folded[from..]));
    }
    pieces
}

fn joined(groups: &[Piece<'_>]) -> Option<Word> {
    let digits: usize = groups.iter().map(|group| group.text.len()).sum();
    if digits > MOST_DIGITS {
        return None;
    }
    let mut text = Zeroizing::new(String::with_capacity(digits));
    for group in groups {
        text.push_str(group.text);
    }
    Some(Word {
        text,
        class: Class::Digits,
    })
}

fn grams(text: &str, signs: usize) -> impl Iterator<Item = Word> {
    let begins: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let last = begins.len().saturating_sub(signs);
    (0..last).map(move |index| Word {
        text: Zeroizing::new(text[begins[index]..begins[index + signs]].to_owned()),
        class: Class::Signs,
    })
}

/// At most the longest, ending with a whole letter.
fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// Thai, Lao, Myanmar, Khmer, Japanese and Chinese: no spaces between words.
fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '\u{0e00}'..='\u{0eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<String> {
        words_of(text)
            .iter()
            .map(|word| word.text.to_string())
            .collect()
    }

    fn asked(query: &str) -> Vec<String> {
        words_asked(query)
            .iter()
            .map(|word| word.text.to_string())
            .collect()
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(
            kept("Ana O’Neill, ana@example.org"),
            ["ana", "oneill", "ana", "example", "org"]
        );
        assert_eq!(kept(" … "), Vec::<String>::new());
    }

    #[test]
    fn groups_of_digits_are_one_number_as_well() {
        assert_eq!(kept("(202) 555-0123"), ["2025550123", "202", "555", "0123"]);
        assert_eq!(asked("+1 (202) 555-0123"), ["12025550123"]);
        assert_eq!(asked("ana 0123"), ["ana", "0123"]);
    }

    #[test]
    fn codes_take_letters_for_digits() {
        assert_eq!(asked("7KQ2M-OXV9B"), ["7kq2m", "0xv9b"]);
        assert_eq!(code_of("7KQ2M-0XV9B").unwrap().text.as_str(), "7kq2m0xv9b");
        assert_eq!(number_of("+1 202 555").unwrap().text.as_str(), "1202555");
    }

    #[test]
    fn scripts_without_spaces_are_taken_in_pairs() {
        assert_eq!(kept("李小龍"), ["李", "小", "龍", "李小", "小龍"]);
        assert_eq!(asked("小龍"), ["小龍"]);
        assert_eq!(asked("龍"), ["龍"]);
        assert_eq!(asked("李ana"), ["李", "ana"]);
    }
}
