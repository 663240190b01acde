//! One spelling for what people write in several.
//!
//! Accents and points are dropped where they are marks beside a letter; vowels that a script writes as
//! marks (Devanagari, Thai) stay, because a word is another one without them.

use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};
use zeroize::Zeroizing;

/// The text without capitals, accents and apostrophes, with digits of every script as `0` to `9`.
pub fn fold(text: &str) -> Zeroizing<String> {
    // Room enough for most, so that growing leaves no copy behind.
    let mut folded = Zeroizing::new(String::with_capacity(text.len() * 2 + 8));
    for letter in text.nfkd().filter(|letter| !is_silent(*letter)) {
        push(letter, &mut folded);
    }
    folded
}

/// Whether it only belongs to the letter before it: a vowel or an accent as a mark.
pub(super) fn is_mark(letter: char) -> bool {
    is_combining_mark(letter)
}

/// What does not make another word: Hebrew and Arabic points (classes 10 to 36), accents (200 and
/// above), apostrophes, and the stroke that stretches an Arabic word.
fn is_silent(letter: char) -> bool {
    match letter {
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{02bb}' | '\u{0640}' => true,
        _ => matches!(canonical_combining_class(letter), 10..=36 | 200..),
    }
}

fn push(letter: char, folded: &mut String) {
    match letter {
        'ß' | 'ẞ' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'þ' | 'Þ' => folded.push_str("th"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        // The same letter at the end of a word, as it is written here and there.
        'ى' | 'ی' => folded.push('ي'),
        'ة' => folded.push('ه'),
        'ک' => folded.push('ك'),
        _ => match decimal(letter) {
            Some(digit) => folded.push(digit),
            None => folded.extend(letter.to_lowercase()),
        },
    }
}

/// Arabic, Persian, Devanagari and Bengali digits; those of full width are folded before.
fn decimal(letter: char) -> Option<char> {
    let zero = match letter {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06f0}'..='\u{06f9}' => 0x06f0,
        '\u{0966}'..='\u{096f}' => 0x0966,
        '\u{09e6}'..='\u{09ef}' => 0x09e6,
        _ => return None,
    };
    char::from_digit(u32::from(letter) - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_capitals_and_apostrophes_are_folded() {
        assert_eq!(*fold("María José NÚÑEZ-O’Neill"), "maria jose nunez-oneill");
        assert_eq!(*fold("Nguyễn Thị Minh"), "nguyen thi minh");
        assert_eq!(*fold("Łukasz Strauß İpek"), "lukasz strauss ipek");
    }

    #[test]
    fn arabic_is_one_however_it_is_pointed() {
        assert_eq!(*fold("فَاطِمَة"), *fold("فاطمه"));
        assert_eq!(*fold("أحمد"), *fold("احمد"));
        assert_eq!(*fold("مـحـمـد"), *fold("محمد"));
    }

    #[test]
    fn vowels_that_are_marks_stay() {
        assert_ne!(*fold("मीरा"), *fold("मरा"));
    }

    #[test]
    fn digits_of_every_script_are_one() {
        assert_eq!(*fold("٢٠٢-٥٥٥ ２０２"), "202-555 202");
    }
}
