//! Letters that are no words in any language: one letter over and over, or a walk along the keys.
//!
//! Everything else may be somebody's way of writing: no vowels (names, Arabic, Hebrew, shorthand), no
//! capitals, one word repeated ('help help help'), signs and pictures instead of words.

use std::collections::BTreeMap;

use crate::search::fold;

/// Fewest letters that say anything: a slip of the hand is shorter.
const FEWEST: usize = 12;
/// Of a hundred letters so many are the same one, or lie beside the one before.
const SHARE: usize = 80;

/// Rows of the usual keyboards: Latin, Cyrillic, Arabic.
const ROWS: [&str; 10] = [
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ئءؤرىوزظ",
];

/// Whether a text is nothing but keys that were held or stroked.
pub(super) fn is_nonsense(text: &str) -> bool {
    let folded = fold(text);
    let letters: Vec<char> = folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    letters.len() >= FEWEST && (is_one_letter(&letters) || is_walk(&letters))
}

fn is_one_letter(letters: &[char]) -> bool {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for letter in letters {
        *counts.entry(*letter).or_default() += 1;
    }
    let most = counts.into_values().max().unwrap_or(0);
    most * 100 >= letters.len() * SHARE
}

fn is_walk(letters: &[char]) -> bool {
    let steps = letters
        .windows(2)
        .filter(|pair| are_neighbours(pair[0], pair[1]));
    steps.count() * 100 >= (letters.len() - 1) * SHARE
}

fn are_neighbours(one: char, other: char) -> bool {
    ROWS.iter().any(|row| {
        let place = |letter: char| row.chars().position(|key| key == letter);
        matches!((place(one), place(other)), (Some(one), Some(other)) if one.abs_diff(other) == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::is_nonsense;

    #[test]
    fn held_and_stroked_keys_are_nonsense() {
        for text in [
            "aaaaaaaaaaaaaaa",
            "asdfasdfasdfasdf",
            "qwertyuiop lkjhgfdsa",
            "йцукенгшщзхъ",
            "шшшшшшшшшшшш",
        ] {
            assert!(is_nonsense(text), "{text}");
        }
    }

    #[test]
    fn ways_of_writing_are_not() {
        for text in [
            "help help help help help help",
            "no no no no no no no no no no",
            "plz cn u txt me b4 dey c it",
            "me da miedo, no se escrivir bien perdon",
            "ayudaaaaaa por favor mi ija esta sola",
            "أنا خائفة جدا ولا أستطيع الكلام هنا",
            "我很害怕，不能在这里说话，请帮帮我",
            "Krzysztof Brzęczyszczykiewicz, Wrzeszcz",
            "aaa",
            "😢😢😢😢😢😢😢😢😢😢😢😢😢",
            "wer ist das, er war da, wir werden es sehen",
        ] {
            assert!(!is_nonsense(text), "{text}");
        }
    }
}
