//! A fingerprint of a text that changes little when the text changes little: simhash after Charikar,
//! 2002, over every three signs in a row.
//!
//! Three signs are counted in every script alike, so that no language is easier to take for a copy
//! than another. Names and places are not in it: the caller leaves them out.

use std::collections::BTreeSet;

use crate::search::fold;

/// Signs in a row.
const GRAM: usize = 3;
/// Fewest different ones. A shorter text is like many others by chance.
const FEWEST: usize = 24;
/// Most bits in which texts differ that say almost the same. Those of different people in the tests
/// differ in 16 and more of the 64, in English, Spanish, Arabic and Chinese.
pub(super) const NEAR: u32 = 8;

/// The fingerprint of a text.
pub(super) type Fingerprint = u64;

/// The fingerprint of all that a person wrote in their own words; `None` where it is too short.
pub(super) fn fingerprint(texts: &[&str]) -> Option<Fingerprint> {
    let letters = plain(texts);
    let grams: BTreeSet<&[char]> = letters.windows(GRAM).collect();
    if grams.len() < FEWEST {
        return None;
    }
    let mut votes = [0_i32; 64];
    for gram in grams {
        let hash = hash(gram);
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if (hash >> bit) & 1 == 1 { 1 } else { -1 };
        }
    }
    let set = votes.iter().enumerate().filter(|(_, vote)| **vote > 0);
    Some(set.fold(0, |print, (bit, _)| print | (1 << bit)))
}

/// In how many bits they differ.
pub(super) fn difference(one: Fingerprint, other: Fingerprint) -> u32 {
    (one ^ other).count_ones()
}

/// Letters with single spaces between words, and one digit for all: changing numbers changes nothing.
fn plain(texts: &[&str]) -> Vec<char> {
    let mut letters = Vec::new();
    for text in texts {
        for letter in fold(text).chars() {
            if letter.is_ascii_digit() {
                letters.push('0');
            } else if letter.is_alphanumeric() {
                letters.push(letter);
            } else if letters.last().is_some_and(|before| *before != ' ') {
                letters.push(' ');
            }
        }
        if letters.last().is_some_and(|before| *before != ' ') {
            letters.push(' ');
        }
    }
    letters
}

/// FNV-1a over the signs, and the mixing of splitmix64, without which few bits of short texts differ.
fn hash(gram: &[char]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for letter in gram {
        hash = (hash ^ u64::from(*letter)).wrapping_mul(0x0100_0000_01b3);
    }
    mix(hash)
}

/// The last steps of splitmix64: every bit of the number decides on every bit of the result.
pub(super) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(one: &str, other: &str) -> u32 {
        difference(fingerprint(&[one]).unwrap(), fingerprint(&[other]).unwrap())
    }

    #[test]
    fn small_changes_change_little() {
        let text = "My sister Eva knows about this, she can take a message at work after nine.";
        assert_eq!(apart(text, &text.to_uppercase()), 0);
        assert_eq!(apart(text, &text.replace(',', " -")), 0);
        assert_eq!(apart(&format!("{text} 17"), &format!("{text} 94")), 0);
        assert!(apart(text, &text.replace("nine", "noon")) <= NEAR);
    }

    #[test]
    fn texts_of_different_people_are_far_apart_in_every_language() {
        let texts = [
            "My sister Eva knows about this, she can take a message at work.",
            "My neighbor reads my mail, so please use the post office box only.",
            "No llame después de las seis, por favor. Mi hermana puede recibir el recado.",
            "Necesito un intérprete de mam, porque no leo bien el español.",
            "我只能在上午接电话，请不要留言。我妹妹知道这件事，可以找她。",
            "请用普通话跟我联系，我看不清小字，需要大字打印的材料，谢谢。",
            "لا تتصلوا بعد السادسة مساء. أختي تعرف كل شيء.",
            "أحتاج إلى مترجمة امرأة إذا أمكن، ولا أسمع جيدا بالأذن اليسرى.",
        ];
        for (number, one) in texts.iter().enumerate() {
            for other in &texts[number + 1..] {
                assert!(apart(one, other) > NEAR + 4, "{one} / {other}");
            }
        }
    }

    #[test]
    fn short_texts_have_none() {
        assert_eq!(fingerprint(&["call me"]), None);
        assert_eq!(fingerprint(&[]), None);
    }
}
