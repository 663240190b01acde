//! Fills a compiled message in.

use crate::mark::{ARGUMENT, BREAK, CHOICE, CHOSEN, DEFAULT, END, VARIANT};

/// The message with its arguments put in and its choices made.
pub(crate) fn fill(compiled: &str, arguments: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(compiled.len());
    let mut rest = compiled;
    write_pattern(&mut text, &mut rest, arguments, true);
    text
}

/// Writes one pattern and leaves `rest` at the mark that ended it. A pattern that is not chosen is
/// walked all the same, to find its end.
fn write_pattern(text: &mut String, rest: &mut &str, arguments: &[(&str, &str)], chosen: bool) {
    while let Some(mark) = rest.chars().next() {
        match mark {
            ARGUMENT => {
                let name = name_after_mark(rest);
                if chosen {
                    text.push_str(argument(arguments, name).unwrap_or(name));
                }
            }
            CHOICE => write_choice(text, rest, arguments, chosen),
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
fn write_choice(text: &mut String, rest: &mut &str, arguments: &[(&str, &str)], chosen: bool) {
    let value = argument(arguments, name_after_mark(rest)).unwrap_or_default();
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
        let fits = !found && (key == value || key == plural_category(value));
        found |= fits;
        write_pattern(text, rest, arguments, chosen && fits);
    }
    if let (false, Some(mut pattern)) = (found, fallback) {
        write_pattern(text, &mut pattern, arguments, chosen);
    }
}

/// The name that stands between the mark at the start of `rest` and [`END`].
fn name_after_mark<'text>(rest: &mut &'text str) -> &'text str {
    let (name, after) = rest[1..].split_once(END).unwrap_or((&rest[1..], ""));
    *rest = after;
    name
}

fn argument<'value>(arguments: &[(&str, &'value str)], name: &str) -> Option<&'value str> {
    arguments
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

/// Plural category of a whole number by the CLDR cardinal rule of English.
fn plural_category(value: &str) -> &'static str {
    match value.parse::<u64>() {
        Ok(1) => "one",
        Ok(_) => "other",
        Err(_) => "",
    }
}
