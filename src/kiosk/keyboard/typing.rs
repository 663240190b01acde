//! Writes into a field as if its keys had been pressed: at the caret, and announced, so that the
//! draft of the page hears of it.

use web_sys::{Event, EventInit, HtmlInputElement};

/// Puts a text in the place of what is marked, or at the caret; nothing where the field is full.
pub(super) fn insert(field: &HtmlInputElement, text: &str) {
    let (start, end) = caret(field);
    let length = units(&field.value()) - (end - start) + units(text);
    if u32::try_from(field.max_length()).is_ok_and(|most| length > most) {
        return;
    }
    replace(field, text, start, end);
}

/// Takes away what is marked, or the letter before the caret.
pub(super) fn delete(field: &HtmlInputElement) {
    let (start, end) = caret(field);
    if start < end {
        replace(field, "", start, end);
        return;
    }
    let before: Vec<u16> = field.value().encode_utf16().take(start as usize).collect();
    let last = char::decode_utf16(before).last();
    let width = last.map_or(0, |letter| {
        letter.map_or(1, |letter| u32::from(letter > '\u{ffff}') + 1)
    });
    if width > 0 {
        replace(field, "", start - width, start);
    }
}

/// Whether the next letter begins a sentence, or a word, where the field asks for capitals there.
pub(super) fn wants_capital(field: &HtmlInputElement) -> bool {
    let (start, _) = caret(field);
    let before: Vec<u16> = field.value().encode_utf16().take(start as usize).collect();
    let before = String::from_utf16_lossy(&before);
    match field.get_attribute("autocapitalize").as_deref() {
        Some("characters") => true,
        Some("words") => before.chars().last().is_none_or(char::is_whitespace),
        Some("sentences") => {
            let sentence = before.trim_end();
            sentence.is_empty()
                || sentence.len() < before.len() && sentence.ends_with(['.', '?', '!'])
        }
        _ => false,
    }
}

fn replace(field: &HtmlInputElement, text: &str, start: u32, end: u32) {
    // Both fail only for fields without a caret, and such fields get no keyboard.
    drop(field.set_range_text_with_start_and_end(text, start, end));
    let caret = start + units(text);
    drop(field.set_selection_range(caret, caret));
    let told = EventInit::new();
    told.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &told) {
        drop(field.dispatch_event(&event));
    }
}

/// Where the mark begins and ends, in the units that browsers count in.
fn caret(field: &HtmlInputElement) -> (u32, u32) {
    let end = units(&field.value());
    let place = |found: Result<Option<u32>, _>| found.ok().flatten().unwrap_or(end);
    (place(field.selection_start()), place(field.selection_end()))
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
