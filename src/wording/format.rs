//! Fills a compiled message in.

use crate::{
    language::{Direction, Language},
    mark::{ARGUMENT, BREAK, CHOICE, CHOSEN, DEFAULT, END, VARIANT},
};

/// First strong isolate and its end: names and numbers keep their own direction in a sentence that
/// runs the other way (Unicode standard annex 9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// What a message is filled in with.
#[derive(Clone, Copy)]
struct Filling<'text> {
    arguments: &'text [(&'text str, &'text str)],
    language: &'static Language,
}

/// The message with its arguments put in and its choices made.
pub(crate) fn fill(
    compiled: &str,
    arguments: &[(&str, &str)],
    language: &'static Language,
) -> String {
    let mut text = String::with_capacity(compiled.len());
    let mut rest = compiled;
    let filling = Filling {
        arguments,
        language,
    };
    write_pattern(&mut text, &mut rest, filling, true);
    text
}

/// Writes one pattern and leaves `rest` at the mark that ended it. A pattern that is not chosen is
/// walked all the same, to find its end.
fn write_pattern(text: &mut String, rest: &mut &str, filling: Filling<'_>, chosen: bool) {
    while let Some(mark) = rest.chars().next() {
        match mark {
            ARGUMENT => {
                let name = name_after_mark(rest);
                if chosen {
                    filling.write_argument(text, name);
                }
            }
            CHOICE => write_choice(text, rest, filling, chosen),
            VARIANT | DEFAULT | CHOSEN => return,
            other => {
                *rest = &rest[other.len_utf8()..];
                if chosen {
                    text.push(if other == BREAK { '\n' } else { other });
                }
            }
        }
    }
}

/// Writes the variant whose key is the argument's value, or else its plural category, or else the
/// default one.
fn write_choice(text: &mut String, rest: &mut &str, filling: Filling<'_>, chosen: bool) {
    let value = filling.argument(name_after_mark(rest)).unwrap_or_default();
    let category = filling.plural_category(value);
    let mut fallback = None;
    let mut found = false;
    while let Some(mark) = rest.chars().next() {
        if mark == CHOSEN {
            *rest = &rest[CHOSEN.len_utf8()..];
            break;
        }
        let key = name_after_mark(rest);
        if mark == DEFAULT {
            fallback = Some(*rest);
        }
        let fits = !found && (key == value || key == category);
        found |= fits;
        write_pattern(text, rest, filling, chosen && fits);
    }
    if let (false, Some(mut pattern)) = (found, fallback) {
        write_pattern(text, &mut pattern, filling, chosen);
    }
}

/// The name that stands between the mark at the start of `rest` and [`END`].
fn name_after_mark<'text>(rest: &mut &'text str) -> &'text str {
    let (name, after) = rest[1..].split_once(END).unwrap_or((&rest[1..], ""));
    *rest = after;
    name
}

impl<'text> Filling<'text> {
    fn write_argument(self, text: &mut String, name: &str) {
        let value = self.argument(name).unwrap_or(name);
        if self.language.direction == Direction::LeftToRight {
            text.push_str(value);
        } else {
            text.push(ISOLATE.0);
            text.push_str(value);
            text.push(ISOLATE.1);
        }
    }

    fn argument(self, name: &str) -> Option<&'text str> {
        self.arguments
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    }

    /// Empty for what is no whole number.
    fn plural_category(self, value: &str) -> &'static str {
        value.parse().map_or("", self.language.plural)
    }
}
