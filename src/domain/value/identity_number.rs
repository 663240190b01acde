//! Finds numbers in free text that nobody asked for.
//!
//! In 2017 call logs were published with Social Security numbers in their free text. Nobody here
//! needs one, so a text that seems to hold one is pointed out to the person before it is kept.

/// Whether the text seems to hold a Social Security number: nine digits in a row, or three, two and
/// four with separators between.
pub fn holds_identity_number(text: &str) -> bool {
    let separator = |letter: char| " -.\u{2010}\u{2011}\u{2013}".contains(letter);
    let mut groups: Vec<usize> = Vec::new();
    let mut gap = 0;
    let mut previous_digit = false;
    for letter in text.chars().chain(['x']) {
        if letter.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if previous_digit => *group += 1,
                _ => groups.push(1),
            }
            previous_digit = true;
            gap = 0;
            continue;
        }
        previous_digit = false;
        gap += 1;
        if gap == 1 && separator(letter) {
            continue;
        }
        if looks_like_one(&groups) {
            return true;
        }
        groups.clear();
    }
    false
}

fn looks_like_one(groups: &[usize]) -> bool {
    matches!(groups, [9]) || groups.windows(3).any(|window| window == [3, 2, 4])
}
