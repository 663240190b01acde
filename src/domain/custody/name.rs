//! Names as they are compared: without case, accents, marks and what stands between words.
//!
//! Exactly the same after that, or not the same at all: nothing here guesses.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The form in which names are compared: compatibility decomposition without marks, lower case,
/// letters and digits only. `de la Cruz` and `DE-LA CRÚZ` are the same, `Cruz` is another.
///
/// Letters that no mark makes from others (ø, ł, ß, đ, æ) become what machine-readable travel
/// documents write for them (ICAO 9303 part 3, section 6).
pub fn normalised(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        for lower in letter.to_lowercase() {
            match lower {
                'ø' | 'œ' => normal.push_str("oe"),
                'æ' => normal.push_str("ae"),
                'ł' => normal.push('l'),
                'ß' => normal.push_str("ss"),
                'đ' | 'ð' => normal.push('d'),
                'þ' => normal.push_str("th"),
                'ı' => normal.push('i'),
                other if other.is_alphanumeric() => normal.push(other),
                _ => {}
            }
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::normalised;

    #[test]
    fn case_accents_and_hyphens_do_not_matter() {
        for (one, other) in [
            ("José", "JOSE"),
            ("de la Cruz", "De-La Crúz"),
            ("O'Brien", "o’brien"),
            ("Nguyễn", "NGUYEN"),
            ("Łukasz", "lukasz"),
            ("Groß", "GROSS"),
            ("ＪＯＳＥ", "jose"),
            ("أحمد", "احمد"),
        ] {
            assert_eq!(normalised(one), normalised(other), "{one} {other}");
        }
    }

    #[test]
    fn another_name_is_another_name() {
        for (one, other) in [("Cruz", "de la Cruz"), ("Jose", "Josef"), ("Ana", "Anna")] {
            assert_ne!(normalised(one), normalised(other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_normal_stays_so(name in "\\PC{0,40}") {
            let once = normalised(&name);
            prop_assert_eq!(normalised(&once), once);
        }
    }
}
